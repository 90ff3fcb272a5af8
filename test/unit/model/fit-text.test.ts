import { expect, test } from "vitest";
import { fitText, wrapText } from "../../../src/model/fit-text.ts";

const widthOf = (text: string): number => Array.from(text).length * 10;

test("a text that fits is left alone, else cut with an ellipsis inside the room", () => {
  expect(fitText("电池级碳酸锂", 60, widthOf)).toBe("电池级碳酸锂");
  expect(fitText("电池级碳酸锂", 40, widthOf)).toBe("电池级…");
});

test("lines are about equally long and keep words whole", () => {
  expect(wrapText("盐穴压缩空气储能电站", 90, 2, widthOf)).toEqual(["盐穴压缩空", "气储能电站"]);
  expect(wrapText("Transport and water works", 110, 3, widthOf)).toEqual(["Transport", "and water", "works"]);
  expect(wrapText("短", 90, 2, widthOf)).toEqual(["短"]);
});

test("no line begins with a closing mark", () => {
  expect(wrapText("甲乙丙丁）戊己庚辛壬", 40, 3, widthOf)).toEqual(["甲乙丙", "丁）戊己", "庚辛壬"]);
});

test("what does not fit in the lines there are is cut in the last", () => {
  expect(wrapText("甲乙丙丁戊己庚辛", 30, 2, widthOf)).toEqual(["甲乙丙", "丁戊…"]);
  expect(wrapText("Incomprehensible", 50, 3, widthOf)).toEqual(["Inco…"]);
});
