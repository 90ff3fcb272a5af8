import type { TableContent } from "../model/parsed-table.ts";
import type { TableName } from "../model/schema.ts";
import { decodePlain } from "./decode.ts";
import { readPlainTable } from "./plain-table.ts";

export interface ParseOptions {
  /** How the bytes are to be read, as the descriptor or a person says. */
  readonly encoding?: string | undefined;
}

const UTF_8 = /^utf-?8$/i;

/** A table from the bytes of its file. What is plain is read at once; the code for everything else is fetched when it is needed. Rejects on no bytes whatever. */
export async function parseTable(
  table: TableName,
  file: string,
  bytes: Uint8Array,
  options: ParseOptions = {},
): Promise<TableContent> {
  const text = UTF_8.test(options.encoding ?? "utf-8") ? decodePlain(bytes) : undefined;
  const plain = text === undefined ? undefined : readPlainTable(table, file, text);
  if (plain !== undefined) return plain;
  const { readPatiently } = await import("./intake/read-patiently.ts");
  return readPatiently(table, file, bytes, options, text);
}
