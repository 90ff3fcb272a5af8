import { type Encoding, tryDecode } from "../decode.ts";
import { nameOfEncoding } from "./encoding-names.ts";
import type { FileFinding } from "./file-finding.ts";
import { isLikelyGb } from "./guess-encoding.ts";
import { afterLineEnd, endOfLine, isSure, surveyUtf8 } from "./utf8-survey.ts";

export interface DecodedLines {
  readonly text: string;
  readonly findings: readonly FileFinding[];
  /** Physical lines that are not of the encoding, the first is 1. */
  readonly badRows: ReadonlySet<number>;
}

/** Of more lines than this the file is not of the encoding. */
const MOST_BAD = 0.5;
/** Characters of a line shown in its finding. */
const SHOWN_LENGTH = 80;

/**
 * The text of a file that is not wholly of its encoding, line by line: undefined where half of its lines that are not ASCII are not.
 * Bad lines are read with U+FFFD in place of what does not decode.
 */
export function decodeLines(bytes: Uint8Array, encoding: Encoding): DecodedLines | undefined {
  if (encoding === "utf-16le" || encoding === "utf-16be") return decodeUtf16Lines(bytes, encoding);
  const parts: string[] = [];
  const findings: FileFinding[] = [];
  const badRows = new Set<number>();
  const loose = new TextDecoder(encoding, { ignoreBOM: true });
  let row = 0;
  let nonAscii = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = endOfLine(bytes, start);
    const next = Math.min(afterLineEnd(bytes, end), bytes.length);
    const line = bytes.subarray(start, end);
    row += 1;
    const isAscii = line.every((byte) => byte < 0x80);
    if (!isAscii) nonAscii += 1;
    const text = isAscii || !isForeign(line, encoding) ? tryDecode(line, encoding) : undefined;
    if (text === undefined) {
      badRows.add(row);
      findings.push(findingOn(line, encoding, row, end === bytes.length));
    }
    parts.push(text ?? loose.decode(line), tryDecode(bytes.subarray(end, next), "utf-8") ?? "");
    start = next;
  }
  const isOther = badRows.size > nonAscii * MOST_BAD && !isOnlyCut(findings);
  return isOther ? undefined : { text: parts.join(""), findings, badRows };
}

const isOnlyCut = (findings: readonly FileFinding[]): boolean =>
  findings.length === 1 && findings[0]?.code === "file-cut";

/** A line of UTF-8 in a file of GB18030, which reads it as something else without a fault. */
const isForeign = (line: Uint8Array, encoding: Encoding): boolean => encoding === "gb18030" && isSure(surveyUtf8(line));

function findingOn(line: Uint8Array, encoding: Encoding, row: number, isLast: boolean): FileFinding {
  if (isLast && isCut(line, encoding)) return { severity: "error", code: "file-cut", row };
  const other = otherEncoding(line, encoding);
  if (other === undefined) return { severity: "error", code: "line-damaged", row };
  const value = (tryDecode(line, other) ?? "").slice(0, SHOWN_LENGTH);
  return { severity: "error", code: "line-encoding", row, value, detail: nameOfEncoding(other) };
}

function otherEncoding(line: Uint8Array, encoding: Encoding): Encoding | undefined {
  if (encoding !== "utf-8" && isSure(surveyUtf8(line))) return "utf-8";
  return encoding === "utf-8" && isLikelyGb(line) ? "gb18030" : undefined;
}

/** True where the line decodes but for one to three bytes at its end, which begin a character. */
function isCut(line: Uint8Array, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    decoder.decode(line, { stream: true });
    return true;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return false;
  }
}

/** Lines of UTF-16 with a lone surrogate, and the last one where the file has an odd number of bytes. */
function decodeUtf16Lines(bytes: Uint8Array, encoding: Encoding): DecodedLines {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const findings: FileFinding[] = [];
  const badRows = new Set<number>();
  const lines = text.split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    if (!line.includes("\uFFFD")) continue;
    const isLast = index === lines.length - 1 && line.endsWith("\uFFFD");
    badRows.add(index + 1);
    findings.push({ severity: "error", code: isLast ? "file-cut" : "line-damaged", row: index + 1 });
  }
  return { text, findings, badRows };
}
