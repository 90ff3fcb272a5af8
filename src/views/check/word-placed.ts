import { wordFinding } from "../../i18n/findings.ts";
import type { Language } from "../../i18n/text.ts";
import type { Finding } from "../../model/finding.ts";
import { headerOf } from "../../model/headers.ts";
import type { PlacedFinding } from "./report-items.ts";

/** Findings whose detail begins with the name of a column. */
const COLUMN_FIRST: ReadonlySet<Finding["code"]> = new Set(["column-unknown", "dates-reversed"]);

/** A finding in words, with the file and the header as the clerk knows them, not as the pack calls them. */
export function wordPlaced(item: PlacedFinding, language: Language): ReturnType<typeof wordFinding> {
  const { finding, place } = item;
  const file = place.from.split("/").pop() ?? place.from;
  const header = finding.code === "header-cleaned" ? tidied(finding.value ?? "") : headerIn(item, language);
  const detail = COLUMN_FIRST.has(finding.code)
    ? finding.detail?.replace(/^\w+/, (column) => columnIn(item, column, language))
    : finding.detail;
  return wordFinding(
    { ...finding, file, ...(header !== undefined && { column: header }), ...(detail !== undefined && { detail }) },
    language,
  );
}

/** The header a finding is about: as written where the file has it, else as the language of the page heads the column. */
export function headerIn(item: PlacedFinding, language: Language): string | undefined {
  const { finding, place } = item;
  if (place.index !== undefined || finding.column === undefined) return place.header;
  return columnIn(item, finding.column, language);
}

const columnIn = ({ place: { table } }: PlacedFinding, column: string, language: Language): string =>
  table === undefined || language === "en" ? column : headerOf(table, column);

/** A header without the spaces, line breaks and full-width letters that do not belong to it. */
const tidied = (written: string): string =>
  written
    .normalize("NFKC")
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})|[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
