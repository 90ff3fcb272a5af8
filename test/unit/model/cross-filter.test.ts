import fc from "fast-check";
import { expect, test } from "vitest";
import { addBit, hasBit, noBits } from "../../../src/model/bitset.ts";
import { type CodedColumn, CodedColumnBuilder, columnOfCodes } from "../../../src/model/coded-column.ts";
import { type Chosen, createCrossFilter } from "../../../src/model/cross-filter.ts";

type Values = readonly number[] | "every";

const columnOf = (size: number, rows: readonly Values[]): CodedColumn => {
  const builder = new CodedColumnBuilder(rows.length, size);
  for (const values of rows) {
    if (values === "every") builder.addEvery();
    else for (const code of values) builder.add(code);
    builder.endRow();
  }
  return builder.build();
};
const crossOf = (...columns: readonly CodedColumn[]) =>
  createCrossFilter(
    columns[0]?.rows ?? 0,
    columns.map((column) => () => column),
  );
const rowsIn = (bits: Uint32Array, rows: number) =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => hasBit(bits, row));

/** chain and stage of four rows: a1 a2 b1 b2 */
const CHAIN = columnOfCodes([0, 0, 1, 1], 2);
const STAGE = columnOfCodes([0, 1, 0, 1], 2);

test("any of a dimension, all of the dimensions, and counts that leave out their own clause", () => {
  const passing = crossOf(CHAIN, STAGE).evaluate([[0], [1]]);
  expect(rowsIn(passing.bits, 4)).toEqual([1]);
  expect(passing.count).toBe(1);
  expect([...passing.facets(0)]).toEqual([1, 1]);
  expect([...passing.facets(1)]).toEqual([1, 1]);
  expect(rowsIn(passing.without(0), 4)).toEqual([1, 3]);
});

test("no clause passes all; an empty clause passes none but still counts by its own values", () => {
  const cross = crossOf(CHAIN, STAGE);
  expect([cross.evaluate([]).count, [...cross.evaluate([]).facets(0)]]).toEqual([4, [2, 2]]);
  const none = cross.evaluate([[], undefined]);
  expect([none.count, [...none.facets(0)], [...none.facets(1)]]).toEqual([0, [2, 2], [0, 0]]);
});

test("a mask narrows rows and all counts", () => {
  const mask = noBits(4);
  addBit(mask, 0);
  addBit(mask, 3);
  const passing = crossOf(CHAIN, STAGE).evaluate([[0], undefined], mask);
  expect([rowsIn(passing.bits, 4), [...passing.facets(0)], [...passing.facets(1)]]).toEqual([[0], [1, 1], [1, 0]]);
});

test("an earlier answer stays right after a later one", () => {
  const cross = crossOf(CHAIN, STAGE);
  const first = cross.evaluate([[0], undefined]);
  const second = cross.evaluate([[1], [0]]);
  expect([[...second.facets(1)], [...first.facets(1)], first.count]).toEqual([[1, 1], [1, 1], 2]);
});

test("a table without rows", () => {
  const passing = crossOf(columnOf(3, [])).evaluate([[2]]);
  expect([passing.bits.length, passing.count, [...passing.facets(0)]]).toEqual([0, 0, [0, 0, 0]]);
});

test.each([31, 32, 33, 64, 65])("the last of %i rows counts as the others do", (rows) => {
  const column = columnOfCodes(
    Array.from({ length: rows }, (_, row) => row % 2),
    2,
  );
  const passing = crossOf(column, column).evaluate([[(rows - 1) % 2], undefined]);
  expect(passing.count).toBe(Math.ceil(rows / 2));
  expect(rowsIn(passing.bits, rows + 32)).toContain(rows - 1);
  expect(passing.facets(1)[(rows - 1) % 2]).toBe(Math.ceil(rows / 2));
  expect([...passing.facets(0)].reduce((a, b) => a + b)).toBe(rows);
});

test("1,500 values: choosing and counting by rows instead of bitsets", () => {
  const codes = Array.from({ length: 6000 }, (_, row) => row % 1500);
  const passing = crossOf(columnOfCodes(codes, 1500), STAGE_OF_6000).evaluate([[7, 1499], [0]]);
  expect(rowsIn(passing.bits, 6000)).toEqual([7, 1499, 1507, 2999]);
  expect(passing.facets(0)[1499]).toBe(2);
  expect(passing.facets(0).reduce((a, b) => a + b, 0)).toBe(3000);
});
const STAGE_OF_6000 = columnOfCodes(
  Array.from({ length: 6000 }, (_, row) => (row < 3000 ? 0 : 1)),
  2,
);

const values = (size: number): fc.Arbitrary<Values> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.uniqueArray(fc.nat(size - 1), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant("every" as const) },
  );
const choice = (size: number) => fc.option(fc.uniqueArray(fc.nat(size - 1), { maxLength: 5 }), { nil: undefined });

test("rows and counts of a session are those of a scan of the rows", () => {
  const sizes = [1, 6, 128, 129] as const;
  const table = fc.array(fc.tuple(values(1), values(6), values(128), values(129)), { maxLength: 100 });
  const session = fc.array(fc.tuple(choice(1), choice(6), choice(128), choice(129)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, session, (rows, steps) => {
      const cross = crossOf(
        ...sizes.map((size, i) =>
          columnOf(
            size,
            rows.map((row) => row[i] ?? []),
          ),
        ),
      );
      for (const chosen of steps) {
        const passing = cross.evaluate(chosen);
        const expected = scan(rows, chosen);
        expect(rowsIn(passing.bits, rows.length)).toEqual(expected);
        expect(passing.count).toBe(expected.length);
        sizes.forEach((size, i) => {
          const others = scan(
            rows,
            chosen.map((codes, j) => (j === i ? undefined : codes)),
          );
          const counts = Array.from(
            { length: size },
            (_, code) => others.filter((row) => has(rows[row]?.[i], code)).length,
          );
          expect([...passing.facets(i)]).toEqual(counts);
        });
      }
    }),
    { numRuns: 200 },
  );
});

const has = (row: Values | undefined, code: number): boolean => row === "every" || (row?.includes(code) ?? false);

const scan = (rows: readonly (readonly Values[])[], chosen: Chosen): number[] =>
  rows.flatMap((row, place) =>
    chosen.every((codes, i) => codes === undefined || row[i] === "every" || codes.some((code) => has(row[i], code)))
      ? [place]
      : [],
  );
