import type { Finding } from "../../../model/finding.ts";
import { matchName } from "../gather/match-name.ts";
import { WORKBOOK_ZIP, type ZipLimits } from "../zip/limits.ts";
import { csvOf } from "./csv-text.ts";
import { type ReadSheet, readSheets } from "./hucre.ts";
import type { SheetScan } from "./scan-sheet.ts";
import { type Reading, readCells, sheetFindings } from "./sheet-text.ts";
import { openWorkbook, type WorkbookParts } from "./workbook-parts.ts";

export interface WorkbookLimits {
  readonly zip: ZipLimits;
  /** Rows of a sheet: more than the unpacked bytes can fill are blank. */
  readonly rows: number;
  /** Cells of all sheets, blank ones within their corners counted. */
  readonly cells: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = { zip: WORKBOOK_ZIP, rows: 250_000, cells: 5_000_000 };

/** A visible sheet as a table. */
export interface SheetText {
  readonly name: string;
  /** One record for every row of the sheet, blank ones too: records are numbered as the spreadsheet numbers its rows. */
  readonly csv: string;
  readonly findings: readonly Finding[];
}

export interface WorkbookText {
  readonly sheets: readonly SheetText[];
  /** What concerns the whole workbook. */
  readonly findings: readonly Finding[];
}

/** How a sheet of a workbook is called in findings. */
export const sheetFile = (workbook: string, sheet: string): string => `${workbook} › ${sheet}`;

/**
 * The visible sheets of an XLSX workbook as text; hidden ones stay packed. Values are what the spreadsheet last stored: formulas are not
 * calculated, merged cells not filled, macros and links not followed. Whatever the bytes are, it resolves.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<WorkbookText> {
  const refuse = (code: Finding["code"], detail = ""): WorkbookText => ({
    sheets: [],
    findings: [{ severity: "error", code, file: name, ...(detail === "" ? {} : { detail }) }],
  });
  const workbook = openWorkbook(bytes, limits.zip);
  if ("code" in workbook) return refuse(workbook.code, workbook.detail);
  const unsafe = workbook.sheets.find(({ scan }) => scan === undefined);
  if (unsafe !== undefined) return refuse("workbook-unsafe", unsafe.name);
  const scans = workbook.sheets.flatMap(({ scan }) => scan ?? []);
  const excess = excessOf(workbook, scans, limits);
  if (excess !== undefined) return refuse("workbook-too-large", excess);
  try {
    const read = await readSheets(workbook.parts, new Set(workbook.sheets.map((sheet) => sheet.name)));
    return { sheets: textsOf(name, workbook, scans, read), findings: wholeFindings(name, workbook, read) };
  } catch (error) {
    return refuse("workbook-broken", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}

/** The sheet that spans too much, against what is allowed. */
function excessOf({ sheets }: WorkbookParts, scans: readonly SheetScan[], limits: WorkbookLimits): string | undefined {
  let cells = 0;
  for (const [index, { rows, columns }] of scans.entries()) {
    cells += rows * columns;
    const [count, most] = rows > limits.rows ? [rows, limits.rows] : [cells, limits.cells];
    if (count > most) return `${sheets[index]?.name ?? ""}: ${count} > ${most}`;
  }
  return undefined;
}

function textsOf(
  workbook: string,
  { sheets }: WorkbookParts,
  scans: readonly SheetScan[],
  read: readonly ReadSheet[],
): readonly SheetText[] {
  return read.flatMap((sheet, index) => {
    const scan = scans[index];
    if (scan === undefined || sheets[index]?.name !== sheet.name) throw new Error("sheets out of order");
    const file = sheetFile(workbook, sheet.name);
    const reading: Reading = readCells(file, sheet, scan);
    return [{ name: sheet.name, csv: csvOf(reading.rows), findings: sheetFindings(file, sheet, scan, reading) }];
  });
}

function wholeFindings(file: string, workbook: WorkbookParts, read: readonly ReadSheet[]): readonly Finding[] {
  const note = (code: Finding["code"]): Finding => ({ severity: "note", code, file });
  const formulas = read.reduce((sum, { details }) => sum + details.filter(({ isFormula }) => isFormula).length, 0);
  const hasDates = () => read.some(({ rows }) => rows.some((cells) => cells.some((cell) => cell instanceof Date)));
  const findings = workbook.hidden.map((value): Finding => {
    const isTable = matchName(value).by !== "inside";
    return { severity: isTable ? "warning" : "note", code: "sheet-hidden", file, value };
  });
  if (workbook.takesFromOthers) findings.push(note("workbook-linked"));
  if (workbook.is1904 && hasDates()) findings.push(note("workbook-1904"));
  if (workbook.isUncalculated && formulas > 0)
    findings.push({ severity: "warning", code: "formula-uncalculated", file, detail: String(formulas) });
  return findings;
}
