/** Numbers that are the same on every run: each part of the pack has its own seed, so that a change to one leaves the others as they are. */
export interface Random {
  /** Between 0 and 1, 1 left out. */
  next(): number;
  /** A whole number from `from` to `to`, both ends included. */
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in this share of all cases. */
  chance(share: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain), seeded by the letters of a word. */
export function randomOf(word: string): Random {
  let state = [...word].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), 2166136261) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: (from) => {
      const picked = from[whole(0, from.length - 1)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    chance: (share) => next() < share,
  };
}
