import { readFileSync } from "node:fs";
import dagre from "@dagrejs/dagre";
import { csvParse } from "d3";
import { arrange } from "../src/model/graph/arrange.ts";
import type { GraphFlow, GraphNode, GraphStage } from "../src/model/graph/flow.ts";
import { approximateTextWidth } from "../src/model/text-width.ts";
import { layoutChain } from "../src/views/chain/layout.ts";
import { seededRandom } from "./random.ts";
import { median, type Print, type Verdict } from "./verdict.ts";

const SIZES = [30, 100, 500];
const STAGES = 6;
const SEED = 20_261_122;
const REPEATS = 15;
/** Milliseconds each task runs before it is timed, so that the engine has compiled it. */
const WARM_UP = 300;
const CARD = { width: 120, height: 48 };

interface Graph {
  readonly name: string;
  readonly nodes: readonly GraphNode[];
  readonly flows: readonly GraphFlow[];
  readonly stages: readonly GraphStage[];
}

/** Nodes of each stage, top to bottom. */
type StageOrder = ReadonlyMap<string, readonly string[]>;

/** Graph the bars are held at. */
const BARS = { nodes: 100, times: 20, crossings: 1 };

/** Columns and order of our chain map against dagre: time, and crossings recounted on the stages by each one's order in them. */
export function run(print: Print): readonly Verdict[] {
  print(
    `median of ${REPEATS}, ${STAGES} stages; ours = columns, channels and order; map = with text, heights and paths`,
  );
  const figures = [...SIZES.map(synthetic), ...packChains()].map(compare);
  for (const { line } of figures) print(line);
  const at = figures[SIZES.indexOf(BARS.nodes)];
  const sum = (of: (figure: Figure) => number) => figures.slice(SIZES.length).reduce((all, each) => all + of(each), 0);
  return [
    {
      what: `times faster than dagre, ${BARS.nodes} nodes`,
      ratio: at?.times ?? Number.NaN,
      bar: BARS.times,
      wanted: "least",
    },
    {
      what: `of dagre's crossings, ${BARS.nodes} nodes`,
      ratio: (at?.crossings ?? Number.NaN) / (at?.theirs ?? Number.NaN),
      bar: BARS.crossings,
      wanted: "most",
    },
    {
      what: "of dagre's crossings, all chains of the pack",
      ratio: sum(({ crossings }) => crossings) / sum(({ theirs }) => theirs),
      bar: BARS.crossings,
      wanted: "most",
    },
  ];
}

interface Figure {
  readonly line: string;
  readonly times: number;
  readonly crossings: number;
  readonly theirs: number;
}

function compare(graph: Graph): Figure {
  const { values, ms } = timed<readonly [StageOrder, StageOrder, number]>([
    () => orderByUs(graph),
    () => orderByDagre(graph),
    () => drawn(graph),
  ]);
  const [ours = 0, dagres = 0, map = 0] = ms;
  const crossings = crossingsOf(graph, values[0]);
  const theirs = crossingsOf(graph, values[1]);
  const times = (task: number) => `${(dagres / task).toFixed(1)}×`.padStart(7);
  const line =
    `${graph.name.padEnd(14)} ${String(graph.nodes.length).padStart(4)} nodes ${String(graph.flows.length).padStart(5)} flows` +
    `   dagre / ours ${times(ours)}   dagre / map ${times(map)}   crossings ${crossings} against ${theirs}`;
  return { line, times: dagres / ours, crossings, theirs };
}

function orderByUs({ nodes, flows, stages }: Graph): StageOrder {
  const { graph, order, columns } = arrange(nodes, flows, stages, { perColumn: nodes.length });
  const found = new Map<string, [string, number][]>();
  order.forEach((items, index) => {
    const own = items.flatMap((item, row): [string, number][] => {
      const { id, isChannel } = graph.items[item] ?? { id: "", isChannel: true };
      return isChannel ? [] : [[id, (row + 0.5) / items.length]];
    });
    const stage = columns[index]?.stage_id ?? "";
    found.set(stage, [...(found.get(stage) ?? []), ...own]);
  });
  return new Map([...found].map(([stage, own]) => [stage, own.sort((a, b) => a[1] - b[1]).map(([id]) => id)]));
}

function orderByDagre({ nodes, flows, stages }: Graph): StageOrder {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...CARD });
  for (const { from, to } of flows) graph.setEdge(from, to);
  dagre.layout(graph);
  return new Map(
    stages.map(({ id }) => {
      const own = nodes.filter(({ stage_id }) => stage_id === id).map((node) => node.id);
      return [id, own.sort((a, b) => (graph.node(a).y ?? 0) - (graph.node(b).y ?? 0))];
    }),
  );
}

function drawn({ nodes, flows, stages }: Graph): number {
  const items = nodes.map((node) => ({
    ...node,
    name: `环节${node.id}`,
    countsLine: "1企",
    isUser: false,
    isNone: false,
    isLed: false,
  }));
  const links = flows.map((flow) => ({ ...flow, isSupplierFound: true }));
  const lanes = stages.map((stage) => ({ ...stage, name: stage.id }));
  return layoutChain(
    items,
    links,
    lanes,
    { width: 1376, height: 640 },
    { language: "zh", measure: approximateTextWidth },
  ).cards.length;
}

/** Straight lines from stage to stage that cross, a place being its share of the stage; flows inside a stage or back are left out. */
function crossingsOf({ nodes, flows, stages }: Graph, order: StageOrder): number {
  const column = new Map(stages.map(({ id }, index) => [id, index]));
  const x = new Map(nodes.map(({ id, stage_id }) => [id, column.get(stage_id) ?? 0]));
  const y = new Map(
    [...order.values()].flatMap((ids) => ids.map((id, row): [string, number] => [id, (row + 0.5) / ids.length])),
  );
  const lines = flows
    .map(({ from, to }) => ({ x1: x.get(from) ?? 0, x2: x.get(to) ?? 0, y1: y.get(from) ?? 0, y2: y.get(to) ?? 0 }))
    .filter(({ x1, x2 }) => x2 > x1);
  let crossings = 0;
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) if (cross(a, b)) crossings++;
  });
  return crossings;
}

interface Line {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

function cross(a: Line, b: Line): boolean {
  const low = Math.max(a.x1, b.x1);
  const high = Math.min(a.x2, b.x2);
  if (low >= high) return false;
  const at = (line: Line, place: number) => line.y1 + ((line.y2 - line.y1) * (place - line.x1)) / (line.x2 - line.x1);
  return (at(a, low) - at(b, low)) * (at(a, high) - at(b, high)) < -1e-12;
}

/** Answers of the tasks, and their milliseconds, medians of rounds in which each has its turn. */
function timed<T extends readonly unknown[]>(
  tasks: { readonly [K in keyof T]: () => T[K] },
): { readonly values: T; readonly ms: readonly number[] } {
  const values = tasks.map((task) => task()) as unknown as T;
  for (const task of tasks) for (const end = performance.now() + WARM_UP; performance.now() < end; ) task();
  const rounds = Array.from({ length: REPEATS }, () =>
    tasks.map((task) => {
      const start = performance.now();
      task();
      return performance.now() - start;
    }),
  );
  return { values, ms: tasks.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN))) };
}

/** Flows to the next stage, one in six beyond it; every node has one at least. */
function synthetic(count: number): Graph {
  const random = seededRandom(SEED + count);
  const stages = Array.from({ length: STAGES }, (_, index): GraphStage => ({ id: `s${index}`, lane: "column" }));
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    stage_id: `s${index % STAGES}`,
    order: index,
  }));
  const pick = (stage: number) => {
    const own = nodes.filter(({ stage_id }) => stage_id === `s${stage}`);
    return own[Math.floor(random() * own.length)]?.id ?? "";
  };
  const flows = nodes.flatMap(({ id }, index) => {
    const stage = index % STAGES;
    if (stage === STAGES - 1) return [{ from: pick(stage - 1), to: id }];
    const further = random() < 1 / 6 && stage + 2 < STAGES ? [{ from: id, to: pick(stage + 2) }] : [];
    const second = random() < 0.6 ? [{ from: id, to: pick(stage + 1) }] : [];
    return [{ from: id, to: pick(stage + 1) }, ...second, ...further];
  });
  const unique = new Map(flows.map((flow) => [`${flow.from} ${flow.to}`, flow]));
  return { name: `synthetic ${count}`, nodes, flows: [...unique.values()], stages };
}

function packChains(folder = "data/taian"): readonly Graph[] {
  const rows = (table: string) => csvParse(readFileSync(`${folder}/${table}.csv`, "utf8").replace(/^\ufeff/, ""));
  const stages = rows("stages")
    .sort((a, b) => Number(a["order"]) - Number(b["order"]))
    .map((row): GraphStage => ({ id: row["id"] ?? "", lane: row["lane"] === "below" ? "below" : "column" }));
  const flows = rows("flows");
  const nodes = rows("nodes");
  return [...new Set(nodes.map((row) => row["chain_id"] ?? ""))].map((chain) => ({
    name: chain,
    stages,
    nodes: nodes
      .filter((row) => row["chain_id"] === chain)
      .map((row) => ({ id: row["id"] ?? "", stage_id: row["stage_id"] ?? "", order: Number(row["order"]) })),
    flows: flows
      .filter((row) => row["chain_id"] === chain)
      .map((row) => ({ from: row["from_id"] ?? "", to: row["to_id"] ?? "" })),
  }));
}
