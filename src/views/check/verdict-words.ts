import type { checkMessages } from "../../i18n/check.ts";
import type { Translate } from "../../i18n/text.ts";
import type { CheckReport } from "./report-items.ts";

export type Say = Translate<keyof (typeof checkMessages)["zh-CN"]>;

/** The report in one sentence: how much was read, what became of it, and what was found. */
export function verdictWords({ totals, kinds, files }: CheckReport, t: Say): string {
  if (files.length === 0) return t("failed.nothing");
  const what =
    kinds.error > 0
      ? t("what.errors", { n: kinds.error })
      : kinds.warning > 0
        ? t("what.warnings", { n: kinds.warning })
        : kinds.note > 0
          ? t("what.notes", { n: kinds.note })
          : t("what.clean");
  return t("verdict", { ...totals, what });
}

/** What to do now, in the order of doing. */
export function nextSteps({ totals, kinds, files, dangling }: CheckReport, t: Say): readonly string[] {
  if (files.length === 0) return [t("failed.nothingHelp")];
  const first = t(kinds.error > 0 ? "next.errors" : kinds.warning > 0 ? "next.warnings" : "next.clean");
  const lost = dangling.cells > 0 ? [t("next.dangling", { ...dangling })] : [];
  return [first, ...lost, ...(totals.rejected > 0 ? [t("next.rejected")] : []), t("next.same")];
}
