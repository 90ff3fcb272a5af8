import { expect, test } from "vitest";
import { dayOf } from "../../../../src/app/export/day.ts";
import { fileName } from "../../../../src/app/export/file-name.ts";

const state = { view: "technology", chain: ["glass"], list: "l1" } as const;

test.each([
  [state, "csv", "taian-technology-glass-2026-05-20.csv"],
  [{ ...state, chain: [] }, "png", "taian-technology-2026-05-20.png"],
  [{ ...state, chain: ["glass", "steel"] }, "svg", "taian-technology-glass-steel-2026-05-20.svg"],
  [{ ...state, chain: ["a", "b", "c"] }, "csv", "taian-technology-3-chains-2026-05-20.csv"],
  [{ ...state, view: "list" }, "csv", "taian-list-l1-glass-2026-05-20.csv"],
] as const)("%o as %s is %s", (at, extension, name) => {
  expect(fileName("taian", at, "2026-05-20", extension)).toBe(name);
});

test("the day is the reader's own, two figures each", () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
