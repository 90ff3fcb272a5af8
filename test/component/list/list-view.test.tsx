import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ListDock } from "../../../src/views/list/ListDock.tsx";
import { ListView } from "../../../src/views/list/ListView.tsx";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

const names = () => [...document.querySelectorAll("tbody th[scope='row']")].map((cell) => cell.textContent);

test("a heading sorts by pinyin, once more turns it round, a third time gives the table's order", () => {
  mount(smallPack(), "?view=list", <ListView />);
  expect(names()).toEqual(["圣阳锂电", "航天锂电", "重庆钢厂"]);
  const heading = () => within(screen.getByRole("table")).getByRole("button", { name: /^名称/ });
  fireEvent.click(heading());
  expect(names()).toEqual(["重庆钢厂", "航天锂电", "圣阳锂电"]);
  expect(address()).toBe("?view=list&sort=name");
  fireEvent.click(heading());
  expect(names()).toEqual(["圣阳锂电", "航天锂电", "重庆钢厂"]);
  fireEvent.click(heading());
  expect(address()).toBe("?view=list");
});

test("cells hold words: names of rows, titles with year", () => {
  mount(smallPack(), "?view=list", <ListView />);
  const row = screen.getByRole("row", { name: /航天锂电/ });
  expect(row.textContent).toContain("锂离子电芯");
  expect(row.textContent).toContain("小巨人（2023）");
});

test("a row selects", () => {
  mount(smallPack(), "?view=list", <ListView />);
  fireEvent.click(screen.getByRole("button", { name: "航天锂电" }));
  expect(address()).toBe("?view=list&sel=enterprise:hang");
});

test("a list of the pack narrows by its own filter, in its own columns, besides the page's filter", () => {
  mount(smallPack(), "?view=list&list=l1", <ListView />);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("小巨人清单");
  expect(names()).toEqual(["航天锂电"]);
  expect(screen.getAllByRole("columnheader").map((cell) => cell.textContent?.trim())).toEqual(["名称 ▲", "所在区县"]);
});

test("the menu counts what passes", () => {
  mount(smallPack(), "?view=list&chain=steel", <ListView />);
  const menu = within(screen.getByRole("navigation"));
  expect(menu.getByRole("button", { name: /^小巨人清单/ }).textContent).toBe("小巨人清单0");
  expect(menu.getByRole("button", { name: /^企业/ }).textContent).toBe("企业1");
});

test("an unknown list shows the enterprises", () => {
  mount(smallPack(), "?view=list&list=gone", <ListView />);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("企业");
});

test("the dock puts the selected row and its ties first, and says so", async () => {
  mount(smallPack(), "?view=region&sel=node:bar", <ListDock />);
  fireEvent.click(screen.getByRole("button", { name: /企业清单/ }));
  await screen.findByRole("table");
  expect(names()).toEqual(["重庆钢厂", "圣阳锂电", "航天锂电"]);
  expect(screen.getByText("已选 0，关联 1，排在最前")).toBeDefined();
});

test("the dock beneath a chain map lists that chain's nodes only", () => {
  mount(smallPack(), "?view=chain", <ListDock />);
  expect(screen.getByRole("button", { expanded: false }).textContent).toContain("环节清单3 行");
});

test("columns are chosen from all fields of the table, stand in the address, and are given up again", () => {
  mount(smallPack(), "?view=list", <ListView />);
  const heads = () => screen.getAllByRole("columnheader").map((cell) => cell.textContent?.trim());
  const own = heads();
  expect(own).not.toContain("编号");
  fireEvent.click(screen.getByRole("button", { name: "选列" }));
  fireEvent.click(screen.getByLabelText("编号"));
  expect(heads()).toEqual([...own, "编号"]);
  expect(address()).toMatch(/&columns=name,.*,id$/);
  fireEvent.click(screen.getByLabelText("编号"));
  expect(address()).toBe("?view=list");
  fireEvent.click(screen.getByText("全部列"));
  expect(heads().length).toBeGreaterThan(15);
  fireEvent.click(screen.getByText("恢复清单自带的列"));
  expect(heads()).toEqual(own);
});

test("columns of the address that the table lacks are left out; none of them known: the list's own", () => {
  mount(smallPack(), "?view=list&columns=name,colour,as_of", <ListView />);
  expect(screen.getAllByRole("columnheader").map((cell) => cell.textContent)).toEqual(["名称", "截至"]);
});

test("a list says how many of its own rows pass, not how many of its table", () => {
  mount(smallPack(), "?view=list&list=l1&chain=steel", <ListView />);
  expect(document.querySelector(".finding")?.textContent).toBe("小巨人清单共 1 行，按当前筛选列出 0 行。");
});
