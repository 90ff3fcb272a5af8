import fc from "fast-check";
import { expect, test } from "vitest";
import { applyFilter, createAtlasIndex, DIMENSIONS, type Dimension, type Filter } from "../../../src/model/filter.ts";
import { type Pack, rowOf } from "../../../src/model/pack.ts";
import { designationOf } from "../../../src/model/presence.ts";
import { TABLE_NAMES } from "../../../src/model/schema.ts";
import { makePack } from "../../make-pack.ts";
import { arbitraryFilter, arbitraryParts } from "./arbitrary-pack.ts";
import { naiveFacet, naiveRows } from "./naive-filter.ts";

const TABLE_OF: { readonly [D in Dimension]?: "chains" | "nodes" | "stages" | "regions" | "parks" } = {
  chain: "chains",
  node: "nodes",
  stage: "stages",
  region: "regions",
  park: "parks",
};

/** The same filter in present ids: what the naive one understands. */
const settled = (pack: Pack, filter: Filter): Filter => ({
  ...filter,
  ...Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const table = TABLE_OF[dimension];
      const rename = (id: string) => (table === undefined ? designationOf(id) : (rowOf(pack, table, id)?.id ?? id));
      return [dimension, filter[dimension].map(rename)];
    }),
  ),
});

test("the same rows as the naive filter, table by table, filter after filter on one index", () => {
  fc.assert(
    fc.property(arbitraryParts, fc.array(arbitraryFilter, { minLength: 1, maxLength: 4 }), (parts, filters) => {
      const pack = makePack(parts);
      const index = createAtlasIndex(pack);
      for (const filter of filters) {
        const filtered = applyFilter(index, filter);
        for (const table of TABLE_NAMES) {
          const expected = naiveRows(pack, table, settled(pack, filter)).map((row) => row.id);
          expect([table, filtered.rows(table).map((row) => row.id)]).toEqual([table, expected]);
          expect(filtered.count(table)).toBe(expected.length);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a facet is the count there would be if its value were chosen alone", () => {
  fc.assert(
    fc.property(arbitraryParts, fc.array(arbitraryFilter, { minLength: 1, maxLength: 2 }), (parts, filters) => {
      const pack = makePack(parts);
      const index = createAtlasIndex(pack);
      for (const filter of filters) {
        const filtered = applyFilter(index, filter);
        for (const table of TABLE_NAMES) {
          for (const dimension of DIMENSIONS) {
            const counted = [...filtered.facets(table, dimension)];
            const expected = counted.map(([value]) => [
              value,
              naiveFacet(pack, table, settled(pack, filter), dimension, value),
            ]);
            expect([table, dimension, counted]).toEqual([table, dimension, expected]);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
