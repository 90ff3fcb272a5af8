import { type Arrangement, arrange } from "../../model/graph/arrange.ts";
import { flowKey, type GraphFlow, type GraphNode, type GraphStage } from "../../model/graph/flow.ts";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface MiniatureOptions {
  /** Marks a column holds; longer ones are split. */
  readonly perColumn: number;
  /** From one mark of a column to the next, pixels. */
  readonly pitch: number;
  /** Kept free at the top for the headings, pixels. */
  readonly head: number;
  /** Between two bands, pixels. */
  readonly bandGap: number;
}

const USUAL: MiniatureOptions = { perColumn: 6, pitch: 10.6, head: 18, bandGap: 3 };

export interface MiniatureBand {
  readonly stage_id: string;
  readonly x: number;
  readonly width: number;
  /** Nodes of the stage. */
  readonly count: number;
}

export interface MiniatureMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Miniature {
  /** Left to right, lanes beneath the columns last; stages without nodes left out. */
  readonly bands: readonly MiniatureBand[];
  readonly marks: readonly MiniatureMark[];
  /** One path for all hairlines. Flows that lead back, and those from or to the lane, are not drawn. */
  readonly d: string;
}

/** Place a chain as marks in bands, one mark a node, in the columns and the order of the large map. Pixels, rounded to 0.1. */
export function layoutMiniature(
  items: readonly GraphNode[],
  flows: readonly GraphFlow[],
  stages: readonly GraphStage[],
  size: Size,
  options: MiniatureOptions = USUAL,
): Miniature {
  const arrangement = arrange(items, flows, stages, options);
  const columns = [...drawnColumns(arrangement), ...laneColumns(arrangement, stages, options.perColumn)];
  const bands = bandsOf(columns, size, options);
  const marks = marksOf(columns, bands, size, options);
  return { bands, marks, d: hairlines(arrangement, marks) };
}

interface Column {
  readonly stage_id: string;
  readonly ids: readonly string[];
}

function drawnColumns({ graph, order, columns }: Arrangement<GraphNode, GraphFlow>): readonly Column[] {
  return order.map((items, index) => {
    const ids = items.flatMap((item) => (graph.items[item]?.isChannel === false ? [graph.items[item].id] : []));
    return { stage_id: columns[index]?.stage_id ?? "", ids };
  });
}

function laneColumns(
  { nodes }: Arrangement<GraphNode, GraphFlow>,
  stages: readonly GraphStage[],
  perColumn: number,
): readonly Column[] {
  return stages
    .filter(({ lane }) => lane === "below")
    .flatMap(({ id: stage_id }) => {
      const own = nodes.filter((node) => node.stage_id === stage_id).map(({ id }) => id);
      const parts = Math.ceil(own.length / perColumn);
      const length = Math.ceil(own.length / Math.max(1, parts));
      return Array.from({ length: parts }, (_, part) => ({
        stage_id,
        ids: own.slice(part * length, (part + 1) * length),
      }));
    });
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Every band gets room for one column besides its own, so that headings fit over single columns. */
function bandsOf(columns: readonly Column[], size: Size, { bandGap }: MiniatureOptions): readonly MiniatureBand[] {
  const stages = [...new Set(columns.map(({ stage_id }) => stage_id))];
  const unit = (size.width - bandGap * (stages.length - 1)) / (columns.length + stages.length);
  let x = 0;
  return stages.map((stage_id) => {
    const own = columns.filter((column) => column.stage_id === stage_id);
    const width = unit * (own.length + 1);
    const band = {
      stage_id,
      x: tenth(x),
      width: tenth(width),
      count: own.reduce((sum, { ids }) => sum + ids.length, 0),
    };
    x += width + bandGap;
    return band;
  });
}

function marksOf(
  columns: readonly Column[],
  bands: readonly MiniatureBand[],
  size: Size,
  { pitch, head }: MiniatureOptions,
): readonly MiniatureMark[] {
  const tallest = Math.max(1, ...columns.map(({ ids }) => ids.length));
  const apart = Math.min(pitch, (size.height - head) / tallest);
  const middle = (head + size.height) / 2;
  return bands.flatMap(({ stage_id, x, width }) => {
    const own = columns.filter((column) => column.stage_id === stage_id);
    return own.flatMap(({ ids }, column) =>
      ids.map((id, row) => ({
        id,
        x: tenth(x + ((column + 1) * width) / (own.length + 1)),
        y: tenth(middle + (row - (ids.length - 1) / 2) * apart),
      })),
    );
  });
}

function hairlines({ flows, graph }: Arrangement<GraphNode, GraphFlow>, marks: readonly MiniatureMark[]): string {
  const at = new Map(marks.map((mark): [string, MiniatureMark] => [mark.id, mark]));
  return flows
    .filter((flow) => graph.ways.has(flowKey(flow)))
    .map(({ from, to }) => {
      const a = at.get(from);
      const b = at.get(to);
      if (a === undefined || b === undefined) return "";
      const x = tenth((a.x + b.x) / 2);
      return `M${a.x},${a.y}C${x},${a.y} ${x},${b.y} ${b.x},${b.y}`;
    })
    .join("");
}
