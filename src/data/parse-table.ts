import type { Finding } from "../model/finding.ts";
import type { ParsedTable } from "../model/parsed-table.ts";
import type { TableName } from "../model/schema.ts";
import { decode } from "./decode.ts";
import { emptyTable, readTable } from "./read-table.ts";
import { kindOfBytes } from "./sniff.ts";

/** Rows of a table from the bytes of its file. Throws on no bytes whatever. */
export function parseTable(table: TableName, file: string, bytes: Uint8Array): ParsedTable {
  const kind = kindOfBytes(bytes);
  if (kind !== undefined)
    return emptyTable(table, file, [{ severity: "error", code: "file-not-csv", file, detail: kind }]);
  const decoded = decode(bytes);
  if (decoded === undefined) return emptyTable(table, file, [{ severity: "error", code: "file-not-utf8", file }]);
  const parsed = readTable(table, file, decoded.text);
  if (decoded.encoding === "utf-8") return parsed;
  const note: Finding = { severity: "note", code: "file-decoded", file, detail: decoded.encoding.toUpperCase() };
  return { ...parsed, findings: [note, ...parsed.findings] };
}
