import { expect, test } from "vitest";
import { brief, read, SMALL, smallWith } from "../../data/packs.ts";

/** Nodes a, b, c … of one chain and the flows given between them. */
function graph(flows: readonly string[], names: Readonly<Record<string, string>> = {}) {
  const ids = [...new Set(flows.flatMap((flow) => flow.split(">")))];
  return smallWith({
    "nodes.csv": [
      "id,name_zh,chain_id,stage_id,source_ids",
      ...ids.map((id) => `${id},${names[id] ?? `环${id}`},c1,up,s1`),
    ].join("\n"),
    "flows.csv": ["chain_id,from_id,to_id,source_ids", ...flows.map((flow) => `c1,${flow.replace(">", ",")},s1`)].join(
      "\n",
    ),
    "enterprises.csv": undefined,
    "technologies.csv": undefined,
    "projects.csv": undefined,
    "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
  });
}

const told = async (files: ReturnType<typeof graph>) => {
  const { findings } = await read(files);
  return findings.map((finding) => `${brief(finding)} | ${finding.detail ?? ""}`);
};

test("a loop of flows is doubted and drawn as it is", async () => {
  const files = graph(["a>b", "b>c", "c>a"]);
  expect(await told(files)).toEqual(["warning flow-cycle flows.csv:4:to_id a | c → a → b → c"]);
  expect((await read(files)).tables.flows.rows).toHaveLength(3);
});

test("a loop through a node that recycles is worth a note only", async () => {
  expect(await told(graph(["a>b", "b>c", "c>a"], { c: "电池回收" }))).toEqual([
    "note flow-cycle flows.csv:4:to_id a | c → a → b → c",
  ]);
});

test("an arrow back to its own node, and two that face each other", async () => {
  expect(await told(graph(["a>b", "b>b", "b>a"]))).toEqual([
    "warning flow-self flows.csv:3:to_id b | ",
    "warning flow-both-ways flows.csv:4:to_id b → a | 2",
  ]);
});

test("a node of a drawn chain that no arrow reaches; parents and parts count as tied", async () => {
  const nodes =
    "id,name_zh,chain_id,stage_id,parent_id,source_ids\nn1,铜,c1,up,,s1\nn2,缆,c1,down,,s1\nn3,车,c2,down,,s1\nn4,芯,c1,up,,s1\nn5,壳,c1,up,n6,s1\nn6,体,c1,up,,s1\n";
  expect(await told(smallWith({ "nodes.csv": nodes }))).toEqual(["warning node-orphan nodes.csv:5:id n4 | c1"]);
});

test("a node whose only flow was left out is not blamed as well", async () => {
  const flows = `${SMALL["flows.csv"]}c1,n4,n9,s1\n`;
  expect(await told(smallWith({ "nodes.csv": `${SMALL["nodes.csv"]}n4,芯,c1,up,s1\n`, "flows.csv": flows }))).toEqual([
    "error ref-unknown flows.csv:3:to_id n9 | n1, n2, n3",
  ]);
});

test("a flow of a chain between nodes of another, and a part of another chain's node", async () => {
  const flows = `${SMALL["flows.csv"]}c1,n1,n3,s1\n`;
  expect(await told(smallWith({ "flows.csv": flows }))).toEqual([
    "warning chain-mismatch flows.csv:3:to_id n3 | c2 ≠ c1",
  ]);
  const nodes =
    "id,name_zh,chain_id,stage_id,parent_id,source_ids\nn1,铜,c1,up,,s1\nn2,缆,c1,down,,s1\nn3,车,c2,down,n1,s1\n";
  expect(await told(smallWith({ "nodes.csv": nodes }))).toEqual([
    "warning chain-mismatch nodes.csv:4:parent_id n1 | c1 ≠ c2",
  ]);
});

test("a node with 2,000 arrows and a line 500 deep are no faults", async () => {
  const star = Array.from({ length: 2000 }, (_, index) => `hub>leaf${index}`);
  expect(await told(graph(star))).toEqual([]);
  const line = Array.from({ length: 500 }, (_, index) => `d${index}>d${index + 1}`);
  expect(await told(graph(line))).toEqual([]);
});

test("a loop of 500 nodes is told in one line", async () => {
  const ring = Array.from({ length: 500 }, (_, index) => `d${index}>d${(index + 1) % 500}`);
  expect(await told(graph(ring))).toEqual([
    "warning flow-cycle flows.csv:501:to_id d0 | d499 → d0 → d1 → d2 → … 492 … → d495 → d496 → d497 → d498 → d499",
  ]);
});

test("every node of 60 tied to every other ends, and each pair is told", async () => {
  const flows = Array.from({ length: 3600 }, (_, index) => [Math.floor(index / 60), index % 60] as const)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `k${from}>k${to}`);
  const { findings, tables } = await read(graph(flows));
  expect(tables.flows.rows).toHaveLength(3540);
  expect(findings.filter(({ code }) => code === "flow-both-ways")).toHaveLength(1770);
});

test.each([
  [
    "regions",
    (id: string, parent: string) => `${id},区${id},county,${parent},,s1`,
    "id,name_zh,level,parent_id,adcode,source_ids",
  ],
  ["chains", (id: string, parent: string) => `${id},链${id},${parent},s1`, "id,name_zh,parent_id,source_ids"],
  [
    "nodes",
    (id: string, parent: string) => `${id},环${id},c1,up,${parent},s1`,
    "id,name_zh,chain_id,stage_id,parent_id,source_ids",
  ],
] as const)(
  "60 %s, each above the next and the last above the first: cut once, and the loop is named",
  async (table, line, header) => {
    const rows = Array.from({ length: 60 }, (_, index) => line(`z${index}`, `z${(index + 1) % 60}`));
    const { [`${table}.csv`]: _, ...rest } = smallWith({ "boundaries.geojson": undefined });
    const base = table === "chains" ? ["c1,电力,,s1", "c2,汽车,,s1"] : [];
    const files =
      table === "chains"
        ? rest
        : {
            "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\n",
            "stages.csv": String(SMALL["stages.csv"]),
            "sources.csv": "id,title_zh\ns1,公报\n",
          };
    const pack = await read({ ...files, [`${table}.csv`]: [header, ...base, ...rows].join("\n") });
    const cycles = pack.findings.filter(({ code }) => code === "parent-cycle");
    expect(cycles).toMatchObject([{ severity: "error", column: "parent_id", value: "z0" }]);
    expect(cycles[0]?.detail).toMatch(/^z59 → z0 → z1 → z2 → … 52 … → z55 → z56 → z57 → z58 → z59$/);
    expect(pack.tables[table].rows.filter((row) => row.id.startsWith("z") && row.parent_id === undefined)).toHaveLength(
      1,
    );
  },
);
