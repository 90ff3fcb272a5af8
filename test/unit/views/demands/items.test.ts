import { describe, expect, it } from "vitest";
import { NO_CHOICE, parseChoice, writeChoice } from "../../../../src/views/demands/items.ts";

describe("what of the ledger an address leaves", () => {
  it("is written and read back", () => {
    for (const text of ["", "county", "city.up", "open.in_progress", "province.closed.overdue", "unknown.overdue"])
      expect(writeChoice(parseChoice(text))).toBe(text);
  });

  it("words that mean nothing here are left out", () => {
    expect(parseChoice("projects")).toEqual(NO_CHOICE);
    expect(writeChoice(parseChoice("overdue.village.county"))).toBe("county.overdue");
  });
});
