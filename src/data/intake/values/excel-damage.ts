import { type Refusal, refused } from "./reading.ts";

const ERROR_VALUE = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i;
const TOO_NARROW = /^#{3,}$/;
/** `=C2*2`, `=SUM(A1:A9)`, `=-B3`; not `=>` or `= 500 亩`. */
const FORMULA = /^=[-+(]*(?:\$?[A-Za-z]{1,3}\$?\d|[A-Za-z][A-Za-z.]*\(|\d+[-+*/^])/;
const SCIENTIFIC = /^[-+]?\d(?:\.\d{1,15})?e[-+]?\d{1,2}$/i;

/** What a spreadsheet left in place of a value: an error value, a column too narrow to show it, a formula. */
export function damageOf(text: string): Refusal | undefined {
  if (TOO_NARROW.test(text)) return refused("cell-too-narrow");
  if (ERROR_VALUE.test(text)) return refused("cell-error-value");
  return FORMULA.test(text) ? refused("cell-formula") : undefined;
}

/** True for 9.13702E+17: what a spreadsheet makes of a long number. */
export const isScientific = (text: string): boolean => text.length <= 24 && SCIENTIFIC.test(text);
