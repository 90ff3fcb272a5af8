import { wordFinding } from "../../i18n/findings.ts";
import type { Language } from "../../i18n/text.ts";
import type { PlacedFinding } from "./report-items.ts";

/** A finding in words, with the file and the header as the clerk knows them, not as the pack calls them. */
export function wordPlaced({ finding, place }: PlacedFinding, language: Language): ReturnType<typeof wordFinding> {
  const file = place.from.split("/").pop() ?? place.from;
  const { header = finding.column } = place;
  return wordFinding({ ...finding, file, ...(header !== undefined && { column: header }) }, language);
}
