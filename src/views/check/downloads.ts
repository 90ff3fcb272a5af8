import { zipFiles } from "../../data/intake/zip/write-zip.ts";
import { parseJson } from "../../data/json.ts";
import { DESCRIPTOR } from "../../data/read-descriptor.ts";
import { writeCsv } from "../../data/write-csv.ts";
import { writePack } from "../../data/write-pack.ts";
import { rejectedCsv } from "../../data/write-reports.ts";
import { checkMessages } from "../../i18n/check.ts";
import { wordFinding } from "../../i18n/findings.ts";
import { type Language, translator } from "../../i18n/text.ts";
import type { Download } from "./protocol.ts";
import type { Reading } from "./read-given.ts";
import { type FileReport, placeOf } from "./report-items.ts";
import { withPublished } from "./with-published.ts";
import { wordPlaced } from "./word-placed.ts";

type Files = ReadonlyMap<string, FileReport>;

/** Bytes of a file the clerk takes away. */
export function makeDownload(reading: Reading, files: Files, what: Download, language: Language): Uint8Array {
  if (what === "pack") return zipFiles(cleanPack(reading));
  const text = what === "rejected" ? rejectedRows(reading, language) : reportRows(reading, files, language);
  return new TextEncoder().encode(text);
}

/** The clerk's files as read: our headers, UTF-8 with its mark, a descriptor with the sums; filled-in files as they were published. */
function cleanPack({ pack, files, filled }: Reading): ReadonlyMap<string, Uint8Array> {
  const bytes = files.get(DESCRIPTOR);
  const json = bytes === undefined ? undefined : parseJson(bytes);
  const descriptor = json !== undefined && "value" in json ? json.value : undefined;
  const written = writePack(pack, descriptor === undefined ? {} : { descriptor });
  const published = new Map([...files].filter(([file]) => filled.has(file) && file !== DESCRIPTOR));
  return published.size === 0 ? written : withPublished(written, published, descriptor);
}

function rejectedRows({ pack }: Reading, language: Language): string {
  const t = translator(checkMessages, language);
  const headers = [t("csv.file"), t("csv.row"), t("csv.code"), t("csv.reason")];
  return rejectedCsv(pack, { headers, word: (finding) => wordFinding(finding, language) });
}

/** Every finding, worded, one a row, its place as the page names it. */
function reportRows(reading: Reading, files: Files, language: Language): string {
  const t = translator(checkMessages, language);
  const columns = ["severity", "file", "sheet", "cell", "row", "column", "value", "message", "fix", "code"] as const;
  const rows = reading.findings.map((finding) => {
    const place = placeOf(finding, files.get(finding.file));
    const { from, sheet, row, letter, header } = place;
    const { message, fix } = wordPlaced({ finding, place }, language);
    const cell = letter === undefined || row === undefined ? undefined : `${letter}${row}`;
    const { severity, value, code } = finding;
    return { cells: [t(`severity.${severity}`), from, sheet, cell, row, header, value, message, fix, code] };
  });
  return writeCsv({ columns: columns.map((column) => ({ label: t(`csv.${column}`) })), rows });
}
