import { decodePlain, type Encoding, tryDecode, withoutMarks } from "../decode.ts";
import { UPPER_CONTROLS } from "./damage.ts";
import { decodeLines } from "./decode-lines.ts";
import { nameOfEncoding } from "./encoding-names.ts";
import type { FileFinding } from "./file-finding.ts";
import { type Guess, guessEncoding } from "./guess-encoding.ts";
import { mapMoved } from "./private-use.ts";
import { looksLikeUtf16 } from "./utf16.ts";

export interface DecodedFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** False where another encoding is possible and a person should look: the page offers the switch. */
  readonly isSure: boolean;
  /** Rows of these findings are physical lines of the file, the first is 1. */
  readonly findings: readonly FileFinding[];
  /** Physical lines that do not decode. They stand in the text with U+FFFD, so that lines count right; their rows are left out. */
  readonly badRows: ReadonlySet<number>;
}

export type DecodedOrFault = DecodedFile | { readonly fault: FileFinding };

const NO_ROWS: ReadonlySet<number> = new Set();
const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];
/** FF FE begins UTF-16 little-endian as well, whose text does not begin with a zero character. */
const UTF_32 = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

/**
 * The text of a file, by declared encoding, byte order mark, strict UTF-8, strict GB18030, with the tie-break for short files (trust.md §2).
 * Lines that are not of the file's encoding are named, not guessed. Takes any bytes.
 */
export function decodeFile(bytes: Uint8Array, declared?: Encoding): DecodedOrFault {
  if (UTF_32.some((mark) => startsWith(bytes, mark))) return undecodable("UTF-32");
  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0];
  if (marked !== undefined) return decodeAs(bytes, { encoding: marked, isSure: true });
  if (declared !== undefined) return decodeDeclared(bytes, declared);
  const guess = guessAny(bytes);
  return guess === undefined ? undecodable() : decodeAs(bytes, guess);
}

function guessAny(bytes: Uint8Array): Guess | undefined {
  const utf16 = looksLikeUtf16(bytes);
  return utf16 === undefined ? guessEncoding(bytes) : { encoding: utf16, isSure: false };
}

/** As declared, unless the bytes are surely of another encoding: then as that, with a warning. UTF-8 read as GBK seldom fails, but is gibberish. */
function decodeDeclared(bytes: Uint8Array, declared: Encoding): DecodedOrFault {
  const decoded = decodeAs(bytes, { encoding: declared, isSure: true });
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!("fault" in decoded) && (isAscii || declared === "utf-8" || decodePlain(bytes) === undefined)) return decoded;
  const detail = nameOfEncoding(declared);
  const guess = guessAny(bytes);
  if (!guess?.isSure) return { fault: { severity: "error", code: "encoding-mismatch", detail } };
  const sure = decodeAs(bytes, { ...guess, isSure: false });
  if ("fault" in sure) return sure;
  const value = nameOfEncoding(guess.encoding);
  const others = sure.findings.filter(({ code }) => code !== "file-decoded");
  return { ...sure, findings: [{ severity: "warning", code: "encoding-mismatch", value, detail }, ...others] };
}

/** As `decodeFile`, of bytes that come in pieces; where a piece ends inside a character makes no difference. */
export function decodeChunks(chunks: Iterable<Uint8Array>, declared?: Encoding): DecodedOrFault {
  const pieces = [...chunks];
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return decodeFile(bytes, declared);
}

function decodeAs(bytes: Uint8Array, guess: Guess): DecodedOrFault {
  const { encoding, isSure } = guess;
  const whole = guess.isMixed ? undefined : (guess.text ?? tryDecode(bytes, encoding));
  const decoded = whole === undefined ? decodeLines(bytes, encoding) : { text: whole, findings: [], badRows: NO_ROWS };
  if (decoded === undefined) return undecodable(nameOfEncoding(encoding));
  const findings = [...notesOn(guess), ...decoded.findings];
  const text = withoutMarks(asMeant(decoded.text, encoding));
  return { text, encoding, isSure: isSure && decoded.badRows.size === 0, findings, badRows: decoded.badRows };
}

/** A text with the characters that have moved at their places, and those of Windows-1252 at 80–9F that some Node reads as Latin-1. */
function asMeant(text: string, encoding: Encoding): string {
  if (encoding === "gb18030") return mapMoved(text);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\x80-\x9f]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);
}

function notesOn({ encoding, doubt }: Guess): readonly FileFinding[] {
  if (doubt === "garbled") return [{ severity: "warning", code: "file-garbled", detail: nameOfEncoding(encoding) }];
  if (doubt === "unusual")
    return [{ severity: "warning", code: "encoding-doubtful", detail: nameOfEncoding(encoding) }];
  return encoding === "utf-8" ? [] : [{ severity: "note", code: "file-decoded", detail: nameOfEncoding(encoding) }];
}

const undecodable = (detail?: string): { readonly fault: FileFinding } => ({
  fault: { severity: "error", code: "file-not-utf8", ...(detail === undefined ? {} : { detail }) },
});

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);
