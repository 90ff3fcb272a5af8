import type { Shown } from "./shown-as.ts";

/** What a spreadsheet shows of a number: 15 digits, the rest is noise of its arithmetic. */
const DIGITS = 15;
/** Whole numbers from here on have lost their last digits. */
export const LONGEST_WHOLE = 1e15;

/** The value of a cell as the reader gives it. */
export type SheetValue = string | number | boolean | Date | null | undefined;

/** A cell's value as text a table holds; undefined for a date no calendar has. */
export function cellText(value: SheetValue, shown: Shown): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateText(value, shown);
  const text = plainNumber(value);
  return typeof shown === "object" && /^\d+$/.test(text) ? text.padStart(shown.digits, "0") : text;
}

/** A number without exponent: 1e21 as 1000000000000000000000, 0.1 + 0.2 as 0.3. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded === 0 ? 0 : rounded);
  if (!text.includes("e")) return text;
  const [mantissa = "", exponent = ""] = text.split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  const zeros = Number(exponent);
  const sign = rounded < 0 ? "-" : "";
  return sign + (zeros < 0 ? `0.${"0".repeat(-zeros - 1)}${digits}` : digits.padEnd(zeros + 1, "0"));
}

/** ISO text at the precision shown: 2024, 2024-03, 2024-03-01, 2024-03-01T09:30, 09:30. */
function dateText(date: Date, shown: Shown): string | undefined {
  const time = date.getTime();
  if (Number.isNaN(time)) return undefined;
  const iso = date.toISOString();
  if (shown === "time") return timeOf(iso);
  const year = date.getUTCFullYear();
  if (year < 1900 || year > 9999) return undefined;
  const day = iso.slice(0, "2024-03-01".length);
  if (shown === "year") return day.slice(0, 4);
  if (shown === "month") return day.slice(0, 7);
  const isMidnight = time % 86_400_000 === 0;
  return shown === "moment" && !isMidnight ? `${day}T${timeOf(iso)}` : day;
}

const timeOf = (iso: string): string => (iso.slice(17, 19) === "00" ? iso.slice(11, 16) : iso.slice(11, 19));
