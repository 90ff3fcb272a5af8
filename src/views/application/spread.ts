/** Something that wants to stand with its middle at `wanted` and takes `size`, in pixels. */
export interface Standing {
  readonly wanted: number;
  readonly size: number;
}

/**
 * Middles of things that keep their order, stand `gap` apart and between `from` and `to`, as near as can be to where each wants to
 * (least squares). Where `to` leaves too little room they pass it.
 */
export function spread(things: readonly Standing[], gap: number, from: number, to: number): readonly number[] {
  const offsets: number[] = [];
  let taken = 0;
  for (const { size } of things) {
    offsets.push(taken + size / 2);
    taken += size + gap;
  }
  const blocks: { sum: number; count: number }[] = [];
  things.forEach(({ wanted }, position) => {
    blocks.push({ sum: wanted - (offsets[position] ?? 0), count: 1 });
    for (let last = blocks.length - 1; last > 0; last--) {
      const [before, block] = [blocks[last - 1], blocks[last]];
      if (before === undefined || block === undefined || before.sum / before.count <= block.sum / block.count) break;
      blocks.splice(last - 1, 2, { sum: before.sum + block.sum, count: before.count + block.count });
    }
  });
  const highest = Math.max(from, to - taken + gap);
  const shifts = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(highest, Math.max(from, sum / count))),
  );
  return offsets.map((offset, position) => offset + (shifts[position] ?? 0));
}
