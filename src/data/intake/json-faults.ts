import type { Finding, FindingCode } from "../../model/finding.ts";

/** Where a JSON text breaks, and in which of the usual ways. */
export interface JsonFault {
  readonly code: FindingCode;
  /** Line of the text and character of the line, both from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened. */
  readonly found: string;
}

/** A name given twice in one object: the reader keeps the last one only. */
export type RepeatedName = Omit<JsonFault, "code">;

export interface JsonScan {
  readonly fault?: JsonFault;
  readonly repeated: readonly RepeatedName[];
}

/** More repeated names than these are not told. */
const MOST_REPEATED = 20;

/** Reads JSON character by character as far as it is sound. Keeps its own stack, so no depth of nesting overflows. */
export function scanJson(bytes: Uint8Array): JsonScan {
  const broken = firstBrokenByte(bytes);
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, broken), { stream: true });
  const tail = broken === undefined ? "sound" : broken === bytes.length ? "cut" : "broken";
  const scanner = new Scanner(text, tail);
  const fault = scanner.run();
  const repeated = scanner.repeated.map((at) => ({ ...placeOf(text, at), found: excerpt(text, at) }));
  if (fault === undefined) return { repeated };
  return { fault: { code: fault.code, ...placeOf(text, fault.at), found: excerpt(text, fault.at) }, repeated };
}

/** The one finding about a file whose JSON does not parse: line and character, and which of the usual slips it is. */
export function jsonFinding(file: string, bytes: Uint8Array): Finding {
  const { fault } = scanJson(bytes);
  if (fault === undefined) return { severity: "error", code: "json-invalid", file };
  const { code, line, column, found } = fault;
  return {
    severity: "error",
    code,
    file,
    row: line,
    column: String(column),
    ...(found === "" ? {} : { value: found }),
  };
}

/** Bytes before the first that is not UTF-8, all of them where the last character is cut; undefined where all is. */
function firstBrokenByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes, false)) return undefined;
  let [sound, broken] = [0, bytes.length];
  while (sound < broken) {
    const middle = Math.ceil((sound + broken) / 2);
    if (isUtf8(bytes.subarray(0, middle), true)) sound = middle;
    else broken = middle - 1;
  }
  return sound;
}

function isUtf8(bytes: Uint8Array, mayContinue: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayContinue });
    return true;
  } catch {
    return false;
  }
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let [line, start] = [1, 0];
  for (let index = text.indexOf("\n"); index !== -1 && index < at; index = text.indexOf("\n", start)) {
    line++;
    start = index + 1;
  }
  return { line, column: at - start + 1 };
}

const excerpt = (text: string, at: number): string => {
  const found = text.slice(at, at + 20).split(/[\r\n]/, 1)[0] ?? "";
  return found.trim();
};

interface Break {
  readonly code: FindingCode;
  readonly at: number;
}

/** What may come next. */
type Expected = "value" | "value or ]" | "name" | "name or }" | ":" | ", or end" | "nothing";

/** For each character that ends a word 1, and 2 where it is space. */
const MARKS = new Uint8Array(128);
const IS_SPACE = 2;
for (const mark of `,:]}[{"'/#`) MARKS[mark.charCodeAt(0)] = 1;
for (const space of " \t\n\r") MARKS[space.charCodeAt(0)] = IS_SPACE;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const ESCAPED = '"\\/bfnrt';

type Tail = "sound" | "cut" | "broken";

class Scanner {
  readonly repeated: number[] = [];
  private readonly text: string;
  /** What follows the text: nothing, a part of a character, or what is no UTF-8. */
  private readonly tail: Tail;
  private at = 0;
  /** Names seen in each open object; undefined for an open list. */
  private readonly open: (Set<string> | undefined)[] = [];
  private comma = -1;

  constructor(text: string, tail: Tail) {
    this.text = text;
    this.tail = tail;
  }

  /** The first fault. */
  run(): Break | undefined {
    let expected: Expected = "value";
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length) break;
      const next = this.step(expected);
      if (typeof next !== "string") return next;
      expected = next;
    }
    return this.tail !== "sound" || expected !== "nothing" ? this.cut() : undefined;
  }

  private cut(): Break {
    return { code: this.tail === "broken" ? "json-not-utf8" : "json-cut", at: this.text.length };
  }

  private skipSpace(): void {
    while (MARKS[this.text.charCodeAt(this.at)] === IS_SPACE) this.at++;
  }

  private step(expected: Expected): Expected | Break {
    const char = this.text.charAt(this.at);
    if (char === "/" || char === "#") return this.fault("json-comment");
    if (expected === "nothing") return this.fault(char === "{" || char === "[" ? "json-several" : "json-invalid");
    if (expected === ":") return this.colon(char);
    if (expected === ", or end") return this.afterValue(char);
    if (char === "]" && expected === "value or ]") return this.close();
    if (char === "}" && expected === "name or }") return this.close();
    if (char === ",") return this.fault("json-comma");
    if (char === "]" || char === "}")
      return this.comma === -1 ? this.fault("json-invalid") : { code: "json-comma", at: this.comma };
    return expected.startsWith("name") ? this.name(char) : this.value(char);
  }

  private take(next: Expected): Expected {
    this.at++;
    return next;
  }

  private fault(code: FindingCode): Break {
    return { code, at: this.at };
  }

  private close(): Expected {
    this.at++;
    this.open.pop();
    return this.open.length === 0 ? "nothing" : ", or end";
  }

  private colon(char: string): Expected | Break {
    this.comma = -1;
    return char === ":" ? this.take("value") : this.fault("json-invalid");
  }

  private afterValue(char: string): Expected | Break {
    const isObject = this.open[this.open.length - 1] !== undefined;
    if (char === ",") {
      this.comma = this.at;
      return this.take(isObject ? "name" : "value");
    }
    if (char === (isObject ? "}" : "]")) return this.close();
    return this.fault(`"'{[-0123456789tfn“”`.includes(char) ? "json-comma-missing" : "json-invalid");
  }

  private name(char: string): Expected | Break {
    if (char !== '"') return this.fault("json-quotes");
    const start = this.at;
    const fault = this.string();
    if (fault !== undefined) return fault;
    const names = this.open[this.open.length - 1];
    const written = this.text.slice(start, this.at);
    if (names?.has(written) && this.repeated.length < MOST_REPEATED) this.repeated.push(start);
    names?.add(written);
    return ":";
  }

  private value(char: string): Expected | Break {
    if (char === "{" || char === "[") {
      this.open.push(char === "{" ? new Set() : undefined);
      this.comma = -1;
      return this.take(char === "{" ? "name or }" : "value or ]");
    }
    const fault = char === '"' ? this.string() : this.word(char);
    return fault ?? (this.open.length === 0 ? "nothing" : ", or end");
  }

  /** A text between double quotes: no raw line break, only the known escapes. */
  private string(): Break | undefined {
    for (let at = this.at + 1; at < this.text.length; at++) {
      const char = this.text.charAt(at);
      if (char === '"') {
        this.at = at + 1;
        return undefined;
      }
      if (char < " ") return { code: "json-string", at };
      if (char !== "\\") continue;
      at++;
      const escaped = this.text.charAt(at);
      if (escaped === "") break;
      if (escaped === "u") {
        const digits = this.text.slice(at + 1, at + 5);
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
          if (/^[0-9a-fA-F]*$/.test(digits) && at + 5 > this.text.length) break;
          return { code: "json-string", at: at - 1 };
        }
        at += 4;
      } else if (!ESCAPED.includes(escaped)) return { code: "json-string", at: at - 1 };
    }
    return this.cut();
  }

  /** A number, true, false or null. */
  private word(char: string): Break | undefined {
    let end = this.at;
    while (end < this.text.length && !MARKS[this.text.charCodeAt(end)]) end++;
    const word = this.text.slice(this.at, end);
    const isSound = word === "true" || word === "false" || word === "null" || NUMBER.test(word);
    if (!isSound && end === this.text.length && (this.tail !== "sound" || isStart(word))) return this.cut();
    if (!isSound) return this.fault(char === "'" || char === "“" || char === "”" ? "json-quotes" : "json-value");
    this.at = end;
    return undefined;
  }
}

/** True where the text may have been cut inside this word. */
const isStart = (word: string): boolean =>
  ["true", "false", "null"].some((whole) => whole.startsWith(word)) || /^-?\d*(\.|\d[eE][+-]?)?$/.test(word);
