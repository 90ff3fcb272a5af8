import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { RowScanner } from "../../../src/data/row-scanner.ts";

function split(text: string): { rows: string[][]; faults: boolean[] } {
  const rows: string[][] = [];
  const faults: boolean[] = [];
  const scanner = new RowScanner(text);
  while (scanner.next()) {
    rows.push(scanner.cells);
    faults.push(scanner.hasOpenQuote || scanner.hasStrayQuote);
  }
  return { rows, faults };
}

/** As papaparse reads it, but for the blank row it finds after the last line end. */
function peer(text: string): { rows: string[][]; faults: boolean[] } {
  const rows: string[][] = [];
  const faults: boolean[] = [];
  Papa.parse<string[]>(text, {
    delimiter: ",",
    newline: "\n",
    step: ({ data, errors }) => {
      rows.push(data);
      faults.push(errors.some(({ type }) => type === "Quotes"));
    },
  });
  const last = rows[rows.length - 1];
  if (text.endsWith("\n") && last?.length === 1 && last[0] === "") {
    rows.pop();
    faults.pop();
  }
  return { rows, faults };
}

describe("rows of a CSV text", () => {
  it("are split at commas and line ends of any kind", () => {
    expect(split("a,b\r\nc,d\re,f\ng,h").rows).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("keep commas, quotes and line breaks inside quotes", () => {
    expect(split('a,"b,""c""\r\nd",e\n').rows).toEqual([["a", 'b,"c"\r\nd', "e"]]);
  });

  it("keep blank lines, so that numbers are as a spreadsheet shows them", () => {
    expect(split("a\n\nb\n").rows).toEqual([["a"], [""], ["b"]]);
  });

  it("tell of a quote that never closes", () => {
    expect(split('a\n"b,c\nd')).toEqual({ rows: [["a"], ["b,c\nd"]], faults: [false, true] });
  });

  it("are those papaparse finds, whatever the quotes", () => {
    const pieces = fc.array(fc.constantFrom("a", "银", ",", '"', '""', "\n", " ", "x,y", '"q"', '","'), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        expect(split(text)).toEqual(peer(text));
      }),
      { numRuns: 5000 },
    );
  });
});
