/** The day the demo stands for. Nothing in it depends on a clock. */
export const TODAY = "2026-11-22";

const MS_OF_DAY = 86_400_000;

/** The date so many days after another, yyyy-mm-dd. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * MS_OF_DAY).toISOString().slice(0, 10);

export const QUARTERS = [1, 2, 3, 4] as const;
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** The last month whose figures are in. */
export const LAST_MONTH = 10;
