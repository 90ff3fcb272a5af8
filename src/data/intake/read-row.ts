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
import { repairCell } from "./repair-cell.ts";

type Cells = readonly string[];
type Severity = Finding["severity"];
type MutableRow = Record<string, CellValue>;

/** Rows being collected, and what was found on the way. */
export interface Reading {
  readonly table: TableName;
  readonly file: string;
  readonly header: Header;
  readonly scanner: RowScanner;
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
}

/** A row that is not plain: every cell by itself. */
export function readRow(reading: Reading, cells: Cells): void {
  const { header } = reading;
  const row: MutableRow = { ...reading.blank };
  let reason: FindingCode | undefined;
  const refused = new Set<string>();
  checkWidth(reading, cells);
  for (const place of header.places) {
    const { name, column, index } = place;
    const written = cells[index] ?? "";
    const faults: CellFault[] = [];
    const value = written === "" ? undefined : readOne(reading.table, place, written, faults);
    if (value !== undefined) row[name] = value;
    else if (column.required) reason ??= missingReason(reading, name, index, faults);
    if (value === undefined && faults.some(({ severity }) => severity === "error")) refused.add(name);
    for (const { severity, code, detail } of faults) {
      if (code === "coordinate-metres" && name !== "lon" && refused.has("lon")) continue;
      const told = { column: name, value: written };
      report(reading, severity, code, detail === undefined ? told : { ...told, detail });
    }
  }
  placeRow(reading, row, reason, refused);
}

function readOne(table: TableName, { column, name, unit }: Place, written: string, faults: CellFault[]): CellValue {
  const title = headerOf(table, name);
  if (unit !== undefined) return repairCell(column, name, written, faults, { title, unit });
  const plain = isSuspect(written) ? ODD : readPlain(column, written);
  return plain === ODD ? repairCell(column, name, written, faults, { title }) : plain;
}

/** Why a row without this required cell is left out, reported unless the cell or the whole column already was. */
function missingReason(reading: Reading, column: string, index: number, faults: readonly CellFault[]): FindingCode {
  if (index === -1) return "column-missing";
  const fault = faults.find(({ severity }) => severity !== "note");
  if (fault !== undefined) return fault.code;
  const code = column === "id" ? "id-missing" : "cell-required";
  report(reading, "error", code, { column });
  return code;
}

/** Gives the row its id and name and keeps it, or rejects it. */
function placeRow(
  reading: Reading,
  row: MutableRow,
  reason: FindingCode | undefined,
  refused: ReadonlySet<string>,
): void {
  const key = COMPOSITE_KEYS[reading.table];
  const id = key === undefined ? String(row["id"]) : key.map((name) => String(row[name] ?? "")).join("~");
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
  const { width } = reading.header;
  for (const index of reading.unnamed) {
    if ((cells[index] ?? "").trim() === "" || index >= width) continue;
    reading.unnamed.delete(index);
    report(reading, "warning", "header-blank", { value: cells[index] ?? "" });
  }
  if (cells.length === width) return;
  const isLong = cells.slice(width).some((cell) => cell.trim() !== "");
  if (!isLong && cells.length >= width) return;
  report(reading, "error", "row-ragged", { detail: `${cells.length} / ${width}` });
}

/** Notes a finding of the row being read. */
export function report(
  reading: Reading,
  severity: Severity,
  code: FindingCode,
  rest: Pick<Finding, "column" | "value" | "detail"> = {},
): void {
  const { file, row } = reading;
  const { line } = reading.scanner;
  reading.findings.push({ severity, code, file, row, ...(line === row ? {} : { line }), ...rest });
}
