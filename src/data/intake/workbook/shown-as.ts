import { attribute, forEachTag, unescapeXml } from "./xml-tags.ts";

/** How a cell shows its number: a date without its day, a moment, a time of day, or with so many digits. Undefined: in full. */
export type Shown = "year" | "month" | "moment" | "time" | { readonly digits: number } | undefined;

/** Formats every spreadsheet knows by number, as Chinese editions show them: 27 is yyyy"年"m"月". */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, "month"] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, "time"] as const),
  [22, "moment"],
]);
/** Spreadsheets hold formats to 255 characters. */
const LONGEST_FORMAT = 1000;

/** How each cell style shows numbers, by its index; undefined where a format is longer than any spreadsheet writes. */
export function readStyles(xml: string): readonly Shown[] | undefined {
  const formats = new Map<number, string>();
  const shown: Shown[] = [];
  let isInCells = false;
  forEachTag(xml, (name, attributes, isEnd) => {
    if (name === "cellXfs") isInCells = !isEnd;
    else if (name === "numFmt" && !isEnd) {
      formats.set(Number(attribute(attributes, "numFmtId")), unescapeXml(attribute(attributes, "formatCode") ?? ""));
    } else if (name === "xf" && isInCells && !isEnd) {
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      const format = formats.get(id);
      shown.push(format === undefined ? BUILT_IN.get(id) : shownBy(format));
    }
  });
  return [...formats.values()].some(({ length }) => length > LONGEST_FORMAT) ? undefined : shown;
}

/** How a number format shows a number: yyyy"年"m"月" a month, 000000 six digits. */
function shownBy(format: string): Shown {
  const bare = lettersOf(format);
  if (/^0{2,20}$/.test(bare)) return { digits: bare.length };
  const has = (letters: string) => [...letters].some((letter) => bare.includes(letter));
  const [hasYear, hasDay, hasTime] = [has("ye"), has("d"), has("hs")];
  if (/[#0?]/.test(bare) && !hasYear) return undefined;
  if (hasTime) return hasYear || hasDay ? "moment" : "time";
  if (hasDay) return undefined;
  if (has("m")) return "month";
  return hasYear ? "year" : undefined;
}

/** The first part of a format without quoted text, escaped characters, colours and conditions, in lower case. */
function lettersOf(format: string): string {
  let bare = "";
  for (let at = 0; at < format.length; at += 1) {
    const character = format[at];
    if (character === ";") break;
    if (character === "\\" || character === "_" || character === "*") at += 1;
    else if (character === '"' || character === "[") {
      const close = format.indexOf(character === "[" ? "]" : '"', at + 1);
      if (close < 0) break;
      at = close;
    } else bare += character;
  }
  return bare.toLowerCase();
}
