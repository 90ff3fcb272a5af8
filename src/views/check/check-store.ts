import { type Connect, type Connection, connect } from "./connect.ts";
import type { CheckAnswer, CheckProgress, DroppedFile, PublishedPack, Question, Reply } from "./protocol.ts";
import type { CheckReport } from "./report-items.ts";

/** Why nothing could be shown: no word for this long, a fault of ours, or files that cannot be opened. */
export interface CheckFailure {
  readonly reason: "silent" | "broken" | "unreadable";
  readonly detail: string;
}

export interface CheckState {
  readonly phase: "empty" | "reading" | "failed" | "done";
  readonly progress?: CheckProgress | undefined;
  readonly failure?: CheckFailure | undefined;
  /** The last report stays in sight while the same files are read again. */
  readonly report?: CheckReport | undefined;
  readonly files: readonly DroppedFile[];
  readonly encodings: Readonly<Record<string, string>>;
  /** No worker could be had: the page reads by itself, and may pause. */
  readonly isHere?: boolean;
  /** What a person said of filling in from the published pack; undefined: as fits the files. */
  readonly isFilled: boolean | undefined;
}

export interface CheckStore {
  subscribe(listener: () => void): () => void;
  state(): CheckState;
  /** Reads files; of the published pack it takes what they lack. */
  open(files: readonly DroppedFile[], published: PublishedPack | undefined): void;
  /** Reads the same files again, one of them as a person says. */
  switchEncoding(path: string, encoding: string): void;
  /** Reads them again with or without the published pack behind them. */
  fillIn(isFilled: boolean): void;
  /** Lets everything go. */
  clear(): void;
  ask<K extends Question["kind"]>(question: Question & { readonly kind: K }): Promise<Reply[K]>;
}

/** Milliseconds without a word after which the reading is stopped. */
const SILENCE = 60_000;

const EMPTY: CheckState = { phase: "empty", files: [], encodings: {}, isFilled: undefined };

interface Pending {
  resolve(reply: unknown): void;
  reject(error: Error): void;
}

/** The one reading the check page has, kept while other views are looked at. */
export function makeCheckStore(make: Connect = connect, silence = SILENCE): CheckStore {
  const listeners = new Set<() => void>();
  const pending = new Map<number, Pending>();
  let state = EMPTY;
  let published: PublishedPack | undefined;
  let connection: Connection | undefined;
  let timer = 0;
  let asked = 0;

  const set = (change: Partial<CheckState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const stop = () => {
    window.clearTimeout(timer);
    connection?.close();
    connection = undefined;
    for (const { reject } of pending.values()) reject(new Error("stopped"));
    pending.clear();
  };
  const fail = (failure: CheckFailure) => {
    stop();
    set({ phase: "failed", failure, progress: undefined, report: undefined });
  };
  const watch = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => fail({ reason: "silent", detail: state.progress?.file ?? "" }), silence);
  };
  const onAnswer = (answer: CheckAnswer) => {
    if (answer.kind === "progress") {
      watch();
      set({ progress: answer });
    } else if (answer.kind === "report") {
      // Drawn in a task of its own: unpacking the message has taken one already.
      window.clearTimeout(timer);
      timer = window.setTimeout(() => set({ phase: "done", report: answer.report, progress: undefined }));
    } else if (answer.kind === "failed") {
      const reason = state.progress?.step === "open" ? "unreadable" : "broken";
      fail({ reason, detail: reason === "unreadable" ? (state.progress?.file ?? "") : answer.reason });
    } else if (answer.kind === "ready") {
      set({ isHere: true });
    } else {
      const waiting = pending.get(answer.ask);
      pending.delete(answer.ask);
      if (answer.kind === "reply") waiting?.resolve(answer.reply);
      else waiting?.reject(new Error(answer.reason));
    }
  };
  const read = () => {
    stop();
    set({ phase: "reading", progress: undefined, failure: undefined });
    connection = make(onAnswer);
    watch();
    const { files, encodings, isFilled } = state;
    connection.send({ kind: "read", files, encodings, published, isFilled });
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (files, behind) => {
      published = behind;
      set({ files, encodings: {}, isFilled: undefined, report: undefined });
      read();
    },
    switchEncoding: (path, encoding) => {
      set({ encodings: { ...state.encodings, [path]: encoding } });
      read();
    },
    fillIn: (next) => {
      set({ isFilled: next });
      read();
    },
    clear: () => {
      stop();
      set({ ...EMPTY, progress: undefined, failure: undefined, report: undefined });
    },
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (connection === undefined) return reject(new Error("nothing is read"));
        asked += 1;
        pending.set(asked, { resolve: resolve as (reply: unknown) => void, reject });
        connection.send({ ...question, ask: asked });
      }),
  };
}

export const checkStore = makeCheckStore();
