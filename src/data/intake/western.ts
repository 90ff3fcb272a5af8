/**
 * Share of the bytes beyond ASCII that stand where Windows-1252 has them: letters beside ASCII letters, marks alone. 0 where not one of them
 * is within a word, since any one byte and the letter after it can be a character of GBK as well.
 */
export function westernShare(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, SAMPLE);
  let all = 0;
  let home = 0;
  let hasWord = false;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    all += 1;
    const [before, after] = [bytes[at - 1] ?? SPACE, bytes[at + 1] ?? SPACE];
    if (isAtHome(byte, before, after)) home += 1;
    hasWord ||= byte >= 0xc0 && isLetter(before) && after < 0x80;
  }
  return hasWord ? home / all : 0;
}

const SAMPLE = 1 << 18; // bytes
const SPACE = 0x20;
/** Euro, dashes, quotes, dots, trade mark; no-break space, pound, yen, section, ©, «, ®, °, ±, ², ³, µ, ·, ». */
const MARKS: ReadonlySet<number> = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa5, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb1,
  0xb2, 0xb3, 0xb5, 0xb7, 0xbb,
]);

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

/** A letter with a mark stands beside an ASCII letter and beside no more than one other such; a mark stands alone. */
function isAtHome(byte: number, before: number, after: number): boolean {
  if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) {
    const isAlone = before < 0x80 || after < 0x80;
    return isAlone && (isLetter(before) || isLetter(after));
  }
  return MARKS.has(byte) && before < 0x80 && after < 0x80;
}
