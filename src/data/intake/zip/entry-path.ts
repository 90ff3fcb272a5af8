const UTF8_NAME = 0x0800;
const UNICODE_PATH = 0x7075;

/** The name of an entry as its directory holds it. */
export interface RawName {
  readonly bytes: Uint8Array;
  readonly flags: number;
  readonly extra: Uint8Array;
}

/**
 * Names of the entries as text: UTF-8 where the entry says so, else the Unicode name beside it, else all of them together as strict
 * UTF-8 (macOS) or GB18030 (Windows in Chinese). Undefined: no text.
 */
export function readNames(names: readonly RawName[]): readonly (string | undefined)[] {
  const plain = names.filter((name) => !isMarked(name)).map(({ bytes }) => bytes);
  const isUtf8 = plain.every((bytes) => strict("utf-8", bytes) !== undefined) && !looksLikeGbk(plain);
  return names.map((name) => {
    if ((name.flags & UTF8_NAME) !== 0) return strict("utf-8", name.bytes);
    const beside = unicodePath(name.extra);
    if (beside !== undefined) return strict("utf-8", beside);
    return strict(isUtf8 ? "utf-8" : "gb18030", name.bytes);
  });
}

const isMarked = ({ flags, extra }: RawName): boolean => (flags & UTF8_NAME) !== 0 || unicodePath(extra) !== undefined;

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Short names in GBK can be valid UTF-8, and then read as Latin or Arabic letters: GBK where it gives more Chinese. */
function looksLikeGbk(names: readonly Uint8Array[]): boolean {
  const share = (encoding: string) => {
    const text = names.map((bytes) => strict(encoding, bytes) ?? "").join("");
    const foreign = [...text].filter((character) => character > "\u007f");
    return foreign.length === 0 ? 0 : foreign.filter((character) => isChinese(character)).length / foreign.length;
  };
  return share("utf-8") < 0.5 && share("gb18030") > share("utf-8");
}

const isChinese = (character: string): boolean =>
  (character >= "\u4e00" && character <= "\u9fa5") ||
  (character >= "\u3000" && character <= "\u303f") ||
  (character >= "\uff01" && character <= "\uff5e");

/** The Info-ZIP field that gives the name in UTF-8: id, length, version, checksum, name. */
function unicodePath(extra: Uint8Array): Uint8Array | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && length > 5 && at + 4 + length <= extra.length)
      return extra.subarray(at + 9, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

/** A name as a path below the archive, parts joined by `/`; undefined where it leads elsewhere: `..`, a leading slash, a drive, control characters. */
export function innerPath(name: string): string | undefined {
  const path = name.replaceAll("\\", "/");
  if (path.startsWith("/") || /^[a-z]:/i.test(path) || /\p{Cc}/u.test(path)) return undefined;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.length === 0 || parts.includes("..") ? undefined : parts.join("/");
}
