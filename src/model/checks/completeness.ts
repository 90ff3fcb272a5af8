import { type AnyRow, TABLE_NAMES, type TableName } from "../schema.ts";
import type { Work } from "../work-table.ts";
import { fileOf, found, isFaulty } from "./at-work.ts";

/** The pack's own order of lanes, and the sources themselves, rest on nothing. */
const SOURCED = TABLE_NAMES.filter((table) => table !== "stages" && table !== "sources" && table !== "lists");

/** Rows with neither a source nor a note that says why, boundaries without a review number. */
export function checkCompleteness(work: Work): void {
  const isSourceTableLost = work.findings.some(
    ({ code, file }) => (code === "file-missing" || code === "ref-table-lost") && file === fileOf(work, "sources"),
  );
  for (const table of isSourceTableLost ? [] : SOURCED) checkSources(work, table);
  const { number } = work.meta.mapReview;
  if (work.shapes.boundaries === undefined || (number !== undefined && /\d/.test(number))) return;
  work.findings.push({
    severity: "warning",
    code: "review-number-missing",
    file: "datapackage.json",
    column: "atlas:mapReview",
    ...(number === undefined ? {} : { value: number }),
    detail: '{"number": "GS(2024)0650号"}',
  });
}

/** One finding for a table without any source, one a row where only some lack it. */
function checkSources(work: Work, table: TableName): void {
  const rows = work.tables.get(table)?.rows ?? [];
  const bare = rows.filter(
    ({ row }) => isEmpty(row.source_ids) && row.note_zh === undefined && row.note_en === undefined,
  );
  if (rows.length > 0 && bare.length === rows.length) {
    work.findings.push({
      severity: "warning",
      code: "source-missing",
      file: fileOf(work, table),
      column: "source_ids",
    });
    return;
  }
  for (const at of bare) {
    if (isFaulty(work, table, at, "source_ids")) continue;
    found(work, table, at, { severity: "warning", code: "source-missing", column: "source_ids" });
  }
}

const isEmpty = (cell: AnyRow[string]): boolean => !Array.isArray(cell) || cell.length === 0;
