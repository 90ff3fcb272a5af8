import type { Encoding } from "../decode.ts";

const NAMES: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  gb18030: "GB18030",
  big5: "Big5",
  shift_jis: "Shift-JIS",
  "windows-1252": "Windows-1252",
};

/** What people and programs call them, without hyphens, spaces and capitals. */
const LABELS: ReadonlyMap<string, Encoding> = new Map([
  ["utf8", "utf-8"],
  ["utf8sig", "utf-8"],
  ["utf8bom", "utf-8"],
  ["utf16", "utf-16le"],
  ["utf16le", "utf-16le"],
  ["utf16be", "utf-16be"],
  ["unicode", "utf-16le"],
  ["gb18030", "gb18030"],
  ["gbk", "gb18030"],
  ["gb2312", "gb18030"],
  ["cp936", "gb18030"],
  ["ansi", "gb18030"],
  ["big5", "big5"],
  ["big5hkscs", "big5"],
  ["cp950", "big5"],
  ["shiftjis", "shift_jis"],
  ["sjis", "shift_jis"],
  ["cp932", "shift_jis"],
  ["windows1252", "windows-1252"],
  ["cp1252", "windows-1252"],
  ["latin1", "windows-1252"],
  ["iso88591", "windows-1252"],
]);

/** The encoding as a person reads it. */
export const nameOfEncoding = (encoding: Encoding): string => NAMES[encoding];

/** The encoding of a declared name: `atlas:encoding`, "GBK", "utf8". Undefined for a name not known. */
export const encodingNamed = (name: string): Encoding | undefined =>
  LABELS.get(name.toLowerCase().replace(/[-_\s]/g, ""));
