import fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson } from "../../../../src/data/intake/json-faults.ts";
import { parseJson } from "../../../../src/data/json.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const scan = (text: string) => scanJson(utf8(text));

test.each<[name: string, text: string, code: string, line: number, column: number, found: string]>([
  ["a comma after the last entry", '{\n  "a": [1, 2, ],\n}', "json-comma", 2, 13, ", ],"],
  ["two commas", "[1,,2]", "json-comma", 1, 4, ",2]"],
  ["no comma between", '[\n  "a"\n  "b"\n]', "json-comma-missing", 3, 3, '"b"'],
  ["a comment at the end of a line", "[\n  1, // 一\n  2\n]", "json-comment", 2, 6, "// 一"],
  ["a comment of Python", "# made by hand\n[]", "json-comment", 1, 1, "# made by hand"],
  ["NaN", '{"lon": NaN}', "json-value", 1, 9, "NaN}"],
  ["a plus sign", "[+117.1]", "json-value", 1, 2, "+117.1]"],
  ["a leading zero", "[036.5]", "json-value", 1, 2, "036.5]"],
  ["a word of Python", '{"a": None}', "json-value", 1, 7, "None}"],
  ["full-width digits", "[１１７]", "json-value", 1, 2, "１１７]"],
  ["single quotes", "{'a': 1}", "json-quotes", 1, 2, "'a': 1}"],
  ["Chinese quotes", '{"a": “甲”}', "json-quotes", 1, 7, "“甲”}"],
  ["a name without quotes", "{a: 1}", "json-quotes", 1, 2, "a: 1}"],
  ["a line break inside a text", '["甲\n乙"]', "json-string", 1, 4, ""],
  ["a path of Windows", '["D:\\data"]', "json-string", 1, 5, '\\data"]'],
  ["a second line of its own", '{"a":1}\n{"a":2}\n', "json-several", 2, 1, '{"a":2}'],
  ["no value", '{"a": }', "json-invalid", 1, 7, "}"],
  ["a bracket too many", "[1]]", "json-invalid", 1, 4, "]"],
  ["cut inside a text", '{"a": "泰', "json-cut", 1, 9, ""],
  ["cut inside a word", "[tru", "json-cut", 1, 5, ""],
  ["cut after 100 000 brackets", "[".repeat(100_000), "json-cut", 1, 100_001, ""],
  ["nothing", "", "json-cut", 1, 1, ""],
])("%s is found where it stands", (_, text, code, line, column, found) => {
  expect(parseJson(utf8(text))).toHaveProperty("fault");
  expect(scan(text).fault).toEqual({ code, line, column, found });
});

test("the first byte that is not UTF-8 is found, however the file goes on", () => {
  const gb18030 = [0xb0, 0xb2];
  const bytes = new Uint8Array([...utf8('{\n"name": "'), ...gb18030, ...utf8('",}')]);
  expect(scanJson(bytes).fault).toMatchObject({ code: "json-not-utf8", line: 2, column: 10 });
});

test("a byte order mark, and the same name in different objects, are no fault", () => {
  expect(scan('\uFEFF[{"a":1},{"a":{"a":2}}]')).toEqual({ repeated: [] });
});

test("a name given twice in one object is told at its second place", () => {
  expect(scan('{"id":1,\n "id":2}').repeated).toEqual([{ line: 2, column: 2, found: '"id":2}' }]);
});

/** JSON with one character taken out, put in or changed. */
const DAMAGED = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom("", ",", "]", "}", '"', "0", "-", ".", "e", "\\", "u", "\n", "/", "t", " ", "甲"),
    fc.boolean(),
  )
  .map(([text, at, put, isKept]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + (isKept ? 0 : 1));
  });

test("a fault is found exactly where the browser's own reader refuses", () => {
  fc.assert(
    fc.property(DAMAGED, (text) => {
      expect(scan(text).fault === undefined).toBe("value" in parseJson(utf8(text)));
    }),
    { numRuns: 2000 },
  );
});

test("no bytes make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(scanJson(bytes).fault === undefined).toBe("value" in parseJson(bytes));
    }),
    { numRuns: 1000 },
  );
});

test("a file that ends within a character was cut, whatever its encoding", () => {
  const whole = new TextEncoder().encode('{"name":"泰安');
  for (const missing of [1, 2])
    expect(scanJson(whole.subarray(0, whole.length - missing)).fault).toMatchObject({ code: "json-cut", line: 1 });
});
