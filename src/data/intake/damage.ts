import { isSuspect } from "../letters.ts";
import type { CellFault } from "../read-cell.ts";
import { mapMoved, privateUseIn } from "./private-use.ts";

/** What happened to a text before it reached us, and what it may have been. */
export interface Damage {
  readonly cause: "replaced" | "memory" | "utf8-as-gbk" | "utf8-as-latin" | "gbk-as-latin" | "question-marks";
  /** The text as it was, where that can be told. A guess for a person to look at, never put in its place. */
  readonly original?: string;
}

/** U+FFFD, and its bytes taken for GBK. */
const REPLACED = /\uFFFD|锟斤拷/;
/** Memory never written to: CC, CD and their like. */
const MEMORY = /烫烫烫|屯屯屯|葺葺葺|铪铪铪/;
const QUESTION_MARKS = /^[?？]{2,}$/;
/** Runs that were one text in UTF-8; half a character at the end of one became a question mark. */
const NOT_ASCII = /[^\0-\x7f\uFFFD]+/g;
const LATIN_RUN = /[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122\u20ac]+/g;
const WIDE = /^[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2010-\u2027]+$/;
const HAN = /^[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]+$/;
/** Windows-1252 at 80–9F; the five places it leaves free stand for themselves. */
export const UPPER_CONTROLS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** What is wrong with a text of a cell; undefined where nothing is. */
export function damageIn(text: string): Damage | undefined {
  if (isSuspect(text)) {
    const garbled = throughGbk(text) ?? throughLatin(text);
    if (garbled !== undefined) return garbled;
  }
  if (REPLACED.test(text)) return { cause: "replaced" };
  if (MEMORY.test(text)) return { cause: "memory" };
  return QUESTION_MARKS.test(text.trim()) ? { cause: "question-marks" } : undefined;
}

/**
 * A text with the characters GB18030-2022 moved at their places of today. Damage and private-use characters, which no two machines show
 * alike, go to `faults`.
 */
export function inspectText(written: string, faults: CellFault[]): string {
  const text = mapMoved(written);
  if (text !== written) faults.push({ severity: "note", code: "cell-recoded", detail: movedIn(written).join(" ") });
  const points = privateUseIn(text);
  if (points.length > 0) faults.push({ severity: "warning", code: "cell-private-use", detail: points.join(" ") });
  const damage = damageIn(text);
  if (damage === undefined) return text;
  const { original } = damage;
  faults.push({ severity: "warning", code: "cell-damaged", ...(original === undefined ? {} : { detail: original }) });
  return text;
}

const movedIn = (written: string): readonly string[] =>
  privateUseIn([...written].filter((letter) => mapMoved(letter) !== letter).join(""));

function throughGbk(text: string): Damage | undefined {
  const original = reread(text, NOT_ASCII, (run) => encode(run, gbkTable()), readUtf8, WIDE);
  return original === undefined ? undefined : { cause: "utf8-as-gbk", original };
}

function throughLatin(text: string): Damage | undefined {
  const asUtf8 = reread(text, LATIN_RUN, encodeLatin, readUtf8, WIDE);
  if (asUtf8 !== undefined) return { cause: "utf8-as-latin", original: asUtf8 };
  const asGbk = reread(text, LATIN_RUN, encodeLatin, readGbk, HAN);
  return asGbk === undefined ? undefined : { cause: "gbk-as-latin", original: asGbk };
}

/** The text with its runs encoded and decoded again; undefined where not one of them then is two Chinese characters or more. */
function reread(
  text: string,
  runs: RegExp,
  encodeRun: (run: string) => Uint8Array | undefined,
  decodeRun: (bytes: Uint8Array) => string | undefined,
  sound: RegExp,
): string | undefined {
  let isFound = false;
  const original = text.replace(runs, (run) => {
    const bytes = encodeRun(run);
    const read = bytes === undefined ? undefined : decodeRun(bytes);
    if (read === undefined || read.length < 2 || !sound.test(read)) return run;
    isFound = true;
    return read;
  });
  return isFound ? original : undefined;
}

/** UTF-8 whose last character may be cut. */
function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** GB 2312 only: Latin letters can be taken for the rest of GBK too easily. */
function readGbk(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0 || bytes.some((byte) => byte < 0xa1)) return undefined;
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encode(run: string, table: ReadonlyMap<string, number>): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of run) {
    const pair = table.get(character);
    if (pair === undefined) return undefined;
    if (pair > 0xff) bytes.push(pair >> 8);
    bytes.push(pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

function encodeLatin(run: string): Uint8Array | undefined {
  const bytes = Array.from(run, (character) => {
    const place = UPPER_CONTROLS.indexOf(character);
    return place >= 0 ? 0x80 + place : character.charCodeAt(0);
  });
  return bytes.some((byte) => byte > 0xff) ? undefined : Uint8Array.from(bytes);
}

let pairs: ReadonlyMap<string, number> | undefined;

/** Characters of two bytes, and € as the single byte 80 that Windows has it at. Made once, when the first doubtful cell comes. */
function gbkTable(): ReadonlyMap<string, number> {
  if (pairs !== undefined) return pairs;
  const decoder = new TextDecoder("gb18030");
  const made = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\uFFFD") made.set(character, lead * 256 + trail);
    }
  }
  made.set("€", 0x80);
  pairs = made;
  return made;
}
