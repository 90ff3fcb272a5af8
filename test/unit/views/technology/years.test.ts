import { expect, test } from "vitest";
import { yearSpanOf } from "../../../../src/views/technology/years.ts";

test("a date is the stretch its precision names", () => {
  expect(yearSpanOf("2025")).toEqual({ from: 2025, to: 2026 });
  expect(yearSpanOf("2025-Q3")).toEqual({ from: 2025.5, to: 2025.75 });
  expect(yearSpanOf("2025-04")).toEqual({ from: 2025.25, to: 2025 + 4 / 12 });
  const day = yearSpanOf("2024-12-31");
  expect(day?.from).toBeCloseTo(2024 + 365 / 366, 9);
  expect(day?.to).toBeCloseTo(2025, 9);
});

test("what is no date is none", () => {
  for (const text of [undefined, "", "soon", "25", "2025-13", "2025-Q5", "2025/03"])
    expect(yearSpanOf(text)).toBeUndefined();
});
