import { expect, test } from "vitest";
import { readHeader } from "../../../../src/data/intake/header.ts";
import { headerOf } from "../../../../src/model/headers.ts";
import { columnsOf, TABLE_NAMES } from "../../../../src/model/schema.ts";

test.each(TABLE_NAMES)("every header of %s, Chinese or English or alias, is read as its own column", (table) => {
  for (const [name, column] of Object.entries(columnsOf(table))) {
    for (const header of [name, headerOf(table, name), ...(column.aliases ?? [])]) {
      const { places, findings } = readHeader(table, "t.csv", 1, [header]);
      expect(
        places.filter(({ index }) => index === 0).map((place) => place.name),
        header,
      ).toEqual([name]);
      expect(findings.filter(({ code }) => code === "column-unknown")).toEqual([]);
    }
  }
});

test("coordinates by the headers of other directories, with their system behind", () => {
  const seen = (...cells: string[]) => {
    const { places, findings } = readHeader("parks", "parks.csv", 1, ["id", "name_zh", ...cells]);
    return [places.map(({ name }) => name).slice(2), findings.map(({ severity, code }) => `${severity} ${code}`)];
  };
  expect(seen("lng", "latitude")).toEqual([["lon", "lat"], []]);
  expect(seen("经度（WGS84）", "纬度（北纬）")).toEqual([["lon", "lat"], []]);
  expect(seen("lon (deg)", "Longitude")[0]).toEqual(["lon"]);
  expect(seen("经度（GCJ-02）")).toEqual([["lon"], ["warning coordinate-system"]]);
});
