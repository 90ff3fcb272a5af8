import { useCallback } from "react";
import { elapsedMessages } from "../i18n/elapsed.ts";
import type { Elapsed } from "../model/days.ts";
import { useText } from "./language.ts";

/** Words for a stretch of time, no more exact than its dates: 20 days, about 3 months, under a year. */
export function useElapsedWords(): (time: Elapsed) => string {
  const t = useText(elapsedMessages);
  return useCallback(
    ({ unit, amount }) => (unit !== "day" && amount === 0 ? t(`within${unit}`) : t(unit, { n: amount })),
    [t],
  );
}
