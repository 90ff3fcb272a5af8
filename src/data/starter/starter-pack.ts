import { headerOf } from "../../model/headers.ts";
import { MEANINGS } from "../../model/meanings.ts";
import type { TableContent } from "../../model/parsed-table.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../model/schema.ts";
import { parseTable } from "../parse-table.ts";
import { DESCRIPTOR } from "../read-descriptor.ts";
import type { Source } from "../source.ts";
import { writeCsv } from "../write-csv.ts";
import { writtenOf } from "../written.ts";
import { choicesOf, isRequired, noteOf, titleOf } from "./column-notes.ts";
import { readme } from "./starter-readme.ts";
import { type TemplateColumn, type TemplateSheet, templateWorkbook } from "./template-workbook.ts";

/** The workbook that holds all tables, for who would rather fill in one file. */
export const TEMPLATE = "模板.xlsx";
const NOTES = "说明";
const PLAIN_ID = /^[a-z0-9][a-z0-9._-]*$/;

/**
 * Files of a new pack, by name: a table of headers each, the same as one workbook, what the pack says of itself, and how to fill it in.
 * Lanes and lists are filled in as in `defaults`.
 */
export async function starterPack(name: string, defaults: Source): Promise<ReadonlyMap<string, Uint8Array>> {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const filled = await filledRows(defaults);
  const rowsOf = (table: TableName) => filled.get(table) ?? [];
  return new Map([
    [DESCRIPTOR, utf8(descriptor(name))],
    ["README.md", utf8(readme())],
    [
      TEMPLATE,
      templateWorkbook(
        { name: NOTES, rows: notesRows() },
        TABLE_NAMES.map((table) => sheetOf(table, rowsOf(table))),
      ),
    ],
    ...TABLE_NAMES.map((table): [string, Uint8Array] => [
      `${table}.csv`,
      utf8(writeCsv({ columns: headersOf(table), rows: rowsOf(table).map((cells) => ({ cells })) })),
    ]),
  ]);
}

/** Tables that are not blank from the start: the lanes and the lists of the site, to be changed as the office likes. */
const FILLED = ["stages", "lists"] as const satisfies readonly TableName[];
type Filled = ReadonlyMap<TableName, readonly (readonly string[])[]>;

/** Rows of the tables filled from the start, a cell for every column; none where the defaults cannot be read. */
async function filledRows(defaults: Source): Promise<Filled> {
  const read = FILLED.map(async (table): Promise<[TableName, readonly (readonly string[])[]]> => {
    const file = `${table}.csv`;
    const bytes = await defaults.read(file).catch(() => undefined);
    return [table, bytes === undefined ? [] : cellsOf(table, await parseTable(table, file, bytes))];
  });
  return new Map(await Promise.all(read));
}

function cellsOf(table: TableName, content: TableContent): readonly (readonly string[])[] {
  const { header } = content.report;
  const written = writtenOf(content);
  return [...content.columns.rowNumbers].map((row) =>
    Object.keys(columnsOf(table)).map((name) => written.cells(row)?.[header.indexOf(name)] ?? ""),
  );
}

const headersOf = (table: TableName) => Object.keys(columnsOf(table)).map((name) => ({ label: headerOf(table, name) }));

function descriptor(name: string): string {
  const id = name.toLowerCase();
  const content = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: PLAIN_ID.test(id) ? id : "pack",
    title: "Industrial chains of …",
    "atlas:title_zh": "××市产业链图谱",
    "atlas:title_en": "Industrial chains of …",
    "atlas:format": 1,
    "atlas:region": "",
    "atlas:crs": "WGS84",
    "atlas:keeper": "",
    "atlas:maxAgeDays": 730,
    "atlas:mapReview": { number: "", publisher: "", date: "" },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function notesRows(): readonly (readonly string[])[] {
  const rows = TABLE_NAMES.flatMap((table) => {
    const meanings: Readonly<Record<string, string>> = MEANINGS[table];
    return Object.keys(columnsOf(table)).map((name) => [
      titleOf(table),
      headerOf(table, name),
      noteOf(table, name),
      `${table}.${name}`,
      meanings[name] ?? "",
    ]);
  });
  return [["表 Table", "列 Column", "怎么填", "Name", "Meaning"], ...rows];
}

function sheetOf(table: TableName, rows: TemplateSheet["rows"]): TemplateSheet {
  const columns = Object.entries(columnsOf(table)).map(([name, column]): TemplateColumn => {
    const choices = choicesOf(column);
    return {
      header: headerOf(table, name),
      note: noteOf(table, name),
      isRequired: isRequired(table, name),
      isText: column.kind !== "number",
      isClosed: column.kind === "choice" || column.kind === "flag",
      ...(choices !== undefined && { choices }),
      ...(column.kind === "ref" && { choicesFrom: titleOf(column.table as TableName) }),
    };
  });
  return { name: titleOf(table), columns, rows };
}
