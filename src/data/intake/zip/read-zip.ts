import { innerPath, type RawName, readNames } from "./entry-path.ts";
import type { ZipLimits } from "./limits.ts";

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const DIRECTORY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const ZIP64 = { count: 0xffff, size: 0xffffffff };
/** Bits of an entry's flags: encrypted, strongly encrypted, directory encrypted. */
const ENCRYPTED = 0x2041;
const STORED = 0;
const DEFLATED = 8;
const SYMLINK = 0xa000;
const FILE_TYPE = 0xf000;

/** Why an archive or one of its entries is refused. */
export interface ZipFault {
  readonly code: "zip-broken" | "zip-too-large" | "zip-unsafe" | "zip-encrypted";
  /** The entry, where it is one. */
  readonly entry?: string;
  /** What was found, against what is allowed. */
  readonly detail?: string;
}

export interface ZipEntry {
  readonly path: string;
  /** As its directory says; `unpack` finds out. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc: number;
}

/** The files of an archive and the entries refused; or why all of it is. Nothing is unpacked here. */
export type ZipDirectory =
  | { readonly entries: readonly ZipEntry[]; readonly refused: readonly ZipFault[] }
  | { readonly fault: ZipFault };

interface Record extends RawName {
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly mode: number;
  readonly offset: number;
}

const broken = (detail: string): { readonly fault: ZipFault } => ({ fault: { code: "zip-broken", detail } });

/** Reads the directory of a ZIP archive and holds it against the limits. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return broken("end of directory missing");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === ZIP64.count || start === ZIP64.size) return tooLarge("Zip64");
  if (count > limits.entries) return tooLarge(`${count} > ${limits.entries}`);
  const records = readRecords(bytes, view, start, end);
  if (records === undefined || records.length !== count) return broken("directory damaged");
  const excess = excessOf(records, limits);
  if (excess !== undefined) return tooLarge(excess);
  if (!areApart(records, start)) return broken("entries overlap");
  return readEntries(bytes, view, records);
}

const tooLarge = (detail: string): { readonly fault: ZipFault } => ({ fault: { code: "zip-too-large", detail } });

/** Offset of the end record: the last whose comment ends within the file. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.length;
  const first = Math.max(0, last - END.longestComment);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    const isWhole = at + END.length + view.getUint16(at + 20, true) <= view.byteLength;
    const isOneDisk = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 6, true) === 0;
    if (isWhole && isOneDisk && view.getUint16(at + 8, true) === view.getUint16(at + 10, true)) return at;
  }
  return undefined;
}

function readRecords(bytes: Uint8Array, view: DataView, start: number, end: number): readonly Record[] | undefined {
  const records: Record[] = [];
  let at = start;
  while (at < end) {
    if (at + DIRECTORY.length > end || view.getUint32(at, true) !== DIRECTORY.signature) return undefined;
    const nameEnd = at + DIRECTORY.length + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    records.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      mode: view.getUint16(at + 40, true),
      offset: view.getUint32(at + 42, true),
      bytes: bytes.subarray(at + DIRECTORY.length, nameEnd),
      extra: bytes.subarray(nameEnd, extraEnd),
    });
    at = next;
  }
  return records;
}

/** What is over the limits; undefined where all is within. */
function excessOf(records: readonly Record[], limits: ZipLimits): string | undefined {
  let unpacked = 0;
  let packed = 0;
  for (const { size, packedSize } of records) {
    if (size === ZIP64.size || packedSize === ZIP64.size) return "Zip64";
    if (isDense(size, packedSize, limits)) return `${Math.round(size / Math.max(packedSize, 1))} : 1`;
    unpacked += size;
    packed += packedSize;
  }
  if (unpacked > limits.unpacked) return `${megabytes(unpacked)} > ${megabytes(limits.unpacked)}`;
  return isDense(unpacked, packed, limits) ? `${Math.round(unpacked / Math.max(packed, 1))} : 1` : undefined;
}

const isDense = (size: number, packedSize: number, { ratio, ratioFrom }: ZipLimits): boolean =>
  size >= ratioFrom && size > packedSize * ratio;

const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`;

/** No entry lies over another or over the directory: one packed text must not count as many. */
function areApart(records: readonly Record[], directory: number): boolean {
  let free = 0;
  for (const { offset, packedSize } of [...records].sort((a, b) => a.offset - b.offset)) {
    if (offset < free) return false;
    free = offset + LOCAL.length + packedSize;
  }
  return free <= directory;
}

function readEntries(bytes: Uint8Array, view: DataView, records: readonly Record[]): ZipDirectory {
  const names = readNames(records);
  const entries = new Map<string, ZipEntry>();
  const refused: ZipFault[] = [];
  for (const [index, record] of records.entries()) {
    const name = names[index];
    if (name !== undefined && /[\\/]$/.test(name) && record.size === 0 && innerPath(name) !== undefined) continue;
    const entry = readEntry(bytes, view, record, name);
    if ("code" in entry) refused.push(entry);
    else if (entries.has(entry.path)) refused.push({ code: "zip-unsafe", entry: entry.path, detail: "×2" });
    else entries.set(entry.path, entry);
  }
  return { entries: [...entries.values()], refused };
}

function readEntry(bytes: Uint8Array, view: DataView, record: Record, name: string | undefined): ZipEntry | ZipFault {
  const path = name === undefined ? undefined : innerPath(name);
  const refuse = (code: ZipFault["code"], detail: string): ZipFault => ({ code, entry: name ?? "?", detail });
  if (path === undefined) return refuse("zip-unsafe", "path");
  if ((record.mode & FILE_TYPE) === SYMLINK) return refuse("zip-unsafe", "symlink");
  if ((record.flags & ENCRYPTED) !== 0) return refuse("zip-encrypted", "password");
  if (record.method !== STORED && record.method !== DEFLATED) return refuse("zip-broken", `method ${record.method}`);
  const packed = packedOf(bytes, view, record);
  if (packed === undefined) return refuse("zip-broken", "entry damaged");
  return { path, size: record.size, packed, isDeflated: record.method === DEFLATED, crc: record.crc };
}

/** The packed bytes of an entry, where the header before them names the same file. */
function packedOf(bytes: Uint8Array, view: DataView, record: Record): Uint8Array | undefined {
  const { offset, packedSize } = record;
  if (offset + LOCAL.length > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) return undefined;
  const nameEnd = offset + LOCAL.length + view.getUint16(offset + 26, true);
  const name = bytes.subarray(offset + LOCAL.length, nameEnd);
  if (name.length !== record.bytes.length || name.some((byte, index) => byte !== record.bytes[index])) return undefined;
  const from = nameEnd + view.getUint16(offset + 28, true);
  return from + packedSize > bytes.length ? undefined : bytes.subarray(from, from + packedSize);
}
