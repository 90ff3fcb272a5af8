import { expect, test } from "vitest";
import { diffPacks, likeness } from "../../../src/model/diff.ts";
import { makePack } from "../../make-pack.ts";
import { read, SMALL, smallWith } from "../data/packs.ts";

test("a pack against itself: nothing differs", async () => {
  expect(diffPacks(await read(SMALL), await read(SMALL))).toEqual({ tables: [], shapes: [], isSame: true });
});

test("rows added, removed and changed, with the cells that changed", async () => {
  const now = smallWith({
    "enterprises.csv": String(SMALL["enterprises.csv"])
      .replace("3.5,120", "4,120")
      .replace("e2,乙厂,r2,,,,,c2,n3,,,,,s1\n", "e3,丙厂,r2,,,,,c2,n3,,,,,s1\n"),
  });
  const { tables, isSame } = diffPacks(await read(SMALL), await read(now));
  expect(isSame).toBe(false);
  expect(tables.map(({ table }) => table)).toEqual(["enterprises"]);
  const [{ added, removed, changed, unchanged } = { added: [], removed: [], changed: [], unchanged: 0 }] = tables;
  expect([added.map(({ id }) => id), removed.map(({ id }) => id), unchanged]).toEqual([["e3"], ["e2"], 0]);
  expect(changed.map(({ row, cells }) => [row.id, cells])).toEqual([
    ["e1", [{ column: "revenue_cny_100m", old: 3.5, now: 4 }]],
  ]);
});

test("a park that took a new id and keeps the old one as alias changed its id; who names it did not change", () => {
  const old = makePack({ parks: [{ id: "p1", name_zh: "甲园" }], enterprises: [{ id: "e1", park_id: "p1" }] });
  const now = makePack({
    parks: [{ id: "p9", name_zh: "甲园", aliases: ["p1"] }],
    enterprises: [{ id: "e1", park_id: "p9" }],
  });
  const { tables } = diffPacks(old, now);
  expect(tables).toMatchObject([
    { table: "parks", added: [], removed: [], changed: [{ cells: [{ column: "id", old: "p1", now: "p9" }] }] },
  ]);
});

test("the order of references says nothing; the order of words does", () => {
  const old = makePack({ parks: [{ id: "p1", chain_ids: ["a", "b"], industries_zh: ["钢", "铝"] }] });
  const turned = makePack({ parks: [{ id: "p1", chain_ids: ["b", "a"], industries_zh: ["钢", "铝"] }] });
  expect(diffPacks(old, turned).isSame).toBe(true);
  const other = makePack({ parks: [{ id: "p1", chain_ids: ["b", "a"], industries_zh: ["铝", "钢"] }] });
  expect(diffPacks(old, other).tables[0]?.changed[0]?.cells).toEqual([
    { column: "industries_zh", old: ["钢", "铝"], now: ["铝", "钢"] },
  ]);
});

test("an id that names another thing now is told, and where the old thing went", () => {
  const old = makePack({
    enterprises: [
      { id: "e1", name_zh: "泰山玻璃纤维有限公司" },
      { id: "e2", name_zh: "石横特钢" },
    ],
  });
  const now = makePack({
    enterprises: [
      { id: "e1", name_zh: "鲁普耐特绳网有限公司" },
      { id: "e2", name_zh: "石横特钢集团" },
      { id: "e3", name_zh: "泰山玻璃纤维有限公司" },
    ],
  });
  const changed = diffPacks(old, now).tables[0]?.changed ?? [];
  expect(changed.map(({ row, reused }) => [row.id, reused])).toEqual([
    ["e1", { oldName: "泰山玻璃纤维有限公司", nowName: "鲁普耐特绳网有限公司", movedTo: "e3" }],
    ["e2", undefined],
  ]);
});

test("a firm that took another name and kept its credit code is the same firm", () => {
  const code = "91350100M000100Y43";
  const old = makePack({ enterprises: [{ id: "e1", name_zh: "泰山玻璃纤维", credit_code: code }] });
  const now = makePack({ enterprises: [{ id: "e1", name_zh: "鲁普耐特", credit_code: code }] });
  expect(diffPacks(old, now).tables[0]?.changed[0]?.reused).toBeUndefined();
});

test("flows are told by their two ends", () => {
  const old = makePack({
    flows: [
      { from_id: "a", to_id: "b" },
      { from_id: "b", to_id: "c", share: 0.2 },
    ],
  });
  const now = makePack({
    flows: [
      { from_id: "b", to_id: "c", share: 0.4 },
      { from_id: "a", to_id: "c" },
    ],
  });
  const [flows] = diffPacks(old, now).tables;
  expect([flows?.added.map(({ id }) => id), flows?.removed.map(({ id }) => id)]).toEqual([["a~c"], ["a~b"]]);
  expect(flows?.changed.map(({ row, cells }) => [row.id, cells])).toEqual([
    ["b~c", [{ column: "share", old: 0.2, now: 0.4 }]],
  ]);
});

test("boundaries that were drawn anew are told by id", async () => {
  const now = smallWith({ "boundaries.geojson": String(SMALL["boundaries.geojson"]).replaceAll("116.5,", "116.4,") });
  expect(diffPacks(await read(SMALL), await read(now)).shapes).toEqual([
    { shape: "boundaries", added: [], removed: [], changed: ["r1"] },
  ]);
});

test("what is taken back is the same again: the difference turned round swaps added and removed", () => {
  const one = makePack({ parks: [{ id: "p1" }, { id: "p2", name_zh: "甲" }] });
  const two = makePack({ parks: [{ id: "p2", name_zh: "甲二" }, { id: "p3" }] });
  const [there] = diffPacks(one, two).tables;
  const [back] = diffPacks(two, one).tables;
  expect(back?.added).toEqual(there?.removed);
  expect(back?.removed).toEqual(there?.added);
  expect(back?.changed[0]?.cells).toEqual([{ column: "name_zh", old: "甲二", now: "甲" }]);
});

test.each([
  ["铜", "铜", 1],
  ["铜", "锌", 0],
  ["泰安甲厂有限公司", "泰安甲厂", 1],
  ["石横特钢", "鲁普耐特", 0],
])("%s and %s: %d in common", (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected);
});

test("ids that are words of the language itself are ids like any other", () => {
  const old = makePack({ parks: [{ id: "constructor" }, { id: "__proto__" }] });
  const now = makePack({ parks: [{ id: "constructor" }, { id: "tostring" }] });
  const [parks] = diffPacks(old, now).tables;
  expect([parks?.added.map(({ id }) => id), parks?.removed.map(({ id }) => id)]).toEqual([["tostring"], ["__proto__"]]);
});
