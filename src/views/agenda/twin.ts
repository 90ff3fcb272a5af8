import type { AgendaItem, AgendaRow } from "../../model/agenda-types.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { Wording } from "./use-wording.ts";

interface Told {
  readonly row: AgendaRow;
  readonly what: string[];
  readonly facts: string[];
}

/** Every row the agenda speaks of, once, with all that is said of it, in the order of the sentences. Rows gone from the pack have no line. */
export function agendaTable(
  items: readonly AgendaItem[],
  wording: Wording,
  table: (row: AgendaRow) => string,
): TwinTable {
  const { t } = wording;
  const told = new Map<EntityKey, Told>();
  for (const item of items) {
    for (const row of item.rows) {
      if (row.key === undefined) continue;
      const known = told.get(row.key) ?? { row, what: [], facts: [] };
      known.what.push(t(`n.${item.kind}`));
      const fact = wording.fact(row);
      if (fact !== "") known.facts.push(fact);
      told.set(row.key, known);
    }
  }
  return {
    caption: t("caption"),
    columns: [
      { id: "name", label: t("colRow") },
      { id: "table", label: t("colTable") },
      { id: "what", label: t("colWhat") },
      { id: "fact", label: t("colFact") },
    ],
    rows: [...told].map(([key, { row, what, facts }]) => ({
      key,
      cells: [wording.name(row), table(row), what.join("；"), facts.join("；") || undefined],
    })),
  };
}
