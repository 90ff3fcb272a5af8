import { useMemo } from "react";
import { type DemandCase, ledgerOrder } from "../../model/demand-ledger.ts";
import { keyOf } from "../../model/entity.ts";
import { useAtlas } from "../../state/atlas.tsx";
import type { TwinTable } from "../../ui/twin-table.ts";
import { useLedgerWords } from "./use-ledger-words.ts";

/** The ledger as a plain table, in its own order. */
export function useDemandsTwin(cases: readonly DemandCase[]): TwinTable {
  const { t, level, state } = useLedgerWords();
  const { name, nameOfId, text } = useAtlas();
  return useMemo(() => {
    const idName = (table: "enterprises" | "chains" | "nodes" | "regions", id: string | undefined) =>
      id === undefined ? undefined : nameOfId(table, id);
    return {
      caption: t("tableCaption"),
      columns: [
        { id: "name", label: t("colDemand") },
        { id: "enterprise_id", label: t("colAsker") },
        { id: "about", label: t("colAbout") },
        { id: "kind", label: t("colKind") },
        { id: "received_level", label: t("colReceived") },
        { id: "level", label: t("colLevel") },
        { id: "owner", label: t("colOwner") },
        { id: "opened", label: t("colAsked") },
        { id: "due", label: t("colDue") },
        { id: "closed", label: t("colClosed") },
        { id: "state", label: t("colState") },
        { id: "days", label: t("colDays"), isNumber: true },
        { id: "overdue", label: t("colOverdue"), isNumber: true },
        { id: "goesTo", label: t("colGoesTo") },
        { id: "answer", label: t("colAnswer") },
      ],
      rows: ledgerOrder(cases).map(({ row, state: now, open, daysOver, goesTo }) => ({
        key: keyOf("demand", row.id),
        cells: [
          name("demands", row),
          idName("enterprises", row.enterprise_id),
          idName("nodes", row.node_id) ?? idName("chains", row.chain_id) ?? idName("regions", row.region_id),
          row.kind,
          row.received_level && level(row.received_level),
          row.level && level(row.level),
          text(row, "owner") || undefined,
          row.opened,
          row.due,
          row.closed,
          state(now),
          open?.unit === "day" ? open.amount : undefined,
          daysOver,
          goesTo && level(goesTo),
          row.answer,
        ],
      })),
    };
  }, [cases, t, level, state, name, nameOfId, text]);
}
