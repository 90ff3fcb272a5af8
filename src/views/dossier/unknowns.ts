import type { Pack } from "../../model/pack.ts";
import type { TableName } from "../../model/schema.ts";
import type { Dossier } from "./items.ts";

/** Something a reader would look for and the pack does not say; counts are of the rows of the chain. */
export type Unknown =
  | {
      readonly code:
        | "strengths"
        | "amounts"
        | "projectDates"
        | "untied"
        | "revenue"
        | "positions"
        | "technologyDates"
        | "targets";
      readonly n: number;
      readonly of: number;
    }
  /** Tables the pack does not have. */
  | { readonly code: "tables"; readonly tables: readonly TableName[] };

/** Tables a chain's sheet could show. */
const EXPECTED: readonly TableName[] = [
  "projects",
  "technologies",
  "applications",
  "policies",
  "resources",
  "indicators",
  "tasks",
  "checklist",
  "demands",
  "reports",
];

/** What the pack does not know of a chain, most telling first. */
export function unknownsOf(pack: Pack, dossier: Omit<Dossier, "sources" | "unknowns">): readonly Unknown[] {
  const { gap, enterprises, technologies, work } = dossier;
  const { cycles, totals, untied } = work.projects;
  const lacks = <R>(rows: readonly R[], isBlank: (row: R) => boolean) => ({
    n: rows.filter(isBlank).length,
    of: rows.length,
  });
  const counted: readonly Unknown[] = [
    { code: "strengths", n: gap.judged - gap.declared, of: gap.judged },
    { code: "amounts", n: totals.unknownAmounts, of: totals.count },
    { code: "projectDates", n: totals.count - totals.planned, of: totals.count },
    { code: "untied", n: untied, of: cycles.length },
    { code: "revenue", ...lacks(enterprises, (row) => row.revenue_cny_100m === undefined) },
    { code: "positions", ...lacks(enterprises, (row) => row.position !== "site") },
    { code: "technologyDates", ...lacks(technologies, (row) => row.start === undefined && row.target === undefined) },
    { code: "targets", ...lacks(work.indicators, (row) => row.target === undefined) },
  ];
  const tables = EXPECTED.filter((table) => pack.tables[table].rows.length === 0);
  return [
    ...counted.filter((each) => each.code !== "tables" && each.n > 0),
    ...(tables.length === 0 ? [] : [{ code: "tables" as const, tables }]),
  ];
}
