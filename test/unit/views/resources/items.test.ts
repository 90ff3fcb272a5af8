import { beforeAll, describe, expect, it } from "vitest";
import { resourcesMessages } from "../../../../src/i18n/resources.ts";
import { translator } from "../../../../src/i18n/text.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { kindGroups, partInLanguage, resourceFacts, serviceLines } from "../../../../src/views/resources/items.ts";
import { kindWord } from "../../../../src/views/resources/words.ts";
import { makePack, type Parts } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";

let taian: Pack;
beforeAll(async () => {
  taian = await readTaian();
});

const PLACES: Parts["regions"] = [
  { id: "city", name_zh: "云外市", name_en: "Yunwai City", level: "city" },
  { id: "county", name_zh: "水月区", level: "county", parent_id: "city" },
];
const homes = (...home: readonly (string | undefined)[]) => {
  const pack = makePack({ regions: PLACES, resources: home.map((each) => (each === undefined ? {} : { home: each })) });
  return kindGroups(pack, pack.tables.resources.rows).flatMap(({ items }) => items.map((item) => item.home));
};

describe("home", () => {
  it("is inside where the text names the city or a county of it, with or without the ending", () => {
    expect(homes("云外", "云外市", "某省云外市", "水月", "云外 / Yunwai", "YUNWAI")).toEqual(Array(6).fill("inside"));
  });
  it("is elsewhere for any other place, and unknown where blank", () => {
    expect(homes("琅嬛", "北京", undefined, " ")).toEqual(["outside", "outside", "unknown", "unknown"]);
  });
});

describe("serviceLines", () => {
  const pack = makePack({
    chains: [
      { id: "a", order: 2 },
      { id: "b", order: 1, aliases: ["old"] },
      { id: "c", order: 3 },
    ],
    resources: [
      { id: "r1", kind: "university", chain_ids: ["a", "old"] },
      { id: "r2", kind: "university", chain_ids: ["a"] },
      { id: "r3", kind: "商会" },
    ],
  });
  const groups = kindGroups(pack, pack.tables.resources.rows);
  const lines = serviceLines(pack, groups, pack.tables.chains.rows);
  it("counts each kind for each chain, in the order of the system, the unstated last", () => {
    expect(groups.map(({ kind, items }) => [kind, items.length])).toEqual([
      ["university", 2],
      ["商会", 1],
    ]);
    expect(lines.map(({ chain, counts }) => [chain?.id, counts])).toEqual([
      ["b", [1, 0]],
      ["a", [2, 0]],
      ["c", [0, 0]],
      [undefined, [0, 1]],
    ]);
  });
  it("names the chains without any", () => {
    expect(resourceFacts(groups, lines).without.map(({ id }) => id)).toEqual(["c"]);
  });
});

it("reads the resources of Tai'an: every row once, by kind, at home or elsewhere", () => {
  const pack = taian;
  const groups = kindGroups(pack, pack.tables.resources.rows);
  const facts = resourceFacts(groups, serviceLines(pack, groups, pack.tables.chains.rows));
  expect([facts.total, facts.inside, facts.outside, facts.unknown]).toEqual([36, 25, 10, 1]);
  expect(facts.without.map(({ id }) => id).sort()).toEqual(["metals", "newmat"]);
});

it("words the kinds it knows and leaves the others as written", () => {
  const words = { t: translator(resourcesMessages, "zh-CN"), language: "zh" } as const;
  expect(["university", "government office", "State-Fund", "商会", ""].map((kind) => kindWord(kind, words))).toEqual([
    "高等院校",
    "政府部门",
    "国有投资平台",
    "商会",
    "未分类",
  ]);
});

it("takes the half of a bilingual cell that is in the language asked for", () => {
  expect([partInLanguage("云外 / Yunwai", "zh"), partInLanguage("云外 / Yunwai", "en")]).toEqual(["云外", "Yunwai"]);
  expect([partInLanguage("云外", "en"), partInLanguage("A/B lab", "zh")]).toEqual(["云外", "A/B lab"]);
});
