import type { FeatureCollection } from "geojson";
import { type Field, fieldsOf } from "./fields.ts";
import { nameOf, shortName } from "./naming.ts";
import { type Pack, rowOf, rowsOf, type Shapes } from "./pack.ts";
import { type AnyRow, TABLE_NAMES, type TableName } from "./schema.ts";
import { sameSpelling } from "./spelling.ts";

type Cell = AnyRow[string];

/** One column of a row that says something else now. The column `id` changes where a row took a new id and kept the old one as alias. */
export interface CellChange {
  readonly column: string;
  readonly old: Cell;
  readonly now: Cell;
}

export interface RowChange {
  /** The row as it is now. */
  readonly row: AnyRow;
  readonly old: AnyRow;
  readonly cells: readonly CellChange[];
  /** Set where the id seems to name another thing now: its name has nothing in common with the old one. */
  readonly reused?: Reuse;
}

export interface Reuse {
  readonly oldName: string;
  readonly nowName: string;
  /** Id of the row that has the old name now. */
  readonly movedTo?: string;
}

export interface TableDiff {
  readonly table: TableName;
  readonly added: readonly AnyRow[];
  /** Rows whose id is in the pack no more, not even as an alias: links to them are dead. */
  readonly removed: readonly AnyRow[];
  readonly changed: readonly RowChange[];
  readonly unchanged: number;
}

export interface ShapeDiff {
  readonly shape: keyof Shapes;
  /** Ids of the features, or their places where they have none. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export interface PackDiff {
  /** Tables in which anything differs, in the order of the schema. */
  readonly tables: readonly TableDiff[];
  readonly shapes: readonly ShapeDiff[];
  readonly isSame: boolean;
}

/** Below this share of common pairs of letters two names have nothing in common. */
const ALIKE = 0.2;

/** What differs between an older state of a pack and the present one: rows by id, cells by column. */
export function diffPacks(old: Pack, now: Pack): PackDiff {
  const tables = TABLE_NAMES.map((table) => diffTable(old, now, table)).filter(
    ({ added, removed, changed }) => added.length + removed.length + changed.length > 0,
  );
  const shapes = (["boundaries", "parks", "context", "neighbours"] as const)
    .map((shape) => diffShapes(shape, old.shapes[shape], now.shapes[shape]))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
  return { tables, shapes, isSame: tables.length + shapes.length === 0 };
}

function diffTable(old: Pack, now: Pack, table: TableName): TableDiff {
  const settle = settlerOf(now);
  const columns = columnsIn(table);
  const known = new Set<string>();
  const removed: AnyRow[] = [];
  const changed: RowChange[] = [];
  let unchanged = 0;
  let idsByName: ReadonlyMap<string, string> | undefined;
  for (const before of rowsOf(old, table)) {
    const row = rowOf(now, table, before.id);
    if (row === undefined || known.has(row.id)) {
      removed.push(before);
      continue;
    }
    known.add(row.id);
    const cells = columns.flatMap(({ column, field }): readonly CellChange[] => {
      const [from, to] = [before[column], row[column]];
      return isSame(settle(field, from), to, field.spec.kind === "refs") ? [] : [{ column, old: from, now: to }];
    });
    if (before.id !== row.id) cells.unshift({ column: "id", old: before.id, now: row.id });
    if (cells.length === 0) {
      unchanged++;
      continue;
    }
    const isSuspect = cells.some(({ column }) => NAME_COLUMN.test(column)) && isOther(old, now, table, before, row);
    if (isSuspect) idsByName ??= nameIndex(now, table);
    changed.push({
      row,
      old: before,
      cells,
      ...(isSuspect ? { reused: reuseOf(old, now, table, before, row, idsByName) } : {}),
    });
  }
  return { table, added: rowsOf(now, table).filter(({ id }) => !known.has(id)), removed, changed, unchanged };
}

interface Compared {
  readonly column: string;
  readonly field: Field;
}

/** Columns to compare. Former ids are no change of their own: the id that changed is told. */
function columnsIn(table: TableName): readonly Compared[] {
  return fieldsOf(table)
    .filter(({ id }) => id !== "id" && id !== "aliases")
    .flatMap((field) =>
      field.isLocalized
        ? ["zh", "en"].map((language) => ({ column: `${field.id}_${language}`, field }))
        : [{ column: field.column, field }],
    );
}

/** A cell of the old pack with the rows it names under their present ids: a renamed park is one change, not one for each firm in it. */
function settlerOf(now: Pack): (field: Field, cell: Cell) => Cell {
  return ({ spec: { table } }, cell) => {
    if (table === undefined || cell === undefined) return cell;
    const settle = (id: string) => rowOf(now, table as TableName, id)?.id ?? id;
    return Array.isArray(cell) ? cell.map(settle) : settle(String(cell));
  };
}

/** Equal cells; of references the order does not count, an empty list is a blank. */
function isSame(a: Cell, b: Cell, isSet: boolean): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return isBlank(a) && isBlank(b);
  if (a.length !== b.length) return false;
  const held = new Set(b);
  return isSet ? a.every((entry) => held.has(entry)) : a.every((entry, place) => entry === b[place]);
}

const isBlank = (cell: Cell): boolean =>
  cell === undefined || cell === "" || (Array.isArray(cell) && cell.length === 0);

const NAME_COLUMN = /^(?:name|title|metric|item|product)_(?:zh|en)$/;

/** True where a row of the same id has another name altogether in every language both packs give, and no credit code to prove it the same. */
function isOther(old: Pack, now: Pack, table: TableName, before: AnyRow, row: AnyRow): boolean {
  if (before["credit_code"] !== undefined && before["credit_code"] === row["credit_code"]) return false;
  const pairs = (["zh", "en"] as const)
    .map((language) => [nameOf(old, table, before, language), nameOf(now, table, row, language)] as const)
    .filter(([a, b]) => a !== before.id && b !== row.id);
  return pairs.length > 0 && pairs.every(([a, b]) => likeness(a, b) < ALIKE);
}

function reuseOf(
  old: Pack,
  now: Pack,
  table: TableName,
  before: AnyRow,
  row: AnyRow,
  ids: ReadonlyMap<string, string> | undefined,
): Reuse {
  const oldName = nameOf(old, table, before, "zh");
  const movedTo = ids?.get(sameSpelling(oldName));
  return { oldName, nowName: nameOf(now, table, row, "zh"), ...(movedTo === undefined ? {} : { movedTo }) };
}

const nameIndex = (pack: Pack, table: TableName): ReadonlyMap<string, string> =>
  new Map(rowsOf(pack, table).map((row) => [sameSpelling(nameOf(pack, table, row, "zh")), row.id]));

/** Dice's coefficient of pairs of letters, of single letters for names of two letters: 0 nothing in common, 1 the same. */
export function likeness(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => sameSpelling(shortName(name)));
  if (first === undefined || second === undefined) return 0;
  const size = Math.min(first.length, second.length) < 3 ? 1 : 2;
  const [one, other] = [piecesOf(first, size), piecesOf(second, size)];
  const common = [...one].filter((piece) => other.has(piece)).length;
  return one.size + other.size === 0 ? 1 : (2 * common) / (one.size + other.size);
}

function piecesOf(text: string, size: number): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let place = 0; place + size <= text.length; place++) pieces.add(text.slice(place, place + size));
  return pieces;
}

function diffShapes(
  shape: keyof Shapes,
  old: FeatureCollection | undefined,
  now: FeatureCollection | undefined,
): ShapeDiff {
  const [before, after] = [featuresOf(old), featuresOf(now)];
  const added = [...after.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id);
  return { shape, added, removed, changed };
}

function featuresOf(collection: FeatureCollection | undefined): ReadonlyMap<string, string> {
  return new Map(
    (collection?.features ?? []).map(({ id, properties, geometry }, place) => [
      String(properties?.["id"] ?? id ?? `#${place + 1}`),
      JSON.stringify([geometry, properties]),
    ]),
  );
}
