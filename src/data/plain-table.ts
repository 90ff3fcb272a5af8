import type { TableContent } from "../model/parsed-table.ts";
import { columnsOf, type TableName } from "../model/schema.ts";
import { RowScanner } from "./row-scanner.ts";
import { groupsOf, type Place, TableBuilder } from "./table-builder.ts";

/**
 * A table that is written just as the data dictionary asks: our headers, comma-separated, every cell what its column wants, every id
 * once. Undefined where anything is not; `intake/` reads it then and tells what. `isWanted`: columns to be read beside those a row
 * cannot be without; a cell of any other is not looked at.
 */
export function readPlainTable(
  table: TableName,
  file: string,
  text: string,
  isWanted: (column: string) => boolean = () => true,
): TableContent | undefined {
  const scanner = new RowScanner(text);
  if (!scanner.next() || isOdd(scanner)) return undefined;
  const header = scanner.cells;
  const places = plainPlaces(table, header);
  if (places === undefined || (text.includes("计") && TOTAL.test(text))) return undefined;
  const read = places.filter(
    ({ name, column }) => column.required || column.group !== undefined || name === "id" || isWanted(name),
  );
  const builder = new TableBuilder(table, text, read, header.length);
  let row = 1;
  while (scanner.next()) {
    row += 1;
    if (isOdd(scanner) || !builder.addPlain(row, scanner)) return undefined;
  }
  if (builder.count === 0) return undefined;
  const { columns, starts } = builder.finish();
  const { count } = builder;
  const report = {
    table,
    file,
    read: count,
    kept: count,
    rejected: [],
    header,
    unknown: [],
    encoding: "utf-8",
    isEncodingSure: true,
  };
  return { columns, written: { text, delimiter: ",", starts }, rejectedIds: [], report, findings: [] };
}

/** A row of totals. */
const TOTAL = /,"?[合总小]计"?(?![^,\r\n])/;

const isOdd = ({ isSuspect, hasOpenQuote, hasStrayQuote }: RowScanner): boolean =>
  isSuspect || hasOpenQuote || hasStrayQuote;

/** Where each column stands; undefined where a header is not the name of a column, stands twice or a required one is missing. */
function plainPlaces(table: TableName, header: readonly string[]): readonly Place[] | undefined {
  const columns = columnsOf(table);
  const places: Place[] = [];
  for (const [index, name] of header.entries()) {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined || header.indexOf(name) !== index) return undefined;
    places.push({ name, column, index });
  }
  const isMissing = (name: string) => !header.includes(name);
  const lacksRequired = Object.entries(columns).some(([name, { required }]) => required && isMissing(name));
  return lacksRequired || groupsOf(table).some((names) => names.every(isMissing)) ? undefined : places;
}
