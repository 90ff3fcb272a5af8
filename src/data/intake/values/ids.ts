import { isScientific } from "./excel-damage.ts";
import { toHalfWidth } from "./half-width.ts";
import { type Refusal, refused } from "./reading.ts";

const LONGEST = 80;

/** An id is never mended: others name it. The nearest id that would do is advice: `A 01` → `a-01`. */
export function refuseId(written: string): Refusal {
  const likely = likelyId(written);
  return likely === undefined ? refused("id-invalid") : refused("id-invalid", likely);
}

function likelyId(written: string): string | undefined {
  if (written.length > LONGEST || isScientific(written.trim())) return undefined;
  const plain = toHalfWidth(written).trim().toLowerCase();
  const id = plain
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+/, "")
    .replace(/-$/, "");
  return id === "" || !/^[\x20-\x7e]+$/.test(plain) ? undefined : id;
}
