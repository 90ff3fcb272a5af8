/** First and last day a date names at its own precision, in days since 1970: 2025 is 1 January to 31 December. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Days at least and at most, as far as the dates say; both are equal where both dates are days. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** How exact a date is. */
type Precision = "year" | "quarter" | "month" | "day";

const DATE = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/;
const MS_OF_DAY = 86_400_000;
const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / MS_OF_DAY;

/** The days a date names: 2025, 2025-Q3, 2025-03, 2025-03-14; undefined for a blank and for what is no date. */
export function daySpanOf(date: string | undefined): DaySpan | undefined {
  const [, year, quarter, month, day] = (DATE.exec(date ?? "") ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined) return undefined;
  if (quarter !== undefined)
    return { first: dayNumber(year, quarter * 3 - 2, 1), last: dayNumber(year, quarter * 3 + 1, 0) };
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (month < 1 || month > 12) return undefined;
  const last = dayNumber(year, month + 1, 0);
  if (day === undefined) return { first: dayNumber(year, month, 1), last };
  const only = dayNumber(year, month, day);
  return day < 1 || only > last ? undefined : { first: only, last: only };
}

/** Days from one date to another, negative where the second comes first; undefined where one of them is none. */
export function daysBetween(from: string | undefined, to: string | undefined): DayRange | undefined {
  const start = daySpanOf(from);
  const end = daySpanOf(to);
  if (start === undefined || end === undefined) return undefined;
  return { least: end.first - start.last, most: end.last - start.first };
}

/** Days since the last day of a date: 2025 is over by one day on 1 January 2026; undefined where it is not over. */
export function daysOver(date: string | undefined, today: string): number | undefined {
  const end = daySpanOf(date);
  const now = daySpanOf(today);
  return end === undefined || now === undefined || now.first <= end.last ? undefined : now.first - end.last;
}

/** Time between two dates in the unit both are exact to: 2025 gives years, 2025-03 months, never days that nobody wrote. */
export interface Elapsed {
  /** The first date, as written. */
  readonly since: string;
  readonly unit: Precision;
  /** Days; else whole units from the one year, quarter or month to the other, 0 within the same. */
  readonly amount: number;
  readonly days: DayRange;
}

/** Time from one date to another; undefined where one of them is none, or the second comes wholly first. */
export function elapsed(from: string | undefined, to: string | undefined): Elapsed | undefined {
  const start = daySpanOf(from);
  const end = daySpanOf(to);
  if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined;
  if (start.first > end.last) return undefined;
  const unit = PRECISIONS[Math.min(precisionOf(from), precisionOf(to))] ?? "day";
  const days = { least: Math.max(0, end.first - start.last), most: end.last - start.first };
  return { since: from, unit, amount: unit === "day" ? days.most : unitsBetween(start.first, end.last, unit), days };
}

const PRECISIONS: readonly Precision[] = ["year", "quarter", "month", "day"];

/** Place in `PRECISIONS` of how exact a date is. */
const precisionOf = (date: string): number =>
  date.length === 4 ? 0 : date.includes("Q") ? 1 : date.length === 7 ? 2 : 3;

const MONTHS = { year: 12, quarter: 3, month: 1 } as const;

function unitsBetween(from: number, to: number, unit: keyof typeof MONTHS): number {
  const place = (day: number) => {
    const date = new Date(day * MS_OF_DAY);
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / MONTHS[unit]);
  };
  return place(to) - place(from);
}
