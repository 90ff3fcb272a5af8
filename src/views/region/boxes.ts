/** Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const boxAround = (x: number, y: number, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

const CELL = 64;

/** Boxes already taken, found by place: asking costs the same however many there are elsewhere. */
export class BoxIndex {
  private readonly cells = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    eachCell(box, (name) => {
      const cell = this.cells.get(name);
      if (cell === undefined) this.cells.set(name, [box]);
      else cell.push(box);
      return true;
    });
  }

  /** Every box once. */
  all(): readonly Box[] {
    return [...new Set([...this.cells.values()].flat())];
  }

  isFree(box: Box): boolean {
    return eachCell(box, (name) => {
      for (const other of this.cells.get(name) ?? NONE) if (overlaps(box, other)) return false;
      return true;
    });
  }

  /** Number of boxes the box would cover. */
  covered(box: Box): number {
    const found = new Set<Box>();
    eachCell(box, (name) => {
      for (const other of this.cells.get(name) ?? NONE) if (overlaps(box, other)) found.add(other);
      return true;
    });
    return found.size;
  }
}

const NONE: readonly Box[] = [];
/** More rows of cells than any drawing has. */
const ROWS = 1 << 20;

/** Visits the cells a box touches until one says false; whether none did. */
function eachCell({ x, y, width, height }: Box, visit: (name: number) => boolean): boolean {
  const lastColumn = Math.floor((x + width) / CELL);
  const lastRow = Math.floor((y + height) / CELL);
  for (let column = Math.floor(x / CELL); column <= lastColumn; column += 1) {
    for (let row = Math.floor(y / CELL); row <= lastRow; row += 1) if (!visit(column * ROWS + row)) return false;
  }
  return true;
}
