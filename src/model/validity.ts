import type { Pack } from "./pack.ts";
import type { Row } from "./schema.ts";

/** How a title stands on a day. `due`: it expires within the year of that day. */
export const VALIDITIES = ["valid", "due", "expired", "unknown"] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Why a title cannot be judged: no year stands at it, no rule says how long it is valid, or its year is yet to come. */
export type WhyUnknown = "no-year" | "no-rule" | "future";

/** A title a firm holds, with what is known of its time. */
export interface HeldTitle {
  /** As written: `little_giant:2023`. */
  readonly entry: string;
  /** The title without its year; the id of its row in `designations` where there is one. */
  readonly title: string;
  readonly granted: number | undefined;
  /** Years, by the pack's rule. */
  readonly validYears: number | undefined;
  /** The year it expires in: granted + validYears. */
  readonly expires: number | undefined;
  readonly validity: Validity;
  readonly why: WhyUnknown | undefined;
}

const ENTRY = /^(.*?):\s*(\d{4})(?:\D.*)?$/;

/**
 * A title as an enterprise writes it, judged on `today` (yyyy-mm-dd). Only years are known, so a title granted in 2023 for three years
 * is due through all of 2026 and expired from 2027 on. Without a year or a rule it is unknown, never valid.
 */
export function titleOn(pack: Pack, entry: string, today: string): HeldTitle {
  const [, name = entry.split(":", 1)[0] ?? entry, year] = ENTRY.exec(entry) ?? [];
  const rule = pack.tables.designations.byId.get(name.trim());
  const granted = year === undefined ? undefined : Number(year);
  const validYears = rule?.valid_years;
  const known = { entry, title: rule?.id ?? name.trim(), granted, validYears };
  const unknown = (why: WhyUnknown): HeldTitle => ({ ...known, expires: undefined, validity: "unknown", why });
  if (granted === undefined) return unknown("no-year");
  if (granted > yearOf(today)) return unknown("future");
  if (validYears === undefined) return unknown("no-rule");
  const expires = granted + validYears;
  return { ...known, expires, validity: validityOf(expires, yearOf(today)), why: undefined };
}

/** The titles of a firm, in its order. */
export const titlesOn = (pack: Pack, { designations }: Row<"enterprises">, today: string): readonly HeldTitle[] =>
  designations.map((entry) => titleOn(pack, entry, today));

/**
 * Whether a title that still runs expires within twelve months of `today`: surely where its last year ends by then, possibly where that
 * year only begins by then.
 */
export function expiresInTwelveMonths({ expires, validity }: HeldTitle, today: string): "surely" | "possibly" | "no" {
  if (expires === undefined || validity === "expired") return "no";
  const limit = `${yearOf(today) + 1}${today.slice(4)}`;
  if (`${expires}-12-31` <= limit) return "surely";
  return `${expires}-01-01` <= limit ? "possibly" : "no";
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function validityOf(expires: number, year: number): Validity {
  if (expires < year) return "expired";
  return expires === year ? "due" : "valid";
}
