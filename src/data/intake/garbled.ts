import type { Finding } from "../../model/finding.ts";
import { damageIn } from "./damage.ts";

/** Fewer headers may be so by accident. */
const FEWEST = 2;

/** UTF-8 that was opened as GBK and saved: what the whole file says, told before its cells. */
export const garbled = (file: string, severity: Finding["severity"]): Finding => ({
  severity,
  code: "file-garbled",
  file,
  detail: "UTF-8",
});

const isGarbled = (text: string): boolean => damageIn(text)?.cause === "utf8-as-gbk";

/** True where most headers are such as no table has: UTF-8 read as GBK. */
export function isGarbledHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const count = filled.filter(isGarbled).length;
  return count >= FEWEST && count * 2 >= filled.length;
}

/** True where most rows hold such a cell, by what was found in them. */
export function areGarbledRows(findings: readonly Finding[], read: number): boolean {
  const told = findings.filter(({ code, detail }) => code === "cell-damaged" && detail !== undefined);
  const rows = new Set(told.map(({ row }) => row));
  return rows.size >= FEWEST && rows.size * 2 > read && isGarbled(told[0]?.value ?? "");
}
