import { CHAINS } from "./chains.ts";
import { LAST_MONTH, MONTHS, QUARTERS } from "./days.ts";
import { ENTERPRISES } from "./enterprises.ts";
import { CITY, COUNTIES } from "./places.ts";
import { PROJECTS } from "./projects.ts";
import { type Random, randomOf } from "./random.ts";
import { type DemoRow, rounded } from "./rows.ts";

const YEAR = "2026";

/** Twelve months of a year, tenths of CNY 100m: whole numbers, so that parts sum up without a rest. */
interface Months {
  readonly target: readonly number[];
  readonly actual: readonly number[];
}

const summed = (all: readonly Months[]): Months => ({
  target: MONTHS.map((_, month) => all.reduce((sum, { target }) => sum + (target[month] ?? 0), 0)),
  actual: MONTHS.map((_, month) => all.reduce((sum, { actual }) => sum + (actual[month] ?? 0), 0)),
});

/** What a metric is, and whom it belongs to. */
interface Metric {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly definition: readonly [zh: string, en: string];
}
interface Subject {
  readonly scope: string;
  readonly id: string;
  readonly owner: readonly [zh: string, en: string];
}

const BUREAU = ["市工业和信息化局", "Municipal Industry Bureau"] as const;
const REFORM = ["市发展和改革委员会", "Municipal Development Commission"] as const;
const cityOf = (owner: readonly [string, string]): Subject => ({ scope: "city", id: CITY.id, owner });

const ownerOf = (chain: string): readonly [string, string] => {
  const row = CHAINS.find(({ id }) => id === chain);
  return [`${row?.zh}链长办`, `Office of the ${row?.en.toLowerCase()} chain`];
};

/** One row of a period; the figures in tenths, blank where there is none yet. */
function figure(metric: Metric, subject: Subject, period: string, cells: DemoRow): DemoRow {
  return {
    id: `${metric.key}.${subject.id}.${period.toLowerCase()}`,
    metric_zh: metric.zh,
    metric_en: metric.en,
    unit: metric.unit,
    rollup: "sum",
    scope: subject.scope,
    scope_id: subject.id,
    period,
    definition_zh: metric.definition[0],
    definition_en: metric.definition[1],
    better: "up",
    owner_zh: subject.owner[0],
    owner_en: subject.owner[1],
    source_ids: "s-demo",
    as_of: "2026-10-31",
    ...cells,
  };
}

/** Year, quarters and months of a subject, as deep as wanted. Quarters and months name the year as their whole. */
function periods(
  metric: Metric,
  subject: Subject,
  months: Months,
  depth: 1 | 2 | 3,
  parent?: string,
): readonly DemoRow[] {
  const of = (from: number, to: number): DemoRow => {
    const sum = (values: readonly number[]) => rounded(values.slice(from - 1, to).reduce((a, b) => a + b, 0) / 10);
    return { target: sum(months.target), actual: from > LAST_MONTH ? undefined : sum(months.actual) };
  };
  const year = figure(metric, subject, YEAR, {
    ...of(1, 12),
    due: "2026-12-31",
    ...(parent === undefined ? {} : { parent_id: `${metric.key}.${parent}.${YEAR}` }),
  });
  const quarters = QUARTERS.map((quarter) =>
    figure(metric, subject, `${YEAR}-Q${quarter}`, of(quarter * 3 - 2, quarter * 3)),
  );
  const single = MONTHS.map((month) =>
    figure(metric, subject, `${YEAR}-${String(month).padStart(2, "0")}`, of(month, month)),
  );
  return [year, ...(depth > 1 ? quarters : []), ...(depth > 2 ? single : [])];
}

/** Months of a year: the plan grows towards the end, what comes is so much of it. */
function monthsOf(total: number, reach: number, random: Random): Months {
  const target = MONTHS.map((month) => Math.round((total * 10 * (0.8 + month * 0.03)) / 12));
  const actual = target.map((tenths, index) =>
    index < LAST_MONTH ? Math.max(0, Math.round(tenths * (reach + (random.next() - 0.5) * 0.24))) : 0,
  );
  return { target, actual };
}

const INVESTMENT: Metric = {
  key: "investment",
  zh: "重点项目投资",
  en: "Investment in key projects",
  unit: "CNY 100m",
  definition: ["按产业链牵头区县统计，只计清单内项目", "Counted where the chain is led, projects of the list only"],
};

/** City, regions, chains, projects; the city by month. Every sum is exact. */
function investmentRows(): readonly DemoRow[] {
  const random = randomOf("investment");
  const chains = CHAINS.map((chain) => {
    const counted = PROJECTS.filter(
      (project) =>
        project.chain === chain.id &&
        !project.isStopped &&
        project.investment !== undefined &&
        ["under_construction", "completed", "landed"].includes(project.reached),
    );
    const projects = counted.map((project) => ({
      project,
      months: monthsOf((project.investment ?? 0) * 0.4, random.pick([0.7, 0.86, 0.95, 1.02, 1.1]), random),
    }));
    return { chain, projects, months: summed(projects.map(({ months }) => months)) };
  });
  const regions = COUNTIES.map((county) => {
    const own = chains.filter(({ chain, projects }) => chain.home === county.id && projects.length > 0);
    return { county, own, months: summed(own.map(({ months }) => months)) };
  }).filter(({ own }) => own.length > 0);
  const city = summed(regions.map(({ months }) => months));
  return [
    ...periods(INVESTMENT, cityOf(REFORM), city, 3),
    ...regions.flatMap(({ county, months, own }) => [
      ...periods(
        INVESTMENT,
        { scope: "region", id: county.id, owner: [`${county.zh}发展和改革局`, `${county.en} Development Bureau`] },
        months,
        2,
        CITY.id,
      ),
      ...own.flatMap(({ chain, projects, months: ownMonths }) => [
        ...periods(INVESTMENT, { scope: "chain", id: chain.id, owner: ownerOf(chain.id) }, ownMonths, 2, county.id),
        ...projects.flatMap(({ project, months: projectMonths }) =>
          periods(
            INVESTMENT,
            {
              scope: "project",
              id: project.id,
              owner: [String(project.row["owner_zh"]), String(project.row["owner_en"])],
            },
            projectMonths,
            1,
            chain.id,
          ),
        ),
      ]),
    ]),
  ];
}

const OUTPUT: Metric = {
  key: "output",
  zh: "产业链产值",
  en: "Output of the chain",
  unit: "CNY 100m",
  definition: ["规模以上企业产值", "Firms above designated size"],
};
/** Of the output of 2025. */
const PAST = { "2023": 0.83, "2024": 0.91, "2025": 1 } as const;

/** City and chains: four years, the last by quarter and, for the city, by month. */
function outputRows(): readonly DemoRow[] {
  const random = randomOf("output");
  const chains = CHAINS.map((chain) => ({
    chain,
    months: monthsOf(Number(chain.output) * (1.08 + random.next() * 0.08), 0.88 + random.next() * 0.17, random),
  }));
  const city = cityOf(BUREAU);
  const past = Object.entries(PAST).flatMap(([year, share]) => {
    const rows = chains.map(({ chain }) => {
      const actual = rounded(Number(chain.output) * share);
      return { chain, actual, subject: { scope: "chain", id: chain.id, owner: ownerOf(chain.id) } };
    });
    const total = rounded(rows.reduce((sum, { actual }) => sum + actual, 0));
    return [
      figure(OUTPUT, city, year, { actual: total }),
      ...rows.map(({ subject, actual }) =>
        figure(OUTPUT, subject, year, { actual, parent_id: `output.${CITY.id}.${year}` }),
      ),
    ];
  });
  return [
    ...past,
    ...periods(OUTPUT, city, summed(chains.map(({ months }) => months)), 3),
    ...chains.flatMap(({ chain, months }) =>
      periods(OUTPUT, { scope: "chain", id: chain.id, owner: ownerOf(chain.id) }, months, 2, CITY.id),
    ),
  ];
}

const LEADERS: Metric = {
  key: "leaders",
  zh: "链主企业营业收入",
  en: "Revenue of chain leaders",
  unit: "CNY 100m",
  definition: ["链主企业合并报表", "Chain leaders, consolidated accounts"],
};
/** The one planted fault: this chain says more than its enterprises do together. */
const MISTAKEN = { chain: "bearing", by: 3 };

/** Chains and their leading enterprises. */
function leaderRows(): readonly DemoRow[] {
  const random = randomOf("leaders");
  return CHAINS.flatMap(({ id }) => {
    const firms = ENTERPRISES.filter(({ chain, isLeader }) => chain === id && isLeader).map((firm) => {
      const target = rounded((firm.revenue ?? 4) * 1.12);
      return { firm, target, actual: rounded(target * (0.66 + random.next() * 0.24)) };
    });
    if (firms.length === 0) return [];
    const sum = (of: "target" | "actual") => rounded(firms.reduce((total, firm) => total + firm[of], 0));
    const wrong = id === MISTAKEN.chain ? MISTAKEN.by : 0;
    const whole = figure(LEADERS, { scope: "chain", id, owner: ownerOf(id) }, YEAR, {
      target: sum("target"),
      actual: rounded(sum("actual") + wrong),
      due: "2026-12-31",
    });
    const parts = firms.map(({ firm, target, actual }) =>
      figure(LEADERS, { scope: "enterprise", id: firm.id, owner: [firm.zh, firm.en] }, YEAR, {
        target,
        actual,
        parent_id: `leaders.${id}.${YEAR}`,
        due: "2026-12-31",
      }),
    );
    return [whole, ...parts];
  });
}

export const sumRows = (): readonly DemoRow[] => [...investmentRows(), ...outputRows(), ...leaderRows()];
