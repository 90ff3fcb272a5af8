import { applyFilter, createAtlasIndex, DIMENSIONS, NO_FILTER } from "../src/model/filter.ts";
import { TABLE_NAMES } from "../src/model/schema.ts";
import { makePack } from "../test/make-pack.ts";
let s = 1; const r = (n: number) => { s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff; return Math.floor((s / 0x7fffffff) * n) % n; };
const list = (n: number, f: (i: number) => any) => Array.from({ length: n }, (_, i) => f(i));
const N = 100000;
const pack = makePack({
  chains: list(30, (i) => ({ id: `c${i}`, name_zh: `产业链${i}` })), stages: list(4, (i) => ({ id: `s${i}` })),
  nodes: list(400, (i) => ({ id: `n${i}`, chain_id: `c${i % 30}`, stage_id: `s${i % 4}`, name_zh: `环节${i}` })),
  regions: list(150, (i) => ({ id: `r${i}`, parent_id: i === 0 ? undefined : i < 13 ? "r0" : `r${1 + (i % 12)}` })),
  parks: list(100, (i) => ({ id: `p${i}`, region_id: `r${1 + r(149)}` })),
  flows: list(600, () => ({ chain_id: "c0", from_id: `n${r(400)}`, to_id: `n${r(400)}` })),
  enterprises: list(N, (i) => ({ id: `ent-${i}`, name_zh: `某某省某某市第${i}号新材料有限公司`, products_zh: `产品${r(1000)}、零件${r(1000)}`, credit_code: `91370900MA${i}`, region_id: `r${13 + r(137)}`, park_id: r(3) ? undefined : `p${r(100)}`, node_ids: list(1 + r(3), () => `n${r(400)}`), designations: r(4) ? [] : [`little_giant:202${r(5)}`, "high_tech"] })),
  projects: list(5000, (i) => ({ id: `pr${i}`, node_id: `n${r(400)}`, region_id: `r${13 + r(137)}`, enterprise_id: `ent-${r(N)}`, stage: ["planned", "signed"][r(2)] })),
  technologies: list(300, (i) => ({ id: `t${i}`, node_ids: [`n${r(400)}`], enterprise_ids: list(20, () => `ent-${r(N)}`) })),
} as any);
const time = (name: string, f: () => unknown) => { const t = performance.now(); f(); console.log(name.padEnd(50), (performance.now() - t).toFixed(1)); };
const index = createAtlasIndex(pack);
const dep = ["nodes", "chains", "parks", "regions", "technologies"] as const;
time("vocabularies", () => index.memberships.vocabularies);
for (const d of DIMENSIONS) time(`build ${d}`, () => index.memberships.column("enterprises", d));
for (const table of dep) time(`build links ${table}`, () => index.memberships.links(table));
for (const [name, filter] of [["chain", { ...NO_FILTER, chain: ["c1"] }], ["region", { ...NO_FILTER, region: ["r1"] }], ["region+chain", { ...NO_FILTER, region: ["r1"], chain: ["c1", "c2"] }], ["title", { ...NO_FILTER, designation: ["little_giant"] }],["region", { ...NO_FILTER, region: ["r2"] }], ["q", { ...NO_FILTER, q: "第123" }], ["q2", { ...NO_FILTER, q: "第1234" }]] as const) {
  const f = applyFilter(index, filter);
  time(`${name}: counts of all tables`, () => TABLE_NAMES.map((t) => f.count(t)));
  time(`${name}: rows of enterprises`, () => f.rows("enterprises"));
  time(`${name}: has 1000`, () => { for (let i = 0; i < 1000; i++) f.has("enterprises", `ent-${i}`); });
  time(`${name}: facets enterprises all`, () => DIMENSIONS.map((d) => f.facets("enterprises", d)));
  for (const t of [...dep, "flows"] as const) time(`${name}: facets ${t} all 8`, () => DIMENSIONS.map((d) => f.facets(t, d)));
}
