import type { Work, WorkRow } from "../work-table.ts";
import { found, isFaulty } from "./at-work.ts";

const CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ADCODE = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;
const STOCK_CODE = /^[0-9A-Z][0-9A-Z.]{3,11}$/;
/** A code of a Shenzhen share without its zeros, with or without the mark of its exchange. */
const BARE_STOCK_CODE = /^(\d{1,4})(\.SZ)?$/i;
/** 000000000000000000 keeps the sum and is no code. */
const ONE_SIGN = /^(.)\1*$/;
/** 9.13702E+17, and what 18 digits become in a cell of numbers: 15 of them and three zeros. */
const CUT = /^\d(?:\.\d+)?E\+?\d+$|^\d{15}000$/i;

/** Codes with a form of their own: division codes (GB/T 2260: 6 digits, 9 or 12 below counties), credit codes (GB 32100), stock codes. */
export function checkCodes(work: Work): void {
  for (const at of work.tables.get("regions")?.rows ?? []) checkCode(work, at, "adcode", adcodeFault);
  for (const at of work.tables.get("enterprises")?.rows ?? []) {
    checkCode(work, at, "credit_code", creditFault);
    checkCode(work, at, "stock_code", stockFault);
  }
  checkRepeated(work);
}

/** One firm has one credit code: two rows of one code are one firm, or one of them is wrong. */
function checkRepeated(work: Work): void {
  const first = new Map<string, WorkRow>();
  for (const at of work.tables.get("enterprises")?.rows ?? []) {
    const value = at.row["credit_code"];
    if (typeof value !== "string" || isFaulty(work, at.table, at, "credit_code")) continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, at);
    else {
      const detail = String(earlier.line);
      found(work, at.table, at, { severity: "warning", code: "code-repeated", column: "credit_code", value, detail });
    }
  }
}

type CodeFault = { readonly code: "code-doubtful" | "code-shortened"; readonly detail?: string };

function checkCode(work: Work, at: WorkRow, column: string, faultOf: (code: string) => CodeFault | undefined): void {
  const value = at.row[column];
  const fault = typeof value === "string" ? faultOf(value) : undefined;
  if (fault !== undefined && typeof value === "string")
    found(work, at.table, at, { severity: "warning", ...fault, column, value });
}

function adcodeFault(code: string): CodeFault | undefined {
  if (CUT.test(code) && !ADCODE.test(code)) return { code: "code-shortened" };
  return ADCODE.test(code) ? undefined : { code: "code-doubtful", detail: "GB/T 2260" };
}

/** Where the code holds once its letters are plain and joined, that is told: nothing is changed. */
function creditFault(code: string): CodeFault | undefined {
  if (ONE_SIGN.test(code)) return { code: "code-doubtful", detail: "GB 32100" };
  if (isCreditCode(code)) return undefined;
  if (CUT.test(code)) return { code: "code-shortened" };
  const plain = code.slice(0, 60).normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return { code: "code-doubtful", detail: plain !== code && isCreditCode(plain) ? `GB 32100: ${plain}` : "GB 32100" };
}

function stockFault(code: string): CodeFault | undefined {
  const [, digits, exchange = ""] = BARE_STOCK_CODE.exec(code) ?? [];
  if (digits !== undefined)
    return { code: "code-shortened", detail: `${digits.padStart(6, "0")}${exchange.toUpperCase()}` };
  return STOCK_CODE.test(code) ? undefined : { code: "code-doubtful" };
}

/** True where the 18th sign is 31 minus the weighted sum of the other 17 mod 31 (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) {
    const value = CODE_LETTERS.indexOf(code[index] ?? " ");
    if (value < 0) return false;
    sum += (WEIGHTS[index] ?? 0) * value;
  }
  return (31 - (sum % 31)) % 31 === CODE_LETTERS.indexOf(code[17] ?? " ");
}
