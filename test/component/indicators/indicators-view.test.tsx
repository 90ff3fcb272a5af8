import { fireEvent, screen, within } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import type { Indicator } from "../../../src/model/indicator-series.ts";
import { IndicatorsView } from "../../../src/views/indicators/IndicatorsView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";

/** A page 900 pixels wide. */
beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      private readonly take: ResizeObserverCallback;
      constructor(take: ResizeObserverCallback) {
        this.take = take;
      }
      observe() {
        this.take(
          [{ contentRect: { width: 900, height: 200 } } as ResizeObserverEntry],
          this as unknown as ResizeObserver,
        );
      }
      disconnect() {}
      unobserve() {}
    },
  );
});

type Cell = readonly [
  scope: "city" | "region" | "chain",
  id: string,
  period: string,
  target: number | undefined,
  actual: number | undefined,
];

const rows = (metric_zh: string, cells: readonly Cell[], rest: Partial<Indicator> = {}) =>
  cells.map(
    ([scope, scope_id, period, target, actual]): Partial<Indicator> => ({
      id: `${metric_zh === "产值" ? "out" : "inv"}-${scope_id}-${period.toLowerCase()}`,
      metric_zh,
      unit: "CNY 100m",
      rollup: "sum",
      scope,
      scope_id,
      period,
      target,
      actual,
      as_of: "2020-06-30",
      ...rest,
    }),
  );

/** A year half gone on the day of its rows: the pace does not depend on the day the test runs. */
const pack = (extra: readonly Partial<Indicator>[] = []) =>
  makePack(
    {
      regions: [
        { id: "city", name_zh: "某市", level: "city" },
        { id: "east", name_zh: "东县", level: "county", parent_id: "city" },
        { id: "west", name_zh: "西县", level: "county", parent_id: "city" },
      ],
      chains: [
        { id: "steel", name_zh: "钢铁" },
        { id: "textile", name_zh: "纺织" },
      ],
      indicators: [
        ...rows("产值", [
          ["city", "city", "2020", 200, 60],
          ["city", "city", "2020-Q1", 50, 30],
          ["city", "city", "2020-01", 16, 9],
          ["region", "east", "2020", 100, 20],
          ["region", "west", "2020", 100, 50],
          ["chain", "steel", "2020", 30, 16],
        ]),
        ...rows("投资", [["region", "east", "2020", undefined, 7]]),
        ...extra,
      ],
    },
    { meta: { id: "t", title_zh: "", title_en: "", format: 1, mapReview: {}, region_id: "city" } },
  );
const open = (query = "", extra: readonly Partial<Indicator>[] = []) =>
  mount(pack(extra), `?view=indicators&period=2020${query}`, <IndicatorsView />);
const finding = () => document.querySelector(".finding")?.textContent;
const trs = () => [...document.querySelectorAll<HTMLElement>("[role=treegrid] tbody tr")];
/** Searching by role takes seconds where a table is long. */
function row(text: RegExp): HTMLElement {
  const found = trs().find((each) => text.test(each.textContent ?? ""));
  if (found === undefined) throw new Error(`no row ${text}`);
  return found;
}
const names = () =>
  trs().map((each) => `${each.getAttribute("aria-level")} ${each.querySelector(".ind-name, th")?.textContent?.trim()}`);

test("one line says how many are behind, of how many it can be said, and that a whole is not its parts", () => {
  open();
  // 182 of 366 days are gone: 0.497. City 60 of 200 and east 20 of 100 are behind, west 50 of 100 and steel 16 of 30 on pace.
  expect(finding()).toBe("2020年 4 项指标可判断进度：2 项落后于时间进度，2 项与时间进度相当。1 处总数与分项不符。");
});

test("the furthest behind come first, each in a sentence with both shares", () => {
  open();
  const cards = within(screen.getByRole("region", { name: "落后最多的 2 项" })).getAllByRole("listitem");
  expect(cards.map((card) => card.querySelector("p")?.textContent)).toEqual([
    "完成 20 亿元，是计划 100 亿元 的 20%；时间已过 49.7%，落后 29.7 个百分点。",
    "完成 60 亿元，是计划 200 亿元 的 30%；时间已过 49.7%，落后 19.7 个百分点。",
  ]);
});

test("a whole that is not the sum of its parts stands with both numbers, and its sum explains itself", () => {
  open();
  const lines = within(screen.getByRole("region", { name: "总数与分项不符" }));
  expect(lines.getByRole("listitem").textContent).toMatch(
    /^产值（某市，2020年，实际）：填报 60 亿元，2 个区县合计\s?70 亿元，差 10 亿元。$/,
  );
  fireEvent.click(lines.getByRole("button", { name: "70 亿元" }));
  expect(document.querySelector(".explained-panel")?.textContent).toContain("各分项相加");
  expect(document.querySelector(".explained-panel")?.textContent).toContain("东县 20，西县 50");
});

test("the two ways of cutting are two trees, named in the address", () => {
  open();
  expect(names()).toEqual(["1 某市 · 1 项", "2 产值（亿元）", "3 东县", "3 西县", "1 东县 · 1 项", "2 投资（亿元）"]);
  fireEvent.click(screen.getByRole("button", { name: "按产业链" }));
  expect(address()).toBe("?view=indicators&by=chain&period=2020");
  expect(names()).toEqual(["1 某市 · 1 项", "2 产值（亿元）", "3 钢铁"]);
});

test("by keyboard: left closes, right opens, arrows walk, Enter selects", () => {
  open();
  const whole = row(/^产值（亿元）/);
  fireEvent.focus(whole);
  fireEvent.keyDown(whole, { key: "ArrowLeft" });
  expect(names()).toHaveLength(4);
  fireEvent.keyDown(whole, { key: "ArrowRight" });
  fireEvent.keyDown(whole, { key: "ArrowDown" });
  expect(document.activeElement).toBe(row(/^东县计/));
  fireEvent.keyDown(row(/^东县计/), { key: "Enter" });
  expect(address()).toContain("sel=indicator:out-east-2020");
  fireEvent.keyDown(row(/^东县计/), { key: "ArrowLeft" });
  expect(document.activeElement).toBe(row(/^产值（亿元）/));
});

test("months stand in their quarter and open on request; a cell selects its own row", () => {
  open();
  const heads = () => [...document.querySelectorAll(".ind-table thead th")].map((cell) => cell.textContent?.trim());
  expect(heads()).toEqual(["指标", "2020年", "一季度 +", "进度", "最近值"]);
  fireEvent.click(screen.getByRole("button", { name: /一季度/ }));
  expect(heads().slice(2, 6)).toEqual(["一季度 −", "1月", "2月", "3月"]);
  const cell = row(/^产值（亿元）/).querySelector("[data-figure='out-city-2020-01']");
  if (cell === null) throw new Error("no cell");
  fireEvent.click(cell);
  expect(address()).toContain("sel=indicator:out-city-2020-01");
});

test("without target no pace is claimed", () => {
  open();
  expect(row(/^投资/).textContent).toContain("无目标");
  expect(row(/^投资/).querySelector(".pace-mark")).toBeNull();
});

test("figures of another definition are their own row, and the sum is refused with its reason", () => {
  open(
    "",
    rows("销售", [["region", "west", "2020", undefined, 5]])
      .map((one) => ({ ...one, id: "s1" }))
      .concat(
        rows("销售", [["region", "east", "2020", undefined, 6]], { definition_zh: "新口径" }).map((one) => ({
          ...one,
          id: "s2",
        })),
        rows("销售", [["city", "city", "2020", undefined, undefined]]).map((one) => ({ ...one, id: "s3" })),
      ),
  );
  expect(row(/新口径/).textContent).toContain("6");
  expect(screen.queryByText("合 11")).toBeNull();
});

test("without any indicator the page says which table would fill it", () => {
  mount(makePack(), "?view=indicators", <IndicatorsView />);
  expect(document.querySelector(".empty-view")?.textContent).toContain("indicators");
});
