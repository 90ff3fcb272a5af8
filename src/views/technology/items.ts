import { type EntityKey, keyOf } from "../../model/entity.ts";
import { type DataLanguage, nameOf, nameOfId, shortName } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import { type Row, TECHNOLOGY_STATUSES } from "../../model/schema.ts";
import { type YearSpan, yearSpanOf } from "./years.ts";

export type TechnologyStatus = (typeof TECHNOLOGY_STATUSES)[number];
/** A status, or that the pack gives none. */
export type StatusKind = TechnologyStatus | "unknown";
const STATUS_KINDS: readonly StatusKind[] = [...TECHNOLOGY_STATUSES, "unknown"];
/** Which of its two dates a technology has. */
export const DATE_KINDS = ["both", "start", "target", "none"] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export interface TechnologyItem {
  readonly key: EntityKey;
  readonly id: string;
  readonly name: string;
  readonly status: StatusKind;
  readonly trl: number | undefined;
  readonly start: YearSpan | undefined;
  readonly target: YearSpan | undefined;
  readonly startText: string | undefined;
  readonly targetText: string | undefined;
  readonly dates: DateKind;
  /** Short names of the local enterprises at work on it. */
  readonly actors: readonly string[];
  readonly nodeId: string | undefined;
  readonly chainId: string | undefined;
  readonly dependsOn: readonly string[];
  /** Its target date has passed and its status is known and not production. */
  readonly isOverdue: boolean;
}

/** A node, or a chain where several are shown, with its technologies in the order they are drawn. */
export interface TechnologyLane {
  readonly id: string;
  readonly key: EntityKey | undefined;
  /** Blank: the pack names no node or chain. */
  readonly name: string;
  /** Stage of the node; blank for chains. */
  readonly band: string;
  readonly items: readonly TechnologyItem[];
}

export interface TechnologyPicture {
  readonly grouping: "node" | "chain";
  readonly lanes: readonly TechnologyLane[];
  /** All technologies, in the order of the lanes. */
  readonly items: readonly TechnologyItem[];
  readonly status: Readonly<Record<StatusKind, number>>;
  readonly dates: Readonly<Record<DateKind, number>>;
  /** Technologies by readiness level, [0] those without one. */
  readonly levels: readonly number[];
  readonly overdue: number;
  readonly withoutActor: number;
  /** Those whose target lies wholly after today, and the years of the targets, first and last. */
  readonly ahead: { readonly count: number; readonly first: number; readonly last: number };
  /** Dependencies of which one end is not shown. */
  readonly tiesOutside: number;
}

export interface TechnologyQuestion {
  readonly pack: Pack;
  readonly rows: readonly Row<"technologies">[];
  /** Chains chosen in the filter. */
  readonly chains: readonly string[];
  readonly language: DataLanguage;
  /** "2026-11-22". */
  readonly today: string;
}

/** What the roadmap shows: lanes in the order of the system, technologies in each by date. The order of `rows` does not matter. */
export function technologyPicture(question: TechnologyQuestion): TechnologyPicture {
  const now = yearSpanOf(question.today)?.from ?? 0;
  const unsorted = question.rows.map((row) => itemOf(question, row, now));
  const chains = new Set(unsorted.map((item) => item.chainId));
  const grouping = question.chains.length === 1 || chains.size <= 1 ? "node" : "chain";
  const lanes = lanesOf(question, unsorted, grouping);
  const items = lanes.flatMap((lane) => lane.items);
  return { grouping, lanes, items, ...countsOf(question.pack, items, now) };
}

function itemOf({ pack, chains, language }: TechnologyQuestion, row: Row<"technologies">, now: number): TechnologyItem {
  const start = yearSpanOf(row.start);
  const target = yearSpanOf(row.target);
  const nodes = row.node_ids.flatMap((id) => pack.tables.nodes.byId.get(id) ?? []);
  const node = nodes.find((each) => chains.includes(each.chain_id)) ?? nodes[0];
  const status = row.status ?? "unknown";
  return {
    key: keyOf("technology", row.id),
    id: row.id,
    name: nameOf(pack, "technologies", row, language),
    status,
    trl: row.trl,
    start,
    target,
    startText: start && row.start,
    targetText: target && row.target,
    dates: start === undefined ? (target === undefined ? "none" : "target") : target === undefined ? "start" : "both",
    actors: row.enterprise_ids.map((id) => shortName(nameOfId(pack, "enterprises", id, language))),
    nodeId: node?.id,
    chainId:
      row.chain_id === undefined ? node?.chain_id : (pack.tables.chains.byId.get(row.chain_id)?.id ?? row.chain_id),
    dependsOn: row.depends_on_ids.map((id) => pack.tables.technologies.byId.get(id)?.id ?? id),
    isOverdue: target !== undefined && target.to <= now && status !== "production" && status !== "unknown",
  };
}

function lanesOf(
  question: TechnologyQuestion,
  items: readonly TechnologyItem[],
  grouping: "node" | "chain",
): readonly TechnologyLane[] {
  const { pack, language } = question;
  const table = grouping === "node" ? "nodes" : "chains";
  const byLane = new Map<string, TechnologyItem[]>();
  for (const item of items) {
    const id = (grouping === "node" ? item.nodeId : item.chainId) ?? "";
    const lane = byLane.get(id);
    if (lane === undefined) byLane.set(id, [item]);
    else lane.push(item);
  }
  const place = grouping === "node" ? placeOfNode(question) : placeOfChain(pack);
  return [...byLane]
    .map(([id, members]) => ({ id, members, place: place(id) }))
    .sort((a, b) => compareNumbers(a.place, b.place) || compareTexts(a.id, b.id))
    .map(({ id, members }) => {
      const node = grouping === "node" ? pack.tables.nodes.byId.get(id) : undefined;
      return {
        id,
        key: pack.tables[table].byId.has(id) ? keyOf(grouping, id) : undefined,
        name: id === "" ? "" : nameOfId(pack, table, id, language),
        band: node === undefined ? "" : nameOfId(pack, "stages", node.stage_id, language),
        items: [...members].sort(compareItems),
      };
    });
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Own chain before others, then stage, then order in the stage, then place in the table. */
function placeOfNode({ pack, chains }: TechnologyQuestion): (id: string) => readonly number[] {
  const { nodes, stages } = pack.tables;
  const row = new Map(nodes.rows.map((node, position) => [node.id, position]));
  return (id) => {
    const node = nodes.byId.get(id);
    if (node === undefined) return [1, LAST];
    const isOwn = chains.length === 0 || chains.includes(node.chain_id);
    return [isOwn ? 0 : 1, stages.byId.get(node.stage_id)?.order ?? LAST, node.order ?? LAST, row.get(id) ?? LAST];
  };
}

function placeOfChain(pack: Pack): (id: string) => readonly number[] {
  const row = new Map(pack.tables.chains.rows.map((chain, position) => [chain.id, position]));
  return (id) => [pack.tables.chains.byId.get(id)?.order ?? LAST, row.get(id) ?? LAST];
}

function compareItems(a: TechnologyItem, b: TechnologyItem): number {
  return compareNumbers(placeInTime(a), placeInTime(b)) || compareTexts(a.id, b.id);
}

/** Dated before undated, by the first date known; undated by how far they have come. */
function placeInTime(item: TechnologyItem): readonly number[] {
  if (item.dates === "none") return [1, -STATUS_KINDS.indexOf(item.status), -(item.trl ?? 0)];
  return [0, item.start?.from ?? (item.target?.to ?? 0) - 1, item.target?.to ?? LAST];
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let position = 0; position < Math.max(a.length, b.length); position++) {
    const difference = (a[position] ?? 0) - (b[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countsOf(pack: Pack, items: readonly TechnologyItem[], now: number) {
  const count = (test: (item: TechnologyItem) => boolean) => items.filter(test).length;
  const kinds = <K extends string>(all: readonly K[], kindOf: (item: TechnologyItem) => K) =>
    Object.fromEntries(all.map((kind) => [kind, count((item) => kindOf(item) === kind)])) as Record<K, number>;
  const ahead = items.flatMap((item) =>
    item.target !== undefined && item.target.from > now ? [Math.floor(item.target.from)] : [],
  );
  const shown = new Set(items.map((item) => item.id));
  const dependencies = pack.tables.technologies.rows.flatMap((row) =>
    row.depends_on_ids.map((id) => [row.id, pack.tables.technologies.byId.get(id)?.id ?? id] as const),
  );
  return {
    status: kinds(STATUS_KINDS, (item) => item.status),
    dates: kinds(DATE_KINDS, (item) => item.dates),
    levels: Array.from({ length: 10 }, (_, level) => count((item) => (item.trl ?? 0) === level)),
    overdue: count((item) => item.isOverdue),
    withoutActor: count((item) => item.actors.length === 0),
    ahead: { count: ahead.length, first: Math.min(...ahead), last: Math.max(...ahead) },
    tiesOutside: dependencies.filter(([from, to]) => shown.has(from) !== shown.has(to)).length,
  };
}

/** A dependency between two technologies that are both shown. */
export interface TechnologyTie {
  readonly from: string;
  readonly to: string;
}

/** Dependencies among the technologies given, each from the prerequisite to what it opens. */
export function tiesAmong(items: readonly TechnologyItem[]): readonly TechnologyTie[] {
  const ids = new Set(items.map((item) => item.id));
  return items.flatMap((item) => item.dependsOn.filter((id) => ids.has(id)).map((from) => ({ from, to: item.id })));
}
