import { MEANINGS } from "../../model/meanings.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../model/schema.ts";
import { DESCRIPTOR } from "../read-descriptor.ts";
import { writeCsv } from "../write-csv.ts";
import { choicesOf, isRequired, noteOf, titleOf } from "./column-notes.ts";
import { readme } from "./starter-readme.ts";
import { type TemplateColumn, type TemplateSheet, templateWorkbook } from "./template-workbook.ts";

/** The workbook that holds all tables, for who would rather fill in one file. */
export const TEMPLATE = "模板.xlsx";
const NOTES = "说明";
const PLAIN_ID = /^[a-z0-9][a-z0-9._-]*$/;

/** Files of a new pack, by name: a table of headers each, the same as one workbook, what the pack says of itself, and how to fill it in. */
export function starterPack(name: string): ReadonlyMap<string, Uint8Array> {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return new Map([
    [DESCRIPTOR, utf8(descriptor(name))],
    ["README.md", utf8(readme())],
    [TEMPLATE, templateWorkbook({ name: NOTES, rows: notesRows() }, TABLE_NAMES.map(sheetOf))],
    ...TABLE_NAMES.map((table): [string, Uint8Array] => [
      `${table}.csv`,
      utf8(writeCsv({ columns: headersOf(table), rows: rowsOf(table).map((cells) => ({ cells })) })),
    ]),
  ]);
}

/** The stages every chain begins with; a table of stages without a row would leave the nodes without a place. */
const STAGES: readonly Readonly<Record<string, string>>[] = [
  { id: "upstream", name_zh: "上游", name_en: "Upstream", order: "1", lane: "column" },
  { id: "midstream", name_zh: "中游", name_en: "Midstream", order: "2", lane: "column" },
  { id: "downstream", name_zh: "下游", name_en: "Downstream", order: "3", lane: "column" },
  { id: "support", name_zh: "支撑", name_en: "Support", order: "4", lane: "below" },
];

/** Rows a table has from the start, a cell for every column. */
const rowsOf = (table: TableName): readonly (readonly string[])[] =>
  table === "stages" ? STAGES.map((row) => Object.keys(columnsOf(table)).map((name) => row[name] ?? "")) : [];

const headersOf = (table: TableName) => Object.values(columnsOf(table)).map(({ zh }) => ({ label: zh }));

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
    return Object.entries(columnsOf(table)).map(([name, { zh }]) => [
      titleOf(table),
      zh,
      noteOf(table, name),
      `${table}.${name}`,
      meanings[name] ?? "",
    ]);
  });
  return [["表 Table", "列 Column", "怎么填", "Name", "Meaning"], ...rows];
}

function sheetOf(table: TableName): TemplateSheet {
  const columns = Object.entries(columnsOf(table)).map(([name, column]): TemplateColumn => {
    const choices = choicesOf(column);
    return {
      header: column.zh,
      note: noteOf(table, name),
      isRequired: isRequired(table, name),
      isText: column.kind !== "number",
      isClosed: column.kind === "choice" || column.kind === "flag",
      ...(choices !== undefined && { choices }),
      ...(column.kind === "ref" && { choicesFrom: titleOf(column.table as TableName) }),
    };
  });
  return { name: titleOf(table), columns, rows: rowsOf(table) };
}
