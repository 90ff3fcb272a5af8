import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { readFrame } from "../../../src/app/export/read-frame.ts";
import { LegendItem } from "../../../src/ui/LegendItem.tsx";

afterEach(cleanup);

const Mark = () => (
  <svg width="14" height="14" aria-hidden="true">
    <circle r="5" fill="red" />
  </svg>
);

function frame() {
  const { container } = render(
    <section className="view-frame full">
      <header className="view-head">
        <h2>链图</h2>
        <p className="finding">26 个环节</p>
      </header>
      <div className="view-body">
        <svg className="icon" width="999" height="999" />
        <svg data-drawing="chain" width="600" height="300" tabIndex={0} role="group">
          <style>{"text { fill: red }"}</style>
          <foreignObject />
          <g className="mark" tabIndex={-1}>
            <text>甲</text>
          </g>
          <g style={{ display: "none" }}>
            <text>隐</text>
          </g>
        </svg>
      </div>
      <div className="view-legend">
        <LegendItem mark={<Mark />} label="有龙头" count={7} isPressed={false} onToggle={() => {}} />
        <LegendItem mark={<Mark />} label="未见" count={0} isPressed={true} onToggle={() => {}} />
        <div>
          <button type="button">矩阵</button>
        </div>
        <ul>
          <li>
            <Mark /> 企业 <b>3</b>
          </li>
          <li>
            <LegendItem mark={<Mark />} label="项目" isPressed={false} onToggle={() => {}} />
          </li>
        </ul>
        <span>
          底色
          <select defaultValue="b">
            <option value="a">企业</option>
            <option value="b">项目</option>
          </select>
        </span>
      </div>
      <p className="view-note">7 个项目未系</p>
    </section>,
  );
  const read = readFrame(container);
  if (read === undefined) throw new Error("no drawing");
  return read;
}

const words = () =>
  frame().legend.map((entry) =>
    entry.map((piece) => (piece.kind === "mark" ? piece.width : [piece.words, piece.isBold])),
  );

test("takes the texts and the size off the page", () => {
  const { text, size } = frame();
  expect(text).toEqual({ title: "链图", finding: "26 个环节", note: "7 个项目未系" });
  expect(size).toEqual({ width: 600, height: 300 });
});

test("legend: mark, word, count; chosen ones bold; controls left out, a choice named", () => {
  expect(words()).toEqual([
    [14, ["有龙头", false], ["7", true]],
    [14, ["未见", true], ["0", true]],
    [14, ["企业", false], ["3", true]],
    [14, ["项目", false]],
    [
      ["底色", false],
      ["项目", true],
    ],
  ]);
});

test("the copy of the drawing stands alone: no page attributes, nothing hidden, nothing a canvas refuses", () => {
  const { drawing } = frame();
  expect(drawing.querySelectorAll("style, foreignObject, script")).toHaveLength(0);
  expect(drawing.textContent).toBe("甲");
  expect(drawing.querySelector("g")?.hasAttribute("class")).toBe(false);
  expect(drawing.hasAttribute("tabindex")).toBe(false);
});

test("a frame without a drawing has no picture", () => {
  const { container } = render(<section className="view-frame" />);
  expect(readFrame(container)).toBeUndefined();
});
