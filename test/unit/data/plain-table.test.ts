import { expect, test } from "vitest";
import { readPlainTable } from "../../../src/data/plain-table.ts";
import { rowsOfColumns } from "../../../src/model/table-columns.ts";

const PARKS = "id,name_zh,level,area_km2,source_ids,lon\np1,一区,national,many,s1,117.1\n";
const read = (isWanted?: (column: string) => boolean) => {
  const content = readPlainTable("parks", "parks.csv", PARKS, isWanted);
  return content && rowsOfColumns(content.columns);
};

test("a cell its column does not want is left to the patient reader", () => {
  expect(read()).toBeUndefined();
});

test("with few columns wanted only those are read, and what a row cannot be without", () => {
  expect(read((column) => column === "lon")).toMatchObject([{ id: "p1", name_zh: "一区", lon: 117.1 }]);
  expect(read((column) => column === "lon")?.[0]).not.toHaveProperty("level", "national");
});

test("an id twice is not plain, whatever is wanted", () => {
  const twice = `${PARKS}p1,二区,national,1,s1,117.2\n`;
  expect(readPlainTable("parks", "parks.csv", twice, () => false)).toBeUndefined();
});
