/** Letters of one alphabet: Latin with marks, Greek, Cyrillic, Hebrew, Arabic, Vietnamese. */
const LETTERS: readonly (readonly [from: number, to: number])[] = [
  [0xc0, 0x24f],
  [0x391, 0x3c9],
  [0x401, 0x451],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x1e00, 0x1eff],
];
const LATIN_END = 0x24f;
/** This many letters in a row are a word of their alphabet, even without ASCII letters beside them. */
const WORD_LENGTH = 3;

/**
 * Characters beyond ASCII in a text, how many of them are wide (Chinese, kana, Hangul, full-width), and how many stand where a Western text
 * has them: é in a word, ° after a figure, ² after m, curly quotes. Short GBK texts that are valid UTF-8 by accident have them elsewhere.
 */
export function countHome(text: string): { readonly all: number; readonly wide: number; readonly home: number } {
  const count = { all: 0, wide: 0, home: 0 };
  let before = 0;
  let word = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point >= 0x80) {
      if (point > 0xffff) at += 1;
      const alphabet = alphabetOf(point);
      word = alphabet >= 0 && alphabet === alphabetOf(before) ? word + 1 : 1;
      count.all += 1;
      if (isWide(point)) count.wide += 1;
      else if (isHome(point, before, text.charCodeAt(at + 1))) count.home += 1;
      else if (alphabet >= 0 && word >= WORD_LENGTH) count.home += word === WORD_LENGTH ? WORD_LENGTH : 1;
    }
    before = point;
  }
  return { ...count, home: Math.min(count.home, count.all - count.wide) };
}

/** Han, kana, Hangul, full-width forms and the marks between them. */
const isWide = (point: number): boolean =>
  (point >= 0x2e80 && point <= 0x9fff) ||
  (point >= 0xac00 && point <= 0xd7a3) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0xfe30 && point <= 0xfe4f) ||
  (point >= 0xff00 && point <= 0xffef) ||
  (point >= 0x1f300 && point <= 0x323af);

const alphabetOf = (point: number): number =>
  point === 0xd7 || point === 0xf7 ? -1 : LETTERS.findIndex(([from, to]) => point >= from && point <= to);

const isAsciiLetter = (point: number): boolean => (point | 32) >= 97 && (point | 32) <= 122;
const isDigit = (point: number): boolean => point >= 48 && point <= 57;
const isLatin = (point: number): boolean => isAsciiLetter(point) || (point >= 0xc0 && point <= LATIN_END);

const isMark = (point: number): boolean => point >= 0x300 && point <= 0x36f;

function isHome(point: number, before: number, after: number): boolean {
  // Marks piled on a letter; one alone may be half of 台.
  if (isMark(point)) return isMark(before);
  if ((point >= 0x2000 && point <= 0x2bff) || point === 0xfffd) return true;
  if (alphabetOf(point) === 0 || alphabetOf(point) === 5) return isAsciiLetter(before) || isAsciiLetter(after);
  switch (point) {
    case 0xa0: // no-break space
      return before > 0x20 || after > 0x20;
    case 0xd7: // times: as GBK a character nobody writes
      return true;
    case 0xb0: // degree
      return isDigit(before) || after === 0x43 || after === 0x46;
    case 0xb2: // squared, cubed: m², km³
    case 0xb3:
      return before === 0x6d || before === 0x4d;
    case 0xb5: // micro, in its two code points: µm
    case 0x3bc:
      return isAsciiLetter(after);
    case 0xb7: // middle dot between names
      return (isLatin(before) && isLatin(after)) || (before === 0x20 && after === 0x20);
    case 0xb1: // plus-minus
      return isDigit(after) || isDigit(before);
    case 0xa3: // pound, yen
    case 0xa5:
      return isDigit(after);
    case 0xa9: // copyright, registered
    case 0xae:
      return isAsciiLetter(before);
    default:
      return false;
  }
}
