import { found, rowsIn, type Work } from "../work-table.ts";

const CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Codes with a form of their own: division codes (GB/T 2260: 6 digits, 9 or 12 below counties), credit codes (GB 32100). */
export function checkCodes(work: Work): void {
  for (const { row, at } of rowsIn(work, "regions")) {
    if (row.adcode === undefined || /^\d{6}(?:\d{3}(?:\d{3})?)?$/.test(row.adcode)) continue;
    found(work, "regions", at, {
      severity: "warning",
      code: "code-doubtful",
      column: "adcode",
      value: row.adcode,
      detail: "GB/T 2260",
    });
  }
  for (const { row, at } of rowsIn(work, "enterprises")) {
    if (row.credit_code === undefined || isCreditCode(row.credit_code)) continue;
    const value = row.credit_code;
    found(work, "enterprises", at, {
      severity: "warning",
      code: "code-doubtful",
      column: "credit_code",
      value,
      detail: "GB 32100",
    });
  }
  for (const { row, at } of rowsIn(work, "enterprises")) {
    if (row.stock_code === undefined || /^[0-9A-Z][0-9A-Z.]{3,11}$/.test(row.stock_code)) continue;
    found(work, "enterprises", at, {
      severity: "warning",
      code: "code-doubtful",
      column: "stock_code",
      value: row.stock_code,
    });
  }
}

/** True where the 18th sign is 31 minus the weighted sum of the other 17 mod 31 (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((letter) => CODE_LETTERS.indexOf(letter));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}
