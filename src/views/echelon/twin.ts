import type { Echelon, EchelonChain } from "../../model/echelon.ts";
import { keyOf } from "../../model/entity.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import { splitByOutput, standingOf } from "./items.ts";
import { type EchelonWords, percentOf } from "./words.ts";

/** The board as a table: one row a chain, in the order drawn. Money in CNY 100m. */
export function echelonTable(
  { tiers, others }: Echelon,
  { t, tierName }: EchelonWords,
  chainName: (id: string) => string,
): TwinTable {
  const rowsOf = (chains: readonly EchelonChain[], tier: string | undefined) => {
    const { known, unknown } = splitByOutput(chains);
    return [...known, ...unknown].map((item) => ({
      key: keyOf("chain", item.chain.id),
      cells: [
        chainName(item.chain.id),
        tier,
        item.aim?.value,
        item.output,
        item.aim?.distance,
        item.aim?.share === undefined ? undefined : percentOf(item.aim.share),
        item.aim?.year === undefined ? undefined : String(item.aim.year),
        t(`standing.${standingOf(item)}`),
      ],
    }));
  };
  const rows = [...tiers.flatMap((tier) => rowsOf(tier.chains, tierName(tier))), ...rowsOf(others, undefined)];
  return {
    caption: t("caption", { n: rows.length }),
    columns: [
      { id: "chain", label: t("colChain") },
      { id: "tier", label: t("colTier") },
      { id: "aim", label: t("colFloor"), isNumber: true },
      { id: "output", label: t("colOutput"), isNumber: true },
      { id: "distance", label: t("colDistance"), isNumber: true },
      { id: "share", label: t("colShare"), isNumber: true },
      { id: "year", label: t("colYear") },
      { id: "state", label: t("colState") },
    ],
    rows,
  };
}
