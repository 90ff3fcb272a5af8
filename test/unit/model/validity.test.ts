import { describe, expect, it } from "vitest";
import { expiresInTwelveMonths, titleOn, titlesOn } from "../../../src/model/validity.ts";
import { makePack } from "../../make-pack.ts";

const pack = makePack({
  designations: [{ id: "little_giant", valid_years: 3, aliases: ["giant"] }, { id: "leading" }],
  enterprises: [{ id: "e1", designations: ["little_giant:2022", "leading"] }],
});
const TODAY = "2026-11-22";
const on = (entry: string, today = TODAY) => titleOn(pack, entry, today);

describe("titleOn", () => {
  it.each([
    ["little_giant:2024", 2027, "valid"],
    ["little_giant:2023", 2026, "due"],
    ["little_giant:2022", 2025, "expired"],
    ["giant:2024", 2027, "valid"],
    ["little_giant:2024-07", 2027, "valid"],
  ])("%s expires in %i: %s", (entry, expires, validity) => {
    expect(on(entry)).toMatchObject({ title: "little_giant", expires, validity, why: undefined });
  });

  it.each([
    ["little_giant", "no-year"],
    ["little_giant:", "no-year"],
    ["little_giant:batch 5", "no-year"],
    ["leading:2020", "no-rule"],
    ["elsewhere:2020", "no-rule"],
    ["little_giant:2031", "future"],
  ])("%s is unknown, never valid: %s", (entry, why) => {
    expect(on(entry)).toMatchObject({ validity: "unknown", why, expires: undefined });
  });

  it("is due through the whole of its last year", () => {
    expect(on("little_giant:2023", "2026-01-01").validity).toBe("due");
    expect(on("little_giant:2023", "2026-12-31").validity).toBe("due");
    expect(on("little_giant:2023", "2027-01-01").validity).toBe("expired");
  });

  it("judges every title of a firm", () => {
    const [firm] = pack.tables.enterprises.rows;
    expect(firm && titlesOn(pack, firm, TODAY).map(({ title, validity }) => [title, validity])).toEqual([
      ["little_giant", "expired"],
      ["leading", "unknown"],
    ]);
  });
});

describe("expiresInTwelveMonths", () => {
  it.each([
    ["little_giant:2022", "no"],
    ["little_giant:2023", "surely"],
    ["little_giant:2024", "possibly"],
    ["little_giant:2025", "no"],
    ["little_giant", "no"],
  ])("%s: %s", (entry, expected) => {
    expect(expiresInTwelveMonths(on(entry), TODAY)).toBe(expected);
  });

  it("knows the whole next year on the last day of this one", () => {
    expect(expiresInTwelveMonths(on("little_giant:2024", "2026-12-31"), "2026-12-31")).toBe("surely");
  });
});
