import { columnLetters } from "../intake/workbook/scan-sheet.ts";
import { zipFiles } from "../intake/zip/write-zip.ts";

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

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An XLSX workbook: a sheet of notes, then a sheet a table with its header row, text columns set to text, drop-down lists, and the note of a
 * column shown where the pointer stands. Written part by part: no library at hand sets the format of a column that holds nothing yet.
 */
export function templateWorkbook(
  notes: { readonly name: string; readonly rows: readonly (readonly string[])[] },
  sheets: readonly TemplateSheet[],
): Uint8Array {
  const names = [notes.name, ...sheets.map(({ name }) => name)];
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(names.length)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(names)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...names.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", STYLES],
    ["xl/worksheets/sheet1.xml", notesSheet(notes.rows)],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 2}.xml`, tableSheet(sheet)] as const),
  ];
  return zipFiles(new Map(parts.map(([path, xml]) => [path, new TextEncoder().encode(HEAD + xml)])));
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, at) => part(`xl/worksheets/sheet${at + 1}.xml`, "worksheet"));
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", "sheet.main")}${part("xl/styles.xml", "styles")}${all.join("")}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook ${MAIN} xmlns:r="${OFFICE}"><bookViews><workbookView windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`;
}

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const headerStyle = (fillId: number) =>
  `<xf numFmtId="49" fontId="1" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;
const STYLES = `<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill(FILL.header)}${fill(FILL.required)}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>${headerStyle(2)}${headerStyle(3)}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const cell = (text: string, column: number, row: number, style: number): string =>
  `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
const row = (cells: readonly string[], number: number, styleOf: (column: number) => number): string =>
  `<row r="${number}">${cells.map((text, column) => cell(text, column, number, styleOf(column))).join("")}</row>`;
const width = (column: number, characters: number, style: number): string =>
  `<col min="${column + 1}" max="${column + 1}" width="${characters}" style="${style}" customWidth="1"/>`;
const FROZEN_HEADER =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function notesSheet(rows: readonly (readonly string[])[]): string {
  const columns = [16, 22, 60, 22, 60].map((characters, column) => width(column, characters, STYLE.wrapped));
  const lines = rows.map((cells, at) => row(cells, at + 1, () => (at === 0 ? STYLE.header : STYLE.wrapped)));
  return `<worksheet ${MAIN}>${FROZEN_HEADER}<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function tableSheet({ columns, rows }: TemplateSheet): string {
  const widths = columns.map(({ header, isText }, at) =>
    width(at, Math.max(12, header.length * 2 + 4), isText ? STYLE.text : STYLE.plain),
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
    if (columns[column]?.isText) return cell(text, column, number, STYLE.text);
    return `<c r="${columnLetters(column)}${number}"><v>${Number(text)}</v></c>`;
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
