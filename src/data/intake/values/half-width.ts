const FULL_WIDTH = { first: 0xff01, last: 0xff5e, shift: 0xfee0 };
/** Signs a Chinese keyboard or a typesetter puts where a plain one is meant. */
const SAME_SIGN: ReadonlyMap<string, string> = new Map([
  ["\u3000", " "],
  ["\u00a0", " "],
  ["\u2212", "-"],
  ["\ufe63", "-"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\uffe5", "¥"],
  ["\u2032", "'"],
  ["\u2033", '"'],
  ["\u2019", "'"],
  ["\u201d", '"'],
]);

/** The text with full-width letters, digits and signs (U+FF01–FF5E), the minus U+2212 and primes in their plain form. */
export function toHalfWidth(text: string): string {
  let result = "";
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const isFull = code >= FULL_WIDTH.first && code <= FULL_WIDTH.last;
    result += isFull ? String.fromCharCode(code - FULL_WIDTH.shift) : (SAME_SIGN.get(letter) ?? letter);
  }
  return result;
}
