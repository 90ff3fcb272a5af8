import { columnLetters } from "../intake/workbook/scan-sheet.ts";
import { columnWidth, escapeXml, FROZEN_HEADER, MAIN, numberCell, textCell, workbookOf } from "../xlsx-parts.ts";

/** A column of a template: its header, how it is filled in, and what may be chosen. */
export interface TemplateColumn {
  readonly header: string;
  readonly note: string;
  readonly isRequired: boolean;
  /** Kept as text, so that no spreadsheet turns a code or a date into a number. */
  readonly isText: boolean;
  readonly choices?: readonly string[];
  /** Sheet whose first column holds what may be chosen. */
  readonly choicesFrom?: string;
  /** Only what is offered may be written. */
  readonly isClosed: boolean;
}

export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** Rows that stand in it from the start. */
  readonly rows: readonly (readonly string[])[];
}

/** Rows for which the lists are offered. */
const LAST_ROW = 5000;
/** Limits of a spreadsheet program: of a list written out, of a prompt, of its title. */
const LONGEST = { list: 255, prompt: 255, title: 32 };
/** Cell styles by index. */
const STYLE = { plain: 0, text: 1, header: 2, required: 3, wrapped: 4 };
const FILL = { header: "FFE2E8F0", required: "FFFDE68A" };

/**
 * An XLSX workbook: a sheet of notes, then a sheet a table with its header row, text columns set to text, drop-down lists, and the note of a
 * column shown where the pointer stands.
 */
export function templateWorkbook(
  notes: { readonly name: string; readonly rows: readonly (readonly string[])[] },
  sheets: readonly TemplateSheet[],
): Uint8Array {
  return workbookOf(
    [
      { name: notes.name, xml: notesSheet(notes.rows) },
      ...sheets.map((sheet) => ({ name: sheet.name, xml: tableSheet(sheet) })),
    ],
    STYLES,
  );
}

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const headerStyle = (fillId: number) =>
  `<xf numFmtId="49" fontId="1" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;
const STYLES = `<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill(FILL.header)}${fill(FILL.required)}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>${headerStyle(2)}${headerStyle(3)}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const row = (cells: readonly string[], number: number, styleOf: (column: number) => number): string =>
  `<row r="${number}">${cells.map((text, column) => textCell(text, column, number, styleOf(column))).join("")}</row>`;
function notesSheet(rows: readonly (readonly string[])[]): string {
  const columns = [16, 22, 60, 22, 60].map((characters, column) => columnWidth(column, characters, STYLE.wrapped));
  const lines = rows.map((cells, at) => row(cells, at + 1, () => (at === 0 ? STYLE.header : STYLE.wrapped)));
  return `<worksheet ${MAIN}>${FROZEN_HEADER}<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function tableSheet({ columns, rows }: TemplateSheet): string {
  const widths = columns.map(({ header, isText }, at) =>
    columnWidth(at, Math.max(12, header.length * 2 + 4), isText ? STYLE.text : STYLE.plain),
  );
  const headers = columns.map(({ header }) => header);
  const header = row(headers, 1, (at) => (columns[at]?.isRequired ? STYLE.required : STYLE.header));
  const filled = rows.map((cells, at) => `<row r="${at + 2}">${filledCells(columns, cells, at + 2)}</row>`);
  const lists = columns.map(validation);
  return `<worksheet ${MAIN}>${FROZEN_HEADER}<cols>${widths.join("")}</cols><sheetData>${header}${filled.join("")}</sheetData><dataValidations count="${lists.length}">${lists.join("")}</dataValidations></worksheet>`;
}

function filledCells(columns: readonly TemplateColumn[], cells: readonly string[], number: number): string {
  const all = cells.map((text, column) => {
    if (text === "") return "";
    if (columns[column]?.isText) return textCell(text, column, number, STYLE.text);
    return numberCell(Number(text), column, number);
  });
  return all.join("");
}

/** The note of a column where the pointer stands in it, and its list. */
function validation(column: TemplateColumn, at: number): string {
  const letters = columnLetters(at);
  const list = listOf(column);
  const attributes = [
    ...(list === undefined ? [] : ['type="list"']),
    'allowBlank="1" showInputMessage="1"',
    ...(list !== undefined && column.isClosed
      ? [`showErrorMessage="1" errorTitle="请从列表中选" error="${escapeXml(column.note.slice(0, LONGEST.prompt))}"`]
      : []),
    `promptTitle="${escapeXml(column.header.slice(0, LONGEST.title))}" prompt="${escapeXml(column.note.slice(0, LONGEST.prompt))}"`,
    `sqref="${letters}2:${letters}${LAST_ROW}"`,
  ];
  const inner = list === undefined ? "" : `<formula1>${escapeXml(list)}</formula1>`;
  return `<dataValidation ${attributes.join(" ")}>${inner}</dataValidation>`;
}

function listOf({ choices, choicesFrom }: TemplateColumn): string | undefined {
  if (choicesFrom !== undefined) return `'${choicesFrom}'!$A$2:$A$${LAST_ROW}`;
  const list = choices === undefined ? "" : `"${choices.join(",")}"`;
  return list === "" || list.length > LONGEST.list ? undefined : list;
}
