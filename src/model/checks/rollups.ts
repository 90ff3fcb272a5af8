import { type IndicatorWorld, makeWorld } from "../indicator-tree.ts";
import { type Mismatch, mismatchesIn } from "../rollup-mismatch.ts";
import type { Row, TableName } from "../schema.ts";
import type { Work } from "../work-table.ts";
import { found, isFaulty, rowsIn } from "./at-work.ts";

/** Indicators whose stated whole is not what its stated parts give, over periods, regions, chains and declared parts. */
export function checkRollups(work: Work): void {
  const rows = rowsIn(work, "indicators");
  if (rows.length < 2) return;
  const places = new Map(rows.map(({ row, at }) => [row.id, at]));
  for (const mismatch of mismatchesIn(worldOf(work))) {
    const { stated, kind, how } = mismatch;
    const at = places.get(stated.row.id);
    if (at === undefined || isFaulty(work, "indicators", at, kind)) continue;
    found(work, "indicators", at, {
      severity: isCertain(mismatch) ? "warning" : "note",
      code: how === "apart" ? "rollup-apart" : "rollup-exceeds",
      column: kind,
      value: String(stated.value),
      detail: sumOf(mismatch),
    });
  }
}

function worldOf(work: Work): IndicatorWorld {
  const rows = <T extends TableName>(table: T) => rowsIn(work, table).map(({ row }) => row);
  const indicators = rows("indicators");
  const finder = <T extends TableName>(table: T, scope: string) => {
    const isNamed = indicators.some((row) => row.scope === scope);
    const byId = new Map(isNamed ? rows(table).map((row) => [row.id, row]) : []);
    return (id: string): Row<T> | undefined => byId.get(id);
  };
  return makeWorld(work.meta.region_id, {
    indicators,
    regions: rows("regions"),
    chains: rows("chains"),
    enterprise: finder("enterprises", "enterprise"),
    project: finder("projects", "project"),
    park: finder("parks", "park"),
  });
}

/** Chains may share firms: their sum may differ from the city's and both be right. */
const isCertain = ({ over, isDeclared }: Mismatch): boolean => over !== "chain" || isDeclared;

/** Both languages read it: "250 = r2 120 + r3 130". */
function sumOf({ rolled, over }: Mismatch): string {
  const name = ({ series, period }: Mismatch["rolled"]["parts"][number]) =>
    over === "time" ? period.id : over === "measure" ? series.metric : series.subject.id;
  const parts = rolled.parts.map((part) => `${name(part)} ${part.value}`);
  const sign = rolled.isAtLeast ? "≥" : "=";
  return rolled.rule === "mean"
    ? `${rolled.value} ${sign} (${parts.join(" + ")}) ÷ ${parts.length}`
    : `${rolled.value} ${sign} ${parts.join(rolled.rule === "sum" || over !== "time" ? " + " : ", ")}`;
}
