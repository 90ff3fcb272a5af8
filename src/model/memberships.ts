import { type CodedColumn, CodedColumnBuilder, compose, inverse, union } from "./coded-column.ts";
import type { Dimension } from "./filter.ts";
import type { Pack } from "./pack.ts";
import { nodesOfProject, type Presence, presenceOfNodes, titlesOf } from "./presence.ts";
import type { Row, TableName } from "./schema.ts";
import { type Vocabularies, type Vocabulary, vocabulariesOf, vocabularyOfTable } from "./vocabulary.ts";

/** In place of ids: every value, whatever is chosen. */
const EVERY = Symbol("every");

type Ids = typeof EVERY | readonly (string | undefined)[];
type Build = (from: Memberships) => CodedColumn;

/** The enterprises and projects each row of a table is linked to: what it is narrowed by beyond its own values. */
export interface Links {
  readonly enterprises?: CodedColumn;
  readonly projects?: CodedColumn;
}

/** The node each flow leaves and the one it reaches. */
interface FlowEnds {
  readonly from: CodedColumn;
  readonly to: CodedColumn;
}

/**
 * The values each row of a table has of its own. A region is chosen with all that lies in it, so a row has its region and
 * those that hold it. Tables and dimensions not named here are not narrowed by themselves.
 */
const OWN: { readonly [T in TableName]?: { readonly [D in Dimension]?: Build } } = {
  enterprises: {
    chain: (from) =>
      union(
        refs(from, "enterprises", "chain", (row) => row.chain_ids),
        ofNodes(from, "enterprises", "chain"),
      ),
    node: (from) => refs(from, "enterprises", "node", (row) => row.node_ids),
    stage: (from) => ofNodes(from, "enterprises", "stage"),
    region: (from) => within(from, "enterprises", (row) => [row.region_id]),
    park: (from) => ref(from, "enterprises", "park", (row) => row.park_id),
    designation: (from) => refs(from, "enterprises", "designation", titlesOf),
    presence: (from) => ofNodes(from, "enterprises", "presence"),
    project_stage: (from) => compose(inverse(builderOfProjects(from)), from.column("projects", "project_stage")),
  },
  projects: {
    chain: (from) =>
      union(
        ref(from, "projects", "chain", (row) => row.chain_id),
        ofNodes(from, "projects", "chain"),
      ),
    node: (from) => refs(from, "projects", "node", nodesOfProject),
    stage: (from) => ofNodes(from, "projects", "stage"),
    region: (from) => within(from, "projects", (row) => [row.region_id]),
    park: (from) => ref(from, "projects", "park", (row) => row.park_id),
    designation: (from) => compose(builderOfProjects(from), from.column("enterprises", "designation")),
    presence: (from) => ofNodes(from, "projects", "presence"),
    project_stage: (from) => ref(from, "projects", "project_stage", (row) => row.stage),
  },
  nodes: {
    chain: (from) => ref(from, "nodes", "chain", (row) => row.chain_id),
    node: (from) => ref(from, "nodes", "node", (row) => row.id),
    stage: (from) => ref(from, "nodes", "stage", (row) => row.stage_id),
    presence: (from) => ref(from, "nodes", "presence", (row) => from.presences.get(row.id)),
  },
  chains: {
    chain: (from) => ref(from, "chains", "chain", (row) => row.id),
    node: (from) => inverse(from.column("nodes", "chain")),
    stage: (from) => ofNodes(from, "chains", "stage"),
    presence: (from) => ofNodes(from, "chains", "presence"),
  },
  parks: {
    chain: (from) =>
      union(
        refs(from, "parks", "chain", (row) => row.chain_ids),
        ...ofLinked(from, "parks", "chain"),
      ),
    region: (from) => within(from, "parks", (row) => [row.region_id]),
    park: (from) => ref(from, "parks", "park", (row) => row.id),
  },
  regions: { region: selfAndAncestors },
  technologies: {
    chain: (from) =>
      union(
        ref(from, "technologies", "chain", (row) => row.chain_id),
        ofNodes(from, "technologies", "chain"),
      ),
    node: (from) => refs(from, "technologies", "node", (row) => row.node_ids),
    stage: (from) => ofNodes(from, "technologies", "stage"),
    presence: (from) => ofNodes(from, "technologies", "presence"),
    status: (from) => ref(from, "technologies", "status", (row) => row.status),
  },
  applications: {
    chain: (from) => ofNodes(from, "applications", "chain"),
    node: (from) => refs(from, "applications", "node", (row) => row.node_ids),
    stage: (from) => ofNodes(from, "applications", "stage"),
    presence: (from) => ofNodes(from, "applications", "presence"),
  },
  policies: {
    chain: (from) => ofChainOrAll(from, "policies", (row) => row.chain_id),
  },
  resources: { chain: (from) => refs(from, "resources", "chain", (row) => row.chain_ids) },
  indicators: {
    chain: (from) => refs(from, "indicators", "chain", (row) => (row.scope === "chain" ? [row.scope_id] : EVERY)),
    region: (from) => within(from, "indicators", (row) => (row.scope === "region" ? [row.scope_id] : EVERY)),
  },
  demands: {
    chain: (from) =>
      union(
        ref(from, "demands", "chain", (row) => row.chain_id),
        compose(from.column("demands", "node"), from.column("nodes", "chain")),
        compose(askersOfDemands(from), from.column("enterprises", "chain")),
      ),
    node: (from) => ref(from, "demands", "node", (row) => row.node_id),
    region: (from) =>
      union(
        within(from, "demands", (row) => [row.region_id]),
        compose(askersOfDemands(from), from.column("enterprises", "region")),
      ),
  },
  tasks: {
    chain: (from) =>
      refs(from, "tasks", "chain", (row) =>
        row.scope === "chain" ? [row.scope_id] : row.chain_id === undefined ? EVERY : [row.chain_id],
      ),
    region: (from) => within(from, "tasks", (row) => (row.scope === "region" ? [row.scope_id] : EVERY)),
  },
  checklist: { chain: (from) => ofChainOrAll(from, "checklist", (row) => row.chain_id) },
  reports: { chain: (from) => ofChainOrAll(from, "reports", (row) => row.chain_id) },
  roles: {
    chain: (from) => refs(from, "roles", "chain", (row) => (row.scope === "chain" ? [row.scope_id] : EVERY)),
    region: (from) => within(from, "roles", (row) => (row.scope === "region" ? [row.scope_id] : EVERY)),
  },
  prospects: {
    chain: (from) =>
      compose(
        ref(from, "prospects", "node", (row) => row.node_id),
        from.column("nodes", "chain"),
      ),
  },
};

/** Tables linked to all enterprises and projects that have their row as a value. */
const LINKED_BY: { readonly [T in TableName]?: Dimension } = {
  nodes: "node",
  chains: "chain",
  parks: "park",
  regions: "region",
};

/** What the rows of every table have and are linked to; each column is built when first asked for. */
export class Memberships {
  readonly pack: Pack;
  readonly vocabularies: Vocabularies;
  private readonly columns = new Map<string, CodedColumn>();
  private readonly ownLinks = new Map<TableName, Links | undefined>();
  private ownPresences: ReadonlyMap<string, Presence> | undefined;
  private ownEnterpriseIds: Vocabulary | undefined;
  private ownFlowEnds: FlowEnds | undefined;

  constructor(pack: Pack) {
    this.pack = pack;
    this.vocabularies = vocabulariesOf(pack);
  }

  /** The dimensions rows of a table have values of. */
  dimensions(table: TableName): readonly Dimension[] {
    return Object.keys(OWN[table] ?? {}) as Dimension[];
  }

  column(table: TableName, dimension: Dimension): CodedColumn {
    const key = `${table} ${dimension}`;
    let column = this.columns.get(key);
    if (column === undefined) {
      const build = OWN[table]?.[dimension];
      if (build === undefined) throw new Error(`${table} has no ${dimension}`);
      column = build(this);
      this.columns.set(key, column);
    }
    return column;
  }

  /** Undefined for tables narrowed by their own values only. */
  links(table: TableName): Links | undefined {
    if (!this.ownLinks.has(table)) this.ownLinks.set(table, linksOf(this, table));
    return this.ownLinks.get(table);
  }

  get presences(): ReadonlyMap<string, Presence> {
    this.ownPresences ??= presenceOfNodes(this.pack);
    return this.ownPresences;
  }

  get flowEnds(): FlowEnds {
    const rows = this.pack.tables.flows.rows;
    const end = (idOf: (flow: Row<"flows">) => string) => listed(rows, this.vocabularies.node, (flow) => [idOf(flow)]);
    this.ownFlowEnds ??= { from: end((flow) => flow.from_id), to: end((flow) => flow.to_id) };
    return this.ownFlowEnds;
  }

  get enterpriseIds(): Vocabulary {
    this.ownEnterpriseIds ??= vocabularyOfTable(this.pack, "enterprises");
    return this.ownEnterpriseIds;
  }
}

function linksOf(from: Memberships, table: TableName): Links | undefined {
  const dimension = LINKED_BY[table];
  if (dimension !== undefined) {
    return {
      enterprises: inverse(from.column("enterprises", dimension)),
      projects: inverse(from.column("projects", dimension)),
    };
  }
  if (table !== "technologies" && table !== "applications") return undefined;
  const rows: readonly { readonly enterprise_ids: readonly string[] }[] = from.pack.tables[table].rows;
  return { enterprises: listed(rows, from.enterpriseIds, (row) => row.enterprise_ids) };
}

/** The values the nodes of each row have. */
const ofNodes = (from: Memberships, table: TableName, dimension: Dimension): CodedColumn =>
  compose(from.column(table, "node"), from.column("nodes", dimension));

/** The values the linked enterprises and projects of each row have. */
function ofLinked(from: Memberships, table: TableName, dimension: Dimension): readonly CodedColumn[] {
  const { enterprises, projects } = from.links(table) ?? {};
  return [
    ...(enterprises === undefined ? [] : [compose(enterprises, from.column("enterprises", dimension))]),
    ...(projects === undefined ? [] : [compose(projects, from.column("projects", dimension))]),
  ];
}

/** For each project the enterprise that builds it. */
const builderOfProjects = (from: Memberships): CodedColumn =>
  listed(from.pack.tables.projects.rows, from.enterpriseIds, (project) => [project.enterprise_id]);

/** For each demand the enterprise that asks. */
const askersOfDemands = (from: Memberships): CodedColumn =>
  listed(from.pack.tables.demands.rows, from.enterpriseIds, (demand) => [demand.enterprise_id]);

/** The chain each row names; a row that names none is of every chain. */
const ofChainOrAll = <T extends TableName>(
  from: Memberships,
  table: T,
  idOf: (row: Row<T>) => string | undefined,
): CodedColumn =>
  refs(from, table, "chain", (row) => {
    const id = idOf(row);
    return id === undefined ? EVERY : [id];
  });

function refs<T extends TableName>(
  from: Memberships,
  table: T,
  dimension: Dimension,
  idsOf: (row: Row<T>) => Ids,
): CodedColumn {
  return listed(from.pack.tables[table].rows as unknown as readonly Row<T>[], from.vocabularies[dimension], idsOf);
}

function ref<T extends TableName>(
  from: Memberships,
  table: T,
  dimension: Dimension,
  idOf: (row: Row<T>) => string | undefined,
): CodedColumn {
  return refs(from, table, dimension, (row) => [idOf(row)]);
}

function listed<R>(rows: readonly R[], vocabulary: Vocabulary, idsOf: (row: R) => Ids): CodedColumn {
  const builder = new CodedColumnBuilder(rows.length, vocabulary.values.length);
  for (const row of rows) {
    const ids = idsOf(row);
    if (ids === EVERY) builder.addEvery();
    else for (const id of ids) builder.add(vocabulary.codeOf(id));
    builder.endRow();
  }
  return builder.build();
}

/** The region of each row and those that hold it. */
function within<T extends TableName>(from: Memberships, table: T, idsOf: (row: Row<T>) => Ids): CodedColumn {
  return compose(refs(from, table, "region", idsOf), from.column("regions", "region"));
}

/** Stops where a region holds itself. */
function selfAndAncestors(from: Memberships): CodedColumn {
  const rows = from.pack.tables.regions.rows;
  const { codeOf } = from.vocabularies.region;
  const parents = Int32Array.from(rows, (region) => codeOf(region.parent_id));
  const builder = new CodedColumnBuilder(rows.length, rows.length);
  for (let row = 0; row < rows.length; row++) {
    for (let at = row; builder.add(at); at = parents[at] ?? -1);
    builder.endRow();
  }
  return builder.build();
}
