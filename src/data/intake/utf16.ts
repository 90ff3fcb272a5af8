import { tryDecode } from "../decode.ts";

type Utf16 = "utf-16le" | "utf-16be";

/** Enough to tell; even, so that no character is split. */
const SAMPLE = 1 << 13; // bytes
/** Nearly every character of a real text is one a table may hold. */
const PLAUSIBLE_SHARE = 0.95;
const PLAUSIBLE =
  /[\t\n\r\x20-\x7e\xa0-\u017f\u0391-\u0451\u2000-\u2bff\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud800-\udfff]/g;

/** UTF-16 without a mark, known by the zero bytes of its ASCII characters; undefined where the bytes are rather something else. */
export function looksLikeUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (!bytes.includes(0)) return undefined;
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (sample.length === 0) return undefined;
  const [little, big] = [likeness(sample, "utf-16le"), likeness(sample, "utf-16be")];
  if (Math.max(little, big) < PLAUSIBLE_SHARE) return undefined;
  const best: Utf16 = little >= big ? "utf-16le" : "utf-16be";
  const isText = tryDecode(bytes, "utf-8") !== undefined;
  return isText && zeros(sample, best) < PLAUSIBLE_SHARE ? undefined : best;
}

/** Share of plausible characters in a reading; 0 where it holds none of the ASCII characters that gave the zero bytes. */
function likeness(sample: Uint8Array, encoding: Utf16): number {
  const text = new TextDecoder(encoding).decode(sample);
  const plausible = text.match(PLAUSIBLE)?.length ?? 0;
  return text.length === 0 || zeros(sample, encoding) === 0 ? 0 : plausible / text.length;
}

/** Share of characters whose upper byte is zero. */
function zeros(sample: Uint8Array, encoding: Utf16): number {
  let count = 0;
  for (let at = encoding === "utf-16le" ? 1 : 0; at < sample.length; at += 2) if (sample[at] === 0) count += 1;
  return count / (sample.length / 2);
}
