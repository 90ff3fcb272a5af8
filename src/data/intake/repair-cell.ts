import type { Column } from "../../model/column.ts";
import type { FindingCode } from "../../model/finding.ts";
import { isMissingWord } from "../../model/missing-words.ts";
import { blankOf, type CellFault, type CellValue } from "../read-cell.ts";
import { damageIn, inspectText } from "./damage.ts";
import { doubtfulHost, isWebAddress, refuseAddress } from "./values/addresses.ts";
import { readChoice } from "./values/choices.ts";
import { type CleanText, cleanText } from "./values/clean-text.ts";
import { readDate } from "./values/dates.ts";
import { damageOf } from "./values/excel-damage.ts";
import { readFlag } from "./values/flags.ts";
import { toHalfWidth } from "./values/half-width.ts";
import { refuseId } from "./values/ids.ts";
import { readEntries } from "./values/lists.ts";
import { readNumber } from "./values/numbers.ts";
import { withoutEscape } from "./values/own-escape.ts";
import { faultOf, isTaken, type Reading, refused, taken } from "./values/reading.ts";

const ID = /^[a-z0-9][a-z0-9._-]*$/;
/** Characters of a text where its column declares no other limit. */
const LONGEST_TEXT = 2000;

export interface CellSetting {
  /** Chinese header of the column. */
  readonly title?: string;
  /** Words the pack itself declares for a missing value. */
  readonly missing?: ReadonlySet<string>;
  /** Unit the header names, where it is another than the column's own: 万元 over a column of 亿元. */
  readonly unit?: string;
  /** What the row itself says its numbers are in: the `unit` of an indicator. */
  readonly rowUnit?: string;
}

/** Findings that say all there is to say of a text. */
const INSPECTED: ReadonlySet<FindingCode> = new Set(["cell-damaged", "cell-recoded", "cell-private-use"]);

/**
 * The value of a cell the plain reader does not take as it stands. Where it can mean only one thing it is read by a stated rule,
 * with a note of the rule and of what the value now is; else it is blank, with an error that says what to write instead.
 */
export function repairCell(
  column: Column,
  name: string,
  written: string,
  faults: CellFault[],
  setting: CellSetting = {},
): CellValue {
  const clean = cleanText(written);
  const text = withoutEscape(clean.text).trim();
  if (text === "" || setting.missing?.has(text)) return blankOf(column);
  const own: CellFault[] = [];
  const reading = clean.hasNull ? refused("cell-damaged") : read(column, name, text, own, setting, clean.text !== text);
  if (!isTaken(reading)) {
    const isPublic = name === "public";
    faults.push(faultOf("error", isPublic ? "public-unclear" : reading.refused, isPublic ? undefined : reading.detail));
    // A cell nobody can read must not publish the row it stands in.
    return isPublic ? false : blankOf(column);
  }
  const isInspected = own.some(({ code }) => INSPECTED.has(code));
  const note = isInspected ? undefined : noteOf(reading, clean, text);
  faults.push(...(note === undefined ? own : [note, ...own]));
  return reading.value;
}

function read(
  column: Column,
  name: string,
  text: string,
  own: CellFault[],
  setting: CellSetting,
  isDisarmed: boolean,
): Reading {
  if (column.kind === "text") return readText(column, text, own, isDisarmed);
  const garbled = damageIn(text);
  if (garbled !== undefined) return refused("cell-damaged", garbled.original);
  const damage = damageOf(toHalfWidth(text.slice(0, LONGEST_TEXT)));
  if (damage !== undefined) return damage;
  const reading = readKind(column, name, text, own, setting);
  return mayBeMissing(column, reading) && isMissing(text) ? refused("cell-missing-word") : reading;
}

/** 无 is an answer where yes or no is asked, 缺 where a strength is; an id may be called null; a list of texts may hold any. */
function mayBeMissing({ kind, values }: Column, reading: Reading): boolean {
  if (kind === "ref" || kind === "refs") return true;
  if (kind === "list") return values !== undefined;
  return kind !== "id" && !isTaken(reading);
}

function readKind(column: Column, name: string, text: string, own: CellFault[], setting: CellSetting): Reading {
  switch (column.kind) {
    case "number":
      return readNumber(column, name, text, setting);
    case "date":
      return readDate(text);
    case "choice":
      return readChoice(column.values ?? [], text);
    case "flag":
      return readFlag(setting.title ?? "", text);
    case "id":
      return ID.test(text) ? taken(text) : refuseId(text);
    case "url":
      return readAddress(text, own);
    case "ref":
      return taken(text);
    default:
      return readEntries(column, text, own);
  }
}

/** An address whose host is easily taken for another stays, with a warning. */
function readAddress(text: string, own: CellFault[]): Reading {
  if (!isWebAddress(text)) return refuseAddress(text);
  const host = doubtfulHost(text);
  if (host !== undefined) own.push(faultOf("warning", "address-doubtful", host));
  return taken(text);
}

/** Any text is a text: markup, formulas and emoji stay as they are. Only a spreadsheet's error value is none. */
function readText(column: Column, text: string, own: CellFault[], isDisarmed: boolean): Reading {
  const limit = column.maxLength ?? LONGEST_TEXT;
  const length = text.length > limit ? [...text].length : 0;
  if (length > limit) return refused("text-too-long", `${length} > ${limit}`);
  const damage = damageOf(text);
  if (damage !== undefined && damage.refused !== "cell-formula") return damage;
  if (damage !== undefined && !isDisarmed) own.push(faultOf("warning", "cell-formula"));
  return taken(inspectText(text, own));
}

const isMissing = (text: string): boolean => text.length <= 20 && isMissingWord(toHalfWidth(text).trim());

/** One word about what was done to the cell: the heaviest. */
function noteOf(
  reading: { rule?: FindingCode; detail?: string },
  clean: CleanText,
  text: string,
): CellFault | undefined {
  if (clean.hadDirection) return faultOf("warning", "text-direction", clipped(text));
  if (clean.isStacked) return faultOf("warning", "text-stacked");
  if (reading.rule !== undefined) return faultOf("note", reading.rule, reading.detail);
  return clean.isCleaned ? faultOf("note", "cell-cleaned", clipped(text)) : undefined;
}

const clipped = (text: string): string => text.slice(0, 80);
