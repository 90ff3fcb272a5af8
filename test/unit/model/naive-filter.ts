import { DIMENSIONS, type Dimension, type Filter } from "../../../src/model/filter.ts";
import type { Pack } from "../../../src/model/pack.ts";
import { designationOf, presenceOfNodes } from "../../../src/model/presence.ts";
import type { AnyRow, TableName } from "../../../src/model/schema.ts";

type Values = { readonly [D in Dimension]?: readonly string[] | "every" };

/** What was found out of a row of a pack once is not looked up again. */
const known = new WeakMap<Pack, Map<string, WeakMap<AnyRow, unknown>>>();

function remembered<T>(pack: Pack, what: string, row: AnyRow, find: () => T): T {
  const ofPack = known.get(pack) ?? new Map<string, WeakMap<AnyRow, unknown>>();
  const ofRows = ofPack.get(what) ?? new WeakMap<AnyRow, unknown>();
  known.set(pack, ofPack.set(what, ofRows));
  if (!ofRows.has(row)) ofRows.set(row, find());
  return ofRows.get(row) as T;
}

/** The filter of `src/model/filter.ts` written for being read, not for speed: one row, one clause, one lookup at a time. */
export function naiveRows(pack: Pack, table: TableName, filter: Filter): readonly AnyRow[] {
  return all(pack, table).filter((row) => passes(pack, table, row, filter));
}

/** A facet by its meaning: the rows there would be if the value were the only one chosen in its dimension. */
export function naiveFacet(pack: Pack, table: TableName, filter: Filter, dimension: Dimension, value: string): number {
  if (!reachable(pack, table).includes(dimension)) return 0;
  return naiveRows(pack, table, { ...filter, [dimension]: [value] }).length;
}

const all = (pack: Pack, table: TableName) => pack.tables[table].rows as readonly AnyRow[];
const one = (pack: Pack, table: TableName, id: unknown) =>
  all(pack, table)
    .filter((row) => row.id === id || (row.aliases as string[]).includes(`${id}`))
    .slice(0, 1);
const many = (pack: Pack, table: TableName, ids: unknown) => (ids as string[]).flatMap((id) => one(pack, table, id));
const ids = (rows: readonly AnyRow[]) => rows.map((row) => row.id);

function passes(pack: Pack, table: TableName, row: AnyRow, filter: Filter): boolean {
  const words = filter.q.split(" ").filter((word) => word !== "");
  if (table === "flows") {
    const ends = [...one(pack, "nodes", row.from_id), ...one(pack, "nodes", row.to_id)];
    const isOpen = words.length === 0 && DIMENSIONS.every((dimension) => filter[dimension].length === 0);
    return isOpen || (ends.length === 2 && ends.every((node) => passes(pack, "nodes", node, filter)));
  }
  const text = `${row.id} ${row.name_en ?? ""}`.toLowerCase();
  if (!words.every((word) => text.includes(word.toLowerCase()))) return false;
  const own = valuesOf(pack, table, row);
  const active = DIMENSIONS.filter((dimension) => filter[dimension].length > 0);
  for (const dimension of active) {
    const values = own[dimension];
    if (values === undefined || values === "every") continue;
    if (!filter[dimension].some((chosen) => values.includes(chosen))) return false;
  }
  const linked = remembered(pack, `linked of ${table}`, row, () => linkedOf(pack, table, row));
  if (linked === undefined || active.every((dimension) => own[dimension] !== undefined || dimension === "status"))
    return true;
  return linked.some(([base, other]) => passes(pack, base, other, { ...filter, q: "" }));
}

function reachable(pack: Pack, table: TableName): readonly Dimension[] {
  const flowing = table === "flows";
  const probe = {
    id: "?",
    aliases: [],
    chain_ids: [],
    node_ids: [],
    enterprise_ids: [],
    designations: [],
  } as unknown as AnyRow;
  const isLinked = flowing || linkedOf(pack, table, probe) !== undefined;
  return DIMENSIONS.filter(
    (dimension) => (isLinked && dimension !== "status") || valuesOf(pack, table, probe)[dimension] !== undefined,
  );
}

function linkedOf(
  pack: Pack,
  table: TableName,
  row: AnyRow,
): readonly (readonly ["enterprises" | "projects", AnyRow])[] | undefined {
  if (table === "technologies" || table === "applications") {
    return many(pack, "enterprises", row.enterprise_ids).map((enterprise) => ["enterprises", enterprise]);
  }
  const dimension = ({ nodes: "node", chains: "chain", parks: "park", regions: "region" } as const)[table as "nodes"];
  if (dimension === undefined) return undefined;
  return (["enterprises", "projects"] as const).flatMap((base) =>
    all(pack, base)
      .filter((other) => (valuesOf(pack, base, other)[dimension] as readonly string[]).includes(row.id))
      .map((other) => [base, other] as const),
  );
}

function up(pack: Pack, id: unknown): readonly string[] {
  const found: string[] = [];
  for (
    let at = one(pack, "regions", id)[0];
    at !== undefined && !found.includes(at.id);
    at = one(pack, "regions", at.parent_id)[0]
  ) {
    found.push(at.id);
  }
  return found;
}

function ofNodes(pack: Pack, nodes: readonly AnyRow[]) {
  const presences = presenceOfNodes(pack);
  return {
    chain: nodes.flatMap((node) => ids(one(pack, "chains", node.chain_id))),
    node: ids(nodes),
    stage: nodes.flatMap((node) => ids(one(pack, "stages", node.stage_id))),
    presence: nodes.map((node) => presences.get(node.id) ?? ""),
  };
}

const valuesOf = (pack: Pack, table: TableName, row: AnyRow): Values =>
  remembered(pack, `values of ${table}`, row, () => findValues(pack, table, row));

function findValues(pack: Pack, table: TableName, row: AnyRow): Values {
  const titles = (enterprises: readonly AnyRow[]) =>
    enterprises.flatMap((enterprise) => {
      const held = (enterprise.designations as string[]).map(designationOf);
      return held.length === 0 ? ["none"] : held;
    });
  const stages = (projects: readonly AnyRow[]) =>
    projects.flatMap((project) => (project.stage === undefined ? [] : [project.stage as string]));
  const chain = ids(one(pack, "chains", row.chain_id));
  const nodes = ofNodes(
    pack,
    row.node_ids === undefined
      ? [...one(pack, "nodes", row.node_id), ...many(pack, "nodes", row.more_node_ids ?? [])]
      : many(pack, "nodes", row.node_ids),
  );
  const chains = ids(many(pack, "chains", row.chain_ids ?? []));
  const place = { region: up(pack, row.region_id), park: ids(one(pack, "parks", row.park_id)) };
  switch (table) {
    case "enterprises": {
      const projects = all(pack, "projects").filter((project) =>
        ids(one(pack, "enterprises", project.enterprise_id)).includes(row.id),
      );
      return {
        ...nodes,
        ...place,
        chain: [...chains, ...nodes.chain],
        designation: titles([row]),
        project_stage: stages(projects),
      };
    }
    case "projects": {
      const designation = titles(one(pack, "enterprises", row.enterprise_id));
      return { ...nodes, ...place, chain: [...chain, ...nodes.chain], designation, project_stage: stages([row]) };
    }
    case "nodes":
      return ofNodes(pack, [row]);
    case "chains":
      return {
        ...ofNodes(
          pack,
          all(pack, "nodes").filter((node) => ids(one(pack, "chains", node.chain_id)).includes(row.id)),
        ),
        chain: [row.id],
      };
    case "parks": {
      const linked = linkedOf(pack, table, row) ?? [];
      const theirs = linked.flatMap(([base, other]) => valuesOf(pack, base, other).chain as readonly string[]);
      return { park: [row.id], region: up(pack, row.region_id), chain: [...chains, ...theirs] };
    }
    case "regions":
      return { region: up(pack, row.id) };
    case "technologies":
      return {
        ...nodes,
        chain: [...chain, ...nodes.chain],
        status: row.status === undefined ? [] : [row.status as string],
      };
    case "applications":
      return nodes;
    case "policies":
      return { chain: row.chain_id === undefined ? "every" : chain };
    case "resources":
      return { chain: chains };
    case "indicators":
      return {
        chain: row.scope === "chain" ? ids(one(pack, "chains", row.scope_id)) : "every",
        region: row.scope === "region" ? up(pack, row.scope_id) : "every",
      };
    case "demands": {
      const asker = one(pack, "enterprises", row.enterprise_id).map((each) => valuesOf(pack, "enterprises", each));
      return {
        node: nodes.node,
        chain: [...chain, ...nodes.chain, ...asker.flatMap((each) => each.chain as readonly string[])],
        region: [...place.region, ...asker.flatMap((each) => each.region as readonly string[])],
      };
    }
    case "tasks":
      return {
        chain:
          row.scope === "chain" ? ids(one(pack, "chains", row.scope_id)) : row.chain_id === undefined ? "every" : chain,
        region: row.scope === "region" ? up(pack, row.scope_id) : "every",
      };
    case "roles":
      return {
        chain: row.scope === "chain" ? ids(one(pack, "chains", row.scope_id)) : "every",
        region: row.scope === "region" ? up(pack, row.scope_id) : "every",
      };
    case "reports":
    case "checklist":
      return { chain: row.chain_id === undefined ? "every" : chain };
    case "prospects":
      return { chain: nodes.chain };
    default:
      return {};
  }
}
