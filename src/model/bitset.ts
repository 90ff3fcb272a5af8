/** A set of row numbers, 32 to a word. Bits past the last row are always 0. */
export type Bits = Uint32Array;

export const wordsFor = (size: number): number => (size + 31) >>> 5;

export const noBits = (size: number): Bits => new Uint32Array(wordsFor(size));

/** Every row below `size`. */
export function allBits(size: number): Bits {
  const bits = new Uint32Array(wordsFor(size)).fill(0xffffffff);
  if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1;
  return bits;
}

export const hasBit = (bits: Bits, row: number): boolean => (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;

export function addBit(bits: Bits, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

/** Number of bits set in one word. Hacker's Delight, figure 5-2. */
export function popcount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += popcount(bits[i]!);
  return count;
}

/** Number of rows in both. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += popcount(a[i]! & b[i]!);
  return count;
}

/** Keeps in `bits` only the rows of `other`. */
export function intersect(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i]! &= other[i]!;
}

/** Adds the rows of `other` to `bits`. */
export function unite(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i]! |= other[i]!;
}
