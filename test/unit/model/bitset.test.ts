import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addBit,
  allBits,
  type Bits,
  countBits,
  countBoth,
  hasBit,
  intersect,
  noBits,
  popcount,
  unite,
} from "../../../src/model/bitset.ts";

const bitsOf = (size: number, rows: Iterable<number>): Bits => {
  const bits = noBits(size);
  for (const row of rows) addBit(bits, row);
  return bits;
};
const rowsOf = (bits: Bits, size: number): number[] =>
  Array.from({ length: size }, (_, row) => row).filter((row) => hasBit(bits, row));

test.each([
  [0, 0],
  [1, 1],
  [31, 1],
  [32, 1],
  [33, 2],
  [64, 2],
  [65, 3],
])("all of %i rows are %i words, and no bit past the last row", (size, words) => {
  const bits = allBits(size);
  expect(bits.length).toBe(words);
  expect(countBits(bits)).toBe(size);
  expect(rowsOf(bits, size + 40)).toEqual(Array.from({ length: size }, (_, row) => row));
});

test.each([
  [0, 0],
  [1, 1],
  [0x80000000, 1],
  [0x80000001, 2],
  [0x7fffffff, 31],
  [0xaaaaaaaa, 16],
  [0xffffffff, 32],
  [-1, 32],
])("%i has %i bits set", (word, count) => {
  expect(popcount(word)).toBe(count);
});

test("a row past the end is not in the set", () => {
  expect(hasBit(allBits(3), 3)).toBe(false);
  expect(hasBit(noBits(0), 0)).toBe(false);
  expect(hasBit(allBits(32), 32)).toBe(false);
});

test("union, intersection and counts are those of sets", () => {
  const rows = fc.uniqueArray(fc.nat(99));
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const both = a.filter((row) => b.includes(row)).sort((x, y) => x - y);
      const either = [...new Set([...a, ...b])].sort((x, y) => x - y);
      const intersection = bitsOf(100, a);
      intersect(intersection, bitsOf(100, b));
      const union = bitsOf(100, a);
      unite(union, bitsOf(100, b));
      expect(rowsOf(intersection, 100)).toEqual(both);
      expect(rowsOf(union, 100)).toEqual(either);
      expect(countBoth(bitsOf(100, a), bitsOf(100, b))).toBe(both.length);
      expect(countBits(bitsOf(100, a))).toBe(a.length);
    }),
  );
});
