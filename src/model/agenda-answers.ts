import { changesSince } from "./agenda-data.ts";
import { type Paced, pacedOf } from "./agenda-plan.ts";
import { agendaRow, countOf } from "./agenda-rows.ts";
import type { AgendaWorld, Tally, Way } from "./agenda-types.ts";
import { demandCase } from "./demand-ledger.ts";
import { type Role, rolesOf } from "./roles.ts";
import type { Row } from "./schema.ts";

/** What leaders ask of a chain map, in the order they ask. */
export const QUESTIONS = ["chains", "leads", "gaps", "plan", "changes", "asks"] as const;
export type Question = (typeof QUESTIONS)[number];

/** The answer to a question: which sentence (`code`), its numbers with their rows, and where to read on. */
export interface Answer {
  readonly question: Question;
  readonly code: AnswerCode;
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly way: Way;
}

export type AnswerCode =
  | "chains"
  | "chains-projectless"
  | "chains-none"
  | "leads"
  | "gaps"
  | "gaps-declared"
  | "plan"
  | "plan-targets"
  | "plan-none"
  | "changes"
  | "changes-same"
  | "changes-none"
  | "asks"
  | "asks-none";

/** Short answers to the six questions; where the pack cannot answer, the code says so. */
export const answersOf = (world: AgendaWorld): readonly Answer[] => [
  chains(world),
  leads(world),
  gaps(world),
  plan(world),
  changes(world),
  asks(world),
];

const rowsOf = (table: Parameters<typeof agendaRow>[0], rows: readonly { readonly id: string }[]) =>
  rows.map(({ id }) => agendaRow(table, id));
const count = (table: Parameters<typeof agendaRow>[0], rows: readonly { readonly id: string }[]) =>
  countOf(rowsOf(table, rows));

function chains({ pack, filtered }: AgendaWorld): Answer {
  const all = filtered.rows("chains");
  const tallies = {
    chains: count("chains", all),
    nodes: count("nodes", filtered.rows("nodes")),
    firms: count("enterprises", filtered.rows("enterprises")),
    projects: count("projects", filtered.rows("projects")),
  };
  const known = pack.tables.projects.rows.length === 0 ? "chains-projectless" : "chains";
  return { question: "chains", code: all.length === 0 ? "chains-none" : known, tallies, way: { view: "chains" } };
}

/** A chain has a chief, or a leading enterprise, where its row or a role says so. */
function leads({ pack, filtered }: AgendaWorld): Answer {
  const all = filtered.rows("chains");
  const roles = rolesOf(pack, "zh").filter(({ scope }) => scope === "chain");
  const named = (role: Role) => new Set(roles.filter((holder) => holder.role === role).map(({ scopeId }) => scopeId));
  const [chiefs, leaders] = [named("chief"), named("leader")];
  const hasChief = ({ id }: Row<"chains">) => chiefs.has(id);
  const hasLeader = ({ id }: Row<"chains">) => leaders.has(id);
  const tallies = {
    chiefs: count("chains", all.filter(hasChief)),
    withoutChief: count(
      "chains",
      all.filter((row) => !hasChief(row)),
    ),
    leaders: count("chains", all.filter(hasLeader)),
    withoutLeader: count(
      "chains",
      all.filter((row) => !hasLeader(row)),
    ),
  };
  return { question: "leads", code: "leads", tallies, way: { view: "roles" } };
}

function gaps({ gaps: all, filtered }: AgendaWorld): Answer {
  const nodes = all
    .filter(({ chain }) => filtered.has("chains", chain.id))
    .flatMap((gap) => gap.nodes)
    .filter(({ node, presence }) => presence !== "user" && filtered.has("nodes", node.id));
  const tally = (isCounted: (gap: (typeof nodes)[number]) => boolean) =>
    count(
      "nodes",
      nodes.filter(isCounted).map(({ node }) => node),
    );
  const tallies = {
    judged: tally(() => true),
    held: tally(({ presence }) => presence === "led" || presence === "present"),
    project: tally(({ presence }) => presence === "project"),
    none: tally(({ presence }) => presence === "none"),
    missing: tally(({ node }) => node.strength === "missing"),
    single: tally(({ isSingle }) => isSingle),
  };
  const isDeclared = nodes.some(({ node }) => node.strength !== undefined);
  return { question: "gaps", code: isDeclared ? "gaps-declared" : "gaps", tallies, way: { view: "analysis" } };
}

function plan(world: AgendaWorld): Answer {
  const way = { view: "indicators" };
  const paced = pacedOf(world);
  const row = ({ id }: Paced) => agendaRow("indicators", id);
  if (paced.length > 0) {
    const tallies = {
      judged: countOf(paced.map(row)),
      behind: countOf(paced.filter(({ isBehind }) => isBehind).map(row)),
    };
    return { question: "plan", code: "plan", tallies, way };
  }
  const targets = world.filtered.rows("indicators").filter(({ target }) => target !== undefined);
  if (targets.length === 0) return { question: "plan", code: "plan-none", tallies: {}, way };
  return { question: "plan", code: "plan-targets", tallies: { targets: count("indicators", targets) }, way };
}

function changes(world: AgendaWorld): Answer {
  const base = { question: "changes", way: { view: "changes" } } as const;
  const looked = changesSince(world);
  if ("blind" in looked) return { ...base, code: "changes-none", tallies: {} };
  const [item] = looked.items;
  const words = { edition: world.edition ?? "" };
  if (item === undefined) return { ...base, code: "changes-same", tallies: {}, words };
  return { ...base, code: "changes", tallies: item.tallies, words };
}

function asks({ pack, filtered, today }: AgendaWorld): Answer {
  const base = { question: "asks", way: { view: "demands" } } as const;
  if (pack.tables.demands.rows.length === 0) return { ...base, code: "asks-none", tallies: {} };
  const cases = filtered.rows("demands").map((row) => demandCase(row, today));
  const open = cases.filter(({ isSettled }) => !isSettled);
  const tally = (of: typeof cases) =>
    count(
      "demands",
      of.map(({ row }) => row),
    );
  const tallies = {
    all: tally(cases),
    open: tally(open),
    overdue: tally(open.filter(({ daysOver }) => daysOver !== undefined)),
  };
  return { ...base, code: "asks", tallies };
}
