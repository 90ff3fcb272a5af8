import type { NoPace, Verdict } from "../../model/pace.ts";
import type { PaceBoard } from "../../model/pace-board.ts";
import type { IndicatorKey, IndicatorWords } from "./use-indicator-words.ts";

const VERDICTS: readonly Verdict[] = ["behind", "missed", "on", "ahead", "met"];
const WHY: Readonly<Record<NoPace["reason"], IndicatorKey>> = {
  "no-actual": "why_noActual",
  "no-target": "why_noTarget",
  "not-begun": "why_notBegun",
  "no-rule": "why_noRule",
  "no-share": "why_noShare",
  "no-base": "why_noBase",
};

/** The one-line answer: how many are behind, of how many of which it can be said, and why not of the others. */
export function findingOf(board: PaceBoard, mismatches: number, rows: number, words: IndicatorWords): string {
  const { t } = words;
  if (rows === 0) return t("findingNone");
  if (board.all.length === 0) return t("findingFiltered");
  if (board.year === undefined) return t("findingUndated", { n: board.all.length });
  const year = String(board.year);
  const { judged, refused } = board;
  const parts: string[] = [];
  if (judged.length > 0) {
    const counts = VERDICTS.flatMap((verdict) => {
      const n = judged.filter(({ pace }) => pace.verdict === verdict).length;
      return n === 0 ? [] : [t(`findingPart_${verdict}`, { n })];
    });
    parts.push(t("finding", { year, judged: judged.length, parts: counts.join(t("separator")) }));
    if (refused.length > 0) parts.push(t("findingRefused", { n: refused.length, why: whyOf(refused, words) }));
  } else if (refused.length > 0) {
    parts.push(t("findingNoPace", { year, n: refused.length, why: whyOf(refused, words) }));
  } else {
    const n = board.all.filter(({ figures }) =>
      [...figures.values()].some(({ period }) => period.year === board.year),
    ).length;
    parts.push(t("findingNoTarget", { year, n }));
  }
  if (mismatches > 0) parts.push(t("findingMismatch", { n: mismatches }));
  return parts.join(/[。]$/.test(parts[0] ?? "") ? "" : " ");
}

function whyOf(refused: PaceBoard["refused"], { t }: IndicatorWords): string {
  const counts = new Map<NoPace["reason"], number>();
  for (const { pace } of refused) counts.set(pace.reason, (counts.get(pace.reason) ?? 0) + 1);
  return [...counts].map(([reason, n]) => t(WHY[reason], { n })).join(t("separator"));
}
