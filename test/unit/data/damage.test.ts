import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource } from "../../../src/data/source.ts";
import type { Column } from "../../../src/model/column.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { type Pack, rowsOf } from "../../../src/model/pack.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";
import { seeded } from "./seeded.ts";

const FOLDER = fileURLToPath(new URL("../../../data/taian/", import.meta.url));
const DAMAGES = 220;
const SEED = 20_261_122;
/** Text columns whose words are ids, names of tables or codes, and are checked as such. */
const CHECKED_TEXTS = ["scope_id", "table", "sort", "filter", "adcode", "stock_code"];

interface Damage {
  readonly table: TableName;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly column: string;
  readonly kind: Column["kind"];
  readonly written: string;
}

const files = new Map<string, string>();
const grids = new Map<TableName, string[][]>();
let sound: Pack;

beforeAll(async () => {
  for (const file of readdirSync(FOLDER)) {
    if (/\.csv$|^boundaries|^datapackage/.test(file)) files.set(file, readFileSync(FOLDER + file, "utf8"));
  }
  for (const table of TABLE_NAMES) {
    const text = files.get(`${table}.csv`);
    if (text !== undefined) grids.set(table, Papa.parse<string[]>(text.trimEnd()).data);
  }
  sound = await read(files);
});

const read = (held: ReadonlyMap<string, string>) => readPack(memorySource(Object.fromEntries(held)), { id: "taian" });

function damaged({ table, row, column, written }: Damage): Promise<Pack> {
  const grid = (grids.get(table) ?? []).map((cells) => [...cells]);
  const index = grid[0]?.indexOf(column) ?? -1;
  const cells = grid[row - 1];
  if (cells === undefined || index === -1) throw new Error(`${table} has no ${row}:${column}`);
  cells[index] = written;
  return read(new Map([...files, [`${table}.csv`, Papa.unparse(grid)]]));
}

/** A cell, chosen by chance, and something wrong to write in it. */
function aDamage(random: () => number): Damage {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const [table, grid] = pick([...grids]);
  const header = grid[0] ?? [];
  const row = random() < 0.05 ? 1 : 2 + Math.floor(random() * (grid.length - 1));
  const column = pick(header.filter((name) => name in columnsOf(table)));
  const { kind } = columnsOf(table)[column] as Column;
  const otherRow = 1 + Math.floor(random() * (grid.length - 1));
  const otherId = grid[otherRow === row - 1 ? (otherRow % (grid.length - 1)) + 1 : otherRow]?.[0] ?? "";
  const words: Readonly<Record<Column["kind"], readonly string[]>> = {
    id: ["", otherId, "Bad Id", "编号一"],
    number: ["abc", "1,234", "约3亿", "９", "1e999", ...(column === "lat" || column === "lon" ? ["365", "-3000"] : [])],
    date: ["2024-13", "2024-02-30", "去年", "2024/3/1"],
    choice: ["unknown_word", "强"],
    flag: ["maybe"],
    url: ["javascript:alert(1)", "www.example.com", "https://user:word@example.com/"],
    ref: ["no-such-id", "泰山"],
    refs: ["no-such-id", `${"a;".repeat(3)}no-such-id`],
    list: ["unknown_word:2023"],
    text: ["另一段文字, with a comma"],
  };
  return { table, row, column, kind, written: row === 1 ? "no_such_column" : pick(words[kind]) };
}

const same = (a: Finding, b: Finding) =>
  a.code === b.code && a.file === b.file && a.row === b.row && a.column === b.column;

/** Of two rows with one id the later is reported; its message names the earlier. */
function isReported({ table, row, column, written }: Damage, pack: Pack): boolean {
  return pack.findings.some(
    (finding) =>
      finding.file === `${table}.csv` &&
      (finding.row === row || (finding.code === "id-duplicate" && finding.detail === String(row))) &&
      (finding.column === column || finding.column === written) &&
      !sound.findings.some((known) => same(known, finding)),
  );
}

/** Only that cell differs, and it is text. */
function isHarmless({ table, row, column }: Damage, pack: Pack): boolean {
  return TABLE_NAMES.every((name) => {
    const [before, after] = [rowsOf(sound, name), rowsOf(pack, name)];
    return (
      before.length === after.length &&
      before.every((old, index) =>
        Object.keys(old).every((key) => {
          const isTheCell = name === table && index === row - 2 && key === column;
          return isTheCell || JSON.stringify(old[key]) === JSON.stringify(after[index]?.[key]);
        }),
      )
    );
  });
}

test(`${DAMAGES} damaged cells of the example pack: each is reported at its place, or is free text and changes nothing else`, async () => {
  const random = seeded(SEED);
  const damages = Array.from({ length: DAMAGES }, () => aDamage(random));
  const counts = { reported: 0, harmless: 0 };
  const silent: string[] = [];
  for (const damage of damages) {
    const pack = await damaged(damage);
    for (const { read: rows, kept, rejected } of pack.reports) expect(kept + rejected.length).toBe(rows);
    const isFreeText =
      (damage.kind === "text" && !CHECKED_TEXTS.includes(damage.column)) ||
      (damage.kind === "list" && columnsOf(damage.table)[damage.column]?.values === undefined);
    if (isReported(damage, pack)) counts.reported++;
    else if (isFreeText && isHarmless(damage, pack)) counts.harmless++;
    else silent.push(`${damage.table}.csv ${damage.row}:${damage.column} ${damage.written}`);
  }
  expect(silent).toEqual([]);
  expect(counts.reported).toBeGreaterThan(DAMAGES / 2);
}, 120_000);
