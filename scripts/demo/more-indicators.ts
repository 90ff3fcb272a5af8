import { CITY, COUNTIES } from "./places.ts";
import { randomOf } from "./random.ts";
import { type DemoRow, rounded } from "./rows.ts";

const YEARS = ["2022", "2023", "2024", "2025", "2026"] as const;
const DRAWN = COUNTIES.filter(({ ring }) => ring !== undefined);

const base = { scope: "city", scope_id: CITY.id, source_ids: "s-demo", as_of: "2026-10-31" };
const due = (period: string): DemoRow => (period === "2026" ? { due: "2026-12-31" } : {});

/** Less is better: tons of coal equivalent for ten thousand yuan of output. A mean, not a sum: its parts are not added up. */
function energyRows(): readonly DemoRow[] {
  const random = randomOf("energy");
  const metric = {
    metric_zh: "单位产值能耗",
    metric_en: "Energy for output",
    unit: "tce/万元",
    rollup: "none",
    definition_zh: "规模以上工业，等价值",
    definition_en: "Industry above designated size, equivalent value",
    better: "down",
    owner_zh: "市发展和改革委员会",
    owner_en: "Municipal Development Commission",
  };
  const city = YEARS.map((period, index) => ({
    id: `energy.${CITY.id}.${period}`,
    ...metric,
    ...base,
    period,
    target: rounded(0.52 - index * 0.017, 3),
    actual: rounded(0.521 - index * 0.0135, 3),
    ...due(period),
  }));
  const regions = DRAWN.map(({ id, zh, en }) => ({
    id: `energy.${id}.2026`,
    ...metric,
    ...base,
    scope: "region",
    scope_id: id,
    period: "2026",
    target: rounded(0.36 + random.next() * 0.16, 3),
    actual: rounded(0.36 + random.next() * 0.2, 3),
    owner_zh: `${zh}发展和改革局`,
    owner_en: `${en} Development Bureau`,
    due: "2026-12-31",
  }));
  return [...city, ...regions];
}

/** Numbers at a day: regions add up to the city, years do not add up. */
function countRows(): readonly DemoRow[] {
  const random = randomOf("counts");
  const metrics = [
    { key: "little", zh: "专精特新企业", en: "Specialised-and-new firms", from: 6, grow: 4 },
    { key: "above", zh: "规模以上工业企业", en: "Industrial firms above designated size", from: 70, grow: 9 },
  ];
  const owner = { owner_zh: "市工业和信息化局", owner_en: "Municipal Industry Bureau" };
  return metrics.flatMap(({ key, zh, en, from, grow }) => {
    const regions = DRAWN.map((county) => ({ county, count: random.whole(from, from * 2) }));
    return ["2024", "2025", "2026"].flatMap((period, index) => {
      const metric = { metric_zh: zh, metric_en: en, unit: "count", rollup: "sum", better: "up", period, ...owner };
      const rows = regions.map(({ county, count }) => {
        const target = count + grow * (index + 1);
        return { county, target, actual: target + random.whole(-3, 2) };
      });
      const sum = (of: "target" | "actual") => rows.reduce((total, row) => total + row[of], 0);
      const whole = `${key}.${CITY.id}.${period}`;
      return [
        { id: whole, ...base, ...metric, target: sum("target"), actual: sum("actual"), ...due(period) },
        ...rows.map(({ county, target, actual }) => ({
          id: `${key}.${county.id}.${period}`,
          ...base,
          ...metric,
          scope: "region",
          scope_id: county.id,
          target,
          actual,
          parent_id: whole,
          owner_zh: `${county.zh}工业和信息化局`,
          owner_en: `${county.en} Industry Bureau`,
          ...due(period),
        })),
      ];
    });
  });
}

/** One metric under two definitions: its figures must never be drawn as one line. */
function researchRows(): readonly DemoRow[] {
  const definitions = [
    { key: "all", zh: "全社会研发经费占生产总值", en: "All research spending over gross product", from: 1.9 },
    {
      key: "firms",
      zh: "规模以上工业研发经费占营业收入",
      en: "Research of industrial firms over their revenue",
      from: 1.2,
    },
  ];
  return definitions.flatMap(({ key, zh, en, from }) =>
    YEARS.slice(0, key === "all" ? 4 : 5).map((period, index) => ({
      id: `research-${key}.${CITY.id}.${period}`,
      metric_zh: "研发投入强度",
      metric_en: "Research intensity",
      unit: "percent",
      rollup: "none",
      ...base,
      period,
      target: rounded(from + 0.1 + index * 0.14, 2),
      actual: rounded(from + index * 0.15, 2),
      definition_zh: zh,
      definition_en: en,
      better: "up",
      owner_zh: "市科学技术局",
      owner_en: "Municipal Science Bureau",
      ...due(period),
    })),
  );
}

/** Share of demands closed in time, by month: the last figure stands. */
function closureRows(): readonly DemoRow[] {
  const random = randomOf("closure");
  return Array.from({ length: 10 }, (_, index) => ({
    id: `closure.${CITY.id}.2026-${String(index + 1).padStart(2, "0")}`,
    metric_zh: "企业诉求按期办结率",
    metric_en: "Demands closed in time",
    unit: "percent",
    rollup: "last",
    ...base,
    period: `2026-${String(index + 1).padStart(2, "0")}`,
    target: 95,
    actual: rounded(86 + index * 0.8 + random.next() * 3),
    better: "up",
    owner_zh: "市总链长办公室",
    owner_en: "Office of the General Chief",
  }));
}

export const otherRows = (): readonly DemoRow[] => [
  ...energyRows(),
  ...countRows(),
  ...researchRows(),
  ...closureRows(),
];
