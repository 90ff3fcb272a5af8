import { useMemo } from "react";
import { type Agenda, agendaOf } from "../../model/agenda.ts";
import { type Answer, answersOf } from "../../model/agenda-answers.ts";
import type { AgendaWorld } from "../../model/agenda-types.ts";
import { diffPacks } from "../../model/diff.ts";
import { applyFilter, createAtlasIndex, isFiltering } from "../../model/filter.ts";
import { datedOf, dayOf } from "../../model/freshness.ts";
import { gapsOf } from "../../model/gap.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import { useEdition } from "../../state/use-edition.ts";

export interface AgendaOfPage extends Agenda {
  readonly answers: readonly Answer[];
  /** True while the older edition is on its way. */
  readonly isReading: boolean;
  /** The day the pack stands for; "" where it says none. */
  readonly packDay: string;
}

/** The agenda of the pack, the filter and the day. */
export function useAgenda(): AgendaOfPage {
  const { pack, presence, filtered, filter } = useAtlas();
  const { edition, older } = useEdition();
  const old = older.state === "read" ? older.pack : undefined;
  const gaps = useMemo(() => gapsOf(pack, presence), [pack, presence]);
  const change = useMemo(() => {
    if (old === undefined) return undefined;
    const before = isFiltering(filter) ? applyFilter(createAtlasIndex(old), filter) : undefined;
    return { diff: diffPacks(old, pack), olderHas: before?.has.bind(before) };
  }, [old, pack, filter]);
  return useMemo(() => {
    const world: AgendaWorld = { pack, filtered, gaps, today: TODAY, edition, ...change };
    const packDay = dayOf(datedOf(pack))?.slice(0, 10) ?? "";
    return { ...agendaOf(world), answers: answersOf(world), isReading: older.state === "reading", packDay };
  }, [pack, filtered, gaps, edition, change, older.state]);
}
