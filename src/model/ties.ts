import { type EntityKey, KIND_OF_TABLE, keyOf, parseKey } from "./entity.ts";
import { type Pack, rowOf, rowsOf } from "./pack.ts";
import { columnsOf, SCOPED_TABLES, TABLE_NAMES, TABLE_OF_SCOPE, type TableName } from "./schema.ts";

/** Who is tied to whom. Symmetric: if a names b, b is tied to a. */
export interface Ties {
  /** Rows tied to this one directly, by a reference in either of them; sources left out. */
  direct(key: EntityKey): ReadonlySet<EntityKey>;
  /**
   * Rows that light up with this one: its direct ties, and where it is a place also the nodes of its firms, where it is a node also
   * the parks and regions of its firms. Flows to and from a node count with the nodes they join.
   */
  lit(key: EntityKey): ReadonlySet<EntityKey>;
}

const NONE: ReadonlySet<EntityKey> = new Set();

type RefColumn = readonly [column: string, target: TableName];

const REF_COLUMNS = new Map<TableName, readonly RefColumn[]>(
  TABLE_NAMES.map((table) => [
    table,
    Object.entries(columnsOf(table)).flatMap(([name, column]): RefColumn[] =>
      (column.kind === "ref" || column.kind === "refs") && column.table !== "sources"
        ? [[name, column.table as TableName]]
        : [],
    ),
  ]),
);

/** Reverse references of a pack by key, and both directions joined on demand. */
export function buildTies(pack: Pack): Ties {
  const adjacent = new Map<EntityKey, Set<EntityKey>>();
  const join = (a: EntityKey, b: EntityKey) => {
    const set = adjacent.get(a);
    if (set === undefined) adjacent.set(a, new Set([b]));
    else set.add(b);
  };
  const joinBoth = (a: EntityKey, b: EntityKey) => {
    join(a, b);
    join(b, a);
  };
  for (const table of SCOPED_TABLES)
    for (const { id, scope, scope_id } of pack.tables[table].rows) {
      if (scope === undefined || scope_id === undefined) continue;
      const target = TABLE_OF_SCOPE[scope];
      joinBoth(
        keyOf(KIND_OF_TABLE[table], id),
        keyOf(KIND_OF_TABLE[target], rowOf(pack, target, scope_id)?.id ?? scope_id),
      );
    }
  for (const table of TABLE_NAMES) {
    const kind = KIND_OF_TABLE[table];
    for (const row of rowsOf(pack, table)) {
      const key = keyOf(kind, row.id);
      for (const [column, target] of REF_COLUMNS.get(table) ?? []) {
        const cell = row[column];
        for (const id of typeof cell === "string" ? [cell] : Array.isArray(cell) ? (cell as string[]) : []) {
          const end = keyOf(KIND_OF_TABLE[target], rowOf(pack, target, id)?.id ?? id);
          joinBoth(key, end);
        }
      }
    }
  }
  for (const flow of pack.tables.flows.rows) joinBoth(keyOf("node", flow.from_id), keyOf("node", flow.to_id));
  const direct = (key: EntityKey) => adjacent.get(key) ?? NONE;
  const lit = new Map<EntityKey, ReadonlySet<EntityKey>>();
  return {
    direct,
    lit(key) {
      let set = lit.get(key);
      if (set === undefined) {
        set = widen(key, direct);
        lit.set(key, set);
      }
      return set;
    },
  };
}

/** Kinds whose ties are walked one step further, through firms and projects, and what is taken there. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  region: ["node", "technology", "application"],
  park: ["node", "region", "technology", "application"],
  node: ["park", "region"],
  technology: ["park", "region"],
  application: ["park", "region"],
};

function widen(key: EntityKey, direct: (key: EntityKey) => ReadonlySet<EntityKey>): ReadonlySet<EntityKey> {
  const own = direct(key);
  const further = FURTHER[parseKey(key)?.kind ?? ""];
  if (further === undefined) return own;
  const all = new Set(own);
  for (const tie of own) {
    const kind = parseKey(tie)?.kind;
    if (kind !== "enterprise" && kind !== "project") continue;
    for (const next of direct(tie)) if (further.includes(parseKey(next)?.kind ?? "")) all.add(next);
  }
  return all;
}
