import { DESCRIPTOR } from "../../data/read-descriptor.ts";
import { fileReports, makeReport, titlesOf } from "./make-report.ts";
import { narrowFindings } from "./narrow.ts";
import type { CheckAnswer, CheckRequest, Question, ReadRequest, Reply } from "./protocol.ts";
import { type Reading, readGiven } from "./read-given.ts";
import type { FileReport } from "./report-items.ts";
import { groupFindings } from "./report-items.ts";
import { writtenRows } from "./written-rows.ts";

/** Tells the page an answer; buffers named in `moved` go over without a copy. */
export type Post = (answer: CheckAnswer, moved?: readonly ArrayBuffer[]) => void;

/** Reads the clerk's files and holds them, so that only what the page shows crosses to it. Runs in a worker, or on the page where none can be had. */
export function makeSession(post: Post): (request: CheckRequest) => Promise<void> {
  let reading: Reading | undefined;
  let files: ReadonlyMap<string, FileReport> = new Map();

  const read = async (request: ReadRequest) => {
    reading = undefined;
    const next = await readGiven(request, (progress) => post({ kind: "progress", ...progress }));
    reading = next;
    files = fileReports(next);
    post({ kind: "report", report: makeReport(next, files) });
  };

  const answer = async <K extends Question["kind"]>(question: Question & { readonly kind: K }): Promise<unknown> => {
    if (reading === undefined) throw new Error("nothing is read");
    return answerOf(question, reading, files);
  };

  return async (request) => {
    try {
      if (request.kind === "read") return await read(request);
      const reply = await answer(request);
      post({ kind: "reply", ask: request.ask, reply });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      post(request.kind === "read" ? { kind: "failed", reason } : { kind: "refused", ask: request.ask, reason });
    }
  };
}

/** The files read, for the site to open on: with a description where they have none, so that it has a title to show. */
function described({ pack, files }: Reading): ReadonlyMap<string, Uint8Array> {
  if (files.has(DESCRIPTOR)) return files;
  const { title_zh, title_en } = titlesOf(pack, false);
  const json = JSON.stringify({ title: title_en, "atlas:title_zh": title_zh, "atlas:title_en": title_en });
  return new Map([...files, [DESCRIPTOR, new TextEncoder().encode(json)]]);
}

async function answerOf(
  question: Question,
  reading: Reading,
  files: ReadonlyMap<string, FileReport>,
): Promise<Reply[Question["kind"]]> {
  switch (question.kind) {
    case "narrow":
      return groupFindings(narrowFindings(reading.findings, files, question.narrowing, question.language), files);
    case "cells":
      return writtenRows(reading.pack, question.file, question.rows);
    case "preview":
      return { files: described(reading), encodings: reading.encodings };
    case "download": {
      const { makeDownload } = await import("./downloads.ts");
      return makeDownload(reading, files, question.what, question.language);
    }
  }
}
