import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Pack } from "../../../src/model/pack.ts";
import { AgendaView } from "../../../src/views/agenda/AgendaView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";

const packWithWork = (): Pack =>
  makePack({
    chains: [{ id: "c", name_zh: "轴承" }],
    nodes: [{ id: "n", name_zh: "滚子", chain_id: "c", stage_id: "s" }],
    projects: [
      { id: "p1", name_zh: "一期", stage: "signed", plan_completed: "2001-01-01", owner_zh: "工信局" },
      { id: "p2", name_zh: "二期", stage: "signed", plan_completed: "2002-01-01" },
    ],
  });

function open(pack: Pack, query = "") {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(["packs"], [{ id: "test", title_zh: "测试", title_en: "Test" }]);
  return mount(
    pack,
    `?view=agenda${query}`,
    <QueryClientProvider client={queries}>
      <AgendaView />
    </QueryClientProvider>,
  );
}

const cardOf = (text: RegExp): HTMLElement => {
  const card = screen.getAllByRole("listitem").find(({ textContent }) => text.test(textContent ?? ""));
  if (card === undefined) throw new Error(`no card ${text}`);
  return card;
};

test("a card says how many, lists the rows with who is responsible, and leads to where they are worked off", () => {
  open(packWithWork());
  const card = cardOf(/2 个项目过了计划日期/);
  const rows = within(card)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent ?? "");
  expect(rows.map((row) => row.slice(0, 2))).toEqual(["一期", "二期"]);
  expect(rows[0]).toContain("工信局");
  fireEvent.click(within(card).getByRole("button", { name: "二期" }));
  expect(address()).toContain("sel=project:p2");
  fireEvent.click(within(card).getByRole("link"));
  expect(address()).toBe("?view=projects");
});

test("a number opens its formula and the very rows it counts, and gives the focus back", () => {
  open(packWithWork());
  const number = within(cardOf(/2 个项目过了计划日期/)).getByRole("button", { name: "2" });
  fireEvent.click(number);
  const panel = screen.getByRole("dialog", { name: "超期项目" });
  expect(document.activeElement).toBe(panel);
  expect(within(panel).getByText(/停止的、进度不明的不算/)).toBeDefined();
  expect([...panel.querySelectorAll("[data-key]")].map((row) => row.getAttribute("data-key"))).toEqual([
    "project:p1",
    "project:p2",
  ]);
  fireEvent.keyDown(panel, { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(number);
});

test("what the pack cannot say is told in one line with the reason", () => {
  open(packWithWork());
  const line = screen.getByText(/^还看不了的：/).textContent ?? "";
  expect(line).toContain("超期诉求（没有诉求表）");
  expect(line).toContain("确认缺失的环节（环节表没有填“强弱”）");
  expect(screen.getByText("本数据包没有企业诉求表。")).toBeDefined();
});

test("English has its plurals", () => {
  open(packWithWork(), "&lang=en");
  expect(cardOf(/2 projects are past a planned date/).textContent).toContain("days.");
  expect(cardOf(/in 1 of 1 nodes neither firm nor project was found/)).toBeDefined();
});
