import { expect, test } from "vitest";
import { approximateTextWidth } from "../../../../src/model/text-width.ts";
import { elbowsOf } from "../../../../src/views/technology/elbows.ts";
import { type TechnologyItem, technologyPicture, tiesAmong } from "../../../../src/views/technology/items.ts";
import { layoutRoadmap } from "../../../../src/views/technology/layout.ts";
import { packTracks, type RowMark } from "../../../../src/views/technology/place-mark.ts";
import { makePack } from "../../../make-pack.ts";

const pack = makePack({
  stages: [{ id: "up", name_zh: "上游", order: 1 }],
  chains: [{ id: "glass", name_zh: "玻璃" }],
  nodes: [{ id: "panes", name_zh: "板材", chain_id: "glass", stage_id: "up" }],
  technologies: [
    {
      id: "a",
      name_zh: "浮法",
      chain_id: "glass",
      node_ids: ["panes"],
      start: "2020",
      target: "2022",
      status: "production",
      trl: 9,
    },
    {
      id: "b",
      name_zh: "超薄",
      chain_id: "glass",
      node_ids: ["panes"],
      target: "2029",
      status: "pilot",
      depends_on_ids: ["a", "c"],
    },
    { id: "c", name_zh: "熔制", chain_id: "glass", node_ids: ["panes"] },
  ],
});
const picture = technologyPicture({
  pack,
  rows: pack.tables.technologies.rows,
  chains: ["glass"],
  language: "zh",
  today: "2026-07-02",
});
const words = { noLane: "未写明", noActor: "", undated: "未公布年份" };
const draw = (width: number, density: "full" | "compact" = "full") =>
  layoutRoadmap(picture, { width, height: 640, density, now: 2026.5, measure: approximateTextWidth, words });
const mark = (map: ReturnType<typeof draw>, id: string) => map.marks.find(({ item }) => item.id === id);

test("bars begin and end at their dates; an end without a date fades over a year and a half", () => {
  const map = draw(1200);
  const { scale } = map;
  expect(scale.parts).toHaveLength(1);
  expect(map.todayX).toBe(scale.x(2026.5));
  expect(mark(map, "a")?.bar).toMatchObject({
    x: scale.x(2020),
    width: scale.x(2023) - scale.x(2020),
    fade: "none",
    height: 12,
  });
  expect(mark(map, "b")?.bar).toMatchObject({
    x: scale.x(2028.5),
    width: scale.x(2030) - scale.x(2028.5),
    fade: "left",
  });
});

test("the undated one stands in the column beside the axis, in the lane of its node", () => {
  const map = draw(1200);
  const ground = map.undated;
  const lane = map.lanes[0];
  const undated = mark(map, "c");
  expect(
    ground !== undefined &&
      undated !== undefined &&
      undated.bar.x > ground.x &&
      undated.bar.x < ground.x + ground.width,
  ).toBe(true);
  expect(ground !== undefined && map.axis.x0 > ground.x + ground.width).toBe(true);
  expect(undated?.box.y).toBe(lane?.box.y);
});

test("a name that would pass the edge stands left of its bar", () => {
  const map = draw(1200);
  const late = mark(map, "b");
  expect(late !== undefined && late.label.x + 26 <= late.bar.x).toBe(true);
  expect(mark(map, "a")?.label.x).toBeGreaterThan(map.scale.x(2023));
});

test("bars that leave each other room share a track", () => {
  const at = (x0: number, x1: number) => ({ x0, x1 }) as RowMark;
  expect(packTracks([at(0, 100), at(114, 200), at(113, 300)], 14).map((track) => track.length)).toEqual([2, 1]);
});

test("elbows run from the prerequisite into the bar it opens, from the undated through the gutter", () => {
  const map = draw(1200);
  const [fromDated, fromUndated] = elbowsOf(map, tiesAmong(picture.items as readonly TechnologyItem[]));
  const [a, b, c] = ["a", "b", "c"].map((id) => mark(map, id));
  if (a === undefined || b === undefined || c === undefined || fromDated === undefined || fromUndated === undefined)
    throw new Error("not drawn");
  const startOf = (path: string) => path.slice(1).split("L")[0]?.split(" ").map(Number);
  expect(startOf(fromDated.path)?.[0]).toBeCloseTo(a.bar.x + a.bar.width - 5, 0);
  expect(startOf(fromUndated.path)?.[0]).toBeCloseTo(c.box.x + c.box.width + 4, 0);
  expect(b.label.x).toBeLessThan(b.bar.x);
  expect(fromDated.arrow.startsWith(`M${Math.round((b.box.x - 4) * 10) / 10} `)).toBe(true);
});

test("a narrow drawing puts words above bars, a panel one line for each", () => {
  const narrow = draw(390);
  expect(narrow.form).toBe("stacked");
  const stacked = mark(narrow, "a");
  expect(stacked !== undefined && stacked.label.y < stacked.bar.y).toBe(true);
  const panel = draw(660, "compact");
  expect(panel.form).toBe("compact");
  expect(new Set(panel.marks.map(({ box }) => box.y)).size).toBe(3);
  expect(mark(panel, "c")?.box.y).toBeGreaterThan(panel.axis.bottom);
});

test("nothing dated: no axis, no today", () => {
  const rows = pack.tables.technologies.rows.filter((row) => row.id === "c");
  const bare = technologyPicture({ pack, rows, chains: ["glass"], language: "zh", today: "2026-07-02" });
  for (const [width, density] of [
    [1376, "full"],
    [390, "full"],
    [660, "compact"],
  ] as const) {
    const map = layoutRoadmap(bare, { width, height: 300, density, now: 2026.5, measure: approximateTextWidth, words });
    expect(map.ticks).toEqual([]);
    expect(map.todayX).toBeUndefined();
    expect(map.marks).toHaveLength(1);
  }
});
