import type { checklistMessages } from "../../i18n/checklist.ts";
import type { Translate } from "../../i18n/text.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { CheckCell, CheckItem, Checklist, CheckState } from "./items.ts";

export type ChecklistText = Translate<keyof (typeof checklistMessages)["zh-CN"]>;

export interface ChecklistWords {
  readonly t: ChecklistText;
  readonly nameOf: (key: EntityKey) => string;
  readonly itemName: (item: CheckItem) => string;
  readonly stateName: (state: CheckState) => string;
}

/** How many cells are in which state, the chain and the item furthest behind. */
export function checklistFinding({ items, lines, total, byItem }: Checklist, words: ChecklistWords): string {
  const { t, nameOf, itemName } = words;
  if (lines.length === 0) return t("noChain");
  const worst = [...lines].sort((a, b) => b.counts.not_started - a.counts.not_started)[0];
  const doneOf = (item: CheckItem) => byItem.get(item.id)?.done ?? 0;
  const least = [...items].sort((a, b) => doneOf(a) - doneOf(b))[0];
  return [
    t("finding", {
      chains: lines.length,
      items: items.length,
      done: total.done,
      going: total.in_progress,
      open: total.not_started,
    }),
    total.stopped > 0 ? t("stopped", { n: total.stopped }) : "",
    total.none > 0 ? t("unregistered", { n: total.none }) : "",
    lines.length > 1 && worst !== undefined && worst.counts.not_started > 0
      ? t("most", { chain: nameOf(keyOf("chain", worst.chain.id)), n: worst.counts.not_started })
      : "",
    lines.length > 1 && least !== undefined && doneOf(least) < lines.length
      ? t("least", { item: itemName(least), n: doneOf(least), chains: lines.length })
      : "",
  ].join("");
}

/** A cell in words: state, date, and whether it holds for all. */
function cellWords(cell: CheckCell, { t, stateName }: ChecklistWords): string {
  if (cell.rows.length === 0) return t("none");
  const state = cell.state === "none" ? t("noState") : stateName(cell.state);
  const dates = cell.rows.flatMap(({ date }) => (date === undefined ? [] : [date]));
  return [state, ...dates, ...(cell.isShared ? [t("shared")] : [])].join(" ");
}

/** The matrix as a table, a row a chain. */
export function checklistTable({ items, lines }: Checklist, words: ChecklistWords): TwinTable {
  const { t, nameOf, itemName } = words;
  return {
    caption: t("caption", { n: lines.length }),
    columns: [
      { id: "chain", label: t("chain") },
      { id: "open", label: t("colOpen"), isNumber: true },
      { id: "done", label: t("colDone"), isNumber: true },
      ...items.map((item) => ({ id: `item-${item.id}`, label: itemName(item) })),
    ],
    rows: lines.map(({ chain, cells, counts }) => ({
      key: keyOf("chain", chain.id),
      cells: [
        nameOf(keyOf("chain", chain.id)),
        counts.not_started,
        counts.done,
        ...cells.map((cell) => cellWords(cell, words)),
      ],
    })),
  };
}
