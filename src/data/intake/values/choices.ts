import { editDistance } from "../../../model/nearest.ts";
import { wordsOf } from "./choice-labels.ts";
import { toHalfWidth } from "./half-width.ts";
import { type Reading, refused, taken } from "./reading.ts";

/** No word of a choice is longer. */
const LONGEST = 40;

/** The value a word stands for: itself in other letters (Strong, under construction) or its Chinese word. Else the nearest is named. */
export function readChoice(values: readonly string[], written: string): Reading<string> {
  if (written.length > LONGEST) return refused("cell-not-allowed", allowed(values));
  const word = toHalfWidth(written)
    .replace(/[。;]$/, "")
    .trim();
  const plain = word.toLowerCase().replace(/[\s-]+/g, "_");
  const value = values.find(
    (one) => one === plain || wordsOf(one).some((known) => known === word || known === written),
  );
  if (value !== undefined) return value === written ? taken(value) : taken(value, "cell-reworded", value);
  const nearest = nearestValue(values, word, plain);
  return refused(
    "cell-not-allowed",
    nearest === undefined ? allowed(values) : `${inWords(nearest)} ? (${allowed(values)})`,
  );
}

/** A title with its year where known: 小巨人:2023, 小巨人（2023年）. */
export function readTitle(values: readonly string[], written: string): Reading<string> {
  const text = toHalfWidth(written).trim();
  const [, name = text, year] = /^([^:()\d]+)[:(]?\s*(\d{4})?\s*年?\s*\)?$/.exec(text.slice(0, LONGEST)) ?? [];
  const title = readChoice(values, name.trim());
  if (!("value" in title) || year === undefined) return title;
  const dated = `${title.value}:${year}`;
  return dated === written ? taken(dated) : taken(dated, "cell-reworded", dated);
}

const inWords = (value: string): string => [value, ...wordsOf(value).slice(0, 1)].join(" ");
const allowed = (values: readonly string[]): string => values.map(inWords).join(", ");

function nearestValue(values: readonly string[], word: string, plain: string): string | undefined {
  const ranked = values
    .map((value) => ({
      value,
      distance: Math.min(farness(plain, value), ...wordsOf(value).map((known) => farness(word, known))),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  return best !== undefined && best.distance < 1 && best.distance < (next?.distance ?? 1) ? best.value : undefined;
}

/** 未投产 is the opposite of 投产, not a slip of it. */
const NEGATION = /^(?:[未不非无没]|not|non|un)/;

/** 0 where the words are one, under 1 where they share much: 较强 holds 强, stong is one letter from strong. */
function farness(word: string, known: string): number {
  if (NEGATION.test(word) && !NEGATION.test(known)) return 1;
  const isChinese = /\p{Script=Han}/u.test(known);
  if (isChinese && (word.includes(known) || (word.length > 1 && known.includes(word)))) {
    return 0.9 - 0.5 * (Math.min(word.length, known.length) / Math.max(word.length, known.length));
  }
  // One character in common is no likeness: 开工 is not 竣工.
  const most = Math.max(0, Math.min(Math.floor(known.length / 2), known.length - 2));
  const limit = isChinese ? most : Math.max(1, Math.min(3, Math.floor(known.length / 3)));
  const distance = editDistance(word, known, limit);
  return distance <= limit ? distance / (limit + 1) : 1;
}
