import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainGap, gapsOf } from "../../../src/model/gap.ts";
import { chokesOf } from "../../../src/model/gap-chokes.ts";
import { localSharesOf } from "../../../src/model/gap-share.ts";
import { makePack, makeRow, type Parts } from "../../make-pack.ts";
import { readTaian } from "../../read-taian.ts";

const stages = [
  { id: "up", order: 1, lane: "column" as const },
  { id: "down", order: 2, lane: "column" as const },
];

/** ore → iron → steel → car, and paint → car. */
const parts: Parts = {
  stages,
  chains: [{ id: "c", order: 1 }],
  nodes: [
    { id: "car", chain_id: "c", stage_id: "down", order: 1, side: "user" },
    { id: "ore", chain_id: "c", stage_id: "up", order: 1 },
    { id: "iron", chain_id: "c", stage_id: "up", order: 2, strength: "missing" },
    { id: "steel", chain_id: "c", stage_id: "up", order: 3, strength: "strong" },
    { id: "paint", chain_id: "c", stage_id: "up", order: 4, strength: "weak" },
  ],
  flows: [
    { chain_id: "c", from_id: "ore", to_id: "iron" },
    { chain_id: "c", from_id: "iron", to_id: "steel" },
    { chain_id: "c", from_id: "steel", to_id: "car" },
    { chain_id: "c", from_id: "paint", to_id: "car" },
    { chain_id: "c", from_id: "car", to_id: "ore" },
  ],
  enterprises: [
    { id: "e1", node_ids: ["iron", "paint", "car"] },
    { id: "e2", node_ids: ["paint"], designations: ["leading"] },
  ],
  projects: [{ id: "p1", node_id: "ore" }],
};

const only = (gaps: readonly ChainGap[]): ChainGap => {
  const [gap] = gaps;
  if (gap === undefined) throw new Error("no chain");
  return gap;
};

describe("a chain", () => {
  const gap = only(gapsOf(makePack(parts)));
  const reasons = (id: string) => gap.nodes.find(({ node }) => node.id === id)?.reasons;

  test("counts what is found and what is declared apart, the user side in neither", () => {
    expect(gap).toMatchObject({
      judged: 4,
      held: 2,
      project: 1,
      none: 1,
      missing: 1,
      weak: 1,
      declared: 3,
      share: 0.25,
    });
    expect(gap.nodes.map(({ node, mark }) => `${node.id} ${mark}`)).toEqual([
      "ore project",
      "iron missing",
      "steel none",
      "paint weak",
      "car user",
    ]);
  });

  test("says of each node why, and where declared and found disagree", () => {
    expect(reasons("iron")).toEqual([
      { code: "declared", strength: "missing" },
      { code: "found-all-the-same", firms: 1 },
      { code: "single", firm: "e1" },
      { code: "choke", cuts: 1 },
    ]);
    expect(reasons("steel")).toEqual([
      { code: "declared", strength: "strong" },
      { code: "not-borne-out" },
      { code: "nothing" },
    ]);
    expect(reasons("paint")).toEqual([
      { code: "declared", strength: "weak" },
      { code: "firms", firms: 2, leading: 1 },
    ]);
    expect(reasons("car")).toEqual([{ code: "user" }]);
  });

  test("a user-side node with one firm is no single holder", () => {
    expect(gap.singles.map(({ node }) => node.id)).toEqual(["iron"]);
  });

  test("the widest cut comes first; what another way reaches too is not cut", () => {
    expect(gap.chokes.map(({ node, cuts }) => [node.id, cuts])).toEqual([
      ["ore", ["iron", "steel"]],
      ["iron", ["steel"]],
    ]);
  });

  test("a chain without nodes has no share", () => {
    expect(only(gapsOf(makePack({ chains: [{ id: "c" }] })))).toMatchObject({ judged: 0, share: undefined });
  });
});

describe("choke points", () => {
  const node = (id: string) => ({ id, stage_id: "up", order: 0 });
  const lanes = [{ id: "up", lane: "column" as const }];

  test("agree with the definition: a node is cut if no way without the other reaches it", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const arrows = fc.uniqueArray(
      fc.tuple(fc.nat(5), fc.nat(5)).filter(([from, to]) => from < to),
      { selector: String, maxLength: 12 },
    );
    fc.assert(
      fc.property(arrows, (pairs) => {
        const flows = pairs.map(([from, to]) => ({ from: ids[from] ?? "", to: ids[to] ?? "" }));
        const found = chokesOf(ids.map(node), flows, lanes);
        const ways = waysTo(ids, flows);
        for (const id of ids) {
          const cut = ids.filter((other) => {
            const all = ways(other);
            return other !== id && all.length > 0 && all.every((way) => way.includes(id));
          });
          expect(found.get(id) ?? []).toEqual(cut);
        }
      }),
    );
  });
});

/** Every way from a source to a node, by brute force. Nodes without any flow have none. */
function waysTo(ids: readonly string[], flows: readonly { readonly from: string; readonly to: string }[]) {
  const sources = ids.filter((id) => flows.some(({ from }) => from === id) && !flows.some(({ to }) => to === id));
  const grow = (way: readonly string[]): readonly (readonly string[])[] => [
    way,
    ...flows.filter(({ from }) => from === way[way.length - 1]).flatMap(({ to }) => grow([...way, to])),
  ];
  const all = sources.flatMap((id) => grow([id]));
  return (id: string) => all.filter((way) => way[way.length - 1] === id && way.length > 0);
}

describe("share met locally", () => {
  const nodes = [
    makeRow("nodes", { id: "a", chain_id: "c", stage_id: "up", local_share: 0.2 }),
    makeRow("nodes", { id: "b", chain_id: "c", stage_id: "up", local_share: 0.9 }),
    makeRow("nodes", { id: "z", chain_id: "c", stage_id: "up" }),
  ];
  const flow = (from_id: string, share?: number) =>
    makeRow("flows", { chain_id: "c", from_id, to_id: "z", ...(share === undefined ? {} : { share }) });
  const needOf = (flows: Parameters<typeof localSharesOf>[1]) =>
    localSharesOf(nodes, flows).needs.find(({ node }) => node.id === "z");

  test("is weighted by the shares of need: (0.75 · 0.2 + 0.25 · 0.9) / 1", () => {
    expect(needOf([flow("a", 0.75), flow("b", 0.25)])?.value).toBeCloseTo(0.375, 12);
  });

  test("is refused where one weight or one share is blank, and lists what is declared", () => {
    expect(needOf([flow("a", 0.75), flow("b")])?.refusal).toEqual({ code: "blank-weights", blank: 1, of: 2 });
    const withBlank = [...nodes, makeRow("nodes", { id: "y", chain_id: "c", stage_id: "up" })];
    const met = localSharesOf(withBlank, [flow("a", 0.5), flow("y", 0.5)]);
    expect(met.needs.find(({ node }) => node.id === "z")?.refusal).toEqual({ code: "blank-shares", blank: 1, of: 2 });
    expect(met.declared.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(met.needs[0]?.refusal).toEqual({ code: "no-suppliers" });
  });
});

test("of Tai'an every chain adds up and no single holder holds less than its node", async () => {
  const pack = await readTaian();
  const gaps = gapsOf(pack);
  expect(gaps.map(({ held, project, none }) => held + project + none)).toEqual(gaps.map(({ judged }) => judged));
  expect(gaps.flatMap(({ nodes }) => nodes)).toHaveLength(pack.tables.nodes.rows.length);
  for (const { node, firms } of gaps.flatMap(({ singles }) => singles))
    expect(
      pack.tables.enterprises.rows.filter(({ node_ids }) => node_ids.includes(node.id)).map(({ id }) => id),
    ).toEqual(firms);
}, 60_000);
