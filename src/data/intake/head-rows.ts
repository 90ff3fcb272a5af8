import { columnsOf, type TableName } from "../../model/schema.ts";
import { RowScanner } from "../row-scanner.ts";
import type { Dialect } from "./dialect.ts";
import type { FileFinding } from "./file-finding.ts";
import { type KnownHeaders, knownHeaders } from "./known-headers.ts";
import { isNoteRow, isRuleRow, isUnitRow, statedUnits, unitsOf } from "./row-kinds.ts";
import { factorOf, unitInWords } from "./values/units.ts";

type Cells = readonly string[];

/** Unit by column; undefined where it is the column's own. */
export type Units = readonly (string | undefined)[];

type Place = Pick<Dialect, "delimiter" | "start" | "startLine">;

export interface FoundHeader {
  /** Index of the header row, the last where it takes two; undefined where all rows are blank. */
  readonly header: number | undefined;
  /** Its cells; of two rows put together where it takes two. */
  readonly cells: Cells;
  /** Index of the last row that is not data: of units, or the header once more. */
  readonly end: number;
  /** Unit each column is in, where rows around the header name another than its own. */
  readonly units: Units;
  /** Rows of these are indexes + 1. */
  readonly findings: readonly FileFinding[];
}

/** Rows that are looked through for a header, from the first that is not blank. */
const HEAD_ROWS = 30;
/** More blank lines no table has above it. */
const MOST_ROWS = 500;
/** A row above the header with as many filled cells may be one of data. */
const DATA_CELLS = 4;
const SHOWN_LENGTH = 60;

/** The rows a header is looked for in, blank ones above them included. */
export function firstRows(text: string, { delimiter, start, startLine }: Place): readonly Cells[] {
  const scanner = new RowScanner(text, delimiter, start, startLine);
  const rows: Cells[] = [];
  let looked = 0;
  while (rows.length < MOST_ROWS && looked < HEAD_ROWS && scanner.next()) {
    rows.push(scanner.cells);
    if (looked > 0 || !isBlank(scanner.cells)) looked += 1;
  }
  return rows;
}

/**
 * Finds the header among the first rows of a table, blank ones included: the row that names most columns, or two rows that do so together.
 * Titles above it and rows of units beneath it are told, and are no data.
 */
export function findHeader(table: TableName, rows: readonly Cells[]): FoundHeader {
  const headers = knownHeaders(table);
  const first = firstHeader(rows, headers);
  if (first === undefined) return { header: undefined, cells: [], end: -1, units: [], findings: [] };
  const { header, cells, isTwo } = joined(rows, first, headers);
  const findings: FileFinding[] = [];
  const above = rows.slice(0, isTwo ? header - 1 : header);
  const title = above.findIndex((row) => !isBlank(row));
  if (title >= 0) findings.push(aboveHeader(above, header + 1, headers));
  if (isTwo) findings.push({ severity: "note", code: "header-two-rows", row: header + 1, detail: inWords(cells) });
  let units: Units = [];
  const take = (row: number, said: UnitRow | undefined): void => {
    if (said === undefined) return;
    units = cells.map((_, index) => said.units[index] ?? units[index]);
    findings.push(unitFinding(row, said, cells, table, headers));
  };
  for (const [index, row] of above.entries()) take(index + 1, statedAbove(table, row, cells, headers));
  let end = header;
  for (let index = header + 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (isBlank(row)) continue;
    if (isHeaderAgain(row, cells, headers) || isRuleRow(row)) {
      findings.push({ severity: "note", code: "row-note", row: index + 1, value: firstText(row) });
    } else if (isUnitRow(row)) take(index + 1, namedBeneath(table, row, cells, headers));
    else break;
    end = index;
  }
  return { header, cells, end, units, findings };
}

/** True for the header repeated: on each page, or in the other language. */
export function isHeaderAgain(row: Cells, header: Cells, headers: KnownHeaders): boolean {
  if (filledIn(row) < 2) return false;
  return row.every((cell, index) => {
    if (cell.trim() === "") return true;
    const written = (header[index] ?? "").trim();
    const column = headers.columnOf(cell);
    return cell.trim() === written || (column !== undefined && column === headers.columnOf(written));
  });
}

/** The row that names most columns; where none does, the first that is no title and no note. A lone known word in a row of data is no header. */
function firstHeader(rows: readonly Cells[], headers: KnownHeaders): number | undefined {
  const known = rows.map(headers.count);
  const most = Math.max(0, ...known);
  const best = known.indexOf(most);
  const filled = rows.findIndex((row) => filledIn(row) > 1 && !isNoteRow(row));
  const any = rows.findIndex((row) => !isBlank(row));
  const first = filled >= 0 ? filled : any;
  const isLone = most === 1 && filledIn(rows[best] ?? []) > 2;
  if (most > 0 && !isLone) return best;
  return first >= 0 ? first : undefined;
}

const filledIn = (row: Cells): number => row.filter((cell) => cell.trim() !== "").length;

/** The header row, put together with the one above or beneath where that names further columns. */
function joined(
  rows: readonly Cells[],
  first: number,
  headers: KnownHeaders,
): { readonly header: number; readonly cells: Cells; readonly isTwo: boolean } {
  const cells = rows[first] ?? [];
  for (const [top, bottom] of [
    [first, first + 1],
    [first - 1, first],
  ] as const) {
    const [upper, lower] = [rows[top] ?? [], rows[bottom] ?? []];
    const other = top === first ? lower : upper;
    if (isBlank(other) || !isHeaderLike(other, cells, upper, headers)) continue;
    const both = upper.length === 0 ? lower : putTogether(upper, lower, headers);
    if (headers.count(both) > headers.count(cells)) return { header: bottom, cells: both, isTwo: true };
  }
  return { header: first, cells, isTwo: false };
}

/** At least half of what it holds are headers, by themselves or beneath those of the row above. */
function isHeaderLike(row: Cells, header: Cells, upper: Cells, headers: KnownHeaders): boolean {
  const known = row.filter((cell, index) => {
    if (cell.trim() === "") return false;
    const isBeneath = row !== upper && headers.columnOf(groupOf(upper, index) + cell) !== undefined;
    return headers.columnOf(cell) !== undefined || isBeneath;
  }).length;
  return row !== header && known * 2 >= filledIn(row);
}

function putTogether(upper: Cells, lower: Cells, headers: KnownHeaders): Cells {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [top, bottom] = [upper[index]?.trim() ?? "", lower[index]?.trim() ?? ""];
    if (bottom === "") return top;
    const whole = groupOf(upper, index) + bottom;
    if (headers.columnOf(whole) !== undefined) return whole;
    if (headers.columnOf(bottom) !== undefined || top === "") return bottom;
    return headers.columnOf(top) === undefined ? whole : top;
  });
}

/** The heading above a column: of a merged cell only the first holds it. */
function groupOf(upper: Cells, index: number): string {
  for (let at = index; at >= 0; at -= 1) {
    const cell = upper[at]?.trim() ?? "";
    if (cell !== "") return cell;
  }
  return "";
}

function aboveHeader(above: readonly Cells[], row: number, headers: KnownHeaders): FileFinding {
  const isData = above.some(
    (cells) => filledIn(cells) >= DATA_CELLS && headers.count(cells) * 2 < filledIn(cells) && !isNoteRow(cells),
  );
  const title = above.find((cells) => !isBlank(cells)) ?? [];
  return { severity: isData ? "warning" : "note", code: "header-below", row, value: firstText(title) };
}

/** What a row says of units: the text shown, and those that are not the columns' own. */
interface UnitRow {
  readonly shown: string;
  readonly units: Units;
}

/** What 单位：万元 above a table says of the columns beneath. */
function statedAbove(table: TableName, row: Cells, header: Cells, headers: KnownHeaders): UnitRow | undefined {
  const stated = statedUnits(row);
  if (stated.length === 0) return undefined;
  const units = header.map((cell) => {
    const fits = stated.map((unit) => fitOf(table, headers.unitlessColumnOf(cell), unit));
    return fits.includes("same") ? undefined : stated[fits.indexOf("other")];
  });
  return { shown: stated.join("、"), units };
}

function namedBeneath(table: TableName, row: Cells, header: Cells, headers: KnownHeaders): UnitRow {
  const units = (unitsOf(row) ?? []).map((unit, index) => {
    const fit = unit === undefined ? "any" : fitOf(table, headers.unitlessColumnOf(header[index] ?? ""), unit);
    return fit === "other" || fit === "unknown" ? unit : undefined;
  });
  return { shown: row.filter((cell) => cell.trim() !== "").join(" "), units };
}

/** A row of units is no data; an error where one of them cannot be converted to that of its column. */
function unitFinding(
  row: number,
  { shown, units }: UnitRow,
  header: Cells,
  table: TableName,
  headers: KnownHeaders,
): FileFinding {
  const value = shown.slice(0, SHOWN_LENGTH);
  const unfit = header.flatMap((cell, index) => {
    const unit = units[index];
    const isUnfit = unit !== undefined && fitOf(table, headers.unitlessColumnOf(cell), unit) === "unknown";
    return isUnfit ? [inColumn(table, cell, headers)] : [];
  });
  if (unfit.length > 0) return { severity: "error", code: "row-unit-unfit", row, value, detail: unfit.join("；") };
  const converted = header.filter((_, index) => units[index] !== undefined).map((cell) => cell.trim());
  const told = { severity: "note", code: "row-unit", row, value } as const;
  return converted.length === 0 ? told : { ...told, detail: converted.join("、") };
}

/** Whether a unit is the column's own, another of its kind, or none of its kind. Columns without a unit take any. */
function fitOf(table: TableName, name: string | undefined, unit: string): "same" | "other" | "unknown" | "any" {
  const column = name === undefined ? undefined : columnsOf(table)[name];
  if (name === undefined || column?.kind !== "number" || column.unit === undefined) return "any";
  if (column.unit === unit || (column.unit === "°" && /^[°度]$/.test(unit))) return "same";
  const factor = factorOf(column, name, unit);
  if (factor === undefined) return "unknown";
  return factor.times === factor.over && factor.exponent === 0 ? "same" : "other";
}

function inColumn(table: TableName, cell: string, headers: KnownHeaders): string {
  const name = headers.columnOf(cell) ?? "";
  const column = columnsOf(table)[name];
  const unit = column === undefined ? undefined : unitInWords(column, name);
  return unit === undefined ? cell.trim() : `${cell.trim()}: ${unit}`;
}

const inWords = (cells: Cells): string =>
  cells
    .filter((cell) => cell !== "")
    .join("、")
    .slice(0, SHOWN_LENGTH * 2);
const firstText = (cells: Cells): string =>
  (cells.find((cell) => cell.trim() !== "") ?? "").trim().slice(0, SHOWN_LENGTH);
const isBlank = (cells: Cells): boolean => cells.every((cell) => cell.trim() === "");
