/** A figure held against its bar: `ratio` at least, or at most, `bar`. Ratios are taken inside one run: only they compare across machines. */
export interface Verdict {
  readonly what: string;
  readonly ratio: number;
  readonly bar: number;
  readonly wanted: "least" | "most";
}

export const isMet = ({ ratio, bar, wanted }: Verdict): boolean => (wanted === "least" ? ratio >= bar : ratio <= bar);

/** "ok     13.2   at least 10   times faster than …". */
export function spell(verdict: Verdict): string {
  const { what, ratio, bar, wanted } = verdict;
  return `${isMet(verdict) ? "ok  " : "MISS"} ${ratio.toFixed(2).padStart(8)}   at ${wanted.padEnd(5)} ${String(bar).padEnd(5)} ${what}`;
}

/** Prints one line of the table a part makes beside its verdicts. */
export type Print = (line: string) => void;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
