import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { DESCRIPTOR } from "../../../src/data/read-descriptor.ts";
import { readGeojson } from "../../../src/data/read-geojson.ts";
import { wordFinding } from "../../../src/i18n/findings.ts";
import type { Column } from "../../../src/model/column.ts";
import type { AnyRow } from "../../../src/model/schema.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";
import { read, SMALL } from "./packs.ts";
import { readBytes } from "./read-text.ts";

const table = fc.constantFrom(...TABLE_NAMES);
const awkward = fc.constantFrom(
  "",
  '"',
  '""',
  ",",
  "\n",
  "\r\n",
  "\r",
  ";",
  "\0",
  "\uFEFF",
  "id",
  "甲",
  "𠮷",
  "__proto__",
  " ",
  "=1+1",
  "锟斤拷",
  "\u202E",
  "1e999",
);
/** Texts that look a little like a table: its own headers, quotes, separators and line ends in any order. */
const tableLike = table.chain((name) =>
  fc.record({
    name: fc.constant(name),
    text: fc
      .array(
        fc.oneof(
          awkward,
          fc.constantFrom(...Object.keys(columnsOf(name))),
          fc.string({ unit: "binary", maxLength: 6 }),
        ),
      )
      .map((parts) => parts.join("")),
  }),
);

const utf8 = (text: string) => new TextEncoder().encode(text);

async function expectWhole(name: TableName, bytes: Uint8Array): Promise<void> {
  const { report, rows, lines, findings } = await readBytes(name, bytes);
  expect(report.read).toBe(report.kept + report.rejected.length);
  expect([report.kept, lines.length]).toEqual([rows.length, rows.length]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const finding of findings) expect(wordFinding(finding, "zh-CN").message).not.toMatch(/\{\w+\}|undefined/);
}

/** Milliseconds for a thousand cases on a machine that does other work besides. */
const LONG = 120_000;

test(
  "any bytes: reading a table never throws, and read = kept + rejected",
  () => {
    return fc.assert(fc.asyncProperty(table, fc.uint8Array({ maxLength: 300 }), expectWhole), { numRuns: 1000 });
  },
  LONG,
);

test(
  "any text that looks like a table: the same",
  () => {
    return fc.assert(
      fc.asyncProperty(tableLike, ({ name, text }) => expectWhole(name, utf8(text))),
      { numRuns: 2000 },
    );
  },
  LONG,
);

test(
  "any bytes and any JSON: reading shapes never throws",
  () => {
    const shapes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(utf8),
      fc
        .anything()
        .map((value) =>
          utf8(
            JSON.stringify(
              { type: "FeatureCollection", features: [value, { type: "Feature", geometry: value }] },
              (_, held: unknown) => (typeof held === "bigint" ? String(held) : held),
            ),
          ),
        ),
      fc
        .json()
        .map((coordinates) =>
          utf8(
            `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":${coordinates}}}]}`,
          ),
        ),
    );
    return fc.assert(
      fc.asyncProperty(shapes, async (bytes) => void (await readGeojson("parks.geojson", bytes, { isKeyed: true }))),
      { numRuns: 1000 },
    );
  },
  LONG,
);

test(
  "a pack with one file replaced by anything is still read, and names no row that is not there",
  async () => {
    const files = [...Object.keys(SMALL), "context.geojson", "supplies.csv"];
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      tableLike.map(({ text }) => text),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), anything, async (file, content) => {
        const pack = await read({ ...SMALL, [file]: content });
        if (file !== DESCRIPTOR) expect(pack.meta.region_id).toBe("r1");
        for (const { read: rows, kept, rejected } of pack.reports) expect(kept + rejected.length).toBe(rows);
        for (const name of TABLE_NAMES)
          for (const row of pack.tables[name].rows) expectNoDeadEnds(pack.tables, name, row as AnyRow);
      }),
      { numRuns: 400 },
    );
  },
  LONG,
);

function expectNoDeadEnds(tables: Awaited<ReturnType<typeof read>>["tables"], name: TableName, row: AnyRow): void {
  for (const [column, { table: target }] of Object.entries(columnsOf(name))) {
    const cell = row[column];
    if (target === undefined || cell === undefined) continue;
    for (const id of Array.isArray(cell) ? cell : [String(cell)]) {
      expect(tables[target as TableName].byId.get(id)?.id, `${name}.${column} ${id}`).toBe(id);
    }
  }
}

const idText = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);
const plainText = fc
  .string({
    unit: fc.constantFrom("a", "Z", "甲", "𠮷", '"', ",", ";", "\n", " ", "#1", "'", "=", "0"),
    maxLength: 12,
  })
  .map((text) => text.trim())
  // A text marked as text, a formula and an error of the spreadsheet are read with a note.
  .filter((text) => !/^['=#]/.test(text));

function cellOf(column: Column): fc.Arbitrary<string | number | boolean | readonly string[] | undefined> {
  const blank = fc.constant(undefined);
  switch (column.kind) {
    case "id":
      return idText;
    case "number":
      return fc.oneof(
        blank,
        fc.integer({ min: Math.max(column.min ?? -999, -999), max: Math.min(column.max ?? 9999, 9999) }),
      );
    case "date":
      return fc.oneof(blank, fc.constantFrom("2025", "2025-Q3", "2025-03", "2025-03-14"));
    case "choice":
      return fc.oneof(blank, fc.constantFrom(...(column.values ?? [])));
    case "flag":
      return fc.oneof(blank, fc.boolean());
    case "url":
      return fc.oneof(blank, fc.webUrl());
    case "ref":
      return column.required ? idText : fc.oneof(blank, idText);
    case "refs":
      return fc.uniqueArray(idText, { maxLength: 3 });
    case "list":
      return fc.uniqueArray(column.values ? fc.constantFrom(...column.values) : idText, { maxLength: 3 });
    default:
      return column.required || column.group
        ? plainText.filter((text) => text !== "")
        : plainText.map((text) => text || undefined);
  }
}

test(
  "rows written as a table are read back the same",
  async () => {
    for (const name of TABLE_NAMES) {
      const columns = columnsOf(name);
      const row = fc.record(Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, cellOf(column)])));
      const key = (held: Record<string, unknown>) =>
        "id" in columns ? String(held["id"]) : `${held["from_id"]}~${held["to_id"]}`;
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(row, { selector: key, minLength: 1, maxLength: 5 }), async (rows) => {
          const written = Papa.unparse({
            fields: Object.keys(columns),
            data: rows.map((held) => Object.keys(columns).map((column) => cellText(held[column]))),
          });
          const { rows: back, findings } = await readBytes(name, utf8(written));
          expect(findings).toEqual([]);
          expect(back).toEqual(rows.map((held) => ({ ...held, id: key(held) })));
        }),
        { numRuns: 30 },
      );
    }
  },
  LONG,
);

function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.join(";");
  if (typeof value === "boolean") return value ? "是" : "否";
  return value === undefined ? "" : String(value);
}
