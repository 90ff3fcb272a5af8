import { deflateSync } from "fflate";
import { crc32 } from "../src/data/intake/zip/crc32.ts";

/** An entry of an archive made by hand: whatever its directory shall say of it, true or not. */
export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly text?: string | Uint8Array;
  readonly isStored?: boolean;
  /** The directory's word, where it lies. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix file type and rights. */
  readonly mode?: number;
  readonly extra?: Uint8Array;
  /** The name in the header before the bytes, where it differs. */
  readonly localName?: string;
  /** Where its bytes lie; where another entry's do, both share them. */
  readonly offset?: number;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? utf8(text) : text);
const UTF8_FLAG = 0x0800;

function fields(...values: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of values) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A ZIP archive written field by field, so that it can lie. */
export function makeZip(entries: readonly MadeEntry[], count = entries.length): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = bytesOf(entry.name);
    const localName = entry.localName === undefined ? name : utf8(entry.localName);
    const plain = bytesOf(entry.text ?? "");
    const packed = entry.isStored ? plain : deflateSync(plain);
    const method = entry.method ?? (entry.isStored ? 0 : 8);
    const flags = entry.flags ?? (typeof entry.name === "string" ? UTF8_FLAG : 0);
    const crc = entry.crc ?? crc32(plain);
    const size = entry.size ?? plain.length;
    const packedSize = entry.packedSize ?? packed.length;
    const extra = entry.extra ?? new Uint8Array();
    const common = fields([flags, 2], [method, 2], [0, 2], [33, 2], [crc, 4], [packedSize, 4], [size, 4]);
    const local = join([
      fields([0x04034b50, 4], [20, 2]),
      common,
      fields([localName.length, 2], [0, 2]),
      localName,
      packed,
    ]);
    directory.push(
      fields([0x02014b50, 4], [0x0314, 2], [20, 2]),
      common,
      fields([name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [entry.mode ?? 0o100644, 2]),
      fields([entry.offset ?? offset, 4]),
      name,
      extra,
    );
    locals.push(local);
    offset += local.length;
  }
  const list = join(directory);
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2]);
  return join([...locals, list, end]);
}
