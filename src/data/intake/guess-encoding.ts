import { type Encoding, tryDecode } from "../decode.ts";
import { countHome } from "./at-home.ts";
import { big5Share, gb18030Share, gbLevel1Share, shiftJisShare } from "./encoding-shares.ts";
import { surveyUtf8, type Utf8Survey } from "./utf8-survey.ts";
import { westernShare } from "./western.ts";

export interface Guess {
  readonly encoding: Encoding;
  readonly isSure: boolean;
  /** `unusual`: its characters are rare in such a text; `garbled`: UTF-8 that a program took for GBK and saved. */
  readonly doubt?: "unusual" | "garbled";
  /** The whole text, where it is known already. */
  readonly text?: string;
  /** Lines of it may be of another encoding, though the whole decodes. */
  readonly isMixed?: true;
}

/** A text has at least this share of its encoding's common characters. */
const COMMON = 0.85;
/** Below, the characters are unusual for the encoding. */
const UNUSUAL = 0.5;
/** By how much another encoding must fit better than GB18030. */
const LEAD = 0.35;
/** Of fewer characters none is sure. */
const ENOUGH = 4;
/** Loosely read UTF-8 with fewer faults than this among its characters is damaged UTF-8 (trust.md §2). */
const FEW_FAULTS = 0.2;
const QUESTION_MARK = 0x3f;
/** One Chinese character and then letters: rather a Western letter and the one after it. */
const IN_A_WORD = /[^\0-\x7f][a-z]/i;

/** The encoding of bytes without a mark; undefined where none fits even line by line. */
export function guessEncoding(bytes: Uint8Array): Guess | undefined {
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== undefined) return breakTie(bytes, utf8);
  const survey = surveyUtf8(bytes);
  if (isDamagedUtf8(survey, bytes)) return damagedUtf8(survey, bytes);
  return guessLegacy(bytes, survey);
}

/**
 * Short texts in GBK can be valid UTF-8. They are GB18030 where fewer than half of the characters are wide or at home in a Western
 * text, and GB18030 makes more of them Chinese.
 */
function breakTie(bytes: Uint8Array, utf8: string): Guess {
  const { all, wide, home } = countHome(utf8);
  const asUtf8: Guess = { encoding: "utf-8", isSure: true, text: utf8 };
  if (all === 0 || wide * 2 >= all) return asUtf8;
  const gb = tryDecode(bytes, "gb18030");
  if (gb === undefined) return asUtf8;
  if ((wide + home) * 2 >= all || hanShare(gb) <= wide / all) return { ...asUtf8, isSure: home > ENOUGH };
  return { encoding: "gb18030", isSure: false, text: gb };
}

/** Share of U+4E00–9FA5 among the characters beyond ASCII. */
function hanShare(text: string): number {
  const all = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return all === 0 ? 0 : (text.match(/[\u4e00-\u9fa5]/g)?.length ?? 0) / all;
}

/** UTF-8 but for a few places, or but for fewer lines than are surely UTF-8. */
function isDamagedUtf8({ wide, other, faults, sureLines, brokenLines, isCut }: Utf8Survey, bytes: Uint8Array): boolean {
  const all = wide + other + faults;
  if (isCut && faults === 1) return wide > 1 || (wide === 1 && gbLevel1Share(bytes).common < 1);
  if (wide * 2 > all && faults < all * FEW_FAULTS) return true;
  return sureLines > 0 && sureLines >= brokenLines.length;
}

/**
 * UTF-8 that was opened as GBK and saved is GB18030 from end to end, with ? in place of half characters; where only some lines are of
 * another encoding, these are GB18030 and the rest is not.
 */
function damagedUtf8(survey: Utf8Survey, bytes: Uint8Array): Guess {
  const isGarbled =
    !survey.isCut &&
    survey.brokenLines.map(({ start, end }) => bytes.subarray(start, end)).every(isGarbledLine) &&
    tryDecode(bytes, "gb18030") !== undefined;
  if (!isGarbled) return { encoding: "utf-8", isSure: true };
  return { encoding: "utf-8", isSure: false, doubt: "garbled", text: new TextDecoder("utf-8").decode(bytes) };
}

const isGarbledLine = (line: Uint8Array): boolean => line.includes(QUESTION_MARK) && !isLikelyGb(line);

/** True for bytes that are GB18030 and look it: not UTF-8 taken for it. */
export const isLikelyGb = (bytes: Uint8Array): boolean =>
  gb18030Share(bytes).common >= COMMON && tryDecode(bytes, "gb18030") !== undefined;

/** Double-byte encodings and Windows-1252: what each makes of the bytes decides, GB18030 where nothing is clearly better. */
function guessLegacy(bytes: Uint8Array, survey: Utf8Survey): Guess | undefined {
  const gb = gb18030Share(bytes);
  const text = tryDecode(bytes, "gb18030");
  const rival = rivalOf(bytes, gb.common, gb.characters);
  if (rival !== undefined) return rival;
  const isMixed = survey.sureLines > 0;
  if (text === undefined || isMixed) {
    const guess: Guess = { encoding: "gb18030", isSure: true, ...(isMixed ? { isMixed } : {}) };
    return gb.common >= UNUSUAL ? guess : undefined;
  }
  if (gb.common < UNUSUAL && (gb.characters > 1 || IN_A_WORD.test(text)))
    return { encoding: "gb18030", isSure: false, doubt: "unusual", text };
  return { encoding: "gb18030", isSure: gb.characters >= ENOUGH && gb.common >= COMMON, text };
}

function rivalOf(bytes: Uint8Array, common: number, characters: number): Guess | undefined {
  const rivals: readonly (readonly [encoding: Encoding, share: number])[] = [
    ["shift_jis", shiftJisShare(bytes).common],
    ["big5", big5Share(bytes).common],
    ["windows-1252", westernShare(bytes)],
  ];
  for (const [encoding, share] of rivals) {
    const isEnough = encoding === "windows-1252" || characters >= ENOUGH;
    if (!isEnough || share < COMMON || share - common < LEAD) continue;
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { encoding, isSure: false, doubt: "unusual", text };
  }
  return undefined;
}
