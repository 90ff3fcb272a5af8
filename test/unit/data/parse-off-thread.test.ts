import { expect, test } from "vitest";
import { parseOffThread } from "../../../src/data/parse-off-thread.ts";
import { parseTable } from "../../../src/data/parse-table.ts";
import type { TableTask } from "../../../src/data/table-worker.ts";

const small = new TextEncoder().encode("id,name_zh\nj1,甲\n");
const big = new TextEncoder().encode(`id,name_zh\nj1,甲\n${" ".repeat(1_000_000)}\n`);

/** A stand-in for a worker that answers as `answer` says, and remembers whether it was ended. */
function fakeWorker(answer: (task: TableTask, worker: Worker) => void) {
  const state = { tasks: 0, isEnded: false };
  const worker = {
    postMessage: (task: TableTask) => {
      state.tasks++;
      answer(task, worker);
    },
    terminate: () => {
      state.isEnded = true;
    },
  } as unknown as Worker;
  return { worker, state };
}

test("a small table never asks for a worker", async () => {
  const made = () => {
    throw new Error("asked");
  };
  expect((await parseOffThread("projects", "projects.csv", small, {}, made)).report.kept).toBe(1);
});

test("a big table is parsed by the worker, which is then ended", async () => {
  const marked = { ...(await parseTable("projects", "projects.csv", small)), rejectedIds: ["by the worker"] };
  const { worker, state } = fakeWorker((_, self) => self.onmessage?.({ data: marked } as MessageEvent));
  expect((await parseOffThread("projects", "projects.csv", big, {}, () => worker)).rejectedIds).toEqual([
    "by the worker",
  ]);
  expect(state).toEqual({ tasks: 1, isEnded: true });
});

test.each([
  ["cannot be made", () => Promise.reject(new Error("SecurityError"))],
  ["fails", undefined],
])("where a worker %s, the main thread parses", async (_, make) => {
  const { worker, state } = fakeWorker((_task, self) => self.onerror?.(new Event("error") as ErrorEvent));
  const maker =
    make === undefined
      ? () => worker
      : () => {
          throw new Error("SecurityError");
        };
  const { report } = await parseOffThread("projects", "projects.csv", big, {}, maker);
  expect([report.kept, report.file]).toEqual([1, "projects.csv"]);
  if (make === undefined) expect(state.isEnded).toBe(true);
});
