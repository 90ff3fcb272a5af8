import { beforeAll, describe, expect, test } from "vitest";
import type { DataLanguage } from "../../../../src/model/naming.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { approximateTextWidth } from "../../../../src/model/text-width.ts";
import type { Box, PlacedText, Roadmap } from "../../../../src/views/technology/geometry.ts";
import { technologyPicture } from "../../../../src/views/technology/items.ts";
import { layoutRoadmap } from "../../../../src/views/technology/layout.ts";
import { filteredByChains, readTaian, shuffled } from "../../../read-taian.ts";

const SIZES = [
  { width: 1376, height: 640, density: "full" },
  { width: 1032, height: 640, density: "full" },
  { width: 760, height: 320, density: "full" },
  { width: 390, height: 500, density: "full" },
  { width: 660, height: 303, density: "compact" },
] as const;
type Size = (typeof SIZES)[number];

let pack: Pack;
let choices: readonly (readonly string[])[];
beforeAll(async () => {
  pack = await readTaian();
  choices = [[], ...pack.tables.chains.rows.map((chain) => [chain.id])];
});

function draw(chains: readonly string[], size: Size, language: DataLanguage, isShuffled = false) {
  const rows = filteredByChains(pack, chains).rows("technologies");
  const picture = technologyPicture({
    pack,
    rows: isShuffled ? shuffled(rows) : rows,
    chains,
    language,
    today: "2026-11-22",
  });
  const words =
    language === "zh"
      ? { noLane: "未写明环节", noActor: "未写明企业", undated: "未公布年份" }
      : { noLane: "Node not stated", noActor: "no firm named", undated: "No published year" };
  return {
    picture,
    rows,
    map: layoutRoadmap(picture, { ...size, now: 2026.89, measure: approximateTextWidth, words }),
  };
}

/** A box for every line, as wide as it gets in bold. */
function linesOf(
  name: string,
  { x, y, size, lines }: PlacedText,
): readonly { readonly name: string; readonly box: Box }[] {
  return lines.map((line, index) => {
    const box = {
      x,
      y: y + index * (size + 3) - size * 0.8,
      width: approximateTextWidth(line, size, name.endsWith("name")),
      height: size,
    };
    return { name: `${name} ${index}`, box };
  });
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

/** All that is drawn of each technology, each piece by itself: bar, ring, name, firm. */
function piecesOf(map: Roadmap): readonly { readonly name: string; readonly box: Box }[] {
  return map.marks.flatMap(({ item, bar, level, label, actor }) => [
    { name: `${item.id} bar`, box: bar },
    { name: `${item.id} level`, box: { x: level.x - 7, y: level.y - 7, width: 14, height: 14 } },
    ...linesOf(`${item.id} name`, label),
    ...(actor === undefined ? [] : linesOf(`${item.id} actor`, actor)),
  ]);
}

function collisions(map: Roadmap): readonly string[] {
  const pieces = [
    ...piecesOf(map),
    ...map.lanes.flatMap((lane) => linesOf(`${lane.lane.id} lane name`, lane.name)),
    ...map.bands.flatMap((band) => linesOf(`${band.name} band name`, band.text)),
  ];
  return pieces.flatMap((a, index) =>
    pieces.slice(index + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.name} × ${b.name}`] : [])),
  );
}

describe.each(SIZES)("at $width × $height", (size) => {
  test.each(["zh", "en"] as const)("nothing overlaps, nothing is outside, every technology once (%s)", (language) => {
    for (const chains of choices) {
      const { map, rows } = draw(chains, size, language);
      expect(collisions(map), chains.join()).toEqual([]);
      const paper = { x: 0, y: 0, width: map.width, height: map.height };
      expect(
        piecesOf(map)
          .filter(({ box }) => !inside(box, paper))
          .map(({ name }) => name),
      ).toEqual([]);
      expect(map.marks.map(({ item }) => item.id).sort()).toEqual(rows.map((row) => row.id).sort());
      expect(map.width).toBe(size.width);
    }
  });

  test("text is at least 11 px", () => {
    const { map } = draw([], size, "zh");
    const sizes = [
      ...map.marks.flatMap(({ label, actor }) => [label.size, actor?.size ?? 12]),
      ...map.lanes.map(({ name }) => name.size),
    ];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  test("the order of the rows makes no difference, nor a second time", () => {
    for (const chains of choices) {
      const { map } = draw(chains, size, "zh");
      expect(JSON.stringify(draw(chains, size, "zh", true).map)).toBe(JSON.stringify(map));
      expect(JSON.stringify(draw(chains, size, "zh").map)).toBe(JSON.stringify(map));
    }
  });
});

test("Chinese names up to 20 characters stand uncut beside their bars", () => {
  for (const chains of choices) {
    for (const size of SIZES) {
      const cut = draw(chains, size, "zh").map.marks.filter(
        ({ item, label }) => item.name.length <= 20 && label.lines.join("") !== item.name,
      );
      expect(cut.map(({ item }) => item.name)).toEqual([]);
    }
  }
});

test("the pack has 77, 39 of them dated; new energy 19", () => {
  const all = draw([], SIZES[0], "zh").picture;
  expect([all.items.length, all.dates.none]).toEqual([77, 38]);
  const energy = draw(["newenergy"], SIZES[0], "zh").picture;
  expect(energy.items).toHaveLength(19);
  expect(energy.status).toEqual({ research: 3, pilot: 3, demonstration: 4, production: 9, unknown: 0 });
  expect([energy.dates.none, energy.withoutActor, energy.overdue]).toEqual([5, 6, 1]);
});
