import { wordFinding } from "../../src/i18n/findings.ts";
import type { Language } from "../../src/i18n/text.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { TableReport } from "../../src/model/pack.ts";
import { type Cause, type FilePart, labelOf, type Report } from "./report.ts";
import { WORDS } from "./words.ts";

/** Findings of one cause shown for a file, without --all. */
const SHOWN = 20;
const SIGNS = { error: "✗", warning: "!", note: "·" } as const;
/** East Asian characters take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** The report for a terminal. */
export function checkText(report: Report, isAll: boolean): string {
  const { language, tables, keepers, counts } = report;
  const words = WORDS[language];
  const lines = [`${report.title} (${report.id})`, "", ...tableLines(tables, language)];
  for (const { keeper, files } of keepers) {
    const faulty = files.filter(({ causes }) => causes.length > 0);
    if (faulty.length > 0 && (keeper !== undefined || keepers.length > 1))
      lines.push("", `== ${words.keeper}: ${keeper ?? words.noKeeper}`);
    for (const part of faulty)
      lines.push("", labelOf(part), part.causes.flatMap((cause) => causeLines(cause, language, isAll)).join("\n"));
  }
  const ages = keepers.flatMap(({ files }) => files).filter(({ age }) => age !== undefined);
  if (ages.length > 0) lines.push("", words.freshness, ...ages.map((part) => `  ${ageText(part, language)}`));
  return [...lines, "", words.counts(counts)].join("\n");
}

function tableLines(tables: readonly TableReport[], language: Language): readonly string[] {
  const words = WORDS[language];
  const width = Math.max(...tables.map(({ file }) => widthOf(file)), 4);
  return [
    `  ${words.read}   ${words.kept}  ${words.rejected}  ${pad(words.file, width)}  ${words.readAs}`,
    ...tables.map(
      (table) =>
        `${table.read.toString().padStart(6)} ${table.kept.toString().padStart(6)} ${table.rejected.length
          .toString()
          .padStart(widthOf(words.rejected) + 1)}  ${pad(table.file, width)}  ${readAs(table, language)}`,
    ),
  ];
}

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** How the file was read: its encoding, and whether that is certain. */
export function readAs(table: TableReport, language: Language): string {
  const { encoding, isEncodingSure } = table as { readonly encoding?: string; readonly isEncodingSure?: boolean };
  if (encoding === undefined) return "";
  return encoding.toUpperCase() + (isEncodingSure === false ? ` (${WORDS[language].unsure})` : "");
}

/** Share of rows with a date, and of those older than the table may be. */
export function ageText({ file, age }: FilePart, language: Language): string {
  if (age === undefined) return file;
  const share = (count: number, of: number) => `${of === 0 ? 0 : Math.round((count / of) * 100)} %`;
  return WORDS[language].age({
    file,
    dated: share(age.dated, age.rows),
    stale: share(age.stale.length, age.rows),
    days: age.maxAgeDays,
    newest: age.newest,
  });
}

function causeLines({ severity, findings }: Cause, language: Language, isAll: boolean): readonly string[] {
  const shown = isAll ? findings : findings.slice(0, SHOWN);
  const lines = shown.map((finding) => {
    const { message, fix } = wordFinding(finding, language);
    return `  ${SIGNS[severity]} ${placeOf(finding)}${finding.code}  ${message} ${fix}`;
  });
  const hidden = findings.length - shown.length;
  return hidden === 0 ? lines : [...lines, WORDS[language].more(hidden)];
}

function placeOf({ row, column }: Finding): string {
  const place = [row, column].filter((part) => part !== undefined).join(":");
  return place === "" ? "" : `${place}  `;
}
