import { promisify } from "node:util";
import spectrum from "csv-spectrum";
import { expect, test } from "vitest";
import { decodeFile } from "../../../src/data/intake/decode.ts";
import { RowScanner } from "../../../src/data/row-scanner.ts";

/** Its JSON says 1234567890 where its CSV says 2095257564: a fault of the suite. */
const CONTRADICTORY = "location_coordinates";
const SOUND = (await promisify(spectrum)()).filter(({ name }) => name !== CONTRADICTORY);

/** The rows of a CSV file as objects by header, as the suite has them. */
function objectsOf(bytes: Uint8Array): readonly Record<string, string>[] {
  // One ʤ alone could be 胜 in GBK as well: the suite says that it is UTF-8.
  const decoded = decodeFile(bytes, "utf-8");
  if ("fault" in decoded) throw new Error(decoded.fault.code);
  const scanner = new RowScanner(decoded.text);
  if (!scanner.next()) return [];
  const header = scanner.cells;
  const rows: Record<string, string>[] = [];
  while (scanner.next()) {
    const { cells, hasOpenQuote, hasStrayQuote } = scanner;
    expect([hasOpenQuote, hasStrayQuote, cells.length]).toEqual([false, false, header.length]);
    rows.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
  }
  return rows;
}

test("csv-spectrum has eleven sound cases", () => {
  expect(SOUND.length).toBe(11);
});

test.each(SOUND)("csv-spectrum: $name", ({ csv, json }) => {
  const wanted: unknown = JSON.parse(new TextDecoder().decode(json));
  expect(objectsOf(csv)).toEqual(wanted);
});
