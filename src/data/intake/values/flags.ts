import { toHalfWidth } from "./half-width.ts";
import { type Reading, refused, taken } from "./reading.ts";

const YES: ReadonlySet<string> = new Set("是 有 对 √ ✓ ✔ ☑ ✅ y yes true t 1 on ok".split(" "));
const NO: ReadonlySet<string> = new Set("否 无 没有 错 非 × ✗ ✘ ☒ ❌ x n no false f 0 off".split(" "));

/** Words the plain reader takes too, without a note. */
const PLAIN: ReadonlyMap<string, boolean> = new Map([
  ...["是", "yes", "true", "1"].map((word): [string, boolean] => [word, true]),
  ...["否", "no", "false", "0"].map((word): [string, boolean] => [word, false]),
]);

/** Yes or no of 是, 有, √, Y, or the column's own title (公开, 不公开). */
export function readFlag(title: string, written: string): Reading<boolean> {
  const word = toHalfWidth(written)
    .replace(/[。;]$/, "")
    .trim()
    .toLowerCase();
  const plain = PLAIN.get(written.toLowerCase());
  if (plain !== undefined) return taken(plain);
  if (YES.has(word) || word === title) return taken(true, "cell-reworded", "是 / yes");
  const isNo = NO.has(word) || word === `不${title}` || word === `非${title}` || word === `未${title}`;
  return isNo ? taken(false, "cell-reworded", "否 / no") : refused("cell-not-flag");
}
