import type { TableContent } from "../model/parsed-table.ts";
import type { TableName } from "../model/schema.ts";
import type { MakeWorker } from "./ask-worker.ts";
import { type ParseOptions, parseTable } from "./parse-table.ts";

/** Bytes from which a table goes to a worker: below it the way there takes longer than the work. */
const BIG_TABLE = 1_000_000;

/**
 * Parses a table, a big one in a worker of its own so that the page stays alive; on the main thread where no worker can be
 * made (a sandboxed frame, an old browser without module workers) or where it fails.
 */
export async function parseOffThread(
  table: TableName,
  file: string,
  bytes: Uint8Array,
  options: ParseOptions = {},
  make?: MakeWorker,
): Promise<TableContent> {
  if (bytes.byteLength < BIG_TABLE) return parseTable(table, file, bytes, options);
  try {
    const { askWorker } = await import("./ask-worker.ts");
    return await askWorker({ table, file, bytes, options }, make);
  } catch {
    return parseTable(table, file, bytes, options);
  }
}
