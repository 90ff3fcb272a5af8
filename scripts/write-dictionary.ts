import { readFile, writeFile } from "node:fs/promises";
import type { Column } from "../src/model/column.ts";
import { MEANINGS } from "../src/model/meanings.ts";
import { COMPOSITE_KEYS, columnsOf, TABLE_NAMES, type TableName } from "../src/model/schema.ts";

const FILE = "docs/data.md";

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

const INTRODUCTION = `# Data dictionary

Written by \`npm run dictionary\` from \`src/model/schema.ts\` and \`meanings.ts\`; do not edit.

A pack is a folder of comma-separated tables (UTF-8), one file a table: \`chains.csv\`, \`nodes.csv\` … A table that is not needed is left out.
Headers are the names below or the Chinese ones; order does not matter, further columns are left out with a note. Ids are unique in their
table: \`a-z 0-9 . _ -\`, beginning with a letter or digit. Lists are separated by \`;\` (\`；\` \`、\` \`|\` are read too). Numbers are plain decimals
without thousands commas or units. Dates are text at the precision known: \`2025\`, \`2025-Q3\`, \`2025-03\`, \`2025-03-14\`. yes / no may be written
是 否 yes no true false 1 0. Web addresses begin with \`http://\` or \`https://\`.

A row is left out, whole and with its reason, only where it has no id, an invalid or repeated id, or a required cell that is blank, broken or names
nothing. Any other bad cell counts as blank and is reported. \`npm run check -- <folder>\` prints all that was found.
Of the columns marked *one of (name)* at least one of the same mark must be filled.
`;

function dictionary(): string {
  return [INTRODUCTION, ...TABLE_NAMES.map(section)].join("\n");
}

function section(table: TableName): string {
  const key = COMPOSITE_KEYS[table];
  const meanings: Readonly<Record<string, string>> = MEANINGS[table];
  const rows = Object.entries(columnsOf(table)).map(([name, column]) => row(name, column, meanings[name] ?? ""));
  const note =
    key === undefined ? "" : `\nA row is named by ${key.map((name) => `\`${name}\``).join(" and ")} together.\n`;
  const head =
    "| column | 中文表头 | meaning | kind | values | unit | required |\n| --- | --- | --- | --- | --- | --- | --- |";
  return `## ${table}\n${note}\n${head}\n${rows.join("\n")}\n`;
}

function row(name: string, column: Column, meaning: string): string {
  const headers = [column.zh, ...(column.aliases ?? [])].join("、");
  const required = column.required ? "yes" : column.group === undefined ? "" : `one of (${column.group})`;
  const target = column.table === undefined ? "" : ` [${column.table}](#${column.table})`;
  const cells = [
    `\`${name}\``,
    headers,
    meaning,
    `${KINDS[column.kind]}${target}`,
    valuesOf(column),
    column.unit ?? "",
    required,
  ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}

function valuesOf(column: Column): string {
  const range =
    column.min === undefined && column.max === undefined ? "" : `${column.min ?? "…"} – ${column.max ?? "…"}`;
  const values = (column.values ?? []).map((value) => `\`${value}\``).join(", ");
  return [column.integer ? "whole" : "", range, values].filter((part) => part !== "").join(", ");
}

const text = dictionary();
if (process.argv.includes("--check")) {
  const written = await readFile(FILE, "utf8").catch(() => "");
  if (written !== text) {
    process.stderr.write(`${FILE} is stale: node scripts/run.mjs scripts/write-dictionary.ts\n`);
    process.exitCode = 1;
  }
} else await writeFile(FILE, text);
