import { columnLetters } from "./intake/workbook/scan-sheet.ts";
import { zipFiles } from "./intake/zip/write-zip.ts";

/** XML that every workbook we write is made of: written part by part, since no library at hand sets the format of a column that holds nothing yet. */
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A worksheet: its name and the XML of its part. */
export interface SheetXml {
  readonly name: string;
  readonly xml: string;
}

/** The bytes of a workbook of these sheets and cell styles. */
export function workbookOf(sheets: readonly SheetXml[], styles: string): Uint8Array {
  const names = sheets.map(({ name }) => name);
  const worksheets = names.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const);
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(names.length)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(names)],
    ["xl/_rels/workbook.xml.rels", relations([...worksheets, ["styles", "styles.xml"]])],
    ["xl/styles.xml", styles],
    ...sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml] as const),
  ];
  return zipFiles(new Map(parts.map(([path, xml]) => [path, new TextEncoder().encode(HEAD + xml)])));
}

/** Pairs of surrogates, which are whole characters; and what XML cannot hold or a workbook would take for something else: `_x000D_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML may hold.
const ODD = /[\ud800-\udbff][\udc00-\udfff]|_x[0-9A-Fa-f]{4}_|[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/g;

/** A text as XML. Control characters are written `_x000D_`, as spreadsheets do. */
export const escapeXml = (text: string): string =>
  text
    .replace(ODD, writable)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");

function writable(found: string): string {
  if (found.length === 2) return found;
  if (found.length > 2) return `_x005F${found}`;
  return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

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

/** A cell that holds a text; it is never a formula. Column from 0, row from 1. */
export const textCell = (text: string, column: number, row: number, style: number): string =>
  `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** A cell that holds a number. Column from 0, row from 1. */
export const numberCell = (value: number, column: number, row: number): string =>
  `<c r="${columnLetters(column)}${row}"><v>${value}</v></c>`;

/** How wide a column is, in characters, and the format of its blank cells. Column from 0. */
export const columnWidth = (column: number, characters: number, style: number): string =>
  `<col min="${column + 1}" max="${column + 1}" width="${characters}" style="${style}" customWidth="1"/>`;

/** The first row stays in sight. */
export const FROZEN_HEADER =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
