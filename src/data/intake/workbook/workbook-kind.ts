import type { FindingCode } from "../../../model/finding.ts";

/** A file that is no workbook we read: which code says so, and what it is. */
export interface WrongKind {
  readonly code: FindingCode;
  readonly detail?: string;
}

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** What a file that should be a workbook is by its first bytes, where that is not a ZIP archive. */
export function kindByBytes(bytes: Uint8Array): WrongKind | undefined {
  if (bytes.length === 0) return { code: "workbook-empty" };
  if (isZip(bytes)) return undefined;
  if (!startsWith(bytes, CFB)) return { code: "workbook-broken" };
  const isLocked = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
  return isLocked ? { code: "workbook-locked" } : { code: "workbook-kind", detail: ".xls / .et" };
}

/** Parts that tell a ZIP archive for another document than an Excel workbook. */
const FOREIGN: readonly (readonly [sign: RegExp, detail: string])[] = [
  [/^xl\/workbook\.bin$/i, ".xlsb"],
  [/^(?:.*\/)?Index(?:\/Document\.iwa|\.zip)$/, ".numbers"],
  [/^content\.xml$/, ".ods"],
  [/^word\//, ".docx"],
  [/^ppt\//, ".pptx"],
  [/^ofd\.xml$/i, ".ofd"],
];

/** What an archive is by the names in it, where that is not a workbook without macros. */
export function kindByParts(paths: readonly string[]): WrongKind | undefined {
  for (const [sign, detail] of FOREIGN) {
    if (paths.some((path) => sign.test(path))) return { code: "workbook-kind", detail };
  }
  return paths.some((path) => /(^|\/)vbaProject\.bin$/i.test(path)) ? { code: "workbook-macros" } : undefined;
}
