import type { CheckAnswer, CheckRequest } from "./protocol.ts";

/** The session at work, in a worker or on the page. */
export interface Connection {
  send(request: CheckRequest): void;
  /** Ends it, whatever it is doing. */
  close(): void;
}

export type Connect = (onAnswer: (answer: CheckAnswer) => void) => Connection;

/** Milliseconds a worker may take to say that it runs: an empty or blocked one never does, and raises no error. */
const START = 8000;

const makeWorker = (): Worker => new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });

/** A session in a worker of its own; on the page, in slices between which it draws, where no worker starts. */
export function connect(onAnswer: (answer: CheckAnswer) => void, make = makeWorker, start = START): Connection {
  const waiting: CheckRequest[] = [];
  let send: ((request: CheckRequest) => void) | undefined;
  let isClosed = false;
  let isStaying = false;
  let worker: Worker | undefined;

  const begin = (sender: (request: CheckRequest) => void) => {
    if (isClosed || send !== undefined) return;
    window.clearTimeout(timer);
    send = sender;
    for (const request of waiting.splice(0)) sender(request);
  };
  const stayHere = async () => {
    if (isClosed || isStaying || send !== undefined) return;
    isStaying = true;
    worker?.terminate();
    const { makeSession } = await import("./session.ts");
    const session = makeSession((answer) => {
      if (!isClosed) onAnswer(answer);
    });
    onAnswer({ kind: "ready", isHere: true });
    begin((request) => void session(request));
  };
  const timer = window.setTimeout(() => void stayHere(), start);

  try {
    const started = make();
    worker = started;
    started.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.kind === "ready") begin((request) => started.postMessage(request));
      else onAnswer(data);
    };
    started.onerror = (event) => {
      if (send === undefined) void stayHere();
      else onAnswer({ kind: "failed", reason: event.message });
    };
  } catch {
    void stayHere();
  }
  return {
    send: (request) => (send === undefined ? void waiting.push(request) : send(request)),
    close: () => {
      isClosed = true;
      window.clearTimeout(timer);
      worker?.terminate();
    },
  };
}
