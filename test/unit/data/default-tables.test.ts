import { expect, test } from "vitest";
import { DEFAULTS } from "../../../scripts/default-tables.ts";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource, type Source } from "../../../src/data/source.ts";
import { definedLists } from "../../../src/model/list-definition.ts";
import { TABLE_NAMES } from "../../../src/model/schema.ts";
import { brief, type Files, smallWith } from "./packs.ts";

const WITHOUT = { "lists.csv": undefined, "stages.csv": undefined };
const readWith = (files: Files, defaults: Source | undefined) =>
  readPack(memorySource(files), { id: "small", ...(defaults === undefined ? {} : { defaults }) });
const lanes = (pack: Awaited<ReturnType<typeof readWith>>) => pack.tables.stages.rows.map(({ id }) => id);

/** A folder of defaults that tells what was asked of it. */
function asked(): { readonly source: Source; readonly files: string[] } {
  const files: string[] = [];
  return {
    files,
    source: {
      read: (file) => {
        files.push(file);
        return DEFAULTS.read(file);
      },
    },
  };
}

test("a pack that brings lanes and lists has those, and the defaults are not asked for", async () => {
  const { source, files } = asked();
  const pack = await readWith(smallWith({}), source);
  expect(definedLists(pack).map(({ id }) => id)).toEqual(["l1"]);
  expect(files).toEqual([]);
});

test("a pack without them gets the default lanes, and the default lists of the tables it fills", async () => {
  const nodes =
    "id,name_zh,chain_id,stage_id,source_ids\nn1,铜,c1,upstream,s1\nn2,缆,c1,support,s1\nn3,车,c2,downstream,s1\n";
  const { source, files } = asked();
  const pack = await readWith(smallWith({ ...WITHOUT, "nodes.csv": nodes }), source);
  expect(files.sort()).toEqual(["lists.csv", "stages.csv"]);
  expect(lanes(pack)).toEqual(["upstream", "midstream", "downstream", "support"]);
  const tables = new Set(definedLists(pack).map(({ table }) => table));
  expect(tables).toEqual(new Set(["enterprises", "nodes", "technologies", "projects"]));
  expect(pack.reports.map(({ table }) => table)).not.toContain("lists");
  expect(pack.findings.filter(({ file }) => file.startsWith("defaults/")).map(brief)).toEqual([]);
  expect(pack.findings.filter(({ severity }) => severity === "error").map(brief)).toEqual([]);
});

test("tables left blank in a template count as not brought, and are still told as files", async () => {
  const blank = { "lists.csv": "id,title_zh,table\n", "stages.csv": "编号,名称\n" };
  const pack = await readWith(smallWith({ ...blank, "nodes.csv": undefined, "flows.csv": undefined }), DEFAULTS);
  expect(lanes(pack)).toHaveLength(4);
  expect(definedLists(pack).length).toBeGreaterThan(2);
  expect(pack.reports.filter(({ table }) => table === "lists" || table === "stages").map(({ read }) => read)).toEqual([
    0, 0,
  ]);
});

test("where the defaults cannot be had the lanes are those the nodes name, and no list is defined", async () => {
  const dead: Source = { read: () => Promise.reject(new Error("offline")) };
  for (const defaults of [dead, memorySource({}), undefined]) {
    const pack = await readWith(smallWith(WITHOUT), defaults);
    expect(lanes(pack)).toEqual(["up", "down"]);
    expect(pack.tables.nodes.rows).toHaveLength(3);
    expect(definedLists(pack)).toEqual([]);
    expect(pack.findings.filter(({ severity }) => severity === "error").map(brief)).toEqual([]);
  }
});

test("the default lists are sound: with every table filled all are offered, and nothing is found in them", async () => {
  const rows: Files = Object.fromEntries(
    ["policies", "resources", "prospects", "demands"].map((table) => [
      `${table}.csv`,
      "id,name_zh,source_ids\nx1,某项,s1\n",
    ]),
  );
  const text = new TextDecoder().decode(await DEFAULTS.read("lists.csv"));
  const ids = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0]);
  expect(ids).toHaveLength(10);
  expect(ids.filter((id) => (TABLE_NAMES as readonly (string | undefined)[]).includes(id))).toEqual([]);
  const pack = await readWith(smallWith({ ...rows, "lists.csv": text }), undefined);
  expect(pack.findings.filter(({ file }) => file === "lists.csv").map(brief)).toEqual([]);
  const offered = await readWith(smallWith({ ...rows, "lists.csv": undefined }), DEFAULTS);
  expect(definedLists(offered).map(({ id }) => id)).toEqual(ids);
});

test("an office changes its lists by the file alone: two renamed, one removed, three new", async () => {
  const text = new TextDecoder().decode(await DEFAULTS.read("lists.csv"));
  const [header = "", ...lines] = text.trim().split("\n");
  const renamed = lines.map((line) =>
    line.replace(/^(\w+),([^,]*)/, (all, id, title) =>
      ["key_projects", "platforms"].includes(id) ? `${id},我市${title}` : all,
    ),
  );
  const kept = renamed.filter((line) => !line.startsWith("supporting_firms,"));
  const columns = header.split(",");
  const own = (row: Readonly<Record<string, string>>) => columns.map((name) => row[name] ?? "").join(",");
  const added = [
    own({
      id: "big",
      title_zh: "百人以上企业",
      table: "enterprises",
      filter: "employees>=100",
      columns: "名称;员工数",
      sort: "-员工数",
      order: "20",
    }),
    own({ id: "signed", title_zh: "已签约项目", table: "projects", filter: "stage=signed", order: "21" }),
    own({ id: "ready", title_zh: "成熟技术", table: "technologies", filter: "trl>=8", order: "22" }),
  ];
  const pack = await readWith(smallWith({ "lists.csv": [header, ...kept, ...added].join("\n") }), DEFAULTS);
  const lists = definedLists(pack);
  expect(lists).toHaveLength(10 - 1 + 3);
  expect(lists.map(({ row }) => row?.title_zh)).toEqual(
    expect.arrayContaining(["我市重点建设项目清单", "我市平台资源清单", "百人以上企业", "已签约项目", "成熟技术"]),
  );
  expect(lists.map(({ id }) => id)).not.toContain("supporting_firms");
  const big = lists.find(({ id }) => id === "big");
  expect([big?.fields.map(({ id }) => id), big?.sort]).toEqual([["name", "employees"], "-employees"]);
  expect(pack.findings.filter(({ file }) => file === "lists.csv").map(brief)).toEqual([]);
});
