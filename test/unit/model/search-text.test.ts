import { expect, test } from "vitest";
import { hasBit } from "../../../src/model/bitset.ts";
import type { AnyRow } from "../../../src/model/schema.ts";
import { holdsWords, searchText, TableTexts, wordsOf } from "../../../src/model/search-text.ts";
import { makeRow } from "../../make-pack.ts";

const FIRM = makeRow("enterprises", {
  id: "e-01",
  name_zh: "泰山玻璃纤维有限公司",
  name_en: "Taishan Fiberglass",
  credit_code: "91370900166440567A",
  stock_code: "002080",
  products_zh: "电子级玻纤、ＥＣＲ纱",
  aliases: ["old-17"],
  status: "operating",
  website: "https://example.org/secret",
}) as AnyRow;
const isFound = (query: string) => holdsWords(searchText("enterprises", FIRM), wordsOf(query));

test.each([
  "泰山玻璃",
  "taishan",
  "FIBERGLASS",
  "91370900166440567a",
  "002080",
  "玻纤",
  "ecr纱",
  "ＥＣＲ纱",
  "e-01",
  "old-17",
  "玻纤 taishan",
  "taishan　玻纤",
  "  ",
])("found by %s", (query) => {
  expect(isFound(query)).toBe(true);
});

test.each(["华山", "taishan 华山", "taishanfiberglass", "secret", "operating"])("not found by %s", (query) => {
  expect(isFound(query)).toBe(false);
});

test("a word does not reach from one field into the next", () => {
  expect(isFound("公司taishan")).toBe(false);
});

test("other spellings of the name only, and only where it is Chinese", () => {
  const asked: string[] = [];
  const transliterate = (text: string) => {
    asked.push(text);
    return ["TaiShan BoLi", "tsbl"];
  };
  const text = searchText("enterprises", FIRM, transliterate);
  expect(asked).toEqual(["泰山玻璃纤维有限公司"]);
  expect([holdsWords(text, wordsOf("taishan boli")), holdsWords(text, ["tsbl"])]).toEqual([true, true]);
  asked.length = 0;
  searchText("enterprises", makeRow("enterprises", { name_zh: "ABB 2000" }) as AnyRow, transliterate);
  expect(asked).toEqual([]);
});

test("tables without a column of ids are found by their composite id", () => {
  expect(searchText("supplies", makeRow("supplies", { from_id: "a", to_id: "b", kind: "玻纤布" }) as AnyRow)).toBe(
    "a~b\n玻纤布",
  );
});

test("rows found one query after the other", () => {
  const rows = ["甲 alpha", "乙 alpha", "丙"].map((name_zh) => makeRow("chains", { name_zh }, 0) as AnyRow);
  const texts = new TableTexts("chains", rows, undefined);
  const found = (query: string) => [0, 1, 2].filter((row) => hasBit(texts.find(wordsOf(query)), row));
  expect([found("alpha"), found("alpha 乙"), found("丙"), found("alpha")]).toEqual([[0, 1], [1], [2], [0, 1]]);
});
