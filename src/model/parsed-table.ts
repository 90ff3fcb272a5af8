import type { Finding } from "./finding.ts";
import type { TableReport } from "./pack.ts";
import type { AnyRow, TableName } from "./schema.ts";

/** One table as read, before its references are checked. Plain values only, so that it can cross from a worker. */
export interface ParsedTable {
  readonly table: TableName;
  readonly file: string;
  readonly rows: readonly AnyRow[];
  /** Row of the spreadsheet for each of `rows`: the header is row 1. */
  readonly lines: readonly number[];
  /** The cells of each of `rows`, as written. */
  readonly cells: readonly (readonly string[])[];
  /** Ids of the rows left out, where they had one. */
  readonly rejectedIds: readonly string[];
  readonly report: TableReport;
  readonly findings: readonly Finding[];
}
