import type { Column } from "../../../model/column.ts";
import type { CellFault } from "../../read-cell.ts";
import { readTitle } from "./choices.ts";
import { faultOf, isTaken, type Reading, refused, taken } from "./reading.ts";

const AGREED = /[;；、|]/;
/** Besides, in a list of words that are checked one by one. */
const OF_WORDS = /[;；、|,，\r\n]+/;
/** Besides, in a list of texts: a comma may belong to one. */
const OF_TEXTS = /[;；、|\r\n]+/;
/** Faults told of one cell: after so many it is some other thing that went wrong. */
const TOLD = 20;

/** Entries of a list, each once; what is wrong with one goes to `faults`, the others stay. */
export function readEntries(column: Column, text: string, faults: CellFault[]): Reading<readonly string[]> {
  const parts = partsOf(column, text);
  const entries = new Set<string>();
  let isReworded = false;
  let count = 0;
  const tell = (fault: CellFault): void => {
    count += 1;
    if (count <= TOLD) faults.push(fault);
  };
  for (const part of parts) {
    const reading = count < TOLD ? readEntry(column, part) : quickly(column, part);
    if (!isTaken(reading)) tell(faultOf("error", reading.refused, reading.detail));
    else if (entries.has(reading.value)) tell({ severity: "note", code: "entry-repeated", detail: part });
    else entries.add(reading.value);
    isReworded ||= isTaken(reading) && reading.rule !== undefined;
  }
  const list = [...entries];
  if (isReworded) return taken(list, "cell-reworded", list.join("; "));
  return isAsAgreed(column, text) ? taken(list) : taken(list, "entries-split", list.join("; "));
}

const readEntry = ({ values }: Column, part: string): Reading<string> =>
  values === undefined ? taken(part) : readTitle(values, part);

/** Without a search for the nearest value. */
const quickly = ({ values }: Column, part: string): Reading<string> =>
  values === undefined || values.includes(part) ? taken(part) : refused("cell-not-allowed");

/** Ids are parted where agreed; what stands between them besides is looked at where they are resolved. */
const partsOf = ({ kind, values }: Column, text: string): readonly string[] =>
  trimmed(text.split(kind === "refs" ? AGREED : values === undefined ? OF_TEXTS : OF_WORDS));

const isAsAgreed = ({ kind, values }: Column, text: string): boolean =>
  kind === "refs" || !(values === undefined ? /[\r\n]/ : /[,，\r\n]/).test(text);

const trimmed = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== "");
