import type { Finding, FindingCode } from "../model/finding.ts";
import { choiceIn, detailIn, outcomeIn } from "./findings-detail.ts";
import { findingsEn } from "./findings-en.ts";
import { findingsZh } from "./findings-zh.ts";
import type { Language } from "./text.ts";

interface Wording {
  readonly message: string;
  readonly fix: string;
}

const WORDINGS = { "zh-CN": findingsZh, en: findingsEn } as const;

/** Longest text of a cell shown in a message. */
const SHOWN_LENGTH = 80;

/** What was found and what to do about it, for the person who keeps the tables. */
export function wordFinding(finding: Finding, language: Language): Wording {
  const [message, fix] = WORDINGS[language][finding.code];
  return { message: fillIn(message, finding, language), fix: fillIn(fix, finding, language) };
}

/** What is wrong, of all findings of a code: its message without a place or a value. */
export function wordCause(code: FindingCode, language: Language): string {
  const [message] = WORDINGS[language][code];
  const outcomes: Readonly<Record<string, string | undefined>> = { ...outcomeIn({ severity: "error" }, language) };
  return message
    .replace(/\[[^\]]*\]/g, "")
    .replace(/^\{file\} ?(?:第 \{row\} 行)?[的里]?|^In row \{row\} of \{file\},? /, "")
    .replace(/\{(\w+)\}/g, (_, name: string) => outcomes[name] ?? "…")
    .trim();
}

function fillIn(text: string, finding: Finding, language: Language): string {
  const { likely, allowed } = choiceIn(finding, language);
  const values: Readonly<Record<string, string | number | undefined>> = {
    file: finding.file,
    row: finding.row,
    column: finding.column,
    value: finding.value,
    detail: finding.detail === undefined ? undefined : detailIn(finding.detail, language),
    ...outcomeIn(finding, language),
    likely,
    allowed,
  };
  const put = (part: string) =>
    part.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === "allowed" ? String(values[name] ?? "") : clip(String(values[name] ?? "")),
    );
  const isGiven = (part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => (values[name] ?? "") !== "");
  return put(text.replace(/\[([^\]]*)\]/g, (_, part: string) => (isGiven(part) ? part : "")));
}

const clip = (text: string): string => (text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
