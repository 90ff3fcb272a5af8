import type { YearSpan } from "./years.ts";

/** A stretch of the axis; a break stands for years in which nothing is dated, at a width of its own. */
export interface AxisPart extends YearSpan {
  readonly x0: number;
  readonly x1: number;
  readonly isBreak: boolean;
}

export interface YearScale {
  readonly parts: readonly AxisPart[];
  /** Pixels of one year outside breaks. */
  readonly yearWidth: number;
  /** Pixel of a fractional year. */
  x(year: number): number;
}

/** Runs of so many empty years and more are broken. */
const BREAK_FROM = 5;
/** Pixels. */
export const BREAK_WIDTH = 30;

/** Real years over x0 to x1: every year any span touches has the same width, long runs between them are broken. */
export function yearScale(spans: readonly YearSpan[], x0: number, x1: number): YearScale {
  const years = new Set<number>();
  for (const { from, to } of spans)
    for (let year = Math.floor(from); year < to || year === Math.floor(from); year++) years.add(year);
  const runs = runsOf([...years].sort((a, b) => a - b));
  const shown = runs.reduce((sum, run) => sum + (run.isBreak ? 0 : run.to - run.from), 0);
  const breaks = runs.filter((run) => run.isBreak).length;
  const yearWidth = shown === 0 ? 0 : (x1 - x0 - breaks * BREAK_WIDTH) / shown;
  let x = x0;
  const parts = runs.map((run) => {
    const width = run.isBreak ? BREAK_WIDTH : (run.to - run.from) * yearWidth;
    const part = { ...run, x0: x, x1: x + width };
    x += width;
    return part;
  });
  return { parts, yearWidth, x: (year) => pixelOf(parts, year, x0, x1) };
}

function runsOf(years: readonly number[]): readonly (YearSpan & { readonly isBreak: boolean })[] {
  const runs: { from: number; to: number; isBreak: boolean }[] = [];
  for (const year of years) {
    const last = runs[runs.length - 1];
    if (last === undefined) runs.push({ from: year, to: year + 1, isBreak: false });
    else if (year - last.to < BREAK_FROM) last.to = year + 1;
    else runs.push({ from: last.to, to: year, isBreak: true }, { from: year, to: year + 1, isBreak: false });
  }
  return runs;
}

function pixelOf(parts: readonly AxisPart[], year: number, x0: number, x1: number): number {
  for (const part of parts) {
    if (year <= part.to)
      return part.x0 + ((Math.max(year, part.from) - part.from) / (part.to - part.from)) * (part.x1 - part.x0);
  }
  return parts.length === 0 ? x0 : x1;
}

export interface AxisTick {
  readonly year: number;
  /** Where the year begins. */
  readonly x: number;
  /** Middle of the year, where its number stands; undefined where there is no room for it. */
  readonly labelX: number | undefined;
}

/** Every year outside breaks; numbers at every first, second, fifth or tenth year, so that they stand `room` pixels apart. */
export function axisTicks(scale: YearScale, room: number): readonly AxisTick[] {
  const step = [1, 2, 5, 10, 20].find((years) => years * scale.yearWidth >= room) ?? 50;
  return scale.parts
    .filter((part) => !part.isBreak)
    .flatMap((part) => {
      const years = Array.from({ length: part.to - part.from }, (_, position) => part.from + position);
      const hasRound = years.some((year) => year % step === 0);
      return years.map((year) => {
        const isLabelled = hasRound ? year % step === 0 : year === part.to - 1;
        return { year, x: scale.x(year), labelX: isLabelled ? scale.x(year + 0.5) : undefined };
      });
    });
}

/** Half the width of a year's number at 12 px. */
const HALF_NUMBER = 15;

/** Ticks whose numbers stand clear of a plate of `plate` pixels around `middle`: moved aside inside their year, left out where there is no room. */
export function labelsBeside(
  ticks: readonly AxisTick[],
  yearWidth: number,
  middle: number,
  plate: number,
): readonly AxisTick[] {
  const clear = plate / 2 + HALF_NUMBER;
  return ticks.map((tick) => {
    if (tick.labelX === undefined || Math.abs(tick.labelX - middle) >= clear) return tick;
    const beside = [middle - clear, middle + clear].find(
      (x) => x >= tick.x + HALF_NUMBER - 4 && x <= tick.x + yearWidth - HALF_NUMBER + 4,
    );
    return { ...tick, labelX: beside };
  });
}
