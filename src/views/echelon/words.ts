import type { echelonMessages } from "../../i18n/echelon.ts";
import type { Translate } from "../../i18n/text.ts";
import { bandByOutput, type Echelon, type EchelonChain, type EchelonTier } from "../../model/echelon.ts";
import { nearestBelow, standingOf } from "./items.ts";

export type EchelonText = Translate<keyof (typeof echelonMessages)["zh-CN"]>;

export interface EchelonWords {
  readonly t: EchelonText;
  /** CNY 100m in words: 18 亿元, CNY 1.8 bn. */
  readonly money: (value: number) => string;
  /** The same without its unit, for the axis. */
  readonly tick: (value: number) => string;
  readonly tierName: (tier: EchelonTier) => string;
}

/** The share in whole percent, never 100 for what has not arrived. */
export const percentOf = (share: number): number =>
  share < 1 ? Math.min(99, Math.round(share * 100)) : Math.round(share * 100);

/** The distance of a chain in words. */
export function distanceWords(item: EchelonChain, { t, money }: EchelonWords): string {
  const distance = item.aim?.distance;
  if (distance === undefined) return t(item.output === undefined ? "standing.unknown" : "noAim");
  if (distance > 0) return t("short", { distance: money(distance) });
  return distance === 0 ? t("done") : t("above", { distance: money(-distance) });
}

/** Where a chain the plan puts in no band stands by its output; undefined where no band states a floor. */
export function bandWords(
  { output }: EchelonChain,
  tiers: readonly EchelonTier[],
  { t, money, tierName }: EchelonWords,
): string | undefined {
  if (output === undefined) return undefined;
  const { at, next, distance } = bandByOutput(tiers, output);
  if (next === undefined || distance === undefined) return at && t("byOutput", { tier: tierName(at) });
  const values = { next: tierName(next), distance: money(distance) };
  return at === undefined ? t("byOutputBelow", values) : t("byOutputNext", { ...values, at: tierName(at) });
}

/** What is wanted, what is reached, what is lacking, band by band. */
export function echelonFinding({ tiers }: Echelon, words: EchelonWords): string {
  if (tiers.length === 0) return "";
  const { t } = words;
  const parts = tiers.map((tier) => tierPart(tier, words)).join(t("joint"));
  return t(tiers.some(({ wanted }) => wanted !== undefined) ? "goal" : "plain", { parts });
}

function tierPart(tier: EchelonTier, words: EchelonWords): string {
  const { t, tierName } = words;
  const { chains, reached, unknown, wanted } = tier;
  const head =
    wanted === undefined
      ? t("partOpen", { tier: tierName(tier), n: chains.length })
      : t("part", { tier: tierName(tier), wanted });
  if (chains.length === 0) return head + t("unnamed");
  if (unknown === chains.length) {
    const isAnyOpen = chains.some((chain) => standingOf(chain) === "open");
    return head + t(isAnyOpen ? "notJudged" : "allUnknown", { n: chains.length });
  }
  const noOutput = chains.filter(({ output }) => output === undefined).length;
  return [
    head,
    reached > 0 ? t("reached", { n: reached }) : "",
    belowPart(tier, words),
    noOutput > 0 ? t("someUnknown", { n: noOutput }) : "",
    unknown > noOutput ? t("someOpen", { n: unknown - noOutput }) : "",
  ].join("");
}

function belowPart(tier: EchelonTier, { t, money }: EchelonWords): string {
  const nearest = nearestBelow(tier)?.aim?.distance;
  if (nearest === undefined) return "";
  const key = (["noneReachedMany", "noneReachedOne", "manyBelow", "oneBelow"] as const)[
    (tier.reached > 0 ? 2 : 0) + (tier.below === 1 ? 1 : 0)
  ];
  return key === undefined ? "" : t(key, { n: tier.below, distance: money(nearest) });
}
