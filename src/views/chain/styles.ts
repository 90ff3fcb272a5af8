import { type CardStyle, cardStyle } from "./cards.ts";
import type { ChainLayoutOptions } from "./geometry.ts";
import type { StackStyle } from "./stack.ts";

/** Heights around the columns, in pixels. */
export interface FrameStyle {
  /** Above the first card of a band: its heading. */
  readonly head: number;
  /** Baseline and size of a heading. */
  readonly baseline: number;
  readonly headingSize: number;
  readonly foot: number;
  /** Between the bands and the lane. */
  readonly laneAir: number;
  /** Above and below a row of the lane. */
  readonly lanePadTop: number;
  readonly lanePadBottom: number;
  /** Between two level lines above a row of the lane. */
  readonly track: number;
}

const FRAME: FrameStyle = {
  head: 44,
  baseline: 23,
  headingSize: 15,
  foot: 10,
  laneAir: 6,
  lanePadTop: 11,
  lanePadBottom: 9,
  track: 7,
};

const COMPACT_FRAME: FrameStyle = {
  head: 26,
  baseline: 16,
  headingSize: 12,
  foot: 4,
  laneAir: 3,
  lanePadTop: 4,
  lanePadBottom: 3,
  track: 5,
};

/** Heading from the left edge of its band, pixels. */
export const HEADING_INSET = 10;

/** Everything that does not depend on the chain. */
export interface ChainStyle {
  readonly card: CardStyle;
  readonly frame: FrameStyle;
  /** Gaps between columns to try, widest first, and widths a name may take. Pixels. */
  readonly gaps: readonly number[];
  readonly rooms: readonly number[];
  /** Widest gap used, and what stays free left and right of the columns; more right where flows fall to the lane. */
  readonly mostGap: number;
  readonly pad: number;
  readonly padForLane: number;
}

export function chainStyle(options: ChainLayoutOptions): ChainStyle {
  const card = cardStyle(options);
  return options.compact === true
    ? {
        card,
        frame: COMPACT_FRAME,
        gaps: [26, 18],
        rooms: [200, 132, 108, 96, 84, 72],
        mostGap: 60,
        pad: 2,
        padForLane: 16,
      }
    : {
        card,
        frame: FRAME,
        gaps: [48, 36, 25],
        rooms: [260, 221, 195, 169, 156, 143, 130, 117, 104, 91, 78, 66],
        mostGap: 110,
        pad: 20,
        padForLane: 40,
      };
}

/** Room kept in a column for what stands in it. */
export const stackStyle = ({ gap, leastGap, hasCounts }: CardStyle): StackStyle =>
  hasCounts
    ? { gap, leastGap, channel: 8, clear: 10, leastClear: 6 }
    : { gap, leastGap, channel: 3, clear: 4, leastClear: 3 };
