import { type EntityKey, KIND_OF_TABLE, keyOf, parseKey } from "./entity.ts";
import { neighbourNodes } from "./neighbours.ts";
import { type Pack, rowOf, rowsOf } from "./pack.ts";
import {
  type AnyRow,
  columnsOf,
  type Row,
  SCOPED_TABLES,
  TABLE_NAMES,
  TABLE_OF_SCOPE,
  type TableName,
} from "./schema.ts";
import type { Ties } from "./ties.ts";

/** Rows of one table tied to a row in one way. */
export interface TieGroup {
  /**
   * `before` and `after` a node, firm or technology along its flows, supplies or dependencies; `parts` of a row that contains others; `nodesBefore`,
   * `nodesAfter` the nodes of a firm; else the table.
   */
  readonly id: "before" | "after" | "parts" | "nodesBefore" | "nodesAfter" | TableName;
  readonly table: TableName;
  readonly rows: readonly AnyRow[];
}

/** Order in which ties are told. */
const ORDER: readonly TableName[] = [
  "nodes",
  "enterprises",
  "projects",
  "technologies",
  "applications",
  "parks",
  "regions",
  "chains",
  "stages",
  "demands",
  "prospects",
  "policies",
  "resources",
  "tasks",
  "checklist",
  "reports",
  "roles",
  "indicators",
];

const ENDS = { nodes: "flows", enterprises: "supplies" } as const;
const hasEnds = (table: TableName): table is keyof typeof ENDS => table in ENDS;

const rowsOfIds = (pack: Pack, table: TableName, ids: Iterable<string>): readonly AnyRow[] =>
  [...new Set(ids)].map((id) => rowOf(pack, table, id)).filter((row) => row !== undefined);

/** Rows next to a node along the flows, or to a firm along the supplies. */
function endsOf(pack: Pack, ties: Ties, table: keyof typeof ENDS, row: AnyRow): readonly TieGroup[] {
  const flows = keyRows(pack, ties.direct(keyOf(KIND_OF_TABLE[table], row.id)), ENDS[table]);
  const end = (column: "from_id" | "to_id", other: "from_id" | "to_id") =>
    rowsOfIds(
      pack,
      table,
      flows
        .filter((flow) => rowOf(pack, table, String(flow[column]))?.id === row.id)
        .map((flow) => String(flow[other])),
    );
  return [
    { id: "before", table, rows: end("to_id", "from_id") },
    { id: "after", table, rows: end("from_id", "to_id") },
  ];
}

function keyRows(pack: Pack, keys: ReadonlySet<EntityKey>, table: TableName): readonly AnyRow[] {
  const ids: string[] = [];
  for (const key of keys) {
    const parsed = parseKey(key);
    if (parsed?.table === table) ids.push(parsed.id);
  }
  return rowsOfIds(pack, table, ids);
}

/** Technologies a technology needs first, and those that wait for it. */
function stepsOf(pack: Pack, direct: ReadonlySet<EntityKey>, table: TableName, row: AnyRow): readonly TieGroup[] {
  if (table !== "technologies") return [];
  const first = rowsOfIds(pack, table, row["depends_on_ids"] as readonly string[]);
  const known = new Set(first.map(({ id }) => id));
  const later = keyRows(pack, direct, table).filter(({ id }) => !known.has(id));
  return [
    { id: "before", table, rows: first },
    { id: "after", table, rows: later },
  ];
}

/** Indicators name what they measure by scope and id, so no reference column ties them. */
function indicatorsOf(pack: Pack, table: TableName, row: AnyRow): readonly AnyRow[] {
  const kind = KIND_OF_TABLE[table];
  return (pack.tables.indicators.rows as readonly AnyRow[]).filter(
    ({ scope, scope_id }) => scope_id === row.id && (scope === kind || (scope === "city" && kind === "region")),
  );
}

/** Rows the columns of `row` itself name one of, by reference or by scope: shown as fields, not as ties. */
function namedByOwnCells(table: TableName, row: AnyRow): ReadonlySet<string> {
  const found = Object.entries(columnsOf(table)).flatMap(([column, { kind, table: target }]) =>
    kind === "ref" && row[column] !== undefined ? [`${target}:${String(row[column])}`] : [],
  );
  const scope = subjectOf(table, row);
  return new Set(scope === undefined ? found : [...found, `${scope}:${String(row["scope_id"])}`]);
}

/** The table the subject of an indicator, task or role stands in; undefined where the row names none, and for other tables. */
export function subjectOf(table: TableName, row: AnyRow): TableName | undefined {
  const { scope, scope_id } = row;
  if (!(SCOPED_TABLES as readonly TableName[]).includes(table) || typeof scope_id !== "string") return undefined;
  return (TABLE_OF_SCOPE as Readonly<Record<string, TableName>>)[String(scope)];
}

/** What is tied to a row; what lies in a part of a region lies in the region. */
function directOf(pack: Pack, ties: Ties, table: TableName, row: AnyRow): ReadonlySet<EntityKey> {
  const direct = ties.direct(keyOf(KIND_OF_TABLE[table], row.id));
  if (table !== "regions") return direct;
  const inside = new Set([row.id]);
  for (const id of inside) {
    for (const region of pack.tables.regions.rows) if (region.parent_id === id) inside.add(region.id);
  }
  const all = new Set(direct);
  for (const id of inside) {
    for (const key of ties.direct(keyOf("region", id))) if (!key.startsWith("region:")) all.add(key);
  }
  return all;
}

/** Rows tied to one through a step: parks of a node's firms, policies of its chain, nodes next to a firm's. */
function further(pack: Pack, ties: Ties, table: TableName, row: AnyRow): readonly TieGroup[] {
  if (table === "enterprises") {
    const { before, after } = neighbourNodes(pack, ties, row as unknown as Row<"enterprises">);
    return [
      { id: "nodesBefore", table: "nodes", rows: rowsOfIds(pack, "nodes", before) },
      { id: "nodesAfter", table: "nodes", rows: rowsOfIds(pack, "nodes", after) },
    ];
  }
  if (table !== "nodes") return [];
  const lit = ties.lit(keyOf("node", row.id));
  const policies = pack.tables.policies.rows.filter(({ chain_id }) => chain_id === row["chain_id"]);
  return [
    { id: "parks", table: "parks", rows: keyRows(pack, lit, "parks") },
    { id: "policies", table: "policies", rows: policies as readonly AnyRow[] },
  ];
}

/** All that is tied to a row, by kind, kinds without a row left out. A source is tied to the rows that cite it. */
export function tieGroups(pack: Pack, ties: Ties, table: TableName, row: AnyRow): readonly TieGroup[] {
  if (table === "sources") return citing(pack, row.id);
  const direct = directOf(pack, ties, table, row);
  const own = namedByOwnCells(table, row);
  const groups: TieGroup[] = hasEnds(table)
    ? [...endsOf(pack, ties, table, row)]
    : [...stepsOf(pack, direct, table, row)];
  const besides = new Set(groups.flatMap((group) => group.rows.map(({ id }) => `${table}:${id}`)));
  for (const target of ORDER) {
    const rows = target === "indicators" ? indicatorsOf(pack, table, row) : keyRows(pack, direct, target);
    const rest = rows.filter(({ id }) => !own.has(`${target}:${id}`) && !besides.has(`${target}:${id}`));
    groups.push({ id: target === table ? "parts" : target, table: target, rows: rest });
  }
  for (const extra of further(pack, ties, table, row)) {
    if (!groups.some((group) => group.id === extra.id && group.rows.length > 0)) groups.push(extra);
  }
  return inOrder(groups.filter((group) => group.rows.length > 0));
}

/** Neighbouring nodes stand right after a firm's own. */
function inOrder(groups: readonly TieGroup[]): readonly TieGroup[] {
  const isNeighbour = ({ id }: TieGroup) => id === "nodesBefore" || id === "nodesAfter";
  const rest = groups.filter((group) => !isNeighbour(group));
  const at = rest.findIndex(({ id }) => id === "nodes") + 1;
  return [...rest.slice(0, at), ...groups.filter(isNeighbour), ...rest.slice(at)];
}

function citing(pack: Pack, source: string): readonly TieGroup[] {
  return TABLE_NAMES.filter((table) => "source_ids" in columnsOf(table))
    .map((table): TieGroup => {
      const rows = rowsOf(pack, table).filter((row) => (row["source_ids"] as readonly string[]).includes(source));
      return { id: table, table, rows };
    })
    .filter((group) => group.rows.length > 0);
}
