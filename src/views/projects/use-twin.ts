import { useMemo } from "react";
import { keyOf } from "../../model/entity.ts";
import { type Field, fieldOf, fieldsOf, fieldValue } from "../../model/fields.ts";
import type { ProjectCycle } from "../../model/project-cycle.ts";
import type { AnyRow } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useTerms } from "../../state/use-terms.ts";
import type { TwinCell, TwinTable } from "../../ui/twin-table.ts";
import { useCycleWords } from "./use-cycle-words.ts";

const BEFORE = [
  "chain_id",
  "node_id",
  "region_id",
  "enterprise_id",
  "owner",
  "stage",
  "investment_cny_100m",
  "done_cny_100m",
];
const AFTER = ["problem", "next_step", "as_of"];
const DATES = fieldsOf("projects").filter(({ id }) => id === "started" || /^(plan|actual)_/.test(id));

/** Projects with what the board says of them and every date of a stage that a row of the pack gives. */
export function useProjectsTwin(cycles: readonly ProjectCycle[]): TwinTable {
  const { t, stage } = useCycleWords();
  const terms = useTerms();
  const { pack, name, language } = useAtlas();
  return useMemo(() => {
    const rows = pack.tables.projects.rows as readonly unknown[] as readonly AnyRow[];
    const filled = (fields: readonly Field[]) =>
      fields.filter((field) => rows.some((row) => fieldValue(row, field, language) !== undefined));
    const named = (ids: readonly string[]) =>
      filled(ids.map((id) => fieldOf("projects", id)).filter((field) => field !== undefined));
    const [before, dates, after] = [named(BEFORE), filled(DATES), named(AFTER)];
    const cell = (row: AnyRow, field: Field): TwinCell => {
      const value = row[field.id];
      return typeof value === "number" ? value : terms.text("projects", row, field);
    };
    const column = (field: Field) => ({
      id: field.id,
      label: terms.label(field, true),
      isNumber: field.spec.kind === "number",
    });
    return {
      caption: t("tableCaption"),
      columns: [
        { id: "name", label: t("colName") },
        ...before.map(column),
        { id: "since", label: t("colSince") },
        { id: "days", label: t("colDays"), isNumber: true },
        { id: "next", label: t("colNext") },
        { id: "nextDate", label: t("colNextDate") },
        { id: "overdue", label: t("colOverdue"), isNumber: true },
        ...dates.map(column),
        ...after.map(column),
      ],
      rows: cycles.map((cycle) => {
        const row = cycle.row as unknown as AnyRow;
        const { inStage, next, overdue } = cycle;
        return {
          key: keyOf("project", row.id),
          cells: [
            name("projects", row),
            ...before.map((field) => cell(row, field)),
            inStage?.since,
            inStage?.unit === "day" ? inStage.amount : undefined,
            next === undefined ? undefined : stage(next.stage),
            next?.planned,
            overdue?.days,
            ...dates.map((field) => cell(row, field)),
            ...after.map((field) => cell(row, field)),
          ],
        };
      }),
    };
  }, [cycles, pack, name, language, terms, t, stage]);
}
