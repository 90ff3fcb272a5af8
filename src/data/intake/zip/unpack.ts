import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import type { ZipEntry, ZipFault } from "./read-zip.ts";

/** Packed bytes put in at a time: at most a thousand times as many come out before they are counted. */
const STEP = 4096;

/** The bytes of an entry. Unpacking stops at the size its directory states; another size or another sum is a fault. */
export function unpack(entry: ZipEntry): Uint8Array | ZipFault {
  const bytes = entry.isDeflated ? inflate(entry) : entry.packed;
  const isWhole = bytes !== undefined && bytes.length === entry.size && crc32(bytes) === entry.crc;
  return isWhole ? bytes : { code: "zip-broken", entry: entry.path, detail: "size or checksum" };
}

/** Undefined where it does not unpack, or to more than it says. */
function inflate({ packed, size }: ZipEntry): Uint8Array | undefined {
  if (packed.length === 0) return size === 0 ? packed : undefined;
  const bytes = new Uint8Array(size);
  let filled = 0;
  let isEnded = false;
  const stream = new Inflate((chunk, isFinal) => {
    if (filled + chunk.length <= size) bytes.set(chunk, filled);
    filled += chunk.length;
    isEnded ||= isFinal;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return undefined;
  }
  return isEnded && filled === size ? bytes : undefined;
}
