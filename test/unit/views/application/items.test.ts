import { expect, test } from "vitest";
import { applicationPicture } from "../../../../src/views/application/items.ts";
import { makePack } from "../../../make-pack.ts";

const pack = makePack({
  stages: [{ id: "up", name_zh: "上游", order: 1 }],
  chains: [
    { id: "glass", name_zh: "玻璃", order: 2 },
    { id: "cable", name_zh: "电缆", order: 1 },
  ],
  nodes: [
    { id: "panes", name_zh: "板", chain_id: "glass", stage_id: "up", order: 1 },
    { id: "fibre", name_zh: "纤维", chain_id: "glass", stage_id: "up", order: 2 },
    { id: "users", name_zh: "用户", chain_id: "glass", stage_id: "up", side: "user", order: 3 },
    { id: "idle", name_zh: "空", chain_id: "glass", stage_id: "up", order: 4 },
    { id: "wire", name_zh: "线", chain_id: "cable", stage_id: "up" },
  ],
  enterprises: [
    { id: "e1", name_zh: "甲玻璃有限公司", node_ids: ["panes", "fibre"] },
    { id: "e2", name_zh: "乙厂", node_ids: ["users"] },
  ],
  sources: [{ id: "s1", title_zh: "公报" }],
  applications: [
    {
      id: "a1",
      product_zh: "窗",
      scenario_zh: "外墙",
      field_zh: "建筑",
      node_ids: ["panes"],
      enterprise_ids: ["e1"],
      source_ids: ["s1"],
      state: "in_use",
    },
    { id: "a2", product_zh: "窗", scenario_zh: "车窗", field_zh: "汽车", node_ids: ["panes"] },
    { id: "a3", product_zh: "屋顶", scenario_zh: "外墙", field_zh: "建筑", node_ids: ["panes"] },
    { id: "a4", product_zh: "导线", field_zh: "建筑", node_ids: ["wire", "panes"] },
    { id: "a5", product_zh: "杂", field_zh: "建筑" },
  ],
});
const { applications, nodes } = pack.tables;
const ask = (chains: readonly string[], isByTotal = false) => {
  const inChain = (id: string) => chains.length === 0 || chains.includes(nodes.byId.get(id)?.chain_id ?? "");
  return applicationPicture({
    pack,
    applications: applications.rows.filter((row) => chains.length === 0 || row.node_ids.some(inChain)),
    nodes: nodes.rows.filter((node) => inChain(node.id)),
    chains,
    language: "zh",
    isByTotal,
  });
};

test("a card is a node, a product of it, a scenario of a field, a field", () => {
  const { columns } = ask([]);
  expect(columns.node.map((card) => [card.name, card.items.length])).toEqual([
    ["线", 1],
    ["板", 3],
    ["", 1],
  ]);
  expect(columns.product.find((card) => card.name === "窗")?.items).toHaveLength(2);
  expect(
    columns.scenario
      .find((card) => card.name === "外墙")
      ?.items.slice()
      .sort(),
  ).toEqual(["a1", "a3"]);
  expect(columns.scenario.filter((card) => card.name === "")).toHaveLength(2);
  expect(columns.field.map((card) => card.name).sort()).toEqual(["建筑", "汽车"]);
  expect(columns.node[1]?.key).toBe("node:panes");
});

test("openings have firms and no application anywhere; buyers and empty nodes are none", () => {
  expect(ask([]).openings).toMatchObject([{ id: "fibre", firms: ["甲玻璃"], key: "node:fibre" }]);
  expect(ask(["cable"]).openings).toEqual([]);
});

test("several chains: rows are all chains that have nodes, one chain: its nodes with firms or applications", () => {
  const all = ask([]);
  expect(all.grouping).toBe("chain");
  expect(all.fields.map((field) => [field.name, field.total])).toEqual([
    ["建筑", 4],
    ["汽车", 1],
  ]);
  expect(all.rows.map((row) => [row.name, row.total, ...row.cells.map((cell) => cell.length)])).toEqual([
    ["电缆", 1, 1, 0],
    ["玻璃", 3, 2, 1],
    ["", 1, 1, 0],
  ]);
  const glass = ask(["glass"]);
  expect(glass.grouping).toBe("node");
  expect(glass.rows.map((row) => [row.name, row.total])).toEqual([
    ["板", 4],
    ["纤维", 0],
  ]);
});

test("by total the fullest row comes first, fields elsewhere are counted", () => {
  const cable = ask(["cable"]);
  expect(cable.fieldsElsewhere).toBe(1);
  expect(ask([], true).rows.map((row) => row.total)).toEqual([3, 1, 1]);
});

test("a case says who makes it, how far it is and where that is known from", () => {
  expect(ask([]).items.find((item) => item.id === "a1")).toMatchObject({
    makers: ["甲玻璃有限公司"],
    state: "in_use",
    sources: [{ key: "source:s1", title: "公报" }],
  });
});
