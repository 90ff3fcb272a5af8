import { chokePoints, declaredMissing, noneFound, singleHolders } from "./agenda-chains.ts";
import { changesSince, expiredTitles, expiringTitles, staleTables, withoutSources } from "./agenda-data.ts";
import { behindIndicators, mismatchedIndicators, unreportedIndicators } from "./agenda-plan.ts";
import {
  AGENDA_KINDS,
  type AgendaItem,
  type AgendaKind,
  type AgendaWorld,
  type Blindness,
  type Looked,
} from "./agenda-types.ts";
import {
  checklistNotBegun,
  overdueDemands,
  overdueProjects,
  overdueTasks,
  raisedDemands,
  standingProjects,
} from "./agenda-work.ts";

const LOOK: Readonly<Record<AgendaKind, (world: AgendaWorld) => Looked>> = {
  "overdue-projects": overdueProjects,
  "overdue-demands": overdueDemands,
  "overdue-tasks": overdueTasks,
  "behind-indicators": behindIndicators,
  "mismatched-indicators": mismatchedIndicators,
  "raised-demands": raisedDemands,
  "standing-projects": standingProjects,
  changes: changesSince,
  "declared-missing": declaredMissing,
  "none-found": noneFound,
  chokes: chokePoints,
  "single-holders": singleHolders,
  "expired-titles": expiredTitles,
  "expiring-titles": expiringTitles,
  checklist: checklistNotBegun,
  "unreported-indicators": unreportedIndicators,
  stale: staleTables,
  "without-sources": withoutSources,
};

export interface Agenda {
  /** Heaviest first. */
  readonly items: readonly AgendaItem[];
  /** Kinds looked at of which there is nothing to say. */
  readonly quiet: readonly AgendaKind[];
  /** Kinds the pack does not let one look at, with the reason. */
  readonly blind: readonly { readonly kind: AgendaKind; readonly why: Blindness }[];
}

/** What to look at first, by weight, then by kind, then by id: the same for the same pack, filter and day. */
export function agendaOf(world: AgendaWorld): Agenda {
  const items: AgendaItem[] = [];
  const quiet: AgendaKind[] = [];
  const blind: { kind: AgendaKind; why: Blindness }[] = [];
  for (const kind of AGENDA_KINDS) {
    const looked = LOOK[kind](world);
    if ("blind" in looked) blind.push({ kind, why: looked.blind });
    else if (looked.items.length === 0) quiet.push(kind);
    else items.push(...looked.items);
  }
  const place = new Map(AGENDA_KINDS.map((kind, index) => [kind, index]));
  const placeOf = ({ kind }: AgendaItem) => place.get(kind) ?? 0;
  items.sort((a, b) => b.weight - a.weight || placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { items, quiet, blind };
}
