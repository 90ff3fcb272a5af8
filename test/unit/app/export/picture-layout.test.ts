import { describe, expect, test } from "vitest";
import { type LegendEntry, layoutPicture } from "../../../../src/app/export/picture-layout.ts";
import type { MeasureText } from "../../../../src/model/text-width.ts";

const measure: MeasureText = (text, size) => Array.from(text).length * size;
const text = { mark: "", title: "题", finding: "答", filter: "", note: "", source: "来源" };
const drawing = { width: 1000, height: 500 };
const words = (said: string): LegendEntry => [{ kind: "words", words: said, isBold: false }];

describe("layoutPicture", () => {
  test("stands head, drawing and source line under one another inside the margins", () => {
    expect(layoutPicture(text, drawing, [], measure)).toEqual({
      width: 1056,
      height: 669,
      drawing: { x: 28, y: 107 },
      rules: [95, 627],
      marks: [],
      texts: [
        { text: "题", role: "title", x: 28, y: 55, size: 26, isBold: true },
        { text: "答", role: "finding", x: 28, y: 81, size: 15, isBold: false },
        { text: "来源", role: "source", x: 28, y: 648, size: 12, isBold: false },
      ],
    });
  });

  test("the mark of invented data stands over the title and pushes the rest down", () => {
    const marked = layoutPicture({ ...text, mark: "虚构" }, drawing, [], measure);
    expect(marked.texts.slice(0, 2)).toEqual([
      { text: "虚构", role: "mark", x: 28, y: 45, size: 14, isBold: true },
      { text: "题", role: "title", x: 28, y: 79, size: 26, isBold: true },
    ]);
    expect(marked.height).toBe(669 + 24);
  });

  test("a narrow drawing stands in the middle of the least width", () => {
    const { width, drawing: at } = layoutPicture(text, { width: 300, height: 100 }, [], measure);
    expect([width, at.x]).toEqual([776, 238]);
  });

  test("long texts take more lines and push the rest down", () => {
    const one = layoutPicture(text, drawing, [], measure);
    const three = layoutPicture({ ...text, finding: "字".repeat(150) }, drawing, [], measure);
    expect(three.texts.filter(({ role }) => role === "finding")).toHaveLength(3);
    expect(three.height - one.height).toBe(46);
  });

  test("a legend breaks between entries, never inside one", () => {
    const legend = [words("一".repeat(40)), words("二".repeat(30)), words("三".repeat(30))];
    const placed = layoutPicture(text, drawing, legend, measure).texts.filter(({ role }) => role === "legend");
    expect(placed.map(({ x, y }) => [x, y])).toEqual([
      [28, 637],
      [568, 637],
      [28, 663],
    ]);
  });
});
