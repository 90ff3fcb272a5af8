import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agenda, agendaOf } from "../../../src/model/agenda.ts";
import { answersOf } from "../../../src/model/agenda-answers.ts";
import type { AgendaItem, AgendaKind, AgendaWorld, Tally } from "../../../src/model/agenda-types.ts";
import { diffPacks } from "../../../src/model/diff.ts";
import { applyFilter, createAtlasIndex, type Filter, NO_FILTER } from "../../../src/model/filter.ts";
import { gapsOf } from "../../../src/model/gap.ts";
import type { Pack } from "../../../src/model/pack.ts";
import { type AnyRow, DEMAND_LEVELS, DEMAND_STATES, PROJECT_STAGES, WORK_STATES } from "../../../src/model/schema.ts";
import { makePack, type Parts } from "../../make-pack.ts";
import { readTaian } from "../../read-taian.ts";

const TODAY = "2026-11-22";
/** Milliseconds for what reads a whole pack or many, on a busy machine. */
const SLOW = 60_000;

function worldOf(pack: Pack, filter: Partial<Filter> = {}, old?: Pack): AgendaWorld {
  const filtered = applyFilter(createAtlasIndex(pack), { ...NO_FILTER, ...filter });
  const older = old === undefined ? {} : { diff: diffPacks(old, pack), edition: "2026q3" };
  return { pack, filtered, gaps: gapsOf(pack), today: TODAY, ...older };
}

const look = (parts: Parts, filter: Partial<Filter> = {}, meta: Partial<Pack["meta"]> = {}): Agenda => {
  const pack = makePack(parts);
  return agendaOf(worldOf({ ...pack, meta: { ...pack.meta, ...meta } }, filter));
};
const of = (agenda: Agenda, kind: AgendaKind): AgendaItem | undefined =>
  agenda.items.find((item) => item.kind === kind);
const numbers = (item: AgendaItem | undefined) =>
  item && Object.fromEntries(Object.entries(item.tallies).map(([name, { value }]) => [name, value]));
const ids = (item: AgendaItem | undefined) => item?.rows.map(({ id }) => id);
const why = (agenda: Agenda, kind: AgendaKind) => agenda.blind.find((each) => each.kind === kind)?.why;

describe("each kind of sentence, from the rows of its table", () => {
  test("overdue projects: the longest first; in time, stopped and stageless ones are not", () => {
    const agenda = look({
      projects: [
        { id: "late", stage: "signed", plan_under_construction: "2026-11-12" },
        { id: "later", stage: "under_construction", plan_completed: "2026-08" },
        { id: "in-time", stage: "signed", plan_under_construction: "2026-12" },
        { id: "stopped", stage: "stopped", plan_completed: "2020" },
        { id: "unknown", plan_completed: "2020" },
      ],
    });
    expect(numbers(of(agenda, "overdue-projects"))).toEqual({ n: 2, most: 83 });
    expect(of(agenda, "overdue-projects")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["later", { code: "over", days: 83, date: "2026-08" }],
      ["late", { code: "over", days: 10, date: "2026-11-12" }],
    ]);
  });

  test("overdue demands, those that go up a level, and those that have gone up already", () => {
    const agenda = look({
      demands: [
        { id: "county", state: "open", due: "2026-11-20", level: "county", received_level: "township" },
        { id: "province", state: "in_progress", due: "2026-11-21", level: "province", received_level: "province" },
        { id: "closed", state: "closed", due: "2020" },
        { id: "in-time", state: "open", due: "2027" },
      ],
    });
    expect(numbers(of(agenda, "overdue-demands"))).toEqual({ n: 2, most: 2, goUp: 1 });
    expect(of(agenda, "overdue-demands")?.rows[0]?.fact).toEqual({
      code: "over-goes-up",
      days: 2,
      date: "2026-11-20",
      level: "city",
    });
    expect(ids(of(agenda, "raised-demands"))).toEqual(["county"]);
  });

  test("overdue tasks, and matters of the checklist not begun", () => {
    const agenda = look({
      tasks: [
        { id: "late", state: "in_progress", due: "2026-09-30" },
        { id: "unsaid", due: "2026-10-31" },
        { id: "done", state: "done", due: "2020" },
      ],
      checklist: [{ id: "c1", state: "not_started" }, { id: "c2", state: "done" }, { id: "c3" }],
    });
    expect(ids(of(agenda, "overdue-tasks"))).toEqual(["late", "unsaid"]);
    expect(numbers(of(agenda, "overdue-tasks"))).toEqual({ n: 2, most: 53 });
    expect(ids(of(agenda, "checklist"))).toEqual(["c1"]);
  });

  test("indicators behind plan, not reported, and not equal to their parts", () => {
    const figure = (id: string, period: string, target?: number, actual?: number, metric = id) => ({
      id,
      metric_zh: metric,
      unit: "CNY 100m",
      rollup: "sum" as const,
      period,
      target,
      actual,
      as_of: "2026-06-30",
    });
    const agenda = look({
      indicators: [
        figure("on", "2026", 100, 50),
        figure("behind", "2026", 100, 20),
        figure("missed", "2025", 10, 9, "另一项"),
        figure("silent", "2025", 10, undefined, "没有实绩"),
        figure("whole", "2024", undefined, 12, "合计"),
        ...[1, 2, 3, 4].map((quarter) => figure(`q${quarter}`, `2024-Q${quarter}`, undefined, 2, "合计")),
      ] as NonNullable<Parts["indicators"]>,
    });
    expect(numbers(of(agenda, "behind-indicators"))).toEqual({ n: 1, judged: 2 });
    expect(of(agenda, "behind-indicators")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["behind", { code: "behind", actual: 20, target: 100, unit: "CNY 100m" }],
    ]);
    expect(ids(of(agenda, "unreported-indicators"))).toEqual(["silent"]);
    expect(of(agenda, "mismatched-indicators")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["whole", { code: "parts", own: 12, parts: 8, unit: "CNY 100m" }],
    ]);
  });

  test("projects that have stood for two years, by dates of the pack", () => {
    const agenda = look({
      projects: [
        { id: "old", stage: "signed", started: "2023" },
        { id: "new", stage: "signed", started: "2026-01" },
        { id: "done", stage: "in_production", started: "2010" },
      ],
    });
    expect(ids(of(agenda, "standing-projects"))).toEqual(["old"]);
  });

  const chains: Parts = {
    stages: [{ id: "s", order: 1, lane: "column" }],
    chains: [
      { id: "a", order: 1 },
      { id: "b", order: 2 },
    ],
    nodes: [
      { id: "a1", chain_id: "a", stage_id: "s", strength: "missing" },
      { id: "a2", chain_id: "a", stage_id: "s" },
      { id: "a3", chain_id: "a", stage_id: "s", side: "user" },
      { id: "b1", chain_id: "b", stage_id: "s" },
      { id: "b2", chain_id: "b", stage_id: "s" },
      { id: "b3", chain_id: "b", stage_id: "s" },
    ],
    flows: [
      { chain_id: "b", from_id: "b1", to_id: "b2" },
      { chain_id: "b", from_id: "b2", to_id: "b3" },
    ],
    enterprises: [
      { id: "e1", node_ids: ["a2", "b1"] },
      { id: "e2", node_ids: ["b1", "b3"] },
    ],
  };

  test("nodes declared missing come before nodes with none found, those by the largest share", () => {
    const agenda = look(chains);
    expect(ids(of(agenda, "declared-missing"))).toEqual(["a1"]);
    const none = agenda.items.filter(({ kind }) => kind === "none-found");
    expect(none.map((item) => [item.id, numbers(item)])).toEqual([
      ["a", { n: 1, of: 2 }],
      ["b", { n: 1, of: 3 }],
    ]);
    const kinds = agenda.items.map(({ kind }) => kind);
    expect(kinds.indexOf("declared-missing")).toBeLessThan(kinds.indexOf("none-found"));
  });

  test("single holders, and choke points that one firm or none holds", () => {
    const agenda = look(chains);
    expect(of(agenda, "single-holders")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["a2", { code: "row", key: "enterprise:e1" }],
      ["b3", { code: "row", key: "enterprise:e2" }],
    ]);
    expect(of(agenda, "chokes")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["b2", { code: "cuts", nodes: 1, firms: 0 }],
    ]);
  });

  test("titles expired and expiring this year", () => {
    const agenda = look({
      designations: [{ id: "little_giant", valid_years: 3 }],
      enterprises: [
        { id: "over", designations: ["little_giant:2022"] },
        { id: "due", designations: ["little_giant:2023"] },
        { id: "valid", designations: ["little_giant:2025"] },
        { id: "yearless", designations: ["little_giant"] },
      ],
    });
    expect(ids(of(agenda, "expired-titles"))).toEqual(["over"]);
    expect(of(agenda, "expiring-titles")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["due", { code: "title", entry: "little_giant:2023", year: 2026 }],
    ]);
  });

  test("tables older than allowed, and rows without a source", () => {
    const agenda = look(
      {
        sources: [{ id: "s", title_zh: "报" }],
        enterprises: [
          { id: "old", as_of: "2024-01-01", source_ids: ["s"] },
          { id: "new", as_of: "2026-10-01" },
        ],
      },
      {},
      { created: "2026-11-01", maxAgeDays: 365 },
    );
    expect(of(agenda, "stale")?.rows.map(({ id, fact }) => [id, fact])).toEqual([
      ["old", { code: "since", date: "2024-01-01" }],
    ]);
    expect(of(agenda, "stale")).toMatchObject({ table: "enterprises", words: { limit: "365", day: "2026-11-01" } });
    expect(ids(of(agenda, "without-sources"))).toEqual(["new"]);
  });

  test("what changed since the edition: gone first, then new, then changed", () => {
    const old = makePack({
      parks: [
        { id: "gone", name_zh: "旧园" },
        { id: "p", name_zh: "园", area_km2: 1 },
      ],
    });
    const now = makePack({
      parks: [
        { id: "p", name_zh: "园", area_km2: 2 },
        { id: "new", name_zh: "新园" },
      ],
    });
    const item = of(agendaOf(worldOf(now, {}, old)), "changes");
    expect(numbers(item)).toEqual({ n: 3, added: 1, changed: 1, removed: 1 });
    expect(item?.rows.map(({ id, key, name_zh }) => [id, key, name_zh])).toEqual([
      ["gone", undefined, "旧园"],
      ["new", "park:new", undefined],
      ["p", "park:p", undefined],
    ]);
    expect(item?.words).toEqual({ edition: "2026q3" });
  });
});

describe("what cannot be looked at", () => {
  const agenda = look({
    enterprises: [{ id: "e" }],
    projects: [{ id: "p", stage: "signed", started: "2026" }],
    nodes: [{ id: "n", chain_id: "c", stage_id: "s" }],
  });

  test("is told with the table or the cells that are not there", () => {
    expect(why(agenda, "overdue-demands")).toEqual({ code: "no-table", table: "demands" });
    expect(why(agenda, "overdue-projects")).toMatchObject({ code: "no-cells", table: "projects" });
    expect(why(agenda, "declared-missing")).toEqual({ code: "no-cells", table: "nodes", columns: ["strength"] });
    expect(why(agenda, "changes")).toEqual({ code: "no-edition" });
    expect(why(agenda, "stale")).toEqual({ code: "no-limit" });
  });

  test("has no sentence; what was looked at without finding is told apart", () => {
    const told = new Set(agenda.items.map(({ kind }) => kind));
    for (const { kind } of agenda.blind) expect(told.has(kind)).toBe(false);
    expect(agenda.quiet).toContain("standing-projects");
  });
});

test("the filter of the page narrows the sentences, but makes no single holder", () => {
  const parts: Parts = {
    chains: [{ id: "a" }, { id: "b" }],
    regions: [{ id: "east" }, { id: "west" }],
    nodes: [
      { id: "n", chain_id: "a", stage_id: "s" },
      { id: "m", chain_id: "b", stage_id: "s" },
    ],
    enterprises: [
      { id: "e1", node_ids: ["n"], region_id: "east" },
      { id: "e2", node_ids: ["n"], region_id: "west" },
      { id: "e3", node_ids: ["m"], region_id: "east" },
    ],
    tasks: [
      { id: "t1", chain_id: "a", due: "2026-01" },
      { id: "t2", chain_id: "b", due: "2026-01" },
    ],
  };
  expect(ids(of(look(parts, { chain: ["a"] }), "overdue-tasks"))).toEqual(["t1"]);
  expect(ids(of(look(parts, { region: ["east"] }), "single-holders"))).toEqual(["m"]);
});

describe("the six answers", () => {
  const code = (parts: Parts, question: string) =>
    answersOf(worldOf(makePack(parts))).find((answer) => answer.question === question);

  test("stand in the order they are asked, whatever the pack holds", () => {
    expect(answersOf(worldOf(makePack())).map(({ question, code: each }) => `${question} ${each}`)).toEqual([
      "chains chains-none",
      "leads leads",
      "gaps gaps",
      "plan plan-none",
      "changes changes-none",
      "asks asks-none",
    ]);
  });

  test("count who leads by the rows of the chains and by the roles", () => {
    const answer = code(
      {
        chains: [{ id: "a", chief_zh: "副市长" }, { id: "b" }, { id: "c", lead_enterprise_ids: ["e"] }],
        roles: [{ role: "chief", scope: "chain", scope_id: "b", office_zh: "工信局局长" }],
        enterprises: [{ id: "e" }],
      },
      "leads",
    );
    expect(Object.fromEntries(Object.entries(answer?.tallies ?? {}).map(([name, { value }]) => [name, value]))).toEqual(
      {
        chiefs: 2,
        withoutChief: 1,
        leaders: 1,
        withoutLeader: 2,
      },
    );
  });

  test("say targets without actuals are no verdict", () => {
    expect(code({ indicators: [{ id: "i", metric_zh: "产值", period: "2026", target: 1 }] }, "plan")?.code).toBe(
      "plan-targets",
    );
  });
});

/** A number recomputed from the rows it opens. */
const recount = ({ how, rows }: Tally): number =>
  how === "count" ? rows.length : Math.max(0, ...rows.map(({ value }) => value ?? 0));

function expectHonest(world: AgendaWorld): void {
  const agenda = agendaOf(world);
  const tallies = [...agenda.items, ...answersOf(world)].flatMap((each) => Object.values(each.tallies));
  for (const tally of tallies) {
    expect(tally.value).toBe(recount(tally));
    const names = tally.rows.map(({ table, id }) => `${table}:${id}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { key, table, id } of tally.rows)
      if (key !== undefined) expect((world.pack.tables[table].byId.get(id) as AnyRow | undefined)?.id).toBe(id);
  }
  for (const { tallies: own, rows } of agenda.items) expect(own["n"]?.rows).toEqual(rows);
  expect(agendaOf(world)).toEqual(agenda);
  const weights = agenda.items.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
}

describe("no sentence has a number that differs from the rows it opens", () => {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const date = fc.constantFrom("2020", "2024-Q2", "2026-03", "2026-11-21", "2026-11-22", "2027-01-01", "bald");
  const node = fc.constantFrom("n0", "n1", "n2", "n3", "nowhere");
  const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 6 });
  const parts = fc.record({
    stages: fc.constant([{ id: "s", order: 1, lane: "column" as const }]),
    chains: fc.constant([{ id: "c0" }, { id: "c1" }]),
    nodes: fc.constant(
      [0, 1, 2, 3].map((n) => ({
        id: `n${n}`,
        chain_id: n < 2 ? "c0" : "c1",
        stage_id: "s",
        strength: n === 0 ? ("missing" as const) : undefined,
      })),
    ),
    flows: fc.uniqueArray(fc.record({ chain_id: fc.constant("c1"), from_id: node, to_id: node }), {
      selector: ({ from_id, to_id }) => `${from_id} ${to_id}`,
      maxLength: 4,
    }),
    designations: fc.constant([{ id: "little_giant", valid_years: 3 }]),
    enterprises: some(
      fc.record({
        node_ids: fc.array(node, { maxLength: 3 }),
        designations: fc.array(fc.constantFrom("little_giant:2022", "little_giant:2023", "little_giant"), {
          maxLength: 2,
        }),
        as_of: maybe(date),
      }),
    ),
    projects: some(
      fc.record({
        stage: maybe(fc.constantFrom(...PROJECT_STAGES)),
        started: maybe(date),
        plan_under_construction: maybe(date),
        plan_completed: maybe(date),
        node_id: maybe(node),
      }),
    ),
    demands: some(
      fc.record({
        state: maybe(fc.constantFrom(...DEMAND_STATES)),
        due: maybe(date),
        level: maybe(fc.constantFrom(...DEMAND_LEVELS)),
        received_level: maybe(fc.constantFrom(...DEMAND_LEVELS)),
      }),
    ),
    tasks: some(fc.record({ state: maybe(fc.constantFrom(...WORK_STATES)), due: maybe(date) })),
    checklist: some(fc.record({ state: maybe(fc.constantFrom(...WORK_STATES)) })),
    indicators: some(
      fc.record({
        metric_zh: fc.constantFrom("产值", "税收"),
        rollup: maybe(fc.constantFrom("sum" as const, "mean" as const, "last" as const)),
        period: fc.constantFrom("2025", "2026", "2026-Q1", "2026-Q2"),
        target: maybe(fc.nat(20)),
        actual: maybe(fc.nat(20)),
      }),
    ),
    sources: fc.constant([{ id: "s", title_zh: "报", date: "2020" }]),
  });

  test(
    "over packs of every kind",
    () => {
      fc.assert(
        fc.property(parts, parts, (now, before) => {
          const pack = makePack(now as Parts);
          const meta = { ...pack.meta, created: TODAY, maxAgeDays: 365 };
          expectHonest(worldOf({ ...pack, meta }, {}, makePack(before as Parts)));
          expectHonest(worldOf({ ...pack, meta }, { chain: ["c1"] }));
        }),
        { numRuns: 40 },
      );
    },
    SLOW,
  );

  test(
    "of Tai'an, which has no plans and no demands, and yet gives an agenda",
    async () => {
      const world = worldOf(await readTaian());
      expectHonest(world);
      const agenda = agendaOf(world);
      expect(agenda.items.length).toBeGreaterThanOrEqual(8);
      expect(why(agenda, "overdue-demands")).toEqual({ code: "no-table", table: "demands" });
    },
    SLOW,
  );
});
