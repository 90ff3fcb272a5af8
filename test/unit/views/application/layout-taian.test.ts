import { beforeAll, describe, expect, test } from "vitest";
import type { DataLanguage } from "../../../../src/model/naming.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { approximateTextWidth } from "../../../../src/model/text-width.ts";
import { layoutFlow } from "../../../../src/views/application/flow-layout.ts";
import type { Box, FlowMap, MapOptions, MatrixMap, PlacedText } from "../../../../src/views/application/geometry.ts";
import { applicationPicture } from "../../../../src/views/application/items.ts";
import { layoutMatrix, shadeOf } from "../../../../src/views/application/matrix-layout.ts";
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

function ask(chains: readonly string[], language: DataLanguage, isShuffled = false) {
  const filtered = filteredByChains(pack, chains);
  const [applications, nodes] = [filtered.rows("applications"), filtered.rows("nodes")];
  const rows = isShuffled ? { applications: shuffled(applications), nodes: shuffled(nodes) } : { applications, nodes };
  return { applications, picture: applicationPicture({ pack, ...rows, chains, language }) };
}

const options = (size: Size, isExpanded = false): MapOptions => ({
  ...size,
  measure: approximateTextWidth,
  isExpanded,
  words: {
    columns: { node: "环节", product: "产品", scenario: "场景", field: "领域" },
    unknown: "未写明",
    openings: "有企业、无应用",
    cases: (count) => `${count} applications`,
  },
});

const boxOfText = ({ x, y, size, lines }: PlacedText, isBold = true): Box => ({
  x,
  y: y - size * 0.85,
  width: Math.max(0, ...lines.map((line) => approximateTextWidth(line, size, isBold))),
  height: (lines.length - 1) * (size + 3) + size,
});
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
const overlaps = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, a, index) => sum + boxes.slice(index + 1).filter((b) => meet(a, b)).length, 0);

function boxesOfFlow(map: FlowMap): readonly Box[] {
  const { openings } = map;
  return [
    ...map.cards.map((card) => card.box),
    ...(openings === undefined ? [] : [boxOfText(openings.heading), ...openings.chips.map((chip) => chip.box)]),
    ...(openings?.more === undefined ? [] : [openings.more.box]),
    ...map.headings.map((heading) => boxOfText(heading.text)),
  ];
}

function textsOutside(map: FlowMap): readonly string[] {
  const cards = map.cards.flatMap(({ text, count, box }) =>
    [text, ...(count === undefined ? [] : [count])].filter((each) => !inside(boxOfText(each, each === text), box)),
  );
  const chips = (map.openings?.chips ?? [])
    .filter((chip) => !inside(boxOfText(chip.text), chip.box))
    .map((chip) => chip.text);
  return [...cards, ...chips].map((text) => text.lines.join(" / "));
}

describe.each(SIZES)("flow at $width × $height", (size) => {
  test.each(["zh", "en"] as const)(
    "no card on another, words in their cards, all on the paper, every application once (%s)",
    (language) => {
      for (const chains of choices) {
        const { picture, applications } = ask(chains, language);
        for (const isExpanded of [false, true]) {
          const map = layoutFlow(picture, options(size, isExpanded));
          const paper = { x: 0, y: 0, width: size.width, height: map.height };
          expect(overlaps(boxesOfFlow(map)), chains.join()).toBe(0);
          expect(textsOutside(map)).toEqual([]);
          expect(boxesOfFlow(map).filter((box) => !inside(box, paper))).toEqual([]);
          expect(map.ribbons.map(({ item }) => item.id).sort()).toEqual(applications.map((row) => row.id).sort());
          expect((map.openings?.chips.length ?? 0) + (map.openings?.more?.count ?? 0)).toBe(picture.openings.length);
        }
      }
    },
  );

  test("shuffled rows give the same drawings, and again", () => {
    for (const chains of choices) {
      const first = ask(chains, "zh").picture;
      const other = ask(chains, "zh", true).picture;
      expect(JSON.stringify(layoutFlow(other, options(size)))).toBe(JSON.stringify(layoutFlow(first, options(size))));
      expect(JSON.stringify(layoutMatrix(other, options(size)))).toBe(
        JSON.stringify(layoutMatrix(first, options(size))),
      );
    }
  });
});

function textsOfMatrix(map: MatrixMap): readonly PlacedText[] {
  return [
    ...map.heads.map((head) => head.text),
    ...map.rows.map((row) => row.text),
    ...map.key.map((entry) => entry.text),
  ];
}

describe.each(SIZES)("matrix at $width × $height", (size) => {
  test.each(["zh", "en"] as const)("cells, heads and names apart, every application counted once (%s)", (language) => {
    for (const chains of choices) {
      const { picture, applications } = ask(chains, language);
      const map = layoutMatrix(picture, options(size));
      const heads = map.heads.map(({ text }) => ({
        ...boxOfText(text),
        x: text.x - Math.max(0, ...text.lines.map((line) => approximateTextWidth(line, text.size, false))) / 2,
        width: Math.max(0, ...text.lines.map((line) => approximateTextWidth(line, text.size, false))),
      }));
      const boxes = [
        ...heads,
        ...map.cells.map((cell) => cell.box),
        ...map.rows.map((row) => boxOfText(row.text)),
        ...map.key.map((entry) => entry.box),
      ];
      expect(overlaps(boxes), chains.join()).toBe(0);
      const paper = { x: 0, y: 0, width: map.width, height: map.height };
      expect(boxes.filter((box) => !inside(box, paper))).toEqual([]);
      expect(map.cells.flatMap((cell) => cell.items).sort()).toEqual(applications.map((row) => row.id).sort());
      expect(Math.min(99, ...textsOfMatrix(map).map((text) => text.size))).toBeGreaterThanOrEqual(11);
    }
  });
});

test("five tints and bare paper", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 40].map(shadeOf)).toEqual([0, 1, 2, 3, 4, 4, 5, 5]);
});

test("heads of all chains are words in Chinese at desk size, numbers with a key where English would be cut", () => {
  expect(layoutMatrix(ask([], "zh").picture, options(SIZES[0])).isNumbered).toBe(false);
  const english = layoutMatrix(ask([], "en").picture, options(SIZES[0]));
  expect(english.isNumbered).toBe(true);
  expect(english.key).toHaveLength(english.heads.length);
});

test("the pack has 60 applications in 19 fields; new energy 8 in 3, 9 nodes open", () => {
  const all = ask([], "zh").picture;
  expect([all.items.length, all.fields.length, all.fields[0]?.name, all.fields[0]?.total]).toEqual([
    60,
    19,
    "新能源车辆",
    8,
  ]);
  const energy = ask(["newenergy"], "zh").picture;
  expect([energy.items.length, energy.fields.length, energy.openings.length]).toEqual([8, 3, 9]);
});
