import type { CheckRequest } from "./protocol.ts";
import { makeSession } from "./session.ts";

interface WorkerScope {
  onmessage: ((event: { readonly data: CheckRequest }) => void) | null;
  postMessage(message: unknown, moved?: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const session = makeSession((answer, moved = []) => scope.postMessage(answer, moved));

scope.onmessage = ({ data }) => void session(data);
scope.postMessage({ kind: "ready" });
