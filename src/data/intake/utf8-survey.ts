/** What the bytes of one line, or of a whole file, are as UTF-8. */
export interface Utf8Count {
  /** Characters of three and four bytes in the ranges of Chinese, kana, Hangul and full-width forms. */
  readonly wide: number;
  /** All other characters beyond ASCII. */
  readonly other: number;
  /** Places that are no UTF-8; a decoder would put U+FFFD there. */
  readonly faults: number;
}

/** The bytes of a line, without its end. */
export interface SurveyedLine {
  readonly start: number;
  readonly end: number;
}

export interface Utf8Survey extends Utf8Count {
  /** How many lines are wholly UTF-8 and surely meant so: two wide characters and more, and no fewer than others. */
  readonly sureLines: number;
  /** Lines with faults. */
  readonly brokenLines: readonly SurveyedLine[];
  /** The file ends inside a character: its last bytes begin one. Counted as a fault as well. */
  readonly isCut: boolean;
}

type MutableCount = { -readonly [K in keyof Utf8Count]: Utf8Count[K] };

const LF = 10;
const CR = 13;
/** Bytes of a character by its first byte; 0 where none begins with it. */
const LENGTHS = Uint8Array.from({ length: 256 }, (_, lead) => {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
});

/** One walk over the bytes; line ends are LF, CRLF and CR, which no character of UTF-8 or GB18030 contains. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const total: MutableCount = { wide: 0, other: 0, faults: 0 };
  const count: MutableCount = { wide: 0, other: 0, faults: 0 };
  const brokenLines: SurveyedLine[] = [];
  let sureLines = 0;
  let end = 0;
  for (let start = 0; start < bytes.length; start = afterLineEnd(bytes, end)) {
    count.wide = 0;
    count.other = 0;
    count.faults = 0;
    end = countLine(bytes, start, count);
    total.wide += count.wide;
    total.other += count.other;
    total.faults += count.faults;
    if (count.faults > 0) brokenLines.push({ start, end });
    else if (isSure(count)) sureLines += 1;
  }
  return { ...total, sureLines, brokenLines, isCut: isCutAtEnd(bytes) };
}

export const isSure = ({ wide, other, faults }: Utf8Count): boolean => faults === 0 && wide >= 2 && wide >= other;

/** Index of the line end at or after `from`, the length where there is none. */
export function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}

export function afterLineEnd(bytes: Uint8Array, end: number): number {
  return end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
}

/** Counts a line and returns where it ends. */
function countLine(bytes: Uint8Array, start: number, count: MutableCount): number {
  let at = start;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      if (lead === LF || lead === CR) break;
      at += 1;
      continue;
    }
    const needed = LENGTHS[lead] ?? 0;
    const length = needed === 0 ? 1 : validLength(bytes, at, needed);
    if (length !== needed) count.faults += 1;
    else if (needed >= 3 && isWide(lead, bytes[at + 1] ?? 0)) count.wide += 1;
    else count.other += 1;
    at += length;
  }
  return at;
}

/** True where the last bytes begin a character and do not end it. */
function isCutAtEnd(bytes: Uint8Array): boolean {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const at = bytes.length - back;
    const needed = LENGTHS[bytes[at] ?? 0] ?? 0;
    if (needed > 0) return needed > back && validLength(bytes, at, needed) === back;
  }
  return false;
}

/** How many of the bytes at `at`, one at least, can belong to one character. */
function validLength(bytes: Uint8Array, at: number, needed: number): number {
  const lead = bytes[at] ?? 0;
  let low = 0x80;
  let high = 0xbf;
  if (lead === 0xe0) low = 0xa0;
  else if (lead === 0xed) high = 0x9f;
  else if (lead === 0xf0) low = 0x90;
  else if (lead === 0xf4) high = 0x8f;
  let length = 1;
  while (length < needed && at + length < bytes.length) {
    const byte = bytes[at + length] ?? 0;
    if (byte < low || byte > high) break;
    low = 0x80;
    high = 0xbf;
    length += 1;
  }
  return length;
}

/** U+2E80–9FFF, U+AC00–D7FF, U+F900–FAFF, U+FE00–FFFF, and the Han planes 2 and 3. */
function isWide(lead: number, second: number): boolean {
  if (lead === 0xe2) return second >= 0xba;
  if (lead === 0xef) return second >= 0xa4;
  if (lead === 0xf0) return second >= 0xa0 && second <= 0xbf;
  return (lead >= 0xe3 && lead <= 0xe9) || (lead >= 0xea && lead <= 0xed && !(lead === 0xea && second < 0xb0));
}
