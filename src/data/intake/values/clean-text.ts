/** Characters that show nothing: controls but tab and line breaks, format characters (zero-width, soft hyphen, marks), Hangul fillers. */
const INVISIBLE = /[^\P{Cc}\t\r\n]|\p{Cf}|[\u115F\u1160\u3164\uFFA0]/u;
const HIDDEN = new RegExp(INVISIBLE, "gu");
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
/** More marks over one letter than any script stacks. */
const STACKED = /\p{M}{6}/u;
const ODD_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;
const PICTURE = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}\uFE0F]/u;
const JOINER = "\u200D";
const BLACK_FLAG = "\u{1F3F4}";
const isTag = (letter: string): boolean => letter >= "\u{E0020}" && letter <= "\u{E007F}" && letter.length === 2;

export interface CleanText {
  readonly text: string;
  /** Something without a shape was taken out, or an odd space made a plain one. */
  readonly isCleaned: boolean;
  /** Marks that turn the direction of writing were taken out: the text may have read differently. */
  readonly hadDirection: boolean;
  /** Marks piled on one letter. They stay. */
  readonly isStacked: boolean;
  readonly hasNull: boolean;
}

/** A text without what cannot be seen. Joined emoji and flags stay whole; line breaks and U+3000 within the text stay. */
export function cleanText(written: string): CleanText {
  const visible = INVISIBLE.test(written) ? withoutHidden(written) : written;
  const text = visible.replace(ODD_SPACE, " ").trim();
  return {
    text,
    isCleaned: text !== trimPlain(written),
    hadDirection: DIRECTION.test(written),
    isStacked: STACKED.test(written),
    hasNull: written.includes("\0"),
  };
}

/** Without the spaces and line breaks at its ends that nobody minds. */
function trimPlain(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isPlainSpace(text[start])) start++;
  while (end > start && isPlainSpace(text[end - 1])) end--;
  return text.slice(start, end);
}

const isPlainSpace = (letter: string | undefined): boolean => letter === " " || letter === "\n" || letter === "\r";

function withoutHidden(written: string): string {
  if (!written.includes(JOINER) && !written.includes(BLACK_FLAG)) return written.replace(HIDDEN, "");
  const letters = [...written];
  let isInFlag = false;
  const kept = letters.filter((letter, index) => {
    isInFlag = letter === BLACK_FLAG || (isInFlag && isTag(letter));
    if (isInFlag) return true;
    if (letter === JOINER) return PICTURE.test(letters[index - 1] ?? "") && PICTURE.test(letters[index + 1] ?? "");
    return !INVISIBLE.test(letter);
  });
  return kept.join("");
}
