/** A stretch of time in fractional years, end exclusive: 2025 is 2025 to 2026. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The stretch a date names at the precision it has: 2025, 2025-Q3, 2025-03, 2025-03-14; undefined where it is none. */
export function yearSpanOf(text: string | undefined): YearSpan | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text?.trim() ?? "");
  if (match === null) return undefined;
  const [, year, quarter, month, day] = match.map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { from: year + (quarter - 1) / 4, to: year + quarter / 4 };
  if (month === undefined) return { from: year, to: year + 1 };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { from: year + (month - 1) / 12, to: year + month / 12 };
  const start = fractionalYear(year, month, day);
  return { from: start, to: start + DAY / lengthOfYear(year) };
}

function fractionalYear(year: number, month: number, day: number): number {
  return year + (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / lengthOfYear(year);
}

const lengthOfYear = (year: number): number => Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1);
