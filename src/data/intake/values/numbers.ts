import type { Column } from "../../../model/column.ts";
import { numeralValue } from "./chinese-numerals.ts";
import { readDate } from "./dates.ts";
import { readDegrees } from "./degrees.ts";
import { isScientific } from "./excel-damage.ts";
import { toHalfWidth } from "./half-width.ts";
import { isTaken, type Reading, type Refusal, refused, type Taken, taken } from "./reading.ts";
import { type Factor, factorBetween, factorOf, scaled, unitInWords } from "./units.ts";

/** Units stated elsewhere than in the cell: by the header, where it is not the column's own, or by the `unit` cell of the row. */
export interface StatedUnits {
  readonly unit?: string;
  readonly rowUnit?: string;
}

/** No number of a table is longer, units included. */
const LONGEST = 60;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const PARTS = /^([-+]?)\s*(¥?)\s*(\d[\d.,' ]*|\.\d+)(.*)$/s;
const LOOSE = /^(\d*)(?:\.(\d*))?$/;
const GROUPED =
  /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$|^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$|^[1-9]\d{0,2}(?:'\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d+$/;
const SPECIAL = /^[-+]?(?:inf(?:inity)?|nan|0[xob][\da-f]+|∞)$|_|^[-+]?\d[\d.]*e[-+]?\d+$/i;
/** Words and signs that make a number a guess, a limit or a range. */
const INEXACT =
  /[约近超逾余多几数略≥≤><≈~～±+至到]|左右|上下|以上|以下|以内|不足|不到|不低于|不少于|若干|\d\s*(?:[-–—]|to)\s*\d|\d\s*[-–—]$/;
const NUMERAL = /^[〇零○一二两三四五六七八九十百千万亿]+/;
/** A text of these and of words for a guess speaks of an amount. */
const COUNTS = /[\d一二两三四五六七八九十百千万亿几数]|若干/;
const YUAN_BEFORE = /^(?:rmb|cny|人民币)[: ]*/i;
const FOREIGN = /^[-+]?\s*(?:[$€£₩₽]|[a-z]{2,3}\$?\s*\d)/i;
const ZERO = /^0*(?:\.0*)?$/;

/** The number a cell means, where it can mean only one; without a unit of its own it is in that of the header. */
export function readNumber(column: Column, name: string, written: string, stated: StatedUnits = {}): Reading<number> {
  if (written.length > LONGEST) return refused("cell-not-number", askedFor(column, name, stated));
  const text = toHalfWidth(written)
    .replace(/[。;]$/, "")
    .trim();
  const reading =
    column.unit === "°"
      ? respelled(readDegrees(name, text), text !== written.trim())
      : readQuantity(column, name, text, written, stated);
  return bounded(column, text, reading, stated.unit);
}

/** The unit a clerk is to write the number in, which is that of the header before her. */
const askedFor = (column: Column, name: string, { unit, rowUnit }: StatedUnits): string | undefined =>
  unit ?? unitInWords(column, name) ?? rowUnit;

/** A number taken as it stands, of a cell that was written in another way: with a note of that. */
function respelled(reading: Reading<number>, isOtherwise: boolean): Reading<number> {
  if (!isOtherwise || !isTaken(reading) || reading.rule !== undefined) return reading;
  return taken(reading.value, "number-respelled", String(reading.value));
}

function readQuantity(
  column: Column,
  name: string,
  text: string,
  written: string,
  stated: StatedUnits,
): Reading<number> {
  const unit = askedFor(column, name, stated);
  if (isScientific(text)) return refused("number-scientific", unit);
  if (SPECIAL.test(text)) return refused("cell-not-number", unit);
  const bare = column.unit === "TRL" ? text.replace(/^TRL[- ]?/i, "") : text.replace(YUAN_BEFORE, "¥");
  const year = /(?:^|_)year$/.test(name) ? yearOf(text) : undefined;
  if (year !== undefined) return taken(year, "number-respelled", String(year));
  const match = PARTS.exec(bare);
  if (match === null || isGuess(bare)) return refusedWords(bare, unit);
  const [, sign = "", currency = "", figures = "", tail = ""] = match;
  const decimal = decimalOf(figures.trim());
  if (decimal === undefined) return refusedFigures(figures.trim(), tail.trim(), unit);
  if (sign === "-" && ZERO.test(decimal)) return refused("cell-not-number", unit);
  const signed = `${sign === "-" ? "-" : ""}${decimal}`;
  const own = unitInWords(column, name);
  if (currency !== "" && !(own ?? "").includes("CNY")) return refused("unit-unfit", unit);
  if (tail.trim() === "" && currency === "") {
    const factor = stated.unit === undefined ? undefined : factorOf(column, name, stated.unit);
    const reading = spelled(signed, figures, text, written, factor);
    if (factor === undefined || reading.rule !== "number-grouped") return reading;
    return taken(reading.value, reading.rule, `${signed} ${stated.unit} = ${reading.value} (${own})`);
  }
  const tailUnit = tail.trim() === "" ? "元" : tail;
  const inRow = own === undefined && stated.rowUnit !== undefined ? factorBetween(tailUnit, stated.rowUnit) : undefined;
  const factor = factorOf(column, name, tailUnit) ?? inRow;
  if (factor === undefined) return refused(/^\W*\d/.test(tail.trim()) ? "cell-not-number" : "unit-unfit", unit);
  const value = scaled(signed, factor);
  const now = own ?? (inRow === undefined ? undefined : stated.rowUnit);
  return taken(value, "unit-converted", now === undefined ? String(value) : `${value} (${now})`);
}

/** 1997 of 1997/5/1 or 1997年5月: a day in a column of years. */
function yearOf(text: string): number | undefined {
  if (/^\d{4}年?度?$/.test(text)) return undefined;
  const date = readDate(text);
  return isTaken(date) ? Number(date.value.slice(0, 4)) : undefined;
}

/** 约2亿, 1-2亿, 100+; a sign before the number makes no guess of it. */
const isGuess = (text: string): boolean => INEXACT.test(text.replace(/^\+(?=[\d.])/, ""));

/** A number without a unit, by the rule it was read by: how to write it. That of the header is told once, with the header. */
function spelled(decimal: string, figures: string, text: string, written: string, factor?: Factor): Taken<number> {
  const value = factor === undefined ? Number(decimal) : scaled(decimal, factor);
  if (/[,' ]/.test(figures.trim())) return taken(value, "number-grouped", String(value));
  return PLAIN.test(text) && text === written
    ? taken(value)
    : taken(value, "number-respelled", String(Number(decimal)));
}

/** Digits as a plain decimal: 18,000 → 18000, .5 → 0.5, 007 → 7. Undefined where the signs between them say nothing certain. */
function decimalOf(figures: string): string | undefined {
  if (GROUPED.test(figures)) return figures.replace(/[,' ]/g, "");
  const loose = LOOSE.exec(figures);
  if (loose === null) return undefined;
  const [, whole = "", fraction = ""] = loose;
  return `${whole.replace(/^0+(?=\d)/, "") || "0"}${fraction === "" ? "" : `.${fraction}`}`;
}

function refusedFigures(figures: string, tail: string, unit: string | undefined): Refusal {
  if (!DECIMAL_COMMA.test(figures) || tail !== "") return refused("cell-not-number", unit);
  const [whole = "", fraction = ""] = figures.split(",");
  const isGroup = fraction.length > 2 && whole !== "0";
  return refused("number-decimal-comma", isGroup ? `${whole}${fraction}` : `${whole}.${fraction}`);
}

function refusedWords(text: string, unit: string | undefined): Refusal {
  const numeral = NUMERAL.exec(text)?.[0];
  const value = numeral === undefined ? undefined : numeralValue(numeral);
  if (FOREIGN.test(text)) return refused("unit-unfit", unit);
  if (isGuess(text)) return refused(COUNTS.test(text) ? "number-inexact" : "cell-not-number", unit);
  return value === undefined ? refused("cell-not-number", unit) : refused("number-in-words", String(value));
}

/** From here a share is rather a percentage than more than the whole: 1.2 may as well be 120 %. */
const LEAST_PERCENT = 2;

/** The number within the column's borders. 95 in a column of shares is most likely 95 %. */
function bounded(column: Column, text: string, reading: Reading<number>, unit: string | undefined): Reading<number> {
  if (!("value" in reading)) return reading;
  const { value } = reading;
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = column;
  const isPercent = value >= LEAST_PERCENT && value <= 100 && unit === undefined && !/[%‰]/.test(text);
  if (column.unit === "share" && isPercent) {
    return refused("number-percent", String(scaled(String(value), { times: 1n, over: 1n, exponent: -2 })));
  }
  if (!(value >= min && value <= max)) return refused("cell-out-of-range", bordersOf(column));
  if (column.integer && !Number.isSafeInteger(value)) return refused("cell-not-integer");
  return reading;
}

function bordersOf({ min, max, unit }: Column): string {
  if (max === undefined) return `≥ ${min ?? "…"}`;
  return unit === "share" ? "0 – 1, 0% – 100%" : `${min ?? "…"} – ${max}`;
}
