import { expect, test } from "vitest";
import { axisTicks, BREAK_WIDTH, labelsBeside, yearScale } from "../../../../src/views/technology/year-scale.ts";

const at = (year: number) => ({ from: year, to: year + 1 });

test("years are equally wide and begin where they say", () => {
  const scale = yearScale([{ from: 2020.5, to: 2024 }], 100, 500);
  expect(scale.yearWidth).toBe(100);
  expect([2020, 2020.5, 2024].map((year) => scale.x(year))).toEqual([100, 150, 500]);
});

test("a long empty run is broken, a short one is not", () => {
  const broken = yearScale([at(1997), at(2013)], 0, 230);
  expect(broken.parts.map(({ from, to, isBreak }) => [from, to, isBreak])).toEqual([
    [1997, 1998, false],
    [1998, 2013, true],
    [2013, 2014, false],
  ]);
  expect(broken.yearWidth).toBe((230 - BREAK_WIDTH) / 2);
  expect(yearScale([at(2010), at(2015)], 0, 60).parts).toHaveLength(1);
});

test("a year outside the axis stands at its edge, and nothing dated gives an axis without parts", () => {
  const scale = yearScale([at(2020)], 10, 20);
  expect([scale.x(1900), scale.x(2100)]).toEqual([10, 20]);
  expect(yearScale([], 10, 20).parts).toEqual([]);
});

test("numbers are left out where years are narrow", () => {
  const labelled = (width: number) =>
    axisTicks(yearScale([{ from: 2018, to: 2024 }], 0, width), 40).filter((tick) => tick.labelX !== undefined);
  expect(labelled(240).map((tick) => tick.year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023]);
  expect(labelled(150).map((tick) => tick.year)).toEqual([2018, 2020, 2022]);
});

test("the number of the year gives way to the plate of today", () => {
  const ticks = axisTicks(yearScale([{ from: 2025, to: 2027 }], 0, 120), 40);
  expect(labelsBeside(ticks, 60, 113, 34).map((tick) => tick.labelX)).toEqual([30, 81]);
  expect(labelsBeside(ticks, 60, 95, 44).map((tick) => tick.labelX)).toEqual([30, undefined]);
});
