import { expect, test } from "vitest";
import { SearchIndex } from "../../../src/model/search.ts";
import { makePack } from "../../make-pack.ts";

const pack = makePack({
  nodes: [{ id: "n1", name_zh: "锂电池", name_en: "Lithium battery", chain_id: "c", stage_id: "s" }],
  enterprises: [
    { id: "e1", name_zh: "新锂电池厂" },
    { id: "e2", name_zh: "锂电池", credit_code: "91370900MA3C" },
    { id: "e3", name_zh: "锂电池材料（泰安）", aliases: ["old-3"] },
  ],
});
const spell = (text: string) =>
  text === "锂电池" ? ["lidianchi", "ldc"] : text === "新锂电池厂" ? ["xinlidianchichang", "xldcc"] : [];
const find = (question: string, limit = 8) =>
  new SearchIndex(pack, spell).find(question, limit).flatMap((group) => group.hits.map((hit) => hit.key));

test("the whole name before its beginning before its inside, the kind of the best hit first", () => {
  expect(find("锂电池")).toEqual(["node:n1", "enterprise:e2", "enterprise:e3", "enterprise:e1"]);
});

test.each([
  ["lidian", ["node:n1", "enterprise:e2", "enterprise:e1"]],
  ["LDC", ["node:n1", "enterprise:e2", "enterprise:e1"]],
  ["xldc", ["enterprise:e1"]],
  ["lithium BATT", ["node:n1"]],
  ["91370900ma", ["enterprise:e2"]],
  ["old-3", ["enterprise:e3"]],
  ["泰安 材料", ["enterprise:e3"]],
  ["锂电池材料(泰安)", ["enterprise:e3"]],
  ["氢", []],
  ["泰安 氢", []],
  ["  ", []],
  ["(", []],
])("%s finds %j", (question, keys) => {
  expect(find(question)).toEqual(keys);
});

test("more than the limit are counted, not shown", () => {
  const [group] = new SearchIndex(pack).find("池", 1).filter(({ table }) => table === "enterprises");
  expect([group?.total, group?.hits.length]).toEqual([3, 1]);
});

test("a name that begins as asked when spelled stands before one that holds the letters", () => {
  const firms = makePack({
    enterprises: [
      { id: "inside", name_zh: "新LDC" },
      { id: "both", name_zh: "锂电池LDC" },
    ],
  });
  const index = new SearchIndex(firms, (text) => (text === "锂电池LDC" ? ["ldcldc"] : ["xldc"]));
  expect(index.find("ldc", 8)[0]?.hits.map((hit) => hit.row.id)).toEqual(["both", "inside"]);
});

test("without spellings pinyin finds nothing and fails nothing", () => {
  expect(new SearchIndex(pack).find("ldc", 8)).toEqual([]);
});

test("names can be spelled out ahead, some at a time", () => {
  const spelled: string[] = [];
  const index = new SearchIndex(pack, (text) => {
    spelled.push(text);
    return [];
  });
  expect([index.spellAhead(3), index.spellAhead(3)]).toEqual([true, false]);
  expect(spelled).toHaveLength(4);
  index.find("ldc", 8);
  expect(spelled).toHaveLength(4);
  expect(new SearchIndex(pack).spellAhead(3)).toBe(false);
});

test("a question of fifty thousand characters is cut", () => {
  expect(find("锂".repeat(50_000))).toEqual([]);
});
