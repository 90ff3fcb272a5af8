/** What a file can be read as. UTF-16 is known by its mark or its zero bytes; the last three only by what the text looks like, or because a person says so. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "shift_jis" | "windows-1252";

/** Han and kana, Hangul, full-width forms, and the marks between them: what a UTF-8 text of these parts is made of. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{323af}]/gu;
const NOT_ASCII = /[^\0-\x7f]/gu;
/** Bytes beyond the text's units from which on one wide character will do: four characters of GBK are valid UTF-8 in 0.09 % of cases. */
const SURE_BYTES = 200;

/**
 * Text of a file that is surely plain UTF-8, marks stripped. Undefined for everything else, and for the few texts that are valid UTF-8 by
 * accident: `intake/decode.ts` tells these apart.
 */
export function decodePlain(bytes: Uint8Array): string | undefined {
  const decoded = tryDecode(bytes, "utf-8");
  if (decoded === undefined || decoded.includes("\0")) return undefined;
  const text = withoutMarks(decoded);
  const extra = bytes.length - decoded.length;
  if (extra === 0 || text.length < decoded.length) return text;
  const isSure = extra > SURE_BYTES ? text.search(WIDE) >= 0 : count(text, WIDE) * 2 >= count(text, NOT_ASCII);
  return isSure ? text : undefined;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Text of bytes that are wholly of the encoding, marks included; undefined where they are not. */
export function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return undefined;
  }
}

export const withoutMarks = (text: string): string => (text.startsWith("\uFEFF") ? text.replace(/^\uFEFF+/, "") : text);
