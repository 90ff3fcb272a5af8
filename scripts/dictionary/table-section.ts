import { TABLE_TITLES } from "../../src/data/intake/gather/titles.ts";
import { wordsOf } from "../../src/data/intake/values/choice-labels.ts";
import type { Column } from "../../src/model/column.ts";
import { headerOf } from "../../src/model/headers.ts";
import { MEANINGS } from "../../src/model/meanings.ts";
import { COMPOSITE_KEYS, columnsOf, INTERNAL_TABLES, type TableName } from "../../src/model/schema.ts";
import { exampleOf } from "./examples.ts";

const KINDS: Readonly<Record<Column["kind"], string>> = {
  id: "id",
  text: "text",
  number: "number",
  date: "date",
  choice: "one of",
  flag: "yes / no",
  ref: "id of",
  refs: "ids of",
  list: "list",
  url: "web address",
};

const HEAD = ["column", "中文表头", "also read", "meaning", "kind", "values", "unit", "required", "public", "example"];

/** One table: its file names, its key, every column. */
export function tableSection(table: TableName): string {
  const meanings: Readonly<Record<string, string>> = MEANINGS[table];
  const rows = Object.entries(columnsOf(table)).map(([name, column]) =>
    line(cellsOf(table, name, column, meanings[name] ?? "")),
  );
  return `${[`## ${table}`, "", introduction(table), "", line(HEAD), line(HEAD.map(() => "---")), ...rows].join("\n")}\n`;
}

function introduction(table: TableName): string {
  const files = [`\`${table}.csv\``, ...TABLE_TITLES[table].map((title) => `\`${title}.csv\``)].join(", ");
  const key = COMPOSITE_KEYS[table];
  const named =
    key === undefined ? "" : ` A row is named by ${key.map((name) => `\`${name}\``).join(" and ")} together.`;
  const internal = INTERNAL_TABLES.includes(table)
    ? ' **Internal**: not published unless its resource says `"atlas:public": true`.'
    : "";
  return `File ${files}.${named}${internal}`;
}

function cellsOf(table: TableName, name: string, column: Column, meaning: string): readonly string[] {
  const required = column.required ? "yes" : column.group === undefined ? "" : `one of (${column.group})`;
  const target = column.table === undefined ? "" : ` [${column.table}](#${column.table})`;
  return [
    `\`${name}\``,
    headerOf(table, name),
    (column.aliases ?? []).join("、"),
    meaning,
    `${KINDS[column.kind]}${target}`,
    valuesOf(column),
    column.unit ?? "",
    required,
    publicity(table, name, column),
    exampleOf(table, name, column),
  ];
}

function publicity(table: TableName, name: string, column: Column): string {
  if (name === "public") return "read, not written";
  return column.internal || INTERNAL_TABLES.includes(table) ? "no" : "yes";
}

/** Range and allowed values, each with the Chinese word the template offers for it. */
function valuesOf(column: Column): string {
  const { min, max } = column;
  const range = min === undefined && max === undefined ? "" : `${min ?? "…"} – ${max ?? "…"}`;
  const values = (column.values ?? []).map((value) => {
    const [word = ""] = wordsOf(value);
    return `\`${value}\` ${word}`.trim();
  });
  const length = column.maxLength === undefined ? "" : `${column.maxLength} characters at most`;
  return [column.integer ? "whole" : "", range, length, values.join("; ")].filter((part) => part !== "").join(", ");
}

const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
