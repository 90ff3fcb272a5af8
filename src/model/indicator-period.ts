/** A stretch of the calendar a figure is of; a day is a figure of that day. */
export interface Period {
  /** As the pack writes it: 2025, 2025-H1, 2025-Q3, 2025-03, 2025-03-14. */
  readonly id: string;
  readonly kind: "year" | "half" | "quarter" | "month" | "day";
  readonly year: number;
  /** First and last month, 1 to 12. */
  readonly from: number;
  readonly to: number;
}

const FORM = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;
const DAY = 86_400_000;

/** The period a text means; undefined for any other text ("plan", "2023-01/04"). */
export function parsePeriod(text: string | undefined): Period | undefined {
  const match = text === undefined ? null : FORM.exec(text);
  if (text === undefined || match === null) return undefined;
  const [, year, half, quarter, month, day] = match;
  const make = (kind: Period["kind"], from: number, to: number) => ({ id: text, kind, year: Number(year), from, to });
  if (half !== undefined) return make("half", Number(half) * 6 - 5, Number(half) * 6);
  if (quarter !== undefined) return make("quarter", Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (month === undefined) return make("year", 1, 12);
  return make(day === undefined ? "month" : "day", Number(month), Number(month));
}

export const yearPeriod = (year: number): Period => ({ id: String(year), kind: "year", year, from: 1, to: 12 });

/** The four quarters of a year, in order. */
export const quartersOf = (year: number): readonly Period[] =>
  [1, 4, 7, 10].map((from) => ({ id: `${year}-Q${(from + 2) / 3}`, kind: "quarter", year, from, to: from + 2 }));

/** The months of a period, in order. */
export const monthsOf = ({ year, from, to }: Period): readonly Period[] =>
  Array.from({ length: to - from + 1 }, (_, index) => monthOf(year, from + index));

const monthOf = (year: number, month: number): Period => ({
  id: `${year}-${String(month).padStart(2, "0")}`,
  kind: "month",
  year,
  from: month,
  to: month,
});

const halvesOf = (year: number): readonly Period[] =>
  [1, 7].map((from) => ({ id: `${year}-H${from === 1 ? 1 : 2}`, kind: "half", year, from, to: from + 5 }));

/** Ways to cut a period into equal parts, coarse before fine; none for a month or a day. */
export function waysToCut(period: Period): readonly (readonly Period[])[] {
  if (period.kind === "year") return [quartersOf(period.year), halvesOf(period.year), monthsOf(period)];
  if (period.kind === "half") {
    return [quartersOf(period.year).filter(({ from, to }) => from >= period.from && to <= period.to), monthsOf(period)];
  }
  return period.kind === "quarter" ? [monthsOf(period)] : [];
}

/** The period of the same kind a year before. */
export const yearBefore = (period: Period): string => `${period.year - 1}${period.id.slice(4)}`;

/** First day, yyyy-mm-dd. */
export const firstDayOf = (period: Period): string =>
  period.kind === "day" ? period.id : isoOf(Date.UTC(period.year, period.from - 1, 1));

/** Last day, yyyy-mm-dd. */
export const lastDayOf = (period: Period): string =>
  period.kind === "day" ? period.id : isoOf(Date.UTC(period.year, period.to, 0));

/** The last day a date of any precision may mean; undefined where it is no date. */
export function lastDayMeant(date: string | undefined): string | undefined {
  const period = parsePeriod(date);
  return period === undefined ? undefined : lastDayOf(period);
}

/** Share of a period's days gone at the end of a day (yyyy-mm-dd), 0 to 1. */
export function shareGone(period: Period, day: string): number {
  const first = Date.parse(firstDayOf(period));
  const days = (Date.parse(lastDayOf(period)) - first) / DAY + 1;
  const gone = (Date.parse(day) - first) / DAY + 1;
  return Math.min(1, Math.max(0, gone / days));
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
