/** A section as measured in a column of paper. Pixels. */
export interface Block {
  readonly id: string;
  /** Heading and what stands between it and the rows, column heads included. */
  readonly head: number;
  /** Heading and column heads where the section goes on in another column. */
  readonly again: number;
  readonly rows: readonly number[];
  /** How long the list stays whole: where it may be `height` high, one of weight 2 may be twice that. */
  readonly weight: number;
  /** What stands beneath the last row. */
  readonly tail: number;
  /** The line that says how many rows are left out, where some are. */
  readonly more: number;
}

/** Rows `from` up to `to` of a section, as they stand in one column. */
export interface Piece {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Rows left out at the end of the section; undefined where the section goes on or is whole. */
  readonly leftOut: number | undefined;
  readonly isEnd: boolean;
}

/** Pieces of one page, column by column. */
export type Sheet = readonly (readonly Piece[])[];

export interface Paper {
  /** Height of a column on the first page, and on the others. Pixels. */
  readonly first: number;
  readonly rest: number;
  readonly columns: number;
  /** Space between sections. */
  readonly gap: number;
  /** Pages at most: longer lists are then cut, all at the same height. */
  readonly most: number;
}

/** Pixels by which a list is made shorter at a time, and the least it keeps. */
const STEP = 6;
const LEAST = 40;
/** A last page is not made lower than this. */
const LEAST_LAST = 240;
/** Rows kept together at a heading and at the end of a section. */
const TOGETHER = 2;

/**
 * Flows sections into the columns of pages, top to bottom and left to right. No row is parted, no heading stands alone. Never more
 * pages than the paper allows: where all rows do not fit, long lists are cut to the greatest height at which they do. The columns of
 * the last page are made even.
 */
export function paginate(blocks: readonly Block[], paper: Paper): readonly Sheet[] {
  const tallest = Math.max(LEAST, ...blocks.map(({ rows, weight }) => sum(rows) / weight));
  let height = tallest;
  let sheets = flow(blocks, height, paper);
  while (sheets.length > paper.most && height > LEAST) {
    height -= STEP;
    sheets = flow(blocks, height, paper);
  }
  return even(blocks, height, paper, sheets);
}

/** The same pages with the columns of the last one as low as they can be. */
function even(blocks: readonly Block[], height: number, paper: Paper, sheets: readonly Sheet[]): readonly Sheet[] {
  const full = sheets.length === 1 ? paper.first : paper.rest;
  for (let last = LEAST_LAST; last < full; last += STEP * 2) {
    const tried = flow(blocks, height, paper, { page: sheets.length - 1, height: last });
    if (tried.length <= sheets.length) return tried;
  }
  return sheets;
}

/** Rows shown of a block whose list may be `height` high at most; at least one, and the last one is not left out alone. */
export function rowsWithin({ rows, weight }: Block, height: number): number {
  let used = 0;
  const over = rows.findIndex((row) => {
    used += row;
    return used > height * weight + 0.5;
  });
  return over < 0 || over === rows.length - 1 ? rows.length : Math.max(1, over);
}

interface Cursor {
  sheets: Piece[][][];
  column: number;
  y: number;
}

function flow(
  blocks: readonly Block[],
  height: number,
  paper: Paper,
  last?: { readonly page: number; readonly height: number },
): readonly Sheet[] {
  const at: Cursor = { sheets: [columnsOf(paper)], column: 0, y: 0 };
  const room = () => {
    const page = at.sheets.length - 1;
    if (page === last?.page) return last.height - at.y;
    return (page === 0 ? paper.first : paper.rest) - at.y;
  };
  for (const block of blocks) place(block, rowsWithin(block, height), paper, at, room);
  return at.sheets;
}

const columnsOf = ({ columns }: Paper): Piece[][] => Array.from({ length: columns }, () => []);

function place(block: Block, shown: number, paper: Paper, at: Cursor, room: () => number): void {
  const leftOut = block.rows.length - shown;
  const end = block.tail + (leftOut > 0 ? block.more : 0);
  let from = 0;
  do {
    const head = from === 0 ? block.head : block.again;
    const wanted = head + least(block, from, shown, end);
    const gap = () => (at.y === 0 ? 0 : paper.gap);
    while ((at.y > 0 || room() < paper.rest) && gap() + wanted > room()) next(paper, at);
    const above = gap() + head;
    const to = reach(block, from, shown, end, room() - above);
    const isEnd = to === shown;
    const piece = { id: block.id, from, to, leftOut: isEnd && leftOut > 0 ? leftOut : undefined, isEnd };
    at.sheets.at(-1)?.[at.column]?.push(piece);
    at.y += above + sum(block.rows.slice(from, to)) + (isEnd ? end : 0);
    if (!isEnd) next(paper, at);
    from = to;
  } while (from < shown);
}

/** Height a heading wants beneath it. */
function least({ rows }: Block, from: number, shown: number, end: number): number {
  const to = Math.min(shown, from + TOGETHER);
  return sum(rows.slice(from, to)) + (to === shown ? end : 0);
}

/** How far the rows get in a room; at least one row, and never so that a single one is left for the next column. */
function reach({ rows }: Block, from: number, shown: number, end: number, room: number): number {
  if (sum(rows.slice(from, shown)) + end <= room) return shown;
  let to = from;
  let used = 0;
  while (to < shown && used + (rows[to] ?? 0) <= room) {
    used += rows[to] ?? 0;
    to += 1;
  }
  const kept = Math.min(to, shown - TOGETHER);
  return kept > from ? kept : Math.min(shown, Math.max(from + 1, to - 1));
}

function next(paper: Paper, at: Cursor): void {
  at.y = 0;
  at.column += 1;
  if (at.column < paper.columns) return;
  at.column = 0;
  at.sheets.push(columnsOf(paper));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
