import { act, cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { usePrintedShape } from "../../../src/app/use-printed-shape.ts";
import { DataTable } from "../../../src/ui/DataTable.tsx";
import type { TwinTable } from "../../../src/ui/twin-table.ts";

const table: TwinTable = {
  caption: "企业",
  columns: [{ id: "name", label: "名称" }],
  rows: Array.from({ length: 420 }, (_, index) => ({ key: `enterprise:e${index}`, cells: [`企业 ${index}`] })),
};

function Page({ always }: { readonly always: boolean }) {
  usePrintedShape(always);
  return <DataTable table={table} selected={undefined} onSelect={() => {}} />;
}

const rows = () => document.querySelectorAll("tbody th").length;
const root = document.documentElement;
const tell = (name: "beforeprint" | "afterprint") => act(() => void window.dispatchEvent(new Event(name)));

afterEach(() => {
  cleanup();
  root.removeAttribute("data-printing");
});

test("a long table has all its rows in the page while it is printed, and the page the shape of a sheet", () => {
  render(<Page always={false} />);
  expect(rows()).toBeLessThan(420);
  tell("beforeprint");
  expect(rows()).toBe(420);
  expect(root.hasAttribute("data-printing")).toBe(true);
  tell("afterprint");
  expect(rows()).toBeLessThan(420);
  expect(root.hasAttribute("data-printing")).toBe(false);
});

test("mode=print has that shape before and after", () => {
  render(<Page always={true} />);
  expect(rows()).toBe(420);
  tell("beforeprint");
  tell("afterprint");
  expect(root.hasAttribute("data-printing")).toBe(true);
});
