import type { Download } from "./protocol.ts";
import type { CheckReport } from "./report-items.ts";

const ENDINGS: Readonly<Record<Download, string>> = { pack: ".zip", rejected: "-rejected.csv", report: "-report.csv" };

/** Name of a file taken away: id of the pack and its date, for example city-2026-11-22-report.csv; today's where the pack has none. */
export function downloadName({ id, created }: Pick<CheckReport, "id" | "created">, what: Download, now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${id}-${created ?? today}${ENDINGS[what]}`;
}
