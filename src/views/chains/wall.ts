/** Pixels. */
const MARGIN = 16;
const GROUP_HEAD = 92;
const GAP = { x: 12, y: 8 };
const CELL = { leastWidth: 268 };
const HEIGHTS = { least: 170, most: 210 };
/** From this width on the groups' names stand at the side, else on a line of their own. */
const SIDE_FROM = 720;
const HEAD_LINE = 44;
/** From one group's name to the next where two share a row. */
const HEAD_PITCH = 78;

export interface PlacedGroup {
  readonly slot: string;
  readonly x: number;
  readonly y: number;
  /** Beside the cells or above them. */
  readonly isBeside: boolean;
  readonly width: number;
}

export interface PlacedCell {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WallLayout {
  readonly groups: readonly PlacedGroup[];
  readonly cells: readonly PlacedCell[];
  readonly width: number;
  readonly height: number;
}

/** Least and most height of a cell, pixels. */
interface CellHeights {
  readonly least: number;
  readonly most: number;
}

interface WallGroup {
  readonly slot: string;
  readonly ids: readonly string[];
}

/** Groups that share a row because all their cells fit in it; a longer group stands alone. */
function rowsOf(groups: readonly WallGroup[], columns: number, isBeside: boolean): readonly (readonly WallGroup[])[] {
  const blocks: WallGroup[][] = [];
  for (const group of groups) {
    const last = blocks[blocks.length - 1];
    const used = last?.reduce((sum, other) => sum + other.ids.length, 0) ?? 0;
    if (isBeside && last !== undefined && last.length < 2 && used + group.ids.length <= columns) last.push(group);
    else blocks.push([group]);
  }
  return blocks;
}

/** Smallest cell of the low, wide form. */
const LEAST_LOW = { width: 230, height: 154 };

/** All cells one after the other, as many in a row as it takes to see them at once; undefined where they would be too narrow. */
function layoutLow(
  groups: readonly WallGroup[],
  { width, height }: { readonly width: number; readonly height: number },
  heights: CellHeights,
): WallLayout | undefined {
  const ids = groups.flatMap((group) => group.ids);
  const rows = Math.max(1, Math.floor((height - 4) / (LEAST_LOW.height + GAP.y)));
  const cellHeight = Math.min(heights.least, Math.floor((height - 4) / rows) - GAP.y);
  const columns = Math.ceil(ids.length / rows);
  const cellWidth = Math.floor((width - 2 * MARGIN - (columns - 1) * GAP.x) / Math.max(1, columns));
  if (cellWidth < LEAST_LOW.width) return undefined;
  const cells = ids.map((id, position) => ({
    id,
    x: MARGIN + (position % columns) * (cellWidth + GAP.x),
    y: 4 + Math.floor(position / columns) * (cellHeight + GAP.y),
    width: cellWidth,
    height: cellHeight,
  }));
  return { groups: [], cells, width, height: 4 + rows * (cellHeight + GAP.y) };
}

/** Wider than this for its height, and the groups give way to seeing all chains at once. */
const LOW = 3;

/** Cells in rows of equal width; a group begins a row, small ones share it. Pixels; higher than the window where it must be. */
export function layoutWall(
  groups: readonly WallGroup[],
  size: { readonly width: number; readonly height: number },
  heights: CellHeights = HEIGHTS,
): WallLayout {
  const { width } = size;
  const low = width / size.height > LOW ? layoutLow(groups, size, heights) : undefined;
  if (low !== undefined) return low;
  const isBeside = width >= SIDE_FROM;
  const left = isBeside ? MARGIN + GROUP_HEAD : MARGIN;
  const room = width - left - MARGIN;
  const columns = Math.max(1, Math.min(4, Math.floor((room + GAP.x) / (CELL.leastWidth + GAP.x))));
  const cellWidth = Math.floor((room - (columns - 1) * GAP.x) / columns);
  const blocks = rowsOf(groups, columns, isBeside).map((block) => ({
    block,
    ids: block.flatMap((group) => group.ids),
  }));
  const rows = blocks.reduce((sum, { ids }) => sum + Math.ceil(ids.length / columns), 0);
  const wished = Math.floor((size.height - 8) / Math.max(1, rows)) - GAP.y;
  const cellHeight = Math.max(heights.least, Math.min(heights.most, wished));
  const placed: PlacedGroup[] = [];
  const cells: PlacedCell[] = [];
  let y = 4;
  for (const { block, ids } of blocks) {
    block.forEach((group, position) => {
      const headY = y + position * HEAD_PITCH;
      placed.push({
        slot: group.slot,
        x: MARGIN,
        y: headY,
        isBeside,
        width: isBeside ? GROUP_HEAD - 14 : width - 2 * MARGIN,
      });
    });
    if (!isBeside) y += HEAD_LINE;
    ids.forEach((id, position) => {
      cells.push({
        id,
        x: left + (position % columns) * (cellWidth + GAP.x),
        y: y + Math.floor(position / columns) * (cellHeight + GAP.y),
        width: cellWidth,
        height: cellHeight,
      });
    });
    y += Math.ceil(ids.length / columns) * (cellHeight + GAP.y);
  }
  return { groups: placed, cells, width, height: y };
}
