import type { Language } from "../../i18n/text.ts";
import type { Finding } from "../../model/finding.ts";
import type { FileReport, Narrowing } from "./report-items.ts";
import { placeOf } from "./report-items.ts";
import { wordPlaced } from "./word-placed.ts";

/** Findings of a severity, a file, and with a text in their cell, place or wording. */
export function narrowFindings(
  findings: readonly Finding[],
  files: ReadonlyMap<string, FileReport>,
  { severity, file, text }: Narrowing,
  language: Language,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter((finding) => {
    if (severity !== "" && finding.severity !== severity) return false;
    if (file !== "" && finding.file !== file) return false;
    return wanted === "" || textOf(finding, files.get(finding.file), language).toLowerCase().includes(wanted);
  });
}

function textOf(finding: Finding, file: FileReport | undefined, language: Language): string {
  const place = placeOf(finding, file);
  const { letter = "", row = "", header = "", from, sheet = "" } = place;
  const { message, fix } = wordPlaced({ finding, place }, language);
  const { value = "", detail = "", code } = finding;
  return `${letter}${row} ${header} ${from} ${sheet} ${value} ${detail} ${code} ${message} ${fix}`;
}
