import type { TableName } from "../model/schema.ts";
import { parseTable } from "./parse-table.ts";

export interface TableTask {
  readonly table: TableName;
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface WorkerScope {
  onmessage: ((event: { readonly data: TableTask }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => scope.postMessage(parseTable(data.table, data.file, data.bytes));
