const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const YEARS = { first: 1000, last: 2999 };
const DAY = 86_400_000;
/** Day 0 of Excel's count, which takes 1900 for a leap year (Lotus 1-2-3 did), and of the count of old Macintosh workbooks. */
const SERIAL_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** Days of a month; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** The date as the pack writes it, at the precision given; undefined where there is no such day. */
export function dateText(year: number, month?: number, day?: number): string | undefined {
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last) return undefined;
  if (month === undefined) return String(year);
  if (day !== undefined && (day < 1 || day > daysIn(year, month))) return undefined;
  if (daysIn(year, month) === 0) return undefined;
  return [year, twoDigits(month), ...(day === undefined ? [] : [twoDigits(day)])].join("-");
}

/** 2024-Q1; undefined where there is no such year. */
export const quarterText = (year: number, quarter: number): string | undefined =>
  dateText(year) === undefined ? undefined : `${year}-Q${quarter}`;

/** The day a spreadsheet's day number stands for, as YYYY-MM-DD. */
export function dateOfSerial(serial: number, epoch: keyof typeof SERIAL_ZERO = "from1900"): string {
  return new Date(SERIAL_ZERO[epoch] + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
