import type { TableName } from "../model/schema.ts";
import { type ParseOptions, parseTable } from "./parse-table.ts";

export interface TableTask {
  readonly table: TableName;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
}

interface WorkerScope {
  onmessage: ((event: { readonly data: TableTask }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = async ({ data }) => {
  const { table, file, bytes, options } = data;
  scope.postMessage(await parseTable(table, file, bytes, options));
};
