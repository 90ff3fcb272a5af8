/** GB18030-2022 gave 18 characters of GB18030-2005, until then in the private use area, code points of their own. Index by index. */
const FROM =
  "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
const TO =
  "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";
const MOVED = new RegExp(`[${FROM}]`, "g");
const PRIVATE_USE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;
/** More are not listed. */
const LISTED = 5;

/** The text with the 18 moved characters at their code points of today, whatever edition the decoder or the writer knew. */
export const mapMoved = (text: string): string =>
  text.replace(MOVED, (character) => TO.charAt(FROM.indexOf(character)));

/** The private-use characters of a text as U+E5E5, each once: what they mean only the machine knows that wrote them. */
export function privateUseIn(text: string): readonly string[] {
  const found = new Set(text.match(PRIVATE_USE) ?? []);
  return [...found].slice(0, LISTED).map((character) => {
    const point = character.codePointAt(0) ?? 0;
    return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  });
}
