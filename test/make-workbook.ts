import { zipFiles } from "../src/data/intake/zip/write-zip.ts";

/** A sheet of a workbook made by hand: the XML of its rows, and of what stands around them. */
export interface MadeSheet {
  readonly name: string;
  /** Rows as values, or the XML within `<sheetData>`. */
  readonly rows: readonly (readonly (string | number | boolean)[])[] | string;
  readonly state?: "hidden" | "veryHidden";
  readonly before?: string;
  readonly after?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** XML of the shared strings, one `<si>` each. */
  readonly strings?: readonly string[];
  /** Number formats: cell style 1 is the first of them. A number is one every spreadsheet knows. */
  readonly formats?: readonly (string | number)[];
  /** XML within `<workbook>` before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escapeXml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export const workbookBytes = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipFiles(new Map(Object.entries(parts).map(([path, text]) => [path, new TextEncoder().encode(text)])));

/** The parts of an XLSX workbook, by path, to be changed by a test. */
export function workbookParts({ sheets, strings, formats = [], before = "", after = "", parts = {} }: MadeWorkbook) {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}">${before}<sheets>${list.join("")}</sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      [
        ...sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
        relation("rId900", "styles", "styles.xml"),
        relation("rId901", "sharedStrings", "sharedStrings.xml"),
      ].join(""),
    ),
    "xl/styles.xml": stylesXml(formats),
    ...(strings && { "xl/sharedStrings.xml": `${HEAD}<sst ${MAIN}>${strings.join("")}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ rows, before = "", after = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${typeof rows === "string" ? rows : rowsXml(rows)}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
}

export const makeWorkbook = (made: MadeWorkbook): Uint8Array => workbookBytes(workbookParts(made));

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === "string" ? [`<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const cells = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === "string" ? 200 + at : format}" applyNumberFormat="1"/>`,
  );
  return `${HEAD}<styleSheet ${MAIN}><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs></styleSheet>`;
}

function rowsXml(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cellXml(value, at, row)).join("")}</row>`)
    .join("");
}

function cellXml(value: string | number | boolean, column: number, row: number): string {
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
