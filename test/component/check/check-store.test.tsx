import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeCheckStore } from "../../../src/views/check/check-store.ts";
import { connect } from "../../../src/views/check/connect.ts";
import type { CheckAnswer, CheckRequest } from "../../../src/views/check/protocol.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FILES = [{ path: "企业.csv", content: new Blob(["x"]) }];
const REPORT = { kind: "report", report: { id: "pack" } } as unknown as CheckAnswer;
const progress = (file: string): CheckAnswer => ({ kind: "progress", step: "read", file, rows: 0, done: 0, total: 3 });

/** A store whose sessions are played by the test. */
function played() {
  const sessions: { say(answer: CheckAnswer): void; readonly heard: CheckRequest[]; isClosed: boolean }[] = [];
  const store = makeCheckStore((say) => {
    const session = { say, heard: [] as CheckRequest[], isClosed: false };
    sessions.push(session);
    return {
      send: (request) => void session.heard.push(request),
      close: () => {
        session.isClosed = true;
      },
    };
  }, 1000);
  return { store, sessions };
}

test("a session silent for too long is ended, and the file it was at is named", () => {
  const { store, sessions } = played();
  store.open(FILES, undefined);
  sessions[0]?.say(progress("企业.csv"));
  vi.advanceTimersByTime(900);
  sessions[0]?.say(progress("项目.csv"));
  vi.advanceTimersByTime(900);
  expect(store.state().phase).toBe("reading");
  vi.advanceTimersByTime(200);
  expect(store.state()).toMatchObject({ phase: "failed", failure: { reason: "silent", detail: "项目.csv" } });
  expect(sessions[0]?.isClosed).toBe(true);
});

test("a report may be looked at for as long as one likes", () => {
  const { store, sessions } = played();
  store.open(FILES, undefined);
  sessions[0]?.say(REPORT);
  vi.advanceTimersByTime(0);
  vi.advanceTimersByTime(100_000);
  expect(store.state().phase).toBe("done");
});

test("another encoding reads the same files again in a session of its own", () => {
  const { store, sessions } = played();
  store.open(FILES, undefined);
  sessions[0]?.say(REPORT);
  vi.advanceTimersByTime(0);
  store.switchEncoding("企业.csv", "gb18030");
  expect(sessions[0]?.isClosed).toBe(true);
  expect(sessions[1]?.heard[0]).toMatchObject({ kind: "read", encodings: { "企业.csv": "gb18030" }, files: FILES });
  expect(store.state()).toMatchObject({ phase: "reading", report: { id: "pack" } });
});

test("files put in later forget what was said of the first", () => {
  const { store, sessions } = played();
  store.open(FILES, undefined);
  store.switchEncoding("企业.csv", "gb18030");
  store.fillIn(true);
  store.open([], undefined);
  expect(sessions.at(-1)?.heard[0]).toMatchObject({ encodings: {}, isFilled: undefined });
});

test("a file that cannot be opened is named", () => {
  const { store, sessions } = played();
  store.open(FILES, undefined);
  sessions[0]?.say({ kind: "progress", step: "open", file: "企业.csv", rows: 0, done: 0, total: 1 });
  sessions[0]?.say({ kind: "failed", reason: "NotReadableError" });
  expect(store.state().failure).toEqual({ reason: "unreadable", detail: "企业.csv" });
});

test("questions find their answers, and fail with the session", async () => {
  const { store, sessions } = played();
  store.open(FILES, undefined);
  sessions[0]?.say(REPORT);
  vi.advanceTimersByTime(0);
  const first = store.ask({ kind: "cells", file: "a.csv", rows: [2] });
  const second = store.ask({ kind: "preview" });
  sessions[0]?.say({ kind: "reply", ask: 1, reply: { header: ["编号"], rows: [] } });
  await expect(first).resolves.toEqual({ header: ["编号"], rows: [] });
  store.clear();
  await expect(second).rejects.toThrow("stopped");
  await expect(store.ask({ kind: "preview" })).rejects.toThrow("nothing is read");
});

test.each([
  [
    "cannot be made",
    () => {
      throw new Error("SecurityError");
    },
  ],
  ["never says that it runs", () => ({ terminate: () => {}, postMessage: () => {} }) as unknown as Worker],
])("where a worker %s, the page reads by itself and says so", async (_, make) => {
  vi.useRealTimers();
  const answers: CheckAnswer[] = [];
  const connection = connect((answer) => answers.push(answer), make, 50);
  connection.send({ kind: "preview", ask: 3 });
  await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 10_000 });
  expect(answers).toEqual([
    { kind: "ready", isHere: true },
    { kind: "refused", ask: 3, reason: "nothing is read" },
  ]);
  connection.close();
});
