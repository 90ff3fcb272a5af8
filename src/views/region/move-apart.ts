/** A disc that may give way. Pixels. */
export interface Mover {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** Heavier ones move less. */
  readonly weight: number;
  /** How far it may be moved. */
  readonly limit: number;
}

interface Spot {
  x: number;
  y: number;
}

/** Pushes of one disc, all rounds together: crowds that cannot part anyway are given up sooner. */
const PUSHES = 40_000;
const MOST_ROUNDS = 80;
const LEAST_CELL = 32;
/** More rows of cells than any drawing has. */
const ROWS = 1 << 20;
/** Radians between the angles of movers on one spot: the golden angle, so that many spread evenly. */
const TURN = 2.399963;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Places for discs so that they do not overlap, each as near to its own place as its limit says. Same order, pixels to one tenth. */
export function moveApart(movers: readonly Mover[]): readonly { readonly x: number; readonly y: number }[] {
  const at: Spot[] = movers.map(({ x, y }) => ({ x, y }));
  const cell = movers.reduce((widest, { reach }) => Math.max(widest, 2 * reach), LEAST_CELL);
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(PUSHES / Math.max(1, movers.length)));
  for (let round = 0; round < rounds; round += 1) if (!pushOnce(movers, at, cell)) break;
  return at.map(({ x, y }) => ({ x: tenth(x), y: tenth(y) }));
}

function pushOnce(movers: readonly Mover[], at: readonly Spot[], width: number): boolean {
  const cells = new Map<number, number[]>();
  const nameOf = (x: number, y: number) => Math.floor(x / width) * ROWS + Math.floor(y / width);
  at.forEach(({ x, y }, index) => {
    const cell = cells.get(nameOf(x, y));
    if (cell === undefined) cells.set(nameOf(x, y), [index]);
    else cell.push(index);
  });
  let hasMoved = false;
  at.forEach((here, index) => {
    const middle = nameOf(here.x, here.y);
    for (let column = -1; column <= 1; column += 1) {
      for (let row = -1; row <= 1; row += 1) {
        for (const other of cells.get(middle + column * ROWS + row) ?? []) {
          const there = at[other];
          if (other > index && there !== undefined && pushPair(movers, index, other, here, there)) hasMoved = true;
        }
      }
    }
  });
  return hasMoved;
}

function pushPair(movers: readonly Mover[], index: number, other: number, here: Spot, there: Spot): boolean {
  const a = movers[index];
  const b = movers[other];
  if (a === undefined || b === undefined) return false;
  const wanted = a.reach + b.reach;
  let dx = there.x - here.x;
  let dy = there.y - here.y;
  let apart = Math.hypot(dx, dy);
  if (apart >= wanted - 0.01) return false;
  if (apart < 0.01) {
    dx = Math.cos(other * TURN);
    dy = Math.sin(other * TURN);
    apart = 1;
  }
  const share = b.weight / Math.max(1, a.weight + b.weight);
  const push = (wanted - Math.min(apart, wanted)) / apart;
  moveBy(here, a, -dx * push * share, -dy * push * share);
  moveBy(there, b, dx * push * (1 - share), dy * push * (1 - share));
  return true;
}

/** Moves a spot, never further from its mover's own place than the limit. */
function moveBy(spot: Spot, mover: Mover, dx: number, dy: number): void {
  const toX = spot.x + dx - mover.x;
  const toY = spot.y + dy - mover.y;
  const far = Math.hypot(toX, toY);
  const kept = far > mover.limit ? mover.limit / far : 1;
  spot.x = mover.x + toX * kept;
  spot.y = mover.y + toY * kept;
}
