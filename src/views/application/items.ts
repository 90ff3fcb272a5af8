import { type EntityKey, keyOf } from "../../model/entity.ts";
import { type DataLanguage, localized, nameOf, nameOfId, shortName } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Row } from "../../model/schema.ts";
import { orderColumns } from "./order.ts";

export const COLUMNS = ["node", "product", "scenario", "field"] as const;
export type FlowColumn = (typeof COLUMNS)[number];

/** One application: a product of a node, used in a scenario of a field. */
export interface ApplicationItem {
  readonly key: EntityKey;
  readonly id: string;
  readonly product: string;
  /** Blank: the pack does not say. */
  readonly scenario: string;
  readonly field: string;
  readonly nodeId: string | undefined;
  readonly chainId: string | undefined;
  readonly makers: readonly string[];
  readonly state: Row<"applications">["state"];
  readonly sources: readonly { readonly key: EntityKey; readonly title: string }[];
  readonly note: string;
  /** Its card in each column. */
  readonly route: readonly string[];
}

/** A card of the flow: a node, product, scenario or field, and the applications that pass through it. */
export interface FlowCard {
  readonly id: string;
  readonly column: FlowColumn;
  /** Only a node is a row of the pack. */
  readonly key: EntityKey | undefined;
  readonly nodeId: string | undefined;
  /** Blank: the pack does not say. */
  readonly name: string;
  readonly items: readonly string[];
}

/** A node with firms in the pack that no application names. */
export interface Opening {
  readonly key: EntityKey;
  readonly id: string;
  readonly name: string;
  readonly chainId: string;
  readonly firms: readonly string[];
}

/** A row of the matrix: a chain, or a node where one chain is shown. */
export interface MatrixRow {
  readonly id: string;
  readonly key: EntityKey | undefined;
  readonly name: string;
  readonly total: number;
  /** Applications by field, in the order of the fields. */
  readonly cells: readonly (readonly string[])[];
}

export interface MatrixField {
  readonly id: string;
  readonly name: string;
  readonly total: number;
}

export interface ApplicationPicture {
  readonly grouping: "node" | "chain";
  /** In the order of the scenarios, top to bottom. */
  readonly items: readonly ApplicationItem[];
  readonly columns: Readonly<Record<FlowColumn, readonly FlowCard[]>>;
  readonly openings: readonly Opening[];
  readonly fields: readonly MatrixField[];
  readonly rows: readonly MatrixRow[];
  /** Fields of the whole pack in which nothing shown is used. */
  readonly fieldsElsewhere: number;
}

export interface ApplicationQuestion {
  readonly pack: Pack;
  readonly applications: readonly Row<"applications">[];
  readonly nodes: readonly Row<"nodes">[];
  /** Chains chosen in the filter. */
  readonly chains: readonly string[];
  readonly language: DataLanguage;
  /** Matrix rows by their totals instead of the system's order. */
  readonly isByTotal?: boolean;
}

/** What the application map shows, in both of its forms. The order of the rows handed in does not matter. */
export function applicationPicture(question: ApplicationQuestion): ApplicationPicture {
  const place = placeOfNode(question.pack);
  const listed = question.applications
    .map((row) => itemOf(question, row))
    .sort((a, b) => compare(place(a.nodeId), place(b.nodeId)) || compareTexts(a.id, b.id));
  const order = orderColumns(listed.map((item) => item.route));
  const scenarioPlace = new Map((order[2] ?? []).map((id, position) => [id, position]));
  const items = [...listed].sort(
    (a, b) => (scenarioPlace.get(a.route[2] ?? "") ?? 0) - (scenarioPlace.get(b.route[2] ?? "") ?? 0),
  );
  const chains = new Set(items.map((item) => item.chainId));
  const grouping =
    question.chains.length === 1 || (chains.size <= 1 && question.nodes.every((node) => chains.has(node.chain_id)))
      ? "node"
      : "chain";
  const openings = openingsOf(question, items, place);
  const fields = fieldsOf(items);
  const known = new Set(question.pack.tables.applications.rows.map((row) => fieldId(row)));
  return {
    grouping,
    items,
    columns: cardsOf(question, items, order),
    openings,
    fields,
    rows: rowsOf(question, items, openings, fields, grouping, place),
    fieldsElsewhere: known.size - fields.length,
  };
}

const fieldId = (row: Row<"applications">): string => `field~${row.field_zh ?? row.field_en ?? ""}`;

function itemOf({ pack, chains, language }: ApplicationQuestion, row: Row<"applications">): ApplicationItem {
  const nodes = row.node_ids.flatMap((id) => pack.tables.nodes.byId.get(id) ?? []);
  const node = nodes.find((each) => chains.includes(each.chain_id)) ?? nodes[0];
  const field = fieldId(row);
  const scenario = row.scenario_zh ?? row.scenario_en;
  return {
    key: keyOf("application", row.id),
    id: row.id,
    product: nameOf(pack, "applications", row, language),
    scenario: localized(row, "scenario", language) ?? "",
    field: localized(row, "field", language) ?? "",
    nodeId: node?.id,
    chainId: node?.chain_id,
    makers: row.enterprise_ids.map((id) => nameOfId(pack, "enterprises", id, language)),
    state: row.state,
    sources: row.source_ids.map((id) => ({ key: keyOf("source", id), title: nameOfId(pack, "sources", id, language) })),
    note: localized(row, "note", language) ?? "",
    route: [
      `node~${node?.id ?? ""}`,
      `product~${node?.id ?? ""}~${row.product_zh ?? row.product_en ?? ""}`,
      `${field}~${scenario ?? row.id}`,
      field,
    ],
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

function placeOfNode(pack: Pack): (id: string | undefined) => readonly number[] {
  const { nodes, stages, chains } = pack.tables;
  const chainPlace = new Map(chains.rows.map((chain, position) => [chain.id, position]));
  const nodePlace = new Map(nodes.rows.map((node, position) => [node.id, position]));
  return (id) => {
    const node = id === undefined ? undefined : nodes.byId.get(id);
    if (node === undefined) return [LAST];
    const chain = chains.byId.get(node.chain_id);
    return [
      chain?.order ?? LAST,
      chainPlace.get(chain?.id ?? "") ?? LAST,
      stages.byId.get(node.stage_id)?.order ?? LAST,
      node.order ?? LAST,
      nodePlace.get(node.id) ?? LAST,
    ];
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let position = 0; position < Math.max(a.length, b.length); position++) {
    const difference = (a[position] ?? 0) - (b[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function cardsOf(
  { pack, language }: ApplicationQuestion,
  items: readonly ApplicationItem[],
  order: readonly (readonly string[])[],
): ApplicationPicture["columns"] {
  const nameIn = (column: FlowColumn, item: ApplicationItem): string =>
    column === "node"
      ? item.nodeId === undefined
        ? ""
        : nameOfId(pack, "nodes", item.nodeId, language)
      : item[column];
  const columns = COLUMNS.map((column, position) =>
    (order[position] ?? []).flatMap((id): FlowCard[] => {
      const members = items.filter((item) => item.route[position] === id);
      const first = members[0];
      if (first === undefined) return [];
      const nodeId = column === "node" ? first.nodeId : undefined;
      return [
        {
          id,
          column,
          key: nodeId === undefined ? undefined : keyOf("node", nodeId),
          nodeId,
          name: nameIn(column, first),
          items: members.map((item) => item.id),
        },
      ];
    }),
  );
  const [node = [], product = [], scenario = [], field = []] = columns;
  return { node, product, scenario, field };
}

function openingsOf(
  { pack, nodes, language }: ApplicationQuestion,
  items: readonly ApplicationItem[],
  place: (id: string) => readonly number[],
): readonly Opening[] {
  const used = new Set(
    pack.tables.applications.rows.flatMap((row) => row.node_ids.map((id) => pack.tables.nodes.byId.get(id)?.id)),
  );
  for (const item of items) used.add(item.nodeId);
  const firms = new Map<string, string[]>();
  for (const enterprise of pack.tables.enterprises.rows) {
    for (const id of enterprise.node_ids) {
      const own = pack.tables.nodes.byId.get(id)?.id ?? id;
      firms.set(own, [...(firms.get(own) ?? []), shortName(nameOf(pack, "enterprises", enterprise, language))]);
    }
  }
  return nodes
    .filter((node) => !used.has(node.id) && firms.has(node.id) && node.side !== "user")
    .sort((a, b) => compare(place(a.id), place(b.id)))
    .map((node) => ({
      key: keyOf("node", node.id),
      id: node.id,
      name: nameOf(pack, "nodes", node, language),
      chainId: node.chain_id,
      firms: firms.get(node.id) ?? [],
    }));
}

/** Fields by how many applications they have, most first. */
function fieldsOf(items: readonly ApplicationItem[]): readonly MatrixField[] {
  const totals = new Map<string, { id: string; name: string; total: number }>();
  for (const item of items) {
    const id = item.route[3] ?? "";
    const field = totals.get(id);
    if (field === undefined) totals.set(id, { id, name: item.field, total: 1 });
    else field.total++;
  }
  return [...totals.values()].sort((a, b) => b.total - a.total || compareTexts(a.id, b.id));
}

function rowsOf(
  { pack, nodes, language, isByTotal = false }: ApplicationQuestion,
  items: readonly ApplicationItem[],
  openings: readonly Opening[],
  fields: readonly MatrixField[],
  grouping: "node" | "chain",
  place: (id: string | undefined) => readonly number[],
): readonly MatrixRow[] {
  const idOf = (item: ApplicationItem) => (grouping === "node" ? item.nodeId : item.chainId) ?? "";
  const ids = new Set([
    ...items.map(idOf),
    ...(grouping === "node" ? openings.map((opening) => opening.id) : nodes.map((node) => node.chain_id)),
  ]);
  const chains = pack.tables.chains;
  const chainPlace = (id: string) => [
    chains.byId.get(id)?.order ?? LAST,
    chains.rows.findIndex((chain) => chain.id === id),
  ];
  const placeOf = grouping === "node" ? place : chainPlace;
  const table = grouping === "node" ? "nodes" : "chains";
  return [...ids]
    .map((id): MatrixRow => {
      const members = items.filter((item) => idOf(item) === id);
      return {
        id,
        key: pack.tables[table].byId.has(id) ? keyOf(grouping, id) : undefined,
        name: id === "" ? "" : nameOfId(pack, table, id, language),
        total: members.length,
        cells: fields.map((field) => members.filter((item) => item.route[3] === field.id).map((item) => item.id)),
      };
    })
    .sort(
      (a, b) =>
        (isByTotal ? b.total - a.total : 0) || compare(placeOf(a.id), placeOf(b.id)) || compareTexts(a.id, b.id),
    );
}
