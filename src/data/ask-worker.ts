import type { TableContent } from "../model/parsed-table.ts";
import type { TableTask } from "./table-worker.ts";

export type MakeWorker = () => Worker;

const makeWorker: MakeWorker = () => new Worker(new URL("./table-worker.ts", import.meta.url), { type: "module" });

/** A table parsed by a worker of its own. Rejects where none can be made, or where it fails. */
export async function askWorker(task: TableTask, make: MakeWorker = makeWorker): Promise<TableContent> {
  const worker = make();
  return new Promise<TableContent>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<TableContent>) => resolve(data);
    worker.onerror = () => reject(new Error(`${task.file}: the worker failed`));
    worker.onmessageerror = () => reject(new Error(`${task.file}: the worker's answer cannot be read`));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
