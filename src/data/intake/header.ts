import type { Column } from "../../model/column.ts";
import type { Finding } from "../../model/finding.ts";
import { headerOf } from "../../model/headers.ts";
import { columnsOf, type TableName } from "../../model/schema.ts";
import { groupsOf, type Place } from "../table-builder.ts";
import type { Units } from "./head-rows.ts";
import { guessColumn } from "./header-guess.ts";
import { personalHeader } from "./personal-header.ts";
import { headerUnit, isShifted, splitHeader } from "./values/header-unit.ts";

/** Columns of the schema and where each stands in the file: those the file has, and the required ones it lacks (-1). */
export interface Header {
  /** Cells up to the last header that is not blank. */
  readonly width: number;
  /** Cells of the header row, blank ones at its end too. */
  readonly full: number;
  readonly places: readonly Place[];
  /** Place of the Chinese name; -1 where there is none. */
  readonly nameAt: number;
  /** Columns of which one must be filled: name_zh or name_en. */
  readonly groups: readonly Group[];
  /** Columns no schema knows, as written. */
  readonly unknown: readonly string[];
  /** Places without a header. */
  readonly unnamed: readonly number[];
  readonly findings: readonly Finding[];
}

export interface Group {
  readonly names: readonly string[];
  /** The file has at least one of the columns. */
  readonly isPresent: boolean;
}

/** One spelling for headers that look alike: full-width brackets, spaces, capitals and invisible characters do not count. */
export const spelling = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .toLowerCase();

/** Headers of other directories, beside the aliases of the schema, which every page loads. */
const ALIASES: Readonly<Record<string, readonly string[]>> = { lon: ["lng", "longitude"], lat: ["latitude"] };

/** Every header a table is read by: the column's name, its Chinese header, its aliases. The first column to claim one has it. */
export function spellingsOf(table: TableName): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const columns = Object.entries(columnsOf(table));
  const claim = (header: string, name: string) => {
    if (!found.has(spelling(header))) found.set(spelling(header), name);
  };
  for (const [name] of columns) claim(name, name);
  for (const [name] of columns) claim(headerOf(table, name), name);
  for (const [name, column] of columns)
    for (const alias of [...(column.aliases ?? []), ...(ALIASES[name] ?? [])]) claim(alias, name);
  return found;
}

/** What a header row says, as a row of the spreadsheet. `units`: those that rows around it name, where they are not the columns' own. */
export function readHeader(
  table: TableName,
  file: string,
  row: number,
  cells: readonly string[],
  units: Units = [],
): Header {
  const columns = columnsOf(table);
  const spellings = spellingsOf(table);
  const found = new Map<string, Place>();
  const findings: Finding[] = [];
  const unknown: string[] = [];
  const unnamed: number[] = [];
  const strangers: string[] = [];
  const note = (finding: Omit<Finding, "file" | "row">) => findings.push({ ...finding, file, row });
  for (const [index, written] of cells.entries()) {
    const column = written.trim();
    if (column === "") {
      unnamed.push(index);
      continue;
    }
    if (column.includes("\0")) {
      unknown.push(column);
      note({ severity: "error", code: "cell-damaged", column: letterOf(index), value: column });
      continue;
    }
    const unit = units[index];
    const place = placeOf(written, index, columns, spellings, unit);
    // Told with the row that names the unit; and no column of the office's own.
    if (place === "unit-unfit" && unit !== undefined) continue;
    if (place === undefined || place === "unit-unfit") {
      const first = cells.findIndex((cell) => cell.trim() === column);
      unknown.push(column);
      if (first < index) {
        const value = `${letterOf(first)}, ${letterOf(index)}`;
        note({ severity: "error", code: "column-duplicate", column, value, detail: column });
      } else if (place === undefined) strangers.push(column);
      else note({ severity: "error", code: "column-unit-unfit", column, value: column });
      continue;
    }
    const earlier = found.get(place.name);
    if (earlier !== undefined) {
      const places = `${letterOf(earlier.index)}, ${letterOf(index)}`;
      note({ severity: "error", code: "column-duplicate", column, value: places, detail: place.name });
    } else {
      found.set(place.name, place);
      const inUnit = unit === undefined ? column : `${column}（${unit}）`;
      if (place.unit !== undefined) note({ severity: "note", code: "column-unit", column: place.name, value: inUnit });
      else if (isUntidy(written))
        note({ severity: "note", code: "header-cleaned", column: place.name, value: written });
      const system = splitHeader(column)?.unit;
      if (system !== undefined && isShifted(place.column, system))
        note({ severity: "warning", code: "coordinate-system", column: place.name, value: column, detail: system });
    }
  }
  const groups = groupsOf(table).map((names) => ({ names, isPresent: names.some((name) => found.has(name)) }));
  const absent = groups.flatMap(({ names, isPresent }) => (isPresent ? [] : names.slice(0, 1)));
  const required = Object.entries(columns).filter(([name, column]) => column.required && !found.has(name));
  const guesses = guessesFor(table, strangers, new Set(found.keys()));
  for (const column of [...required.map(([name]) => name), ...absent]) {
    const [like] = [...guesses].find(([, name]) => name === column) ?? [];
    note({ severity: "error", code: "column-missing", column, ...(like === undefined ? {} : { detail: like }) });
  }
  for (const column of strangers) {
    const personal = personalHeader(column);
    if (personal !== undefined) note({ severity: "warning", code: "personal-data", column, detail: personal });
    const guess = guesses.get(column);
    note({
      severity: "note",
      code: "column-unknown",
      column,
      ...(guess === undefined ? {} : { detail: guess }),
    });
  }
  // The id stands in for a name, in the first column of its group, whether the file has that or not.
  const standIns = groups.flatMap(({ names: [first = ""] }) => (found.has(first) ? [] : [first]));
  const missing = Object.entries(columns)
    .filter(([name, column]) => (column.required && !found.has(name)) || standIns.includes(name))
    .map(([name, column]): Place => ({ name, column, index: -1 }));
  const places = [...found.values(), ...missing];
  const nameAt = found.get("name_zh")?.index ?? -1;
  return { width: widthOf(cells), full: cells.length, places, nameAt, groups, unknown, unnamed, findings };
}

/** Columns the headers that name none may have been meant for, each guessed once. */
function guessesFor(
  table: TableName,
  strangers: readonly string[],
  found: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const guesses = new Map<string, string>();
  const taken = new Set(found);
  for (const written of strangers.slice(0, MOST_GUESSES)) {
    const name = personalHeader(written) === undefined ? guessColumn(table, written, taken) : undefined;
    if (name === undefined) continue;
    taken.add(name);
    guesses.set(written, name);
  }
  return guesses;
}

/** No ledger has more columns of its own; a file that has is something else. */
const MOST_GUESSES = 100;

/** The column a header names, with the unit it, or else a row beneath it, states where that is another than the column's own. */
function placeOf(
  written: string,
  index: number,
  columns: Readonly<Record<string, Column>>,
  spellings: ReadonlyMap<string, string>,
  unit: string | undefined,
): Place | "unit-unfit" | undefined {
  const columnAt = (header: string) => {
    const name = spellings.get(spelling(header));
    const column = name === undefined ? undefined : columns[name];
    return name === undefined || column === undefined ? undefined : { name, column };
  };
  const known = columnAt(written);
  if (known !== undefined && unit === undefined) return { ...known, index };
  const stated = known === undefined || unit === undefined ? splitHeader(written) : { title: written, unit };
  const titled = stated === undefined ? undefined : columnAt(stated.title);
  if (stated === undefined || titled === undefined) return undefined;
  const fit = headerUnit(titled.column, titled.name, stated.unit);
  if (fit === "own" || (fit === undefined && titled.column.kind !== "number")) return { ...titled, index };
  return fit === undefined ? "unit-unfit" : { ...titled, index, unit: stated.unit };
}

/** True for a header with spaces, line breaks or full-width letters that do not belong to it. */
const isUntidy = (written: string): boolean =>
  written !== written.trim() ||
  /[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff]/.test(written) ||
  /[\r\n\t\u00AD\u200B-\u200F\u2060\uFEFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(written);

/** The letters a spreadsheet names a column by: A, B, … Z, AA. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : letterOf(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Cells up to the last header that is not blank. */
export function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]?.trim() === "") width--;
  return width;
}
