import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { TasksView } from "../../../src/views/tasks/TasksView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";

/** Tasks of a year long gone: what is late does not depend on the day the test runs. */
const pack = () =>
  makePack({
    chains: [
      { id: "steel", name_zh: "钢铁" },
      { id: "textile", name_zh: "纺织" },
    ],
    regions: [{ id: "east", name_zh: "东县", level: "county" }],
    tasks: [
      {
        id: "t1",
        name_zh: "补短板",
        chain_id: "steel",
        owner_zh: "甲局",
        year: 2020,
        due: "2020-12-31",
        state: "in_progress",
        q1: "定名单",
        q1_done: true,
        q2: "走访",
        progress: "已走访三家",
        problem: "缺用地",
        next_step: "协调指标",
      },
      {
        id: "t2",
        name_zh: "盘活土地",
        scope: "region",
        scope_id: "east",
        owner_zh: "乙局",
        year: 2020,
        state: "done",
        q4: "二百亩",
      },
      { id: "t3", name_zh: "去年的事", chain_id: "steel", year: 2019 },
    ],
    reports: [
      { id: "r1", title_zh: "一季度汇报", chain_id: "steel", period: "2020-Q1", progress_zh: "旧进展" },
      {
        id: "r2",
        title_zh: "二季度汇报",
        chain_id: "steel",
        period: "2020-Q2",
        progress_zh: "新进展",
        problem_zh: "新问题",
      },
    ],
  });
const open = (query = "") => mount(pack(), `?view=tasks&period=2020${query}`, <TasksView />);
const rows = () =>
  [...document.querySelectorAll(".task-group, .task-row[data-key]")].map((row) =>
    row.querySelector("th")?.textContent?.trim(),
  );

test("one line counts the tasks of the year and says what is late, and how far the reports go", () => {
  open();
  expect(document.querySelector(".finding")?.textContent).toBe(
    "2020年 2 项任务：1 项已完成，1 项推进中，1 项已过期限，1 项有到期未完成的季度目标。1 条产业链有例会汇报，最近一期是2020年二季度。",
  );
});

test("the goals of the quarters with their marks in words, the days over, and what stands in the way", () => {
  open();
  const row = screen.getByRole("row", { name: /补短板/ });
  const cells = within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(cells.slice(0, 5)).toEqual(["已完成: 定名单", "季度已过，未完成: 走访", "—", "—", "推进中"]);
  expect(cells[5]).toMatch(/^2020-12-31已过 [\d,]+ 天$/);
  expect(row.nextElementSibling?.textContent).toBe("进展 已走访三家 问题 缺用地 下一步 协调指标 ");
});

test("grouped by chain, unit or region, as the address says", () => {
  open();
  expect(rows()).toEqual(["全市 1 项，完成 1 项", "盘活土地乙局", "钢铁 1 项，完成 0 项 1 项过期", "补短板甲局"]);
  fireEvent.click(screen.getByRole("button", { name: "按区县" }));
  expect(address()).toBe("?view=tasks&by=region&period=2020");
  expect(rows()[2]).toBe("东县 1 项，完成 1 项");
  fireEvent.click(screen.getByRole("button", { name: "按责任单位" }));
  expect(rows()).toEqual(["甲局 1 项，完成 0 项 1 项过期", "补短板", "乙局 1 项，完成 1 项", "盘活土地"]);
});

test("the latest report of a chain stands open, older ones are folded; both select", () => {
  open();
  const reports = screen.getByRole("region", { name: "例会汇报" });
  expect([...reports.querySelectorAll(".report-body")].map((each) => each.getAttribute("data-key"))).toEqual([
    "report:r2",
    "report:r1",
  ]);
  expect(reports.querySelector("details")?.open).toBe(false);
  expect(reports.querySelector("summary")?.textContent).toBe("以前 1 期");
  fireEvent.click(within(reports).getByRole("button", { name: /2020年二季度/ }));
  expect(address()).toContain("sel=report:r2");
  fireEvent.click(screen.getByRole("button", { name: "补短板" }));
  expect(address()).toContain("sel=task:t1");
});

test("the page's filter narrows tasks and reports", () => {
  open("&chain=textile");
  expect(rows()).toEqual(["全市 1 项，完成 1 项", "盘活土地乙局"]);
  expect(screen.queryByRole("region", { name: "例会汇报" })).toBeNull();
});

test("without both tables the page says which would fill it", () => {
  mount(makePack(), "?view=tasks", <TasksView />);
  expect(document.querySelector(".empty-view")?.textContent).toMatch(/tasks.*reports/);
});
