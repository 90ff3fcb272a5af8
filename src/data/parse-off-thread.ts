import type { TableContent } from "../model/parsed-table.ts";
import type { TableName } from "../model/schema.ts";
import { type ParseOptions, parseTable } from "./parse-table.ts";
import type { TableTask } from "./table-worker.ts";

/** Bytes from which a table goes to a worker: below it the way there takes longer than the work. */
const BIG_TABLE = 1_000_000;

type MakeWorker = () => Worker;

const makeWorker: MakeWorker = () => new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module" });

/**
 * Parses a table, a big one in a worker of its own so that the page stays alive; on the main thread where no worker can be
 * made (a sandboxed frame, an old browser without module workers) or where it fails.
 */
export async function parseOffThread(
  table: TableName,
  file: string,
  bytes: Uint8Array,
  options: ParseOptions = {},
  make: MakeWorker = makeWorker,
): Promise<TableContent> {
  if (bytes.byteLength < BIG_TABLE) return parseTable(table, file, bytes, options);
  try {
    return await askWorker(make(), { table, file, bytes, options });
  } catch {
    return parseTable(table, file, bytes, options);
  }
}

function askWorker(worker: Worker, task: TableTask): Promise<TableContent> {
  return new Promise<TableContent>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TableContent>) => resolve(data);
    worker.onerror = () => reject(new Error(`${task.file}: the worker failed`));
    worker.onmessageerror = () => reject(new Error(`${task.file}: the worker's answer cannot be read`));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
