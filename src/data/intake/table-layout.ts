import type { TableName } from "../../model/schema.ts";
import { findDialect } from "./dialect.ts";
import type { FileFinding } from "./file-finding.ts";
import { findHeader, firstRows, type Units } from "./head-rows.ts";
import { kindOfRow, type RowKind } from "./kind-of-row.ts";

/** Where in a text the table stands, and what its rows are. */
export interface Layout {
  readonly delimiter: string;
  /** Place and line the first row begins at: after a `sep=` line. */
  readonly start: number;
  readonly startLine: number;
  /** The header row; undefined where there is none. */
  readonly header?: { readonly row: number; readonly cells: readonly string[]; readonly units: Units } | undefined;
  /** Last row that is not data: the header, or a row of units beneath it. */
  readonly headerEnd: number;
  readonly kindOf: (cells: readonly string[]) => RowKind;
  readonly findings: readonly FileFinding[];
}

/** Finds separator, header and what stands around the rows. */
export function layoutOf(table: TableName, text: string): Layout {
  const { delimiter, start, startLine, findings, isUnreadable } = findDialect(table, text);
  const place = { delimiter, start, startLine };
  if (isUnreadable) return { ...place, headerEnd: 0, kindOf: () => "data", findings };
  const found = findHeader(table, firstRows(text, place));
  if (found.header === undefined) return { ...place, headerEnd: 0, kindOf: () => "data", findings };
  const { cells, units } = found;
  return {
    ...place,
    header: { row: found.header + 1, cells, units },
    headerEnd: found.end + 1,
    kindOf: kindOfRow(table, cells),
    findings: [...findings, ...found.findings],
  };
}
