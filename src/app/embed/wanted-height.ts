/** Pixels a frame asks for at most; what is longer scrolls inside. */
const MOST = 4000;
/** Times a frame may ask for more at one width: a drawing that grows with its frame must not chase it. */
const MOST_STEPS = 6;

interface Box {
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** Height at which nothing in the frame would scroll: its own, and what its scrollers hold beyond sight. */
export function wantedHeight(height: number, scrollers: Iterable<Box>): number {
  let hidden = 0;
  for (const { scrollHeight, clientHeight } of scrollers) hidden = Math.max(hidden, scrollHeight - clientHeight);
  return Math.min(MOST, Math.ceil(height + hidden));
}

/** Lets through heights worth sending: new ones, and growth at the same width a few times only. */
export function heightGate(): (width: number, height: number) => boolean {
  let last = { width: -1, height: -1 };
  let steps = 0;
  return (width, height) => {
    if (width === last.width && height === last.height) return false;
    if (width !== last.width) steps = 0;
    else if (height > last.height) steps += 1;
    if (steps > MOST_STEPS) return false;
    last = { width, height };
    return true;
  };
}
