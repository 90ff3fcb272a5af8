import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosureOf } from "../../../src/data/disclosure.ts";
import { publicPack } from "../../../src/data/public-pack.ts";
import { writePack } from "../../../src/data/write-pack.ts";
import { type Pack, rowsOf } from "../../../src/model/pack.ts";
import { columnsOf, INTERNAL_TABLES, TABLE_NAMES, type TableName } from "../../../src/model/schema.ts";
import { makePack, type Parts } from "../../make-pack.ts";

const openOf = (parts: Parts, descriptor?: unknown): Pack => publicPack(makePack(parts), disclosureOf(descriptor));
const idsOf = (pack: Pack, table: TableName) => rowsOf(pack, table).map(({ id }) => id);

describe("publicPack", () => {
  test("leaves out what cannot stand without a row left out, as far as that goes", () => {
    const open = openOf({
      chains: [{ id: "c1" }, { id: "c2", public: false }],
      nodes: [
        { id: "n1", chain_id: "c1", stage_id: "up" },
        { id: "n2", chain_id: "c2", stage_id: "up" },
      ],
      stages: [{ id: "up" }],
      flows: [{ chain_id: "c1", from_id: "n1", to_id: "n2" }],
      enterprises: [{ id: "e1", chain_ids: ["c1", "c2"], node_ids: ["n2"] }],
      indicators: [
        { id: "i1", scope: "chain", scope_id: "c2" },
        { id: "i2", scope: "chain", scope_id: "c1" },
      ],
    });
    expect([idsOf(open, "nodes"), idsOf(open, "flows"), idsOf(open, "indicators")]).toEqual([["n1"], [], ["i2"]]);
    expect(open.tables.enterprises.rows[0]).toMatchObject({ chain_ids: ["c1"], node_ids: [] });
  });

  test("keeps a source nobody names, drops one that only rows left out rest on", () => {
    const open = openOf({
      chains: [
        { id: "c1", source_ids: ["s1"] },
        { id: "c2", public: false, source_ids: ["s1", "s2"] },
      ],
      tasks: [{ id: "t1", source_ids: ["s3"] }],
      sources: [{ id: "s1" }, { id: "s2" }, { id: "s3" }, { id: "s4" }],
    });
    expect(idsOf(open, "sources")).toEqual(["s1", "s4"]);
  });

  test("reads the marks of a descriptor: the field before the file, the file before the pack", () => {
    const parts: Parts = {
      chains: [{ id: "c1", tier: "1" }],
      projects: [{ id: "j1", problem: "x" }],
      tasks: [{ id: "t1" }],
    };
    const resource = (name: string, rest: object) => ({ name, path: `${name}.csv`, ...rest });
    const fields = (name: string, isPublic: unknown) => ({ schema: { fields: [{ name, "atlas:public": isPublic }] } });
    const shown = (descriptor: unknown) => {
      const open = openOf(parts, descriptor);
      const [chain, project] = [open.tables.chains.rows[0], open.tables.projects.rows[0]];
      return [chain?.tier, project?.problem, idsOf(open, "tasks").length];
    };
    expect(shown(undefined)).toEqual(["1", undefined, 0]);
    expect(shown({ resources: [resource("projects", fields("问题", true))] })).toEqual(["1", "x", 0]);
    expect(shown({ resources: [resource("chains", fields("梯队", "maybe"))] })).toEqual([undefined, undefined, 0]);
    expect(shown({ "atlas:public": false, resources: [resource("tasks", { "atlas:public": "是" })] })).toEqual([
      undefined,
      undefined,
      1,
    ]);
  });
});

/** A descriptor with random marks, and what of a pack they keep inside. */
const MARKS = fc.constantFrom(undefined, undefined, true, false);
const marked = (mark: boolean | undefined) => (mark === undefined ? {} : { "atlas:public": mark });
const descriptors = fc.record({
  whole: fc.constantFrom(undefined, undefined, undefined, false, true),
  tables: fc.array(fc.tuple(fc.constantFrom(...TABLE_NAMES), MARKS, fc.nat(), MARKS), { maxLength: 8 }),
});

test("whatever is marked how, nothing internal and no id of a row left out is in any byte", () => {
  const flag = fc.constantFrom(undefined, undefined, true, false);
  const flags = fc.array(flag, { minLength: TABLE_NAMES.length * 3, maxLength: TABLE_NAMES.length * 3 });
  const picks = fc.array(fc.nat({ max: 2 }), { minLength: 50, maxLength: 50 });
  fc.assert(
    fc.property(flags, picks, descriptors, (rowFlags, chosen, { whole, tables }) => {
      let step = 0;
      const pick = () => chosen[step++ % chosen.length] ?? 0;
      const entries = TABLE_NAMES.map((table, at) => [
        table,
        [0, 1, 2].map((row) => rowWithTokens(table, row, rowFlags[at * 3 + row], pick)),
      ]);
      const pack = makePack(Object.fromEntries(entries) as Parts);
      const seen = new Map(tables.map((entry) => [entry[0], entry]));
      const descriptor = {
        ...marked(whole),
        resources: [...seen.values()].map(([name, mark, place, fieldMark]) => ({
          name,
          path: `${name}.csv`,
          ...marked(mark),
          schema: { fields: [{ name: columnAt(name, place), ...marked(fieldMark) }] },
        })),
      };
      const bytes = [...writePack(pack, { only: "public", descriptor }).values()];
      const text = Buffer.concat(bytes).toString("utf8");
      const isShown = (table: TableName, row: number) => {
        const isOpen = seen.get(table)?.[1] ?? ((whole ?? true) && !INTERNAL_TABLES.includes(table));
        return isOpen && rowsOf(pack, table)[row]?.["public"] !== false;
      };
      const isColumnShown = (table: TableName, name: string) => {
        const [, , place = 0, mark] = seen.get(table) ?? [];
        return mark !== undefined && columnAt(table, place) === name ? mark : !columnsOf(table)[name]?.internal;
      };
      for (const [token, table, row, column] of text.matchAll(/\[(\w+)\/(\d)\/(\w+)\]/g))
        expect(isShown(table as TableName, Number(row)) && isColumnShown(table as TableName, column ?? ""), token).toBe(
          true,
        );
      for (const [id, table, row] of text.matchAll(/id-(\w+)-(\d)z/g))
        expect(isShown(table as TableName, Number(row)), id).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 60_000);

const idAt = (table: string, row: number) => `id-${table}-${row}z`;
const tokenOf = (table: string, row: number, column: string) => `[${table}/${row}/${column}]`;
const columnAt = (table: TableName, place: number) => {
  const names = Object.keys(columnsOf(table)).filter((name) => name !== "id");
  return names[place % names.length] ?? "";
};

/** A row whose texts say where they stand and whose references name any rows. */
function rowWithTokens(table: TableName, row: number, isPublic: boolean | undefined, pick: () => number) {
  const columns = Object.entries(columnsOf(table));
  const cells = columns.map(([name, column]): [string, unknown] => {
    if (name === "id") return [name, idAt(table, row)];
    if (name === "public") return [name, isPublic];
    if (name === "scope") return [name, "chain"];
    if (name === "scope_id") return [name, idAt("chains", pick())];
    if (name === "table") return [name, TABLE_NAMES[pick() * 5]];
    if (name === "filter") return [name, `chain=${idAt("chains", pick())}`];
    if (name === "aliases") return [name, []];
    if (column.kind === "ref") return [name, idAt(column.table ?? "", pick())];
    if (column.kind === "refs") return [name, [...new Set([pick(), pick()])].map((at) => idAt(column.table ?? "", at))];
    if (column.kind === "list") return [name, [tokenOf(table, row, name)]];
    return [name, column.kind === "text" ? tokenOf(table, row, name) : undefined];
  });
  return Object.fromEntries(cells);
}
