/** What a letter may tell of a text: bits of `LETTERS`. */
const [ODD, FIRST, SECOND, THIRD, LATIN] = [1, 2, 4, 8, 16];

/** Letters nobody means to write, as ranges. */
const ODD_RANGES: readonly (readonly [first: number, last: number])[] = [
  // Control characters but line breaks, spaces that look like others, soft hyphens.
  [0, 9],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  // Marks without width, changes of direction, strange line breaks, wide and filling spaces.
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  // Marks that stand above and beneath the letter before.
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
  // Private use, byte order marks, U+FFFD.
  [0xdb80, 0xdbff],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xfff0, 0xffff],
  // 锟 of 锟斤拷, 烫 屯 葺 铪 of memory never written to.
  [0x951f, 0x951f],
  [0x70eb, 0x70eb],
  [0x5c6f, 0x5c6f],
  [0x847a, 0x847a],
  [0x94ea, 0x94ea],
];
/** Latin letters beyond ASCII, and what Windows-1252 has at 80–9F: two in a row may be UTF-8 or GBK read as that. */
const LATIN_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0xa1, 0xff],
  [0x0152, 0x0192],
  [0x02c6, 0x02dc],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
];

let table: Uint8Array | undefined;

/** What each letter may tell, by its code unit; 0 for nearly all. */
export function letters(): Uint8Array {
  table ??= markLetters();
  return table;
}

function markLetters(): Uint8Array {
  const marked = new Uint8Array(0x10000);
  for (const [first, last] of ODD_RANGES) marked.fill(ODD, first, last + 1);
  for (const [first, last] of LATIN_RANGES) {
    for (let code = first; code <= last; code += 1) marked[code] = (marked[code] ?? 0) | LATIN;
  }
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const following = range(0x80, 0xbf);
  // Two Chinese characters of UTF-8 read as three of GBK: E4–E9 80–BF | 80–BF E4–E9 | 80–BF 80–BF; marks begin with E3 80 and EF BC.
  markPairs(marked, range(0xe4, 0xe9), following, FIRST);
  markPairs(marked, [0xe3, 0xef], [0x80, 0xbc], FIRST);
  markPairs(marked, following, [...range(0xe3, 0xe9), 0xef], SECOND);
  markPairs(marked, following, following, THIRD);
  // The byte 80 by itself.
  marked[0x20ac] = (marked[0x20ac] ?? 0) | SECOND | THIRD;
  return marked;
}

/** Marks the characters GBK has at these pairs of bytes. */
function markPairs(marked: Uint8Array, leads: readonly number[], trails: readonly number[], bit: number): void {
  const bytes = new Uint8Array(leads.length * trails.length * 3);
  let at = 0;
  for (const lead of leads) {
    for (const trail of trails) {
      bytes[at] = lead;
      bytes[at + 1] = trail;
      bytes[at + 2] = 10;
      at += 3;
    }
  }
  // A pair is one character and a line break, but where it is none; a character of another length is passed over.
  const text = new TextDecoder("gb18030").decode(bytes);
  for (let start = 0; start < text.length; ) {
    if (text.charCodeAt(start + 1) === 10) {
      const code = text.charCodeAt(start);
      marked[code] = (marked[code] ?? 0) | bit;
      start += 2;
    } else start = text.indexOf("\n", start) + 1 || text.length;
  }
}

/** True where the letter, which is marked, tells together with the two after it of a text that nobody meant. */
export function isOddLetter(mark: number, text: string, at: number): boolean {
  if ((mark & ODD) !== 0) return true;
  const marked = letters();
  const next = marked[text.charCodeAt(at + 1)] ?? 0;
  if ((mark & LATIN) !== 0) return (next & LATIN) !== 0;
  return (mark & FIRST) !== 0 && (next & SECOND) !== 0 && ((marked[text.charCodeAt(at + 2)] ?? 0) & THIRD) !== 0;
}

/**
 * True for a text that may hold what nobody meant: characters that cannot be seen, or what a wrong decoding leaves behind. Rarely true of
 * sound texts; `intake/` knows for certain.
 */
export function isSuspect(text: string): boolean {
  const marked = letters();
  for (let at = 0; at < text.length; at += 1) {
    const mark = marked[text.charCodeAt(at)] ?? 0;
    if (mark !== 0 && isOddLetter(mark, text, at)) return true;
  }
  return false;
}
