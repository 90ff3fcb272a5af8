import type { Finding } from "./finding.ts";
import type { TableReport } from "./pack.ts";
import type { AnyRow } from "./schema.ts";
import { rowsOfColumns, type TableColumns } from "./table-columns.ts";

/** The text of a table as it was written, so that any row can be shown again cell by cell. */
export interface WrittenTable {
  readonly text: string;
  readonly delimiter: string;
  /** Where each kept row begins in the text. */
  readonly starts: Uint32Array;
}

/** One table as read, before its references are checked. Plain values only, so that it can cross from a worker. */
export interface TableContent {
  readonly columns: TableColumns;
  readonly written: WrittenTable;
  /** Ids of the rows left out, where they had one. */
  readonly rejectedIds: readonly string[];
  readonly report: TableReport;
  readonly findings: readonly Finding[];
}

export interface ParsedTable extends TableContent {
  readonly rows: readonly AnyRow[];
}

export const withRows = (content: TableContent): ParsedTable => ({ ...content, rows: rowsOfColumns(content.columns) });
