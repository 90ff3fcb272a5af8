/** What an archive may be. Checked in its directory before anything is unpacked, and again while unpacking: sizes can lie. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together. */
  readonly unpacked: number;
  /** Unpacked bytes to packed bytes, of an entry and of the whole. */
  readonly ratio: number;
  /** Below so many unpacked bytes the ratio is no matter. */
  readonly ratioFrom: number;
}

const MEGABYTE = 1024 * 1024;

/** A real workbook of 20 sheets has some 60 entries. */
export const WORKBOOK_ZIP: ZipLimits = { entries: 200, unpacked: 50 * MEGABYTE, ratio: 200, ratioFrom: 100_000 };
/** A zip of tables, shapes and pictures. */
export const PACK_ZIP: ZipLimits = { ...WORKBOOK_ZIP, entries: 2000 };
