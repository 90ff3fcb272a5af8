import { fireEvent, screen, within } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import type { Row } from "../../../src/model/schema.ts";
import { ProjectsView } from "../../../src/views/projects/ProjectsView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";

beforeAll(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const packOf = (projects: readonly Partial<Row<"projects">>[]) =>
  makePack({
    chains: [
      { id: "c1", name_zh: "轴承" },
      { id: "c2", name_zh: "纺织" },
    ],
    regions: [{ id: "east", name_zh: "东区" }],
    projects,
  });

const planned = () =>
  packOf([
    { id: "a", name_zh: "磨削车间", chain_id: "c1", stage: "signed", plan_landed: "2019", investment_cny_100m: 2.5 },
    { id: "b", name_zh: "热处理线", chain_id: "c1", region_id: "east", stage: "signed", plan_landed: "2020-06-30" },
    { id: "c", name_zh: "染色厂", chain_id: "c2", stage: "in_production", plan_listing: "2099" },
    { id: "d", name_zh: "旧厂", chain_id: "c2", stage: "stopped", plan_landed: "2019" },
  ]);

const column = (name: RegExp) => screen.getByRole("region", { name });
const cards = (name: RegExp) =>
  within(column(name))
    .queryAllByRole("button")
    .map((card) => card.querySelector(".project-card-name")?.textContent);

test("projects stand in the column of their stage, the longest overdue first; stopped is never overdue", () => {
  mount(planned(), "?view=projects", <ProjectsView />);
  expect(cards(/^签约/)).toEqual(["磨削车间", "热处理线"]);
  expect(column(/^签约/).textContent).toContain("2.5 亿元");
  expect(column(/^签约/).textContent).toContain("1 个未填金额");
  expect(cards(/^停止/)).toEqual(["旧厂"]);
  expect(column(/^停止/).textContent).not.toContain("逾期");
  expect(screen.getByText("4 个项目中，逾期 2 个；3 个未填金额")).toBeDefined();
});

test("a card says how late it is and what was planned", () => {
  mount(planned(), "?view=projects", <ProjectsView />);
  const card = screen.getByRole("button", { name: /热处理线/ });
  expect(card.textContent).toMatch(/逾期 \d,?\d+ 天计划落地 2020-06-30/);
  fireEvent.click(card);
  expect(address()).toBe("?view=projects&sel=project:b");
});

test("overdue only leaves what is late, and stands in the address", () => {
  mount(planned(), "?view=projects", <ProjectsView />);
  fireEvent.click(screen.getByRole("button", { name: /^逾期\s*2/ }));
  expect(address()).toBe("?view=projects&list=overdue");
  expect(screen.queryByRole("button", { name: /染色厂/ })).toBeNull();
  expect(cards(/^签约/)).toEqual(["磨削车间", "热处理线"]);
});

test("without planned dates nothing is judged, and nothing says 0 overdue", () => {
  const pack = packOf([{ id: "a", name_zh: "磨削车间", stage: "signed", started: "2020" }]);
  const { container } = mount(pack, "?view=projects&list=overdue", <ProjectsView />);
  expect(screen.getByText("本数据包没有计划日期，不判断逾期")).toBeDefined();
  expect(container.textContent).toContain("没有计划日期，无从判断逾期");
  expect(container.textContent).not.toMatch(/逾期\s*0/);
  expect(cards(/^签约/)).toEqual(["磨削车间"]);
});

test("the funnel counts each group by stage, and a number opens its projects", () => {
  mount(planned(), "?view=projects&by=chain", <ProjectsView />);
  const line = screen.getByRole("row", { name: /^轴承/ });
  expect(
    within(line)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual([...["", "2", "", "", "", "", "", "", ""], "2", " 2", "2.5 亿元1 个未填"]);
  fireEvent.click(within(line).getByRole("button", { name: "轴承，签约：2 个项目" }));
  fireEvent.click(screen.getByRole("button", { name: /磨削车间/ }));
  expect(address()).toBe("?view=projects&sel=project:a&by=chain");
});

test("a pack without projects says which table would fill the board", () => {
  mount(packOf([]), "?view=projects", <ProjectsView />);
  expect(screen.getByText(/projects\.csv/)).toBeDefined();
});
