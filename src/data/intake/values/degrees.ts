import { type Reading, refused, taken } from "./reading.ts";

/** Beyond any degree, and what coordinates in metres look like. */
const METRES = 1000;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/北纬|纬度|latitude|lat\.?/i, "N"],
  [/南纬/, "S"],
  [/东经|经度|longitude|lon\.?|lng/i, "E"],
  [/西经/, "W"],
];
const DEGREES = /^([NSEW])?\s*(\d{1,3}(?:\.\d+)?)\s*[°º度]?\s*([NSEW])?$/i;
const SEXAGESIMAL =
  /^([NSEW])?\s*(\d{1,3})\s*[°º度]\s*(\d{1,2}(?:\.\d+)?)\s*['′‘分]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″“秒]|'')?)?\s*([NSEW])?$/i;
const PLAIN = /^[-+]?\d*\.?\d*$/;
const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const PAIR = /^[NSEW]?\s*-?\d+(?:\.\d+)?[°NSEW]*\s*[,;、/ ]\s*[NSEW]?-?\d+(?:\.\d+)?[°NSEW]*$/i;
/** (117.3648,36.16) and POINT(117.36 36.16). */
const WRAPPED = /^(?:point)?\s*[([]\s*([^()[\]]+?)\s*[)\]]$/i;
/** Two of them stand with a comma, a space or nothing but a letter of direction between. */
const ONE_SEXAGESIMAL = /[NSEW]?\s*\d{1,3}\s*[°º度]\s*\d{1,2}(?:\.\d+)?\s*['′‘分]/gi;
/** 39,508,993.55, 508993.55米, X=508993.5: what a survey writes. */
const SURVEYED = /^(?:[xy]\s*[=:]\s*)?([-+]?[\d,]+(?:\.\d+)?)\s*(?:米|公尺|m)?$/i;
const GROUPED = /^[-+]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;

/** Decimal degrees of 36.7°, 北纬36.7, N36.7 or 119°12′30″E, to 7 places. East and north are positive. */
export function readDegrees(name: string, text: string): Reading<number> {
  const plain = PLAIN.test(text) && /\d/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(plain) >= METRES) return refused("coordinate-metres");
  if (Object.is(plain, -0)) return refused("cell-not-number", "°");
  if (!Number.isNaN(plain))
    return String(plain) === text || CANONICAL.test(text)
      ? taken(plain)
      : taken(plain, "number-respelled", String(plain));
  if (isMetres(text)) return refused("coordinate-metres");
  const lettered = WORDS.reduce((result, [word, letter]) => result.replace(word, letter), text.replace(/˚/g, "°"))
    .replace(/[:：]/, " ")
    .trim();
  const match = DEGREES.exec(lettered);
  const parts = match === null ? SEXAGESIMAL.exec(lettered) : [match[0], match[1], match[2], "0", "0", match[3]];
  if (parts === null) return isPair(lettered) ? refused("coordinate-pair") : refused("cell-not-number", "°");
  const [, before, degrees, minutes = "0", seconds = "0", after] = parts;
  if (before !== undefined && after !== undefined) return refused("cell-not-number", "°");
  const side = (before ?? after ?? "").toUpperCase();
  if (side !== "" && "NS".includes(side) !== (name === "lat")) return refused("coordinate-axis");
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return refused("cell-not-number", "°");
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const value = Number((side === "S" || side === "W" ? -size : size).toFixed(7));
  return taken(value, "degrees-converted", String(value));
}

function isMetres(text: string): boolean {
  const figures = SURVEYED.exec(text)?.[1] ?? "";
  const isNumber = !figures.includes(",") || GROUPED.test(figures);
  return isNumber && Math.abs(Number(figures.replaceAll(",", ""))) >= METRES;
}

const isPair = (text: string): boolean =>
  PAIR.test(WRAPPED.exec(text)?.[1] ?? text) || [...text.matchAll(ONE_SEXAGESIMAL)].length === 2;
