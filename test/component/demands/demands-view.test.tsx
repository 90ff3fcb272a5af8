import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Row } from "../../../src/model/schema.ts";
import { DemandsView } from "../../../src/views/demands/DemandsView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";

const packOf = (demands: readonly Partial<Row<"demands">>[]) =>
  makePack({ enterprises: [{ id: "e1", name_zh: "东方轴承" }], chains: [{ id: "c1", name_zh: "轴承" }], demands });

const ledger = () =>
  packOf([
    { id: "a", name_zh: "要土地", kind: "用地", level: "county", received_level: "township", state: "closed" },
    { id: "b", name_zh: "要贷款", kind: "融资", level: "county", state: "open", due: "2020-01", enterprise_id: "e1" },
    { id: "c", name_zh: "要电", kind: "用地", level: "city", received_level: "county", state: "open", due: "2099" },
    { id: "d", name_zh: "要人", level: "province", state: "in_progress", due: "2019", chain_id: "c1" },
  ]);

const rows = () => [...document.querySelectorAll("tbody th")].map((cell) => cell.textContent);
const row = (name: string) => screen.getByText(name).closest("tr")?.textContent;

/** The button that begins with a text, or is called so. */
function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (each) => each.getAttribute("aria-label") === name || each.textContent.trim().startsWith(name),
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

test("the longest overdue stand first, the settled last", () => {
  mount(ledger(), "?view=demands", <DemandsView />);
  expect(rows()).toEqual(["要人", "要贷款", "要电", "要土地"]);
  expect(screen.getByText(/4 件诉求中，已答复或办结 1 件（25%），逾期 2 件；1 件应升到上一级/)).toBeDefined();
});

test("what is overdue below the last level is due to go up one; on the last nowhere", () => {
  mount(ledger(), "?view=demands", <DemandsView />);
  expect(row("要贷款")).toContain("应升到市");
  expect(row("要人")).not.toContain("应升到");
});

test("a level of the ladder tells what came up, and leaves only its own in the ledger", () => {
  mount(ledger(), "?view=demands", <DemandsView />);
  const rung = button("县（市、区）");
  expect(rung.textContent).toContain("下级上来 1 件：乡镇（街道） 1");
  fireEvent.click(rung);
  expect(address()).toBe("?view=demands&list=county");
  expect(rows()).toEqual(["要贷款", "要土地"]);
  fireEvent.click(button("已办结"));
  expect(address()).toBe("?view=demands&list=county.closed");
  expect(rows()).toEqual(["要土地"]);
  fireEvent.click(button("取消所选"));
  expect(rows()).toHaveLength(4);
});

test("the step up leaves those that should take it", () => {
  mount(ledger(), "?view=demands", <DemandsView />);
  fireEvent.click(button("县（市、区）逾期、应升到上一级的 1 件"));
  expect(rows()).toEqual(["要贷款"]);
});

test("a kind leaves its own; the firm that asks opens itself", () => {
  mount(ledger(), "?view=demands", <DemandsView />);
  fireEvent.click(button("用地：2 件，已解决 1 件，逾期 0 件"));
  expect(rows()).toEqual(["要电", "要土地"]);
  fireEvent.click(button("用地：2 件，已解决 1 件，逾期 0 件"));
  fireEvent.click(button("东方轴承"));
  expect(address()).toBe("?view=demands&sel=enterprise:e1");
});

test("the share solved explains itself", () => {
  mount(ledger(), "?view=demands", <DemandsView />);
  fireEvent.click(button("25%"));
  expect(screen.getByText(/（已答复 \+ 已办结）÷ 全部诉求/)).toBeDefined();
});

test("a pack without the table says which one would fill it", () => {
  mount(packOf([]), "?view=demands", <DemandsView />);
  expect(screen.getByText(/demands\.csv/)).toBeDefined();
});
