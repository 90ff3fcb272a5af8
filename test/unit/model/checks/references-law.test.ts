import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf } from "../../../../src/model/pack.ts";
import { REF_COLUMNS } from "../../../../src/model/ref-columns.ts";
import { TABLE_NAMES } from "../../../../src/model/schema.ts";
import { read } from "../../data/packs.ts";

const IDS = [
  "a",
  "b",
  "c",
  "A",
  "ａ",
  " b ",
  "甲",
  "乙",
  "甲 ",
  "a,b",
  "a/c",
  "b；c",
  "a;;a",
  "zz",
  "",
  "constructor",
  "__proto__",
  "old",
];
const id = fc.constantFrom(...IDS);
const plainId = fc.constantFrom("a", "b", "c", "constructor", "A", "");
const name = fc.constantFrom("甲", "乙", "Ａ", "甲 ", "");
const cell = (text: string) => `"${text}"`;
const lines = (header: string, rows: readonly (readonly string[])[]) =>
  [header, ...rows.map((cells) => cells.map(cell).join(","))].join("\n");

const PACKS = fc.record({
  chains: fc.array(fc.tuple(plainId, name, id), { maxLength: 4 }),
  nodes: fc.array(fc.tuple(plainId, name, id, fc.constantFrom("upstream", "Upstream", "上游", "none"), id, id), {
    maxLength: 6,
  }),
  flows: fc.array(fc.tuple(id, id, id), { maxLength: 8 }),
  enterprises: fc.array(fc.tuple(plainId, name, id, id), { maxLength: 5 }),
  supplies: fc.array(fc.tuple(id, id), { maxLength: 5 }),
});

test("whatever references say, every row read is kept or left out with a reason, ids are unique, and none kept names nothing", async () => {
  await fc.assert(
    fc.asyncProperty(PACKS, async ({ chains, nodes, flows, enterprises, supplies }) => {
      const pack = await read({
        "chains.csv": lines("id,name_zh,parent_id", chains),
        "nodes.csv": lines("id,name_zh,chain_id,stage_id,parent_id,aliases", nodes),
        "flows.csv": lines("chain_id,from_id,to_id", flows),
        "enterprises.csv": lines("id,name_zh,node_ids,chain_ids", enterprises),
        "supplies.csv": lines("from_id,to_id", supplies),
      });
      for (const report of pack.reports) expect(report.kept + report.rejected.length).toBe(report.read);
      for (const table of TABLE_NAMES) {
        const rows = rowsOf(pack, table);
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        for (const row of rows) {
          for (const { name: column, target } of REF_COLUMNS.get(table) ?? []) {
            const named = [row[column] ?? []].flat() as readonly string[];
            for (const each of named) expect(pack.tables[target].byId.get(each)?.id).toBe(each);
          }
        }
      }
    }),
    { numRuns: 80 },
  );
}, 60_000);
