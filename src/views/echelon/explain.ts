import type { EchelonChain, EchelonTier } from "../../model/echelon.ts";
import { type EntityKey, keyOf } from "../../model/entity.ts";
import type { Explanation } from "../../ui/Explained.tsx";
import { isJudged, standingOf } from "./items.ts";
import { type EchelonWords, percentOf } from "./words.ts";

type NameOf = (key: EntityKey) => string;

const rowOf = (key: EntityKey, nameOf: NameOf) => ({ key, name: nameOf(key) });

/** Where the distance of a chain comes from: its band, or for a chain in none the bands it is compared with. The refusal where there is none. */
export function explainDistance(
  item: EchelonChain,
  tier: EchelonTier | readonly EchelonTier[] | undefined,
  words: EchelonWords,
  nameOf: NameOf,
): Explanation {
  const { t, money } = words;
  const { chain, output, aim, target } = item;
  const key = keyOf("chain", chain.id);
  const aimName = t(aim?.from === "chain" ? "aimChain" : "aimTier");
  const tierRows = bandsOf(tier).flatMap(({ row }) =>
    row === undefined ? [] : [rowOf(keyOf("tier", row.id), nameOf)],
  );
  const compared = aim === undefined && output !== undefined && tierRows.length > 0;
  return {
    what: t("distanceWhat", { chain: nameOf(key) }),
    formula: compared ? t("bandFormula") : t("distanceFormula", { aim: aimName }),
    inputs: [
      { label: t("output"), value: output === undefined ? t("none") : money(output), rows: [rowOf(key, nameOf)] },
      ...(aim === undefined
        ? []
        : [{ label: aimName, value: money(aim.value), rows: aim.from === "tier" ? tierRows : [] }]),
      ...(compared ? [{ label: t("bands"), value: t("bandsValue", { n: tierRows.length }), rows: tierRows }] : []),
      ...(aim?.share === undefined
        ? []
        : [{ label: t("shareLabel"), value: t("share", { share: percentOf(aim.share) }) }]),
      ...(target === undefined
        ? []
        : [
            {
              label: target.year === undefined ? t("ownTarget") : t("ownTargetBy", { year: String(target.year) }),
              value: money(target.value),
            },
          ]),
    ],
    asOf: chain.as_of,
    refusal:
      aim?.distance === undefined && !compared ? t(output === undefined ? "standing.unknown" : "noAim") : undefined,
  };
}

/** Which chains of a band count as reached, and which do not. */
export function explainCount(tier: EchelonTier, { t, tierName }: EchelonWords, nameOf: NameOf): Explanation {
  const part = (label: string, is: readonly string[]) => {
    const chains = tier.chains.filter((chain) => is.includes(standingOf(chain)));
    return {
      label,
      value: t("chains", { n: chains.length }),
      rows: chains.map(({ chain }) => rowOf(keyOf("chain", chain.id), nameOf)),
    };
  };
  return {
    what: t("countWhat", { tier: tierName(tier) }),
    formula: t("countFormula"),
    inputs: [
      part(t("countReached"), ["reached"]),
      part(t("countBelow"), ["below"]),
      part(t("countUnknown"), ["unknown", "open"]),
      ...(tier.wanted === undefined ? [] : [{ label: t("countWanted"), value: t("chains", { n: tier.wanted }) }]),
    ],
    asOf: tier.row?.as_of,
    refusal: isJudged(tier) ? undefined : t("countRefused"),
  };
}

const bandsOf = (tier: EchelonTier | readonly EchelonTier[] | undefined): readonly EchelonTier[] =>
  tier === undefined ? [] : "id" in tier ? [tier] : tier;
