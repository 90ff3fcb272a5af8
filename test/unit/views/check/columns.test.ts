import { describe, expect, it } from "vitest";
import { columnLetter, columnPlaces } from "../../../../src/views/check/columns.ts";

describe("a column as a spreadsheet names it", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("column %i is %s", (index, letter) => expect(columnLetter(index)).toBe(letter));

  it("stands where its Chinese header stands", () => {
    const places = columnPlaces("enterprises", "企业.csv", ["编号", "内部备注", "名称"]);
    expect(places.get("id")).toBe(0);
    expect(places.get("name_zh")).toBe(2);
    expect(places.get("内部备注")).toBe(1);
    expect(places.get("lon")).toBeUndefined();
  });
});
