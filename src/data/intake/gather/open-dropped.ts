import type { Finding } from "../../../model/finding.ts";
import { readWorkbook, sheetFile } from "../workbook/read-workbook.ts";
import { PACK_ZIP } from "../zip/limits.ts";
import { readZip, type ZipFault } from "../zip/read-zip.ts";
import { unpack } from "../zip/unpack.ts";

export interface DroppedFile {
  /** Path within what was dropped: its name, or folder and name. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as it can be matched: a dropped one, one out of a zip, or a sheet of a workbook. */
export interface OpenFile {
  /** How a person finds it: its path, `data.zip › 企业.csv`, `x.xlsx › 企业`. */
  readonly from: string;
  /** Path in the folder or zip. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A sheet: its name, and whether it is the only one that holds anything. */
  readonly sheet?: { readonly name: string; readonly isOnly: boolean };
  /** What was found in it; told where the file is used. */
  readonly findings: readonly Finding[];
}

export interface Opened {
  readonly files: readonly OpenFile[];
  /** Files whose content could not be had, and those of the system. */
  readonly closed: readonly { readonly from: string; readonly why: "system" | "refused" }[];
  readonly findings: readonly Finding[];
}

/** Names of workbooks, those that cannot be read among them. */
export const WORKBOOK = /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods|numbers)$/i;
const ZIP = /\.zip$/i;
/** What Windows, macOS and Excel leave beside the files a person means. */
const SYSTEM =
  /(?:^|\/)(?:\.[^./][^/]*|~\$[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|ehthumbs\.db|\$RECYCLE\.BIN)(?:\/|$)/i;
/** Skipped files told one by one; many folders hold one each. */
const MOST_SKIPPED = 100;

/** Opens workbooks and zips; leaves hidden and system files out. */
export async function openDropped(dropped: readonly DroppedFile[]): Promise<Opened> {
  const opened = { files: [] as OpenFile[], closed: [] as Opened["closed"][number][], findings: [] as Finding[] };
  for (const { path, bytes } of dropped) await open(opened, path, path.replaceAll("\\", "/"), bytes, true);
  return opened;
}

interface Opening {
  readonly files: OpenFile[];
  readonly closed: Opened["closed"][number][];
  readonly findings: Finding[];
}

async function open(opening: Opening, from: string, path: string, bytes: Uint8Array, mayBeZip: boolean): Promise<void> {
  if (SYSTEM.test(path)) skip(opening, from);
  else if (ZIP.test(path) && mayBeZip) await openZip(opening, from, path, bytes);
  else if (WORKBOOK.test(path)) await openWorkbook(opening, from, path, bytes);
  else opening.files.push({ from, path, bytes, findings: [] });
}

function skip({ closed, findings }: Opening, from: string): void {
  closed.push({ from, why: "system" });
  if (closed.length <= MOST_SKIPPED) findings.push({ severity: "note", code: "file-skipped", file: from });
}

async function openZip(opening: Opening, from: string, path: string, bytes: Uint8Array): Promise<void> {
  const directory = readZip(bytes, PACK_ZIP);
  const faults = "fault" in directory ? [directory.fault] : [...directory.refused];
  const folder = path.replace(ZIP, "");
  for (const entry of "entries" in directory ? directory.entries : []) {
    const content = unpack(entry);
    if (!(content instanceof Uint8Array)) faults.push(content);
    else await open(opening, `${from} › ${entry.path}`, `${folder}/${entry.path}`, content, false);
  }
  for (const fault of faults) refuse(opening, from, fault);
}

function refuse({ closed, findings }: Opening, from: string, { code, entry, detail }: ZipFault): void {
  closed.push({ from: entry === undefined ? from : `${from} › ${entry}`, why: "refused" });
  const value = entry === undefined ? {} : { value: entry };
  findings.push({ severity: "error", code, file: from, ...value, ...(detail === undefined ? {} : { detail }) });
}

async function openWorkbook(opening: Opening, from: string, path: string, bytes: Uint8Array): Promise<void> {
  const workbook = await readWorkbook(bytes, from);
  opening.findings.push(...workbook.findings);
  if (workbook.sheets.length === 0) opening.closed.push({ from, why: "refused" });
  const filled = workbook.sheets.filter(({ csv }) => csv !== "").length;
  for (const { name, csv, findings } of workbook.sheets) {
    const text = new TextEncoder().encode(`\ufeff${csv}`);
    const sheet = { name, isOnly: filled === 1 };
    opening.files.push({
      from: sheetFile(from, name),
      path,
      bytes: csv === "" ? new Uint8Array() : text,
      sheet,
      findings,
    });
  }
}
