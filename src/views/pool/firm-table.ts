import { keyOf } from "../../model/entity.ts";
import type { Row } from "../../model/schema.ts";
import type { TwinCell, TwinTable } from "../../ui/twin-table.ts";
import type { PoolFirm } from "./items.ts";
import { type PoolWords, titleWords } from "./words.ts";

export interface FirmWords extends PoolWords {
  readonly language: "zh" | "en";
  readonly firmName: (firm: Row<"enterprises">) => string;
  readonly products: (firm: Row<"enterprises">) => string;
  readonly chains: (firm: Row<"enterprises">) => readonly string[];
  readonly region: (firm: Row<"enterprises">) => string;
}

/** The firms as a table in the order given, or by the column asked for. Revenue in CNY 100m. */
export function firmTable(firms: readonly PoolFirm[], words: FirmWords, sort: string): TwinTable {
  const { t } = words;
  const columns = [
    { id: "name", label: t("colName") },
    { id: "titles", label: t("colTitles") },
    { id: "expires", label: t("colExpires") },
    { id: "chain", label: t("colChain") },
    { id: "region", label: t("colRegion") },
    { id: "products", label: t("colProducts") },
    { id: "revenue", label: t("colRevenue"), isNumber: true },
  ];
  const rows = firms.map((item) => ({ key: keyOf("enterprise", item.firm.id), cells: cellsOf(item, words) }));
  const column = columns.findIndex(({ id }) => id === sort.replace(/^-/, ""));
  return {
    caption: t("caption", { n: rows.length }),
    columns,
    rows: column < 0 ? rows : sorted(rows, column, sort.startsWith("-"), words.language),
  };
}

function cellsOf({ firm, titles }: PoolFirm, words: FirmWords): readonly TwinCell[] {
  const next = Math.min(...titles.flatMap(({ expires, validity }) => (validity === "expired" ? [] : (expires ?? []))));
  const comma = words.t("comma");
  return [
    words.firmName(firm),
    titles.map((title) => titleWords(title, words)).join(words.t("separator")) || undefined,
    Number.isFinite(next) ? String(next) : undefined,
    words.chains(firm).join(comma) || undefined,
    words.region(firm) || undefined,
    words.products(firm) || undefined,
    firm.revenue_cny_100m,
  ];
}

/** Blanks stand last either way, equals keep their order. */
function sorted<R extends { readonly cells: readonly TwinCell[] }>(
  rows: readonly R[],
  column: number,
  isDescending: boolean,
  language: "zh" | "en",
): readonly R[] {
  const collator = new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
  return [...rows].sort((one, other) => {
    const [a, b] = [one.cells[column], other.cells[column]];
    if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
    const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return isDescending ? -order : order;
  });
}

/** The order after a press on a heading: ascending, descending, the ladder's own. */
export function nextSort(column: string, sort: string): string {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? "" : column;
}
