/** The date of the reader's clock, "2026-11-22"; read once so that every drawing of a visit agrees. */
export const TODAY = isoDate(new Date());

function isoDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
