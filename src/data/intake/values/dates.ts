import { dateOfSerial, dateText, quarterText } from "./calendar.ts";
import { numeralValue } from "./chinese-numerals.ts";
import { toHalfWidth } from "./half-width.ts";
import { type Reading, type Refusal, refused, taken } from "./reading.ts";

/** No date of a table is longer. */
const LONGEST = 40;
/** 2024年3月1日, 2024/3/1, 2024.03, 2024-3-1, 2024年度; the marks between year, month and day agree. */
const WORDED = /^(\d{4})年(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?$/;
const YEAR = /^(\d{4})年?度?$/;
const MARKED = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const QUARTER = /^(\d{4})年?[-/ ]?(?:第?([1-4一二三四])季度?|Q([1-4]))$/i;
const QUARTER_FIRST = /^Q([1-4])[-/ ]?(\d{4})$/i;
/** The time of day a spreadsheet adds to a date. With a zone (Z, +08:00) the day itself may be another. */
const TIME = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const CHINESE =
  /^([〇零○一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/;
const SERIAL = { first: 20_000, last: 60_000 };

/** The date a cell means, at its own precision, where it can mean only one. */
export function readDate(written: string): Reading<string> {
  if (written.length > LONGEST) return refused("cell-not-date");
  const text = toHalfWidth(written)
    .replace(/[。;]$/, "")
    .trim();
  const compact = text
    .replace(TIME, "")
    .replace(/\s*([年月日号季度])\s*/g, "$1")
    .replace(/\s*([-/.])\s*/g, "$1")
    .trim();
  const parts = LOST_ZERO.test(compact) ? undefined : (partsOf(compact) ?? chineseParts(compact));
  if (parts === undefined) return unclear(compact);
  const date =
    "quarter" in parts ? quarterText(parts.year, parts.quarter) : dateText(parts.year, parts.month, parts.day);
  if (date === undefined) return refused("date-impossible");
  return date === written ? taken(date) : taken(date, "date-respelled", date);
}

type Parts =
  | { readonly year: number; readonly month: number | undefined; readonly day: number | undefined }
  | { readonly year: number; readonly quarter: number };

const whole = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

function partsOf(text: string): Parts | undefined {
  const marked = MARKED.exec(text);
  if (marked !== null) return { year: Number(marked[1]), month: Number(marked[3]), day: whole(marked[4]) };
  const worded = WORDED.exec(text) ?? YEAR.exec(text) ?? COMPACT.exec(text);
  if (worded !== null) return { year: Number(worded[1]), month: whole(worded[2]), day: whole(worded[3]) };
  const quarter = QUARTER.exec(text);
  if (quarter !== null) {
    const [, year, word, digit] = quarter;
    return { year: Number(year), quarter: Number(digit ?? word) || (numeralValue(word ?? "") ?? 0) };
  }
  const first = QUARTER_FIRST.exec(text);
  return first === null ? undefined : { year: Number(first[2]), quarter: Number(first[1]) };
}

/** 二〇二四年三月一日, as documents date themselves. */
function chineseParts(text: string): Parts | undefined {
  const match = CHINESE.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  const value = (numeral: string | undefined) => (numeral === undefined ? undefined : numeralValue(numeral));
  return { year: numeralValue(year) ?? 0, month: value(month), day: value(day) };
}

const HALF = /^(\d{4})年?(?:上|下)半年$/;
const PART_OF_YEAR = /^(\d{4})年?(初|底|末|中|春|夏|秋|冬)$/;
const PART_OF_MONTH = /^(\d{4})年(\d{1,2})月(?:份)?(?:初|底|末|中旬|上旬|下旬|中)$/;
const SHORT_YEAR = /^'?(\d{2})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?$/;
const NO_YEAR = /^(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))月/;
const PLAN = /^[“"]?(十[一二三四五六七八九]?)五[”"]?(?:期间|末|时期|规划)?$/;
const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ENGLISH = /^(?:(\d{1,2})[- ])?([a-z]{3})[a-z]*\.?[- ,]*(?:(\d{1,2}),\s*)?(\d{4}|\d{2})$/i;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SIX_DIGITS = /^(\d{4})(0[1-9]|1[0-2])$/;

/** A spreadsheet makes 2024.1 of 2024.10. */
const LOST_ZERO = /^(\d{4})\.1$/;

/** A date that can mean several days, with the likely one as advice where there is one. */
function unclear(text: string): Refusal {
  const likely = likelyDate(text) ?? likelySerial(text) ?? likelyPlan(text) ?? likelyEnglish(text);
  return likely === undefined ? refused("cell-not-date") : refused("date-unclear", likely);
}

function likelyDate(text: string): string | undefined {
  const year = LOST_ZERO.exec(text)?.[1];
  if (year !== undefined) return `${year}-01 / ${year}-10`;
  const part = HALF.exec(text) ?? PART_OF_YEAR.exec(text);
  if (part !== null) return part[1];
  const month = PART_OF_MONTH.exec(text) ?? SIX_DIGITS.exec(text);
  if (month !== null) return dateText(Number(month[1]), Number(month[2]));
  const short = SHORT_YEAR.exec(text);
  if (short !== null) return dateText(2000 + Number(short[1]), Number(short[2]), whole(short[3]));
  const bare = NO_YEAR.exec(text);
  const number = bare === null ? undefined : (whole(bare[1]) ?? numeralValue(bare[2] ?? ""));
  return number === undefined || number > 12 ? undefined : `YYYY-${String(number).padStart(2, "0")}`;
}

function likelySerial(text: string): string | undefined {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (serial < SERIAL.first || serial > SERIAL.last) return undefined;
  return `${dateOfSerial(serial)} (1904: ${dateOfSerial(serial, "from1904")})`;
}

/** The 14th five-year plan runs from 2021 to 2025. */
function likelyPlan(text: string): string | undefined {
  const number = numeralValue(PLAN.exec(text)?.[1] ?? "");
  if (number === undefined) return undefined;
  const last = 1955 + number * 5;
  return `${last - 4} – ${last}`;
}

function likelyEnglish(text: string): string | undefined {
  const [, dayBefore, name = "", dayAfter, year = ""] = ENGLISH.exec(text) ?? [];
  const month = ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month > 0)
    return dateText(year.length === 2 ? 2000 + Number(year) : Number(year), month, whole(dayBefore ?? dayAfter));
  const [, first, second, lastYear] = DAY_FIRST.exec(text) ?? [];
  if (lastYear === undefined) return undefined;
  const options = [
    dateText(Number(lastYear), Number(first), Number(second)),
    dateText(Number(lastYear), Number(second), Number(first)),
  ];
  return [...new Set(options.filter((date) => date !== undefined))].join(" / ") || undefined;
}
