import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ODD, readPlain } from "../../../../src/data/read-cell.ts";
import { columnsOf, TABLE_NAMES } from "../../../../src/model/schema.ts";
import { repairedAs } from "./repair.ts";

const COLUMNS = TABLE_NAMES.flatMap((table) => Object.entries(columnsOf(table)));
const columns = fc.constantFrom(...COLUMNS);
/** Texts of any characters at all, and texts of those that mean something here. */
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ..."0123456789.,;:-−/年月日季度QN°′″'\"%‰万亿元亩约至一十#=+@无是否强市强小巨人链\u200b\u202e\u3000\u0301 <>&\n\t\0😀",
    ),
    maxLength: 20,
  }),
);
const runs = { numRuns: 5000 };

describe("whatever is written in whatever column", () => {
  test("there is a value of the column's kind, or none and an error", () => {
    fc.assert(
      fc.property(columns, texts, ([name, column], written) => {
        const { value, found } = repairedAs(column, name, written);
        const hasError = found.some((one) => one.startsWith("error"));
        if (column.kind === "number") expect(value === undefined || Number.isFinite(value)).toBe(true);
        else if (column.kind === "flag") expect(value === undefined || typeof value === "boolean").toBe(true);
        else if (column.kind === "list" || column.kind === "refs") expect(Array.isArray(value)).toBe(true);
        else expect(value === undefined || (typeof value === "string" && value !== "")).toBe(true);
        if (value !== undefined && !Array.isArray(value) && name !== "public") expect(hasError).toBe(false);
      }),
      runs,
    );
  });

  test("what the plain reader takes is taken alike, without an error", () => {
    fc.assert(
      fc.property(columns, texts, ([name, column], written) => {
        const plain = written === "" ? ODD : readPlain(column, written);
        const isReference = column.kind === "ref" || column.kind === "refs";
        if (plain === ODD || isReference || /[^ -~\u4e00-\u9fff]/.test(written)) return;
        const { value, found } = repairedAs(column, name, written);
        expect(value).toEqual(plain);
        expect(found.filter((one) => one.startsWith("error"))).toEqual([]);
      }),
      runs,
    );
  });

  test("a value, written out again, is that value, without a word", () => {
    fc.assert(
      fc.property(columns, texts, ([name, column], written) => {
        const { value } = repairedAs(column, name, written);
        if (value === undefined || Array.isArray(value) || typeof value === "string") return;
        const again = repairedAs(column, name, typeof value === "number" ? plainDecimal(value) : String(value));
        expect(again).toEqual({ value, found: [] });
      }),
      runs,
    );
  });
});

/** As the pack is written: no exponent. */
const plainDecimal = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, "") : String(value);
