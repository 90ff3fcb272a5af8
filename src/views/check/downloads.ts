import { personalHeader } from "../../data/intake/personal-header.ts";
import { zipFiles } from "../../data/intake/zip/write-zip.ts";
import { parseJson } from "../../data/json.ts";
import { DESCRIPTOR } from "../../data/read-descriptor.ts";
import { writeCsv } from "../../data/write-csv.ts";
import { writePack } from "../../data/write-pack.ts";
import { rejectedCsv } from "../../data/write-reports.ts";
import { checkMessages } from "../../i18n/check.ts";
import { type Language, translator } from "../../i18n/text.ts";
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Download } from "./protocol.ts";
import type { Reading } from "./read-given.ts";
import { type FileReport, placeOf } from "./report-items.ts";
import { withPublished } from "./with-published.ts";
import { headerIn, wordPlaced } from "./word-placed.ts";

type Files = ReadonlyMap<string, FileReport>;

/** Bytes of a file the clerk takes away. */
export function makeDownload(reading: Reading, files: Files, what: Download, language: Language): Uint8Array {
  if (what === "pack") return zipFiles(cleanPack(reading));
  const text = what === "rejected" ? rejectedRows(reading, files, language) : reportRows(reading, files, language);
  return new TextEncoder().encode(text);
}

/** The clerk's files as read: our headers, UTF-8 with its mark, a descriptor with the sums; filled-in files as they were published. */
function cleanPack({ pack, files, filled }: Reading): ReadonlyMap<string, Uint8Array> {
  const bytes = files.get(DESCRIPTOR);
  const json = bytes === undefined ? undefined : parseJson(bytes);
  const descriptor = json !== undefined && "value" in json ? json.value : undefined;
  const written = writePack(withoutPersonal(pack), descriptor === undefined ? {} : { descriptor });
  const published = new Map([...files].filter(([file]) => filled.has(file) && file !== DESCRIPTOR));
  return published.size === 0 ? written : withPublished(written, published, descriptor);
}

/** The pack without the office's own columns that are headed as a person's telephone or identity number. */
const withoutPersonal = (pack: Pack): Pack => ({
  ...pack,
  reports: pack.reports.map((report) => ({
    ...report,
    unknown: report.unknown.filter((header) => personalHeader(header) === undefined),
  })),
});

function rejectedRows({ pack }: Reading, files: Files, language: Language): string {
  const t = translator(checkMessages, language);
  const headers = [t("csv.file"), t("csv.row"), t("csv.code"), t("csv.reason")];
  const nameOf = (name: string) => {
    const { from, sheet } = files.get(name) ?? { from: name };
    return sheet === undefined ? from : `${from} › ${sheet}`;
  };
  const word = (finding: Finding) =>
    wordPlaced({ finding, place: placeOf(finding, files.get(finding.file)) }, language);
  const reports = pack.reports.filter(({ file }) => files.get(file)?.isFilled !== true);
  return rejectedCsv({ ...pack, reports }, { headers, word, nameOf });
}

/** Every finding, worded, one a row, its place as the page names it. */
function reportRows(reading: Reading, files: Files, language: Language): string {
  const t = translator(checkMessages, language);
  const columns = ["severity", "file", "sheet", "cell", "row", "column", "value", "message", "fix", "code"] as const;
  const rows = reading.findings.map((finding) => {
    const place = placeOf(finding, files.get(finding.file));
    const { from, sheet, row, letter } = place;
    const header = headerIn({ finding, place }, language);
    const { message, fix } = wordPlaced({ finding, place }, language);
    const cell = letter === undefined || row === undefined ? undefined : `${letter}${row}`;
    const { severity, value, code } = finding;
    return { cells: [t(`severity.${severity}`), from, sheet, cell, row, header, value, message, fix, code] };
  });
  return writeCsv({ columns: columns.map((column) => ({ label: t(`csv.${column}`) })), rows });
}
