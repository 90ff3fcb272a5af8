import type { FindingCode } from "../../model/finding.ts";
import type { FileFinding } from "./file-finding.ts";
import { looksLikeUtf16 } from "./utf16.ts";

type Mark = string | readonly number[];

/** First bytes of files that are no tables: what they are, and whether they hold one. */
const KINDS: readonly (readonly [code: FindingCode, detail: string, mark: Mark, at?: number])[] = [
  ["file-is-document", "PDF", "%PDF-"],
  ["file-is-document", "RTF", "{\\rtf"],
  ["file-is-picture", "PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["file-is-picture", "JPEG", [0xff, 0xd8, 0xff]],
  ["file-is-picture", "GIF", "GIF8"],
  ["file-is-picture", "TIFF", [0x49, 0x49, 0x2a, 0]],
  ["file-is-picture", "TIFF", [0x4d, 0x4d, 0, 0x2a]],
  ["file-is-picture", "Photoshop", "8BPS"],
  ["file-is-picture", "WebP", "WEBP", 8],
  ["file-is-picture", "HEIC", "ftypheic", 4],
  ["file-is-picture", "HEIC", "ftypmif1", 4],
  ["file-is-archive", "GZIP", [0x1f, 0x8b]],
  ["file-is-archive", "RAR", "Rar!"],
  ["file-is-archive", "7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["file-is-archive", "BZIP2", "BZh"],
  ["file-is-archive", "XZ", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["file-is-archive", "Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
  ["file-is-archive", "TAR", "ustar", 257],
  ["file-is-binary", "SQLite", "SQLite format 3"],
  ["file-is-binary", "Access", "Standard Jet", 4],
  ["file-is-binary", "Access", "Standard ACE", 4],
  ["file-is-binary", "Parquet", "PAR1"],
  ["file-is-binary", "Shapefile", [0, 0, 0x27, 0x0a]],
  ["file-is-binary", "EXE", [0x4d, 0x5a, 0x90, 0]],
  ["file-is-shortcut", "", [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]],
  ["file-is-shortcut", "", "[InternetShortcut]"],
  ["file-is-binary", "MP4", "ftyp", 4],
];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIPS: readonly Mark[] = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
];
/** Names of parts that tell what a ZIP archive is; the first that fits. */
const ZIP_PARTS: readonly (readonly [part: string, code: FindingCode, detail: string])[] = [
  ["xl/workbook.bin", "workbook-kind", ".xlsb"],
  ["xl/", "file-is-workbook", ".xlsx"],
  ["opendocument.spreadsheet", "workbook-kind", ".ods"],
  ["Index/Document.iwa", "workbook-kind", ".numbers"],
  ["Index.zip", "workbook-kind", ".numbers"],
  ["Index/Tables/", "workbook-kind", ".numbers"],
  ["word/", "file-is-document", ".docx"],
  ["ppt/", "file-is-document", ".pptx"],
  ["opendocument.text", "file-is-document", ".odt"],
  ["OFD.xml", "file-is-document", "OFD"],
];
/** Names in the directory of a compound file, in UTF-16; the first that fits. */
const COMPOUND_PARTS: readonly (readonly [part: string, code: FindingCode, detail: string])[] = [
  ["EncryptedPackage", "workbook-locked", ""],
  ["WordDocument", "file-is-document", ".doc / .wps"],
  ["PowerPoint Document", "file-is-document", ".ppt / .dps"],
];
/** Where the directory of an archive is looked for: at both ends. */
const SEARCHED = 1 << 16; // bytes
const SAMPLE = 1 << 12; // bytes
/** A text has fewer control characters than this; a damaged cell or two may hold some. */
const MOST_CONTROLS = { count: 16, share: 0.05 };

/** What a file is by its first bytes, where that is surely no text; with the way out. */
export function kindOfFile(bytes: Uint8Array): FileFinding | undefined {
  if (startsWith(bytes, COMPOUND_FILE))
    return fault(...partIn(bytes, COMPOUND_PARTS, "workbook-kind", ".xls / .et", "utf-16le"));
  if (ZIPS.some((mark) => startsWith(bytes, mark)))
    return fault(...partIn(bytes, ZIP_PARTS, "file-is-archive", "ZIP", "windows-1252"));
  const known = KINDS.find(([, , mark, at]) => startsWith(bytes, mark, at));
  if (known !== undefined) return fault(known[0], known[1]);
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return fault("file-is-binary", "0x00");
  return isBinary(bytes) ? fault("file-is-binary", "") : undefined;
}

/** What a text is, where it is surely no table. */
export function kindOfContent(text: string): FileFinding | undefined {
  const start = text.slice(0, SAMPLE).trimStart().toLowerCase();
  if (/^mime-version:|^content-type: multipart/.test(start)) return fault("file-is-page", "MHTML");
  if (start.startsWith("<")) return kindOfMarkup(start);
  if (!/^(?:\{\s*["}]|\[\s*(?:["\]{[]|-?\d+\s*,))/.test(start) || isHeaderInBrackets(start)) return undefined;
  const isGeojson = /"(?:featurecollection|feature)"/.test(start);
  return fault("file-is-json", isGeojson ? "GeoJSON" : "JSON");
}

function kindOfMarkup(start: string): FileFinding | undefined {
  if (/^<(?:!doctype html|html|head|body|script|meta|table|div|style|title|center|form)/.test(start))
    return fault("file-is-page", "HTML");
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return fault("workbook-kind", "XML 2003");
  if (!/^<(?:\?xml|!--|!doctype|kml|svg|gml|gpx|rss)/.test(start)) return undefined;
  if (/<(?:html|body|head)\b/.test(start)) return fault("file-is-page", "HTML");
  return fault("file-is-xml", start.includes("<kml") ? "KML" : "XML");
}

/** A header such as ["编号"],名称 is no JSON. */
const isHeaderInBrackets = (start: string): boolean => /^\["[^"]*"\],/.test(start);

function partIn(
  bytes: Uint8Array,
  parts: readonly (readonly [part: string, code: FindingCode, detail: string])[],
  code: FindingCode,
  detail: string,
  encoding: string,
): readonly [code: FindingCode, detail: string] {
  const decoder = new TextDecoder(encoding);
  const ends = [bytes.subarray(0, SEARCHED), bytes.subarray(Math.max(0, bytes.length - SEARCHED) & ~1)];
  const names = ends.map((end) => decoder.decode(end)).join("\n");
  const found = parts.find(([part]) => names.includes(part));
  return found === undefined ? [code, detail] : [found[1], found[2]];
}

/** True for bytes full of control characters, which are not the halves of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls < MOST_CONTROLS.count || controls < sample.length * MOST_CONTROLS.share) return false;
  return !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff]) && looksLikeUtf16(bytes) === undefined;
}

/** Tab, line breaks, form feed and the end mark of old files are no sign. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 0x1a) || (byte > 0x1a && byte < 0x20);

function startsWith(bytes: Uint8Array, mark: Mark, at = 0): boolean {
  const codes = typeof mark === "string" ? Array.from(mark, (letter) => letter.charCodeAt(0)) : mark;
  return codes.every((code, index) => bytes[at + index] === code);
}

const fault = (code: FindingCode, detail: string): FileFinding => ({
  severity: "error",
  code,
  ...(detail === "" ? {} : { detail }),
});
