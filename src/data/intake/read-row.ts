import type { Finding, FindingCode } from "../../model/finding.ts";
import { headerOf } from "../../model/headers.ts";
import type { RejectedRow } from "../../model/pack.ts";
import { COMPOSITE_KEYS, type TableName } from "../../model/schema.ts";
import type { CellValue } from "../../model/table-columns.ts";
import { isSuspect } from "../letters.ts";
import { type CellFault, ODD, readPlain } from "../read-cell.ts";
import type { RowScanner } from "../row-scanner.ts";
import type { Place, TableBuilder } from "../table-builder.ts";
import type { FileFinding } from "./file-finding.ts";
import type { Group, Header } from "./header.ts";
import { findPushed, partAtWide } from "./pushed-row.ts";
import { repairCell } from "./repair-cell.ts";

type Cells = readonly string[];
type Severity = Finding["severity"];
type MutableRow = Record<string, CellValue>;

/** Rows being collected, and what was found on the way. */
export interface Reading {
  readonly table: TableName;
  readonly file: string;
  readonly header: Header;
  scanner: RowScanner;
  readonly builder: TableBuilder;
  readonly blank: Readonly<MutableRow>;
  readonly badLines: ReadonlySet<number>;
  /** Findings of lines that belong to no row read so far. */
  readonly ofLines: Map<number, FileFinding>;
  readonly unnamed: Set<number>;
  readonly rejected: RejectedRow[];
  readonly rejectedIds: string[];
  readonly findings: Finding[];
  /** Row of the spreadsheet being read. */
  row: number;
  /** Letters read more than once so far. */
  rescanned: number;
}

/** A row that is not plain: every cell by itself. One that an unquoted comma has moved along is left out, so that no cell stands in the wrong column. */
export function readRow(reading: Reading, cells: Cells): void {
  const read = readCells(reading, cells);
  const pushed = findPushed(cells, reading.header.width, errorsOf(read), (other) =>
    errorsOf(readCells(reading, other)),
  );
  if (pushed !== undefined) {
    report(reading, "error", "row-ragged", { value: pushed, detail: `${cells.length} / ${reading.header.width}` });
    reject(reading, "row-ragged", idOf(reading.table, read.row));
    return;
  }
  const parted = partAtWide(cells, reading.header.width);
  if (parted !== undefined && errorsOf(readCells(reading, parted)).length < errorsOf(read).length) {
    report(reading, "error", "row-wide-commas");
    reject(reading, "row-wide-commas");
    return;
  }
  checkWidth(reading, cells);
  for (const { severity, code, ...rest } of read.told) report(reading, severity, code, rest);
  placeRow(reading, read);
}

type Told = Pick<Finding, "severity" | "code" | "column" | "value" | "detail" | "isRowOut"> & {
  readonly index: number;
};

/** A row as its cells say, and what is wrong with them. */
interface ReadCells {
  readonly row: MutableRow;
  /** Why the row cannot be kept. */
  readonly reason: FindingCode | undefined;
  /** Columns whose cell was refused. */
  readonly refused: ReadonlySet<string>;
  readonly told: readonly Told[];
}

function readCells({ table, header, blank }: Reading, cells: Cells): ReadCells {
  const row: MutableRow = { ...blank };
  const told: Told[] = [];
  const refused = new Set<string>();
  let reason: FindingCode | undefined;
  const unit = header.places.find(({ name }) => name === "unit")?.index ?? -1;
  const rowUnit = cells[unit]?.trim() || undefined;
  for (const place of header.places) {
    const { name, column, index } = place;
    const written = cells[index] ?? "";
    const faults: CellFault[] = [];
    const value = written === "" ? undefined : readOne(table, place, written, faults, rowUnit);
    if (value !== undefined) row[name] = value;
    else if (column.required) {
      const missing = missingReason(name, index, faults);
      if (missing.isUntold) told.push({ severity: "error", code: missing.code, column: name, index });
      reason ??= missing.code;
    }
    if (value === undefined && faults.some(({ severity }) => severity === "error")) refused.add(name);
    const isRowOut = value === undefined && column.required === true;
    for (const fault of faults) {
      if (fault.code === "coordinate-metres" && name !== "lon" && refused.has("lon")) continue;
      told.push({ column: name, value: written, ...fault, ...(isRowOut && { isRowOut }), index });
    }
  }
  return { row, reason, refused, told };
}

const errorsOf = ({ told }: ReadCells): readonly number[] =>
  told.flatMap(({ severity, index }) => (severity === "error" ? [index] : []));

function readOne(
  table: TableName,
  { column, name, unit }: Place,
  written: string,
  faults: CellFault[],
  rowUnit: string | undefined,
): CellValue {
  const setting = { title: headerOf(table, name), ...(unit && { unit }), ...(rowUnit && { rowUnit }) };
  const plain = unit !== undefined || isSuspect(written) ? ODD : readPlain(column, written);
  return plain === ODD ? repairCell(column, name, written, faults, setting) : plain;
}

/** Why a row without this required cell is left out; untold where neither the cell nor the whole column was reported. */
function missingReason(
  column: string,
  index: number,
  faults: readonly CellFault[],
): { readonly code: FindingCode; readonly isUntold: boolean } {
  if (index === -1) return { code: "column-missing", isUntold: false };
  const fault = faults.find(({ severity }) => severity !== "note");
  if (fault !== undefined) return { code: fault.code, isUntold: false };
  return { code: column === "id" ? "id-missing" : "cell-required", isUntold: true };
}

function idOf(table: TableName, row: MutableRow): string {
  const key = COMPOSITE_KEYS[table];
  return key === undefined ? String(row["id"]) : key.map((name) => String(row[name] ?? "")).join("~");
}

/** Gives the row its id and name and keeps it, or rejects it. */
function placeRow(reading: Reading, { row, reason, refused }: ReadCells): void {
  const key = COMPOSITE_KEYS[reading.table];
  const id = idOf(reading.table, row);
  if (reason !== undefined) {
    reject(reading, reason, id);
    return;
  }
  const earlier = reading.builder.rowOfId(id);
  if (earlier !== undefined) {
    const [severity, code] =
      key === undefined ? (["error", "id-duplicate"] as const) : (["warning", "edge-repeated"] as const);
    report(reading, severity, code, { column: key?.[0] ?? "id", value: id, detail: String(earlier) });
    reject(reading, code);
    return;
  }
  row["id"] = id;
  for (const group of reading.header.groups) nameRow(reading, row, id, group, refused);
  reading.builder.add(reading.row, reading.scanner.start, row);
}

/** Leaves the row being read out, whole; `id` where it had one. */
export function reject(reading: Reading, code: FindingCode, id = ""): void {
  reading.rejected.push({ row: reading.row, cells: reading.scanner.cells, code });
  if (id !== "") reading.rejectedIds.push(id);
}

/** One cell of a group (name_zh, name_en) must be filled; the id stands in where none is. A cell that was refused was told already. */
function nameRow(
  reading: Reading,
  row: MutableRow,
  id: string,
  { names, isPresent }: Group,
  refused: ReadonlySet<string>,
): void {
  const [first] = names;
  if (first === undefined || names.some((name) => row[name] !== undefined)) return;
  row[first] = id;
  if (isPresent && !names.some((name) => refused.has(name)))
    report(reading, "warning", "name-missing", { column: first, detail: names.join(", ") });
}

function checkWidth(reading: Reading, cells: Cells): void {
  const { width, full } = reading.header;
  tellUnnamed(reading);
  const isLong = cells.slice(full).some((cell) => cell.trim() !== "");
  if (!isLong && cells.length >= width) return;
  report(reading, "error", "row-ragged", { detail: `${cells.length} / ${isLong ? full : width}` });
}

/** Tells once of each column without a header that the row being read has something there. */
export function tellUnnamed(reading: Reading): void {
  const { scanner, unnamed } = reading;
  for (const index of unnamed) {
    if (index >= scanner.count) return;
    const cell = scanner.cell(index);
    if (cell.trim() === "") continue;
    unnamed.delete(index);
    report(reading, "warning", "header-blank", { value: cell });
  }
}

/** Notes a finding of the row being read. */
export function report(
  reading: Reading,
  severity: Severity,
  code: FindingCode,
  rest: Pick<Finding, "column" | "value" | "detail" | "isRowOut"> = {},
): void {
  const { file, row } = reading;
  const { line } = reading.scanner;
  reading.findings.push({ severity, code, file, row, ...(line === row ? {} : { line }), ...rest });
}
