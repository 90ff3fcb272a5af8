import fc from "fast-check";
import { expect, test } from "vitest";
import { growIndicators } from "../../../src/model/grow-indicators.ts";
import { yearPeriod } from "../../../src/model/indicator-period.ts";
import type { Indicator } from "../../../src/model/indicator-series.ts";
import { type IndicatorNode, indicatorWorld, nodesUnder } from "../../../src/model/indicator-tree.ts";
import { rollUpParts, rollUpTime } from "../../../src/model/rollup.ts";
import { mismatchesIn } from "../../../src/model/rollup-mismatch.ts";
import { makePack } from "../../make-pack.ts";

interface Place {
  readonly id: string;
  readonly parent_id: string | undefined;
  readonly value: number;
}

/** Regions under a city, each within one that stands before it; whole numbers, so that sums are exact. */
const places: fc.Arbitrary<readonly Place[]> = fc
  .array(fc.record({ above: fc.nat(), value: fc.nat(1000) }), { minLength: 1, maxLength: 40 })
  .map((drawn) =>
    drawn.map(({ above, value }, index) => ({
      id: `r${index}`,
      parent_id: index === 0 ? undefined : `r${above % index}`,
      value,
    })),
  );

const isLeaf = (all: readonly Place[], id: string) => all.every(({ parent_id }) => parent_id !== id);

/** The naive sum: all leaves beneath, one by one. */
function naive(all: readonly Place[], id: string): number {
  return all.reduce((sum, place) => {
    let above: string | undefined = place.id;
    while (above !== undefined && above !== id) above = all.find((other) => other.id === above)?.parent_id;
    return above === id && isLeaf(all, place.id) ? sum + place.value : sum;
  }, 0);
}

const rowOf = (
  id: string,
  period: string,
  actual: number,
  rollup: Indicator["rollup"] = "sum",
): Partial<Indicator> => ({
  id: `${id}-${period}`,
  metric_zh: "产值",
  unit: "CNY 100m",
  rollup,
  scope: "region",
  scope_id: id,
  period,
  actual,
});

const packOf = (all: readonly Place[], indicators: readonly Partial<Indicator>[]) =>
  makePack(
    {
      regions: all.map(({ id, parent_id }) => ({ id, parent_id, level: parent_id === undefined ? "city" : "county" })),
      indicators,
    },
    { meta: { id: "t", title_zh: "", title_en: "", format: 1, mapReview: {}, region_id: "r0" } },
  );

const computed = (node: IndicatorNode, year: number): number | undefined => {
  const [group] = node.groups;
  const rolled = group === undefined ? undefined : rollUpParts(node.series, group, yearPeriod(year), "actual");
  return rolled?.kind === "value" && !rolled.isAtLeast ? rolled.value : undefined;
};

test("the whole is the sum of all leaves beneath it, at any depth", () => {
  fc.assert(
    fc.property(places, (all) => {
      const leaves = all.filter(({ id }) => isLeaf(all, id));
      const pack = packOf(
        all,
        leaves.map(({ id, value }) => rowOf(id, "2026", value)),
      );
      const nodes = growIndicators(indicatorWorld(pack), "region").flatMap(nodesUnder);
      for (const node of nodes) {
        if (node.groups.length > 0) expect(computed(node, 2026)).toBe(naive(all, node.series.subject.id));
      }
      expect(nodes.filter(({ series }) => series.rows.length > 0)).toHaveLength(leaves.length);
    }),
  );
});

test("months make the same year however they are cut, and in whatever order the rows stand", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (values, order) => {
        const rows = values.map((value, index) => rowOf("r0", `2026-${String(index + 1).padStart(2, "0")}`, value));
        const shuffled = rows
          .map((row) => ({ row, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const [node] = growIndicators(
          indicatorWorld(packOf([{ id: "r0", parent_id: undefined, value: 0 }], shuffled)),
          "region",
        );
        const rolled = node === undefined ? undefined : rollUpTime(node.series, yearPeriod(2026), "actual");
        expect(rolled?.kind === "value" ? rolled.value : undefined).toBe(values.reduce((sum, value) => sum + value, 0));
      },
    ),
  );
});

test("a stated whole that is the sum of its parts is never reported, one that is off by more than rounding always", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 100, max: 500 }), (all, off) => {
      const stated = (id: string) =>
        isLeaf(all, id) ? (all.find((place) => place.id === id)?.value ?? 0) : naive(all, id);
      const sound = all.map(({ id }) => rowOf(id, "2026", stated(id)));
      expect(mismatchesIn(indicatorWorld(packOf(all, sound)))).toEqual([]);
      const planted = sound.map((row, index) => (index === 0 ? { ...row, actual: (row.actual ?? 0) + off } : row));
      const found = mismatchesIn(indicatorWorld(packOf(all, planted)));
      expect(found.map(({ series }) => series.subject.id)).toEqual(all.length === 1 ? [] : ["r0"]);
    }),
  );
});
