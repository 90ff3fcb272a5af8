import { expect, test } from "vitest";
import type { Row } from "../../../../src/model/schema.ts";
import { technologyPicture, tiesAmong } from "../../../../src/views/technology/items.ts";
import { makePack } from "../../../make-pack.ts";

const pack = makePack({
  stages: [
    { id: "up", name_zh: "上游", order: 1 },
    { id: "down", name_zh: "下游", order: 2 },
  ],
  chains: [
    { id: "glass", name_zh: "玻璃", order: 2 },
    { id: "cable", name_zh: "电缆", order: 1 },
  ],
  nodes: [
    { id: "panes", name_zh: "板", chain_id: "glass", stage_id: "down" },
    { id: "sand", name_zh: "砂", chain_id: "glass", stage_id: "up" },
    { id: "wire", name_zh: "线", chain_id: "cable", stage_id: "up" },
  ],
  enterprises: [{ id: "e1", name_zh: "甲玻璃有限公司" }],
  technologies: [
    {
      id: "float",
      name_zh: "浮法",
      chain_id: "glass",
      node_ids: ["panes"],
      start: "2020",
      target: "2022",
      status: "production",
      trl: 9,
      enterprise_ids: ["e1"],
    },
    {
      id: "thin",
      name_zh: "超薄",
      chain_id: "glass",
      node_ids: ["panes"],
      target: "2024",
      status: "pilot",
      trl: 6,
      depends_on_ids: ["float"],
    },
    { id: "melt", name_zh: "熔制", chain_id: "glass", node_ids: ["sand"] },
    {
      id: "draw",
      name_zh: "拉丝",
      chain_id: "cable",
      node_ids: ["wire", "sand"],
      start: "2025",
      depends_on_ids: ["thin"],
    },
    { id: "late", name_zh: "来日", chain_id: "glass", target: "2030", status: "research" },
  ],
});
const all = pack.tables.technologies.rows;
const picture = (chains: readonly string[], rows: readonly Row<"technologies">[] = all) =>
  technologyPicture({ pack, rows, chains, language: "zh", today: "2026-11-22" });
const ofGlass = all.filter((row) => row.chain_id === "glass");

test("one chain: lanes are nodes in the order of the stages, dated before undated, without a node last", () => {
  const { grouping, lanes } = picture(["glass"], ofGlass);
  expect(grouping).toBe("node");
  expect(lanes.map((lane) => [lane.band, lane.name, lane.items.map((item) => item.id)])).toEqual([
    ["上游", "砂", ["melt"]],
    ["下游", "板", ["float", "thin"]],
    ["", "", ["late"]],
  ]);
});

test("several chains: lanes are chains in the order of the wall", () => {
  const { grouping, lanes } = picture([]);
  expect(grouping).toBe("chain");
  expect(lanes.map((lane) => [lane.name, lane.items.length])).toEqual([
    ["电缆", 1],
    ["玻璃", 4],
  ]);
});

test("a technology of several nodes stands once, at the node of the chain chosen", () => {
  const lanes = picture(["glass"], [...ofGlass, ...all.filter((row) => row.id === "draw")]).lanes;
  expect(lanes.filter((lane) => lane.items.some((item) => item.id === "draw")).map((lane) => lane.name)).toEqual([
    "砂",
  ]);
});

test("what is counted", () => {
  const counted = picture([]);
  expect(counted.status).toEqual({ research: 1, pilot: 1, demonstration: 0, production: 1, unknown: 2 });
  expect(counted.dates).toEqual({ both: 1, start: 1, target: 2, none: 1 });
  expect(counted.levels).toEqual([3, 0, 0, 0, 0, 0, 1, 0, 0, 1]);
  expect(counted.withoutActor).toBe(4);
  expect(counted.ahead).toEqual({ count: 1, first: 2030, last: 2030 });
  expect(counted.tiesOutside).toBe(0);
  expect(picture(["glass"], ofGlass).tiesOutside).toBe(1);
});

test("overdue is a target passed with a status short of production, not one without a status or still to come", () => {
  expect(
    picture([])
      .items.filter((item) => item.isOverdue)
      .map((item) => item.id),
  ).toEqual(["thin"]);
  const silent = makePack({ technologies: [{ id: "old", name_zh: "旧", target: "2000" }] });
  expect(
    technologyPicture({
      pack: silent,
      rows: silent.tables.technologies.rows,
      chains: [],
      language: "zh",
      today: "2026-11-22",
    }).overdue,
  ).toBe(0);
  const before = technologyPicture({ pack, rows: all, chains: [], language: "zh", today: "2024-12-31" });
  expect(before.overdue).toBe(0);
});

test("firms go by their short names, ties run from the prerequisite", () => {
  const { items } = picture([]);
  expect(items.find((item) => item.id === "float")?.actors).toEqual(["甲玻璃"]);
  expect(tiesAmong(items)).toEqual([
    { from: "thin", to: "draw" },
    { from: "float", to: "thin" },
  ]);
  expect(tiesAmong(items.filter((item) => item.id !== "float"))).toEqual([{ from: "thin", to: "draw" }]);
});
