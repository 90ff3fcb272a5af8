import { expect, test } from "vitest";
import { fuzzShapes, fuzzTables } from "../../fuzz/run.ts";

const SEED = 20_261_122;
/** Milliseconds on a machine that does other work besides. */
const LONG = 300_000;

test(
  "10,000 random tables: nothing throws, read = kept + rejected, every finding has its words, what is kept is read the same again",
  async () => {
    const { cases, faults } = await fuzzTables(10_000, SEED);
    expect(faults).toEqual([]);
    expect(cases).toBe(10_000);
  },
  LONG,
);

test(
  "2,000 damaged GeoJSON files: the same",
  async () => {
    const { cases, faults } = await fuzzShapes(2000, SEED);
    expect(faults).toEqual([]);
    expect(cases).toBe(2000);
  },
  LONG,
);
