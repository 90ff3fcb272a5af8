import type { WallParts } from "./figures.ts";

/** Where the parts of a cell stand, pixels from its top; a part without a place is not drawn. */
export interface CellRows {
  readonly finding: number | undefined;
  readonly miniature: { readonly y: number; readonly height: number };
  readonly chief: number;
  readonly leaders: number;
  readonly output: number | undefined;
  readonly work: number | undefined;
  readonly counts: number;
}

/** Pixels a part takes besides what every cell has. */
const EXTRA = { finding: 18, output: 18, work: 20 } as const;
type Extra = keyof typeof EXTRA;

/** What the miniature gives up where a low wall has no more room and an office keeps figures. */
const SPARE = 28;
const LEAST = 170;
const MOST = 210;
/** What a cell with all parts may grow by: one that is higher than 260 is cut between two sheets of paper. */
const ROOM = 24;
/** Head, and the lines of chief, leaders and counts with what stands between: all but the miniature. */
const REST = 102;
const MINIATURE_TOP = 36;

/** Extra parts of the pack, those to show first in front. Where an office keeps figures they are why the wall is looked at. */
function extrasOf({ output, funnel, demands }: WallParts): readonly Extra[] {
  return [...(output ? (["output"] as const) : []), "finding", ...(funnel || demands ? (["work"] as const) : [])];
}

/** True where cells must have room for all parts: else only where the window has it to spare. */
const isKept = ({ output, demands }: WallParts): boolean => output || demands;

const sumOf = (extras: readonly Extra[]): number => extras.reduce((sum, extra) => sum + EXTRA[extra], 0);

/** Least and most height of a cell. */
export function cellHeights(parts: WallParts): { readonly least: number; readonly most: number } {
  if (!isKept(parts)) return { least: LEAST, most: MOST };
  const least = LEAST + sumOf(extrasOf(parts));
  return { least, most: least + ROOM };
}

/** The parts a cell of this height has room for, and where. */
export function cellRows(height: number, parts: WallParts): CellRows {
  const shown: Extra[] = [];
  const least = isKept(parts) ? LEAST - SPARE : LEAST;
  for (const extra of extrasOf(parts)) if (least + sumOf([...shown, extra]) <= height) shown.push(extra);
  const has = (extra: Extra) => shown.includes(extra);
  const finding = has("finding") ? EXTRA.finding : 0;
  const work = has("work") ? EXTRA.work : 0;
  const output = has("output") ? EXTRA.output : 0;
  return {
    finding: has("finding") ? 43 : undefined,
    miniature: { y: MINIATURE_TOP + finding, height: height - REST - finding - work - output },
    chief: height - 45 - work - output,
    leaders: height - 28 - work - output,
    output: has("output") ? height - 28 - work + 1 : undefined,
    work: has("work") ? height - 29 : undefined,
    counts: height - 10,
  };
}
