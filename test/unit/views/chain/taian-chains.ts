import { readFileSync } from "node:fs";
import { csvParse } from "d3";
import { approximateTextWidth } from "../../../../src/model/text-width.ts";
import type { ChainFlow, ChainItem, ChainLayoutOptions, ChainStage } from "../../../../src/views/chain/geometry.ts";

export type Language = "zh" | "en";

export interface ChainCase {
  readonly id: string;
  readonly items: readonly ChainItem[];
  readonly flows: readonly ChainFlow[];
  readonly stages: readonly ChainStage[];
}

export const optionsIn = (language: Language, compact = false): ChainLayoutOptions => ({
  language,
  compact,
  measure: approximateTextWidth,
});

const folder = new URL("../../../../data/taian/", import.meta.url);
const rows = (table: string) => csvParse(readFileSync(new URL(`${table}.csv`, folder), "utf8").replace(/^\ufeff/, ""));

/** The first node of a chain has counts as wide as any in the pack; every fifth is none found, every fourth led. */
const COUNTS = {
  zh: { most: "4企 3项 1技", none: "未见", some: "2企 3项" },
  en: { most: "4 firms 3 proj. 1 tech", none: "none found", some: "2 firms 1 tech" },
};

/** The chains of the pack, with made-up counts. */
export function taianChains(language: Language): readonly ChainCase[] {
  const stages = rows("stages")
    .sort((a, b) => Number(a["order"]) - Number(b["order"]))
    .map(
      (row): ChainStage => ({
        id: row["id"] ?? "",
        name: row[`name_${language}`] ?? "",
        lane: row["lane"] === "below" ? "below" : "column",
      }),
    );
  const nodes = rows("nodes");
  const flows = rows("flows");
  return [...new Set(nodes.map((row) => row["chain_id"] ?? ""))].map((id) => {
    const items = nodes
      .filter((row) => row["chain_id"] === id)
      .map(
        (row, index): ChainItem => ({
          id: row["id"] ?? "",
          stage_id: row["stage_id"] ?? "",
          order: Number(row["order"]),
          name: row[`name_${language}`] ?? "",
          countsLine: COUNTS[language][index === 0 ? "most" : index % 5 === 4 ? "none" : "some"],
          isUser: false,
          isNone: index % 5 === 4,
          isLed: index % 4 === 1,
        }),
      );
    const none = new Set(items.filter(({ isNone }) => isNone).map((item) => item.id));
    const own = flows
      .filter((row) => row["chain_id"] === id)
      .map(
        (row): ChainFlow => ({
          from: row["from_id"] ?? "",
          to: row["to_id"] ?? "",
          isSupplierFound: !none.has(row["from_id"] ?? ""),
        }),
      );
    return { id, items, flows: own, stages };
  });
}

export function taianChain(id: string, language: Language = "zh"): ChainCase {
  const found = taianChains(language).find((chain) => chain.id === id);
  if (found === undefined) throw new Error(`no chain ${id} in data/taian`);
  return found;
}
