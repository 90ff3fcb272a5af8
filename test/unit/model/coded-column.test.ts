import { expect, test } from "vitest";
import { addBit, hasBit, noBits } from "../../../src/model/bitset.ts";
import {
  type CodedColumn,
  CodedColumnBuilder,
  columnOfCodes,
  common,
  compose,
  inverse,
  restrict,
  union,
} from "../../../src/model/coded-column.ts";

const column = (size: number, rows: readonly (readonly number[])[]): CodedColumn => {
  const builder = new CodedColumnBuilder(rows.length, size);
  for (const codes of rows) {
    for (const code of codes) builder.add(code);
    builder.endRow();
  }
  return builder.build();
};
const valuesOf = ({ rows, size, codes, offsets }: CodedColumn): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from(codes.subarray(offsets?.[row] ?? row, offsets?.[row + 1] ?? row + 1)).filter(
      (code) => offsets !== undefined || code < size,
    ),
  );

test("a value added twice counts once, -1 is none", () => {
  expect(valuesOf(column(4, [[3, 3, -1, 0], [], [3]]))).toEqual([[3, 0], [], [3]]);
});

test("a column of at most one value a row needs no offsets", () => {
  const single = column(4, [[3], [], [0]]);
  expect(single.offsets).toBeUndefined();
  expect([...single.codes]).toEqual([3, 4, 0]);
  expect(column(4, [[3, 1], []]).offsets).toEqual(new Uint32Array([0, 2, 2]));
  expect([...columnOfCodes([3, -1, 0], 4).codes]).toEqual([3, 4, 0]);
});

test("codes are 16 bits wide until 65,534 values, and `none` still fits", () => {
  expect(columnOfCodes([0xfffd, -1], 0xfffe).codes).toEqual(new Uint16Array([0xfffd, 0xfffe]));
  expect(columnOfCodes([0xfffe, -1], 0xffff).codes).toEqual(new Uint32Array([0xfffe, 0xffff]));
});

test("inverse: the rows of each value, ascending", () => {
  expect(valuesOf(inverse(column(3, [[2], [0, 2], [], [2, 0]])))).toEqual([[1, 3], [], [0, 1, 3]]);
  expect(valuesOf(inverse(column(3, [[2], [], [0]])))).toEqual([[2], [], [0]]);
  expect(valuesOf(inverse(column(0, [[], []])))).toEqual([]);
  expect(inverse(column(3, [])).offsets).toEqual(new Uint32Array(4));
});

test("compose: the values of the values", () => {
  const stageOfNode = column(2, [[1], [], [0]]);
  expect(valuesOf(compose(column(3, [[0, 2], [1], [], [0]]), stageOfNode))).toEqual([[1, 0], [], [], [1]]);
});

test("union and common, row by row", () => {
  const a = column(5, [[0, 1], [2], []]);
  const b = column(5, [[1, 3], [], [4]]);
  expect(valuesOf(union(a, b))).toEqual([[0, 1, 3], [2], [4]]);
  expect(valuesOf(common(a, b))).toEqual([[1], [], []]);
});

test("restrict: only the rows given keep their values", () => {
  const rows = noBits(3);
  addBit(rows, 1);
  expect(valuesOf(restrict(column(5, [[0, 1], [2, 3], [4]]), rows))).toEqual([[], [2, 3], []]);
});

test("a row with every value keeps it when composed", () => {
  const builder = new CodedColumnBuilder(2, 1);
  builder.add(0);
  builder.endRow();
  builder.addEvery();
  builder.endRow();
  const composed = compose(builder.build(), column(7, [[5]]));
  expect(valuesOf(composed)).toEqual([[5], []]);
  expect([0, 1].map((row) => hasBit(composed.every ?? noBits(2), row))).toEqual([false, true]);
});
