import type { Column } from "../model/column.ts";
import type { Finding } from "../model/finding.ts";
import { columnsOf, type TableName } from "../model/schema.ts";

/** Columns of the schema and where each stands in the file: those the file has, and the required ones it lacks (-1). */
export interface Header {
  readonly width: number;
  readonly places: readonly { readonly name: string; readonly column: Column; readonly index: number }[];
  /** Columns of which one must be filled: name_zh or name_en. */
  readonly groups: readonly Group[];
  readonly findings: readonly Finding[];
}

export interface Group {
  readonly names: readonly string[];
  /** The file has at least one of the columns. */
  readonly isPresent: boolean;
}

/** One spelling for headers that look alike: full-width brackets, spaces, capitals and invisible characters do not count. */
const spelling = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, "")
    .toLowerCase();

/** Every header a table is read by: the column's name, its Chinese header, its aliases. The first column to claim one has it. */
function spellingsOf(table: TableName): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const columns = Object.entries(columnsOf(table));
  const claim = (header: string, name: string) => {
    if (!found.has(spelling(header))) found.set(spelling(header), name);
  };
  for (const [name] of columns) claim(name, name);
  for (const [name, column] of columns) claim(column.zh, name);
  for (const [name, column] of columns) for (const alias of column.aliases ?? []) claim(alias, name);
  return found;
}

export function readHeader(table: TableName, file: string, row: number, cells: readonly string[]): Header {
  const spellings = spellingsOf(table);
  const indexes = new Map<string, number>();
  const findings: Finding[] = [];
  for (const [index, written] of cells.entries()) {
    const column = written.trim();
    if (column === "") continue;
    const name = spellings.get(spelling(column));
    if (name === undefined) findings.push({ severity: "note", code: "column-unknown", file, row, column });
    else if (indexes.has(name)) {
      findings.push({ severity: "error", code: "column-duplicate", file, row, column, detail: name });
    } else indexes.set(name, index);
  }
  const places = Object.entries(columnsOf(table))
    .map(([name, column]) => ({ name, column, index: indexes.get(name) ?? -1 }))
    .filter(({ column, index }) => index !== -1 || column.required);
  const groups = groupsOf(table, indexes);
  const unnamed = groups.flatMap(({ names, isPresent }) => (isPresent ? [] : names.slice(0, 1)));
  const missing = [...requiredOf(table).filter((name) => !indexes.has(name)), ...unnamed];
  const faults = missing.map((column): Finding => ({ severity: "error", code: "column-missing", file, row, column }));
  return { width: widthOf(cells), places, groups, findings: [...findings, ...faults] };
}

function groupsOf(table: TableName, present: ReadonlyMap<string, number>): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const [name, { group }] of Object.entries(columnsOf(table))) {
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups.values()].map((names) => ({ names, isPresent: names.some((name) => present.has(name)) }));
}

const requiredOf = (table: TableName): readonly string[] =>
  Object.entries(columnsOf(table)).flatMap(([name, column]) => (column.required ? [name] : []));

/** Cells up to the last header that is not blank. */
function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === "") width--;
  return width;
}
