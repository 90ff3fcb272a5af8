import { type DemandCase, demandCase } from "../../model/demand-ledger.ts";
import { type EchelonChain, echelonOf } from "../../model/echelon.ts";
import type { Filtered } from "../../model/filter.ts";
import { type NodeItem, stageItems } from "../../model/node-items.ts";
import type { Pack } from "../../model/pack.ts";
import { nodesOfProject } from "../../model/presence.ts";
import { LINE_STAGES, type LineStage, type ProjectCycle, projectCycle } from "../../model/project-cycle.ts";
import type { Row } from "../../model/schema.ts";

/** What the work says of a chain on a day, beyond its map. */
export interface ChainFigures {
  /** Row of `roles` that names the chain's chief, where the chain itself names none. */
  readonly chief: Row<"roles"> | undefined;
  /** Band, aim and output; undefined where the pack places the chain nowhere and states no target. */
  readonly echelon: (EchelonChain & { readonly tier: string | undefined }) | undefined;
  /** Output / own target, else / floor of the band; undefined where either is not known. */
  readonly reached: number | undefined;
  /** Projects that pass the filter, at each stage of the line. */
  readonly funnel: readonly { readonly stage: LineStage; readonly count: number }[];
  readonly stopped: number;
  /** Projects of which a planned date has passed without its stage; undefined where none has a planned date at all. */
  readonly overdue: number | undefined;
  /** Demands neither answered nor closed, and those of them past their day. */
  readonly open: number;
  readonly late: number;
  /** Nodes of each stage of the chain, and those with a firm; buyers' nodes left out. */
  readonly stages: readonly { readonly stage_id: string; readonly nodes: number; readonly firms: number }[];
  /** Nodes the office itself calls weak, or missing. */
  readonly weak: number;
  readonly missing: number;
}

/** Which parts the pack has anything for; a part without data is not drawn at all. */
export interface WallParts {
  readonly output: boolean;
  readonly funnel: boolean;
  /** Planned dates: without one nothing can be late. */
  readonly plans: boolean;
  readonly demands: boolean;
}

/** Chains that must state an output for the line to stand on every cell: else most cells would hold a blank. */
const ENOUGH_OUTPUTS = 1 / 3;

export function wallParts({ tables }: Pack): WallParts {
  const chains = tables.chains.rows;
  const withOutput = chains.filter((chain) => chain.output_cny_100m !== undefined || chain.tier !== undefined);
  return {
    output: chains.length > 0 && withOutput.length >= chains.length * ENOUGH_OUTPUTS,
    funnel: tables.projects.rows.some(({ stage }) => stage !== undefined),
    plans: tables.projects.rows.some((row) =>
      LINE_STAGES.some((stage) => stage !== "planned" && row[`plan_${stage}`] !== undefined),
    ),
    demands: tables.demands.rows.length > 0,
  };
}

/** What all chains draw from, read once: rows that pass the filter, by the chain they are of. */
export interface WallWork {
  readonly projects: readonly ProjectCycle[];
  readonly demands: readonly DemandCase[];
  readonly echelon: ReadonlyMap<string, EchelonChain & { readonly tier: string | undefined }>;
  readonly stages: readonly string[];
  readonly chainsOfFirm: ReadonlyMap<string, readonly string[]>;
  readonly chiefs: ReadonlyMap<string, Row<"roles">>;
}

export function wallWork(pack: Pack, filtered: Filtered, today: string): WallWork {
  const { tiers, others } = echelonOf(pack, pack.tables.chains.rows);
  const placed = [
    ...tiers.flatMap(({ id, chains }) => chains.map((entry) => ({ ...entry, tier: id }))),
    ...others.map((entry) => ({ ...entry, tier: undefined })),
  ];
  return {
    projects: filtered.rows("projects").map((row) => projectCycle(row, today)),
    demands: filtered.rows("demands").map((row) => demandCase(row, today)),
    echelon: new Map(placed.map((entry) => [entry.chain.id, entry])),
    stages: stageItems(pack).map(({ id }) => id),
    chiefs: chiefsOf(pack),
    chainsOfFirm: new Map(pack.tables.enterprises.rows.map((firm) => [firm.id, firm.chain_ids])),
  };
}

/** Chiefs by chain, as table `roles` names them. */
const chiefsOf = ({ tables }: Pack): ReadonlyMap<string, Row<"roles">> =>
  new Map(
    tables.roles.rows.flatMap((row) =>
      row.role === "chief" && row.scope === "chain" && row.scope_id !== undefined ? [[row.scope_id, row]] : [],
    ),
  );

/** A project is of a chain by name or by a node of it. */
export function isProjectOf(project: Row<"projects">, chain: string, nodes: ReadonlySet<string>): boolean {
  return project.chain_id === chain || nodesOfProject(project).some((id) => nodes.has(id));
}

/** A demand is of its own chain, else of that of its node, else of those of the firm that asks. */
function isDemandOf(demand: Row<"demands">, chain: string, nodes: ReadonlySet<string>, work: WallWork): boolean {
  if (demand.chain_id !== undefined) return demand.chain_id === chain;
  if (demand.node_id !== undefined) return nodes.has(demand.node_id);
  return work.chainsOfFirm.get(demand.enterprise_id ?? "")?.includes(chain) === true;
}

export function chainFigures(chain: string, nodes: readonly NodeItem[], work: WallWork): ChainFigures {
  const ids = new Set(nodes.map(({ node }) => node.id));
  const projects = work.projects.filter(({ row }) => isProjectOf(row, chain, ids));
  const open = work.demands.filter(({ row, isSettled }) => !isSettled && isDemandOf(row, chain, ids, work));
  const echelon = work.echelon.get(chain);
  const declared = (strength: string) => nodes.filter(({ node }) => node.strength === strength).length;
  return {
    chief: work.chiefs.get(chain),
    echelon:
      echelon?.tier === undefined && echelon?.aim === undefined && echelon?.output === undefined ? undefined : echelon,
    reached: (echelon?.target ?? echelon?.aim)?.share,
    funnel: LINE_STAGES.map((stage) => ({
      stage,
      count: projects.filter((project) => project.stage === stage).length,
    })),
    stopped: projects.filter(({ stage }) => stage === "stopped").length,
    overdue: projects.some(({ isPlanned }) => isPlanned)
      ? projects.filter(({ overdue }) => overdue !== undefined).length
      : undefined,
    open: open.length,
    late: open.filter(({ daysOver }) => daysOver !== undefined).length,
    stages: work.stages.flatMap((stage_id) => {
      const own = nodes.filter(({ node, presence }) => node.stage_id === stage_id && presence !== "user");
      const firms = own.filter(({ presence }) => presence === "led" || presence === "present").length;
      return own.length === 0 ? [] : [{ stage_id, nodes: own.length, firms }];
    }),
    weak: declared("weak"),
    missing: declared("missing"),
  };
}
