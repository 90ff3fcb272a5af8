import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChainPicker } from "../../../src/app/filters/ChainPicker.tsx";
import { FilterBar } from "../../../src/app/filters/FilterBar.tsx";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

test("a chip takes its value out of the address", () => {
  mount(smallPack(), "?chain=energy&region=east,west", <FilterBar />);
  fireEvent.click(screen.getByRole("button", { name: "去掉 东区" }));
  expect(address()).toBe("?chain=energy&region=west");
});

test("clearing all leaves the view and the selection", () => {
  mount(smallPack(), "?view=list&chain=energy&presence=led&q=x&sel=node:cell", <FilterBar />);
  fireEvent.click(screen.getByRole("button", { name: "清除全部" }));
  expect(address()).toBe("?view=list&sel=node:cell");
});

test("the bar says how many rows of the view's table pass", () => {
  mount(smallPack(), "?view=region&chain=energy", <FilterBar />);
  expect(screen.getByRole("status").textContent).toBe("2 / 3 企业");
});

test("a facet shows what it would leave and adds to its dimension", async () => {
  mount(smallPack(), "?view=region&chain=energy&region=east", <FilterBar />);
  fireEvent.click(screen.getByRole("button", { name: /^筛选/ }));
  const panel = within(await screen.findByRole("dialog"));
  const west = panel.getByRole("checkbox", { name: /^西县\s*\d/ });
  expect(west.closest("label")?.textContent).toBe("西县1");
  fireEvent.click(west);
  expect(address()).toBe("?view=region&chain=energy&region=east,west");
  fireEvent.click(west);
  expect(address()).toBe("?view=region&chain=energy&region=east");
});

test("a value that would leave nothing is greyed and can still be let go", async () => {
  mount(smallPack(), "?view=region&designation=listed", <FilterBar />);
  fireEvent.click(screen.getByRole("button", { name: /^筛选/ }));
  const listed = within(await screen.findByRole("dialog")).getAllByRole("checkbox", {
    name: /上市/,
  })[0] as HTMLInputElement;
  expect(listed.closest("label")?.className).toContain("empty");
  expect(listed.checked).toBe(true);
  fireEvent.click(listed);
  expect(address()).toBe("?view=region");
});

test("the nodes of a chain open beneath it once it is chosen", async () => {
  mount(smallPack(), "?chain=energy", <FilterBar />);
  fireEvent.click(screen.getByRole("button", { name: /^筛选/ }));
  const panel = within(await screen.findByRole("dialog"));
  expect(panel.queryByRole("checkbox", { name: /棒材/ })).toBeNull();
  fireEvent.click(panel.getByRole("checkbox", { name: /锂离子电芯/ }));
  expect(address()).toBe("?chain=energy&node=cell");
});

test("Escape in the panel closes it and gives the focus back", async () => {
  mount(smallPack(), "", <FilterBar />);
  const button = screen.getByRole("button", { name: /^筛选/ });
  fireEvent.click(button);
  fireEvent.keyDown(await screen.findByRole("dialog"), { key: "Escape" });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("the picker chooses one chain and drops nodes of another", () => {
  mount(smallPack(), "?chain=energy&node=cell", <ChainPicker />);
  const picker = screen.getByRole("combobox", { name: "产业链" });
  expect(
    within(picker)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["全部产业链 2 条", "新能源 · 3 环节", "钢铁 · 1 环节"]);
  fireEvent.change(picker, { target: { value: "steel" } });
  expect(address()).toBe("?chain=steel");
});
