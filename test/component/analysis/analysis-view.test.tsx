import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { AnalysisView } from "../../../src/views/analysis/AnalysisView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

const open = (query: string, pack = smallPack()) => mount(pack, `?view=analysis${query}`, <AnalysisView />);

const chainsIn = (table: HTMLElement): readonly (string | undefined)[] =>
  within(table)
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent?.trim());

const tables = (): readonly HTMLElement[] => screen.getAllByRole("table");
const table = (place: number): HTMLElement => {
  const found = tables()[place];
  if (found === undefined) throw new Error(`no table ${place}`);
  return found;
};

test("the chain with the largest share of nodes not found stands first; a heading sorts and the address keeps it", () => {
  open("");
  expect(chainsIn(table(0))).toEqual(["新能源", "钢铁"]);
  fireEvent.click(screen.getByRole("button", { name: /^只见一家/ }));
  expect(address()).toContain("sort=-single");
  expect(chainsIn(table(0))).toEqual(["钢铁", "新能源"]);
});

test("the nodes of the chosen chain stand by stage with where they stand and why; none found is not called missing", () => {
  open("");
  const rows = within(table(1))
    .getAllByRole("row")
    .map(({ textContent }) => textContent ?? "");
  expect(rows.find((row) => row.includes("锂矿"))).toContain("未见");
  expect(rows.find((row) => row.includes("锂矿"))).toContain("必经之处：其后 2 个环节只能经由它");
  expect(rows.join("")).not.toContain("缺（确认）");
  fireEvent.click(screen.getByRole("button", { name: "钢铁" }));
  expect(address()).toContain("list=steel");
  expect(chainsIn(table(1))).toContain("棒材");
});

test("a declared gap is told apart, with what speaks against it", () => {
  open(
    "",
    makePack({
      chains: [{ id: "c", name_zh: "轴承" }],
      stages: [{ id: "s", name_zh: "上游" }],
      nodes: [
        { id: "n", name_zh: "滚子", chain_id: "c", stage_id: "s", strength: "missing", strength_reason_zh: "无此工艺" },
      ],
      enterprises: [{ id: "e", name_zh: "一厂", node_ids: ["n"] }],
    }),
  );
  const row = within(table(1)).getByRole("row", { name: /滚子/ });
  expect(row.textContent).toContain("缺（确认）");
  expect(row.textContent).toContain("却有 1 家企业写明这个环节，请核对");
  expect(row.textContent).toContain("无此工艺");
});

test("a count by county opens its formula; too few rows are refused with the reason", () => {
  open("&by=places");
  const cell = within(within(table(0)).getByRole("row", { name: /新能源/ })).getAllByRole("button", { name: "1" })[0];
  if (cell === undefined) throw new Error("no cell");
  fireEvent.click(cell);
  const panel = screen.getByRole("dialog", { name: "新能源在东区" });
  expect(panel.textContent).toContain("没有计算");
  expect(panel.textContent).toContain("只有 2 行，少于 5 行");
  expect(panel.textContent).toContain("圣阳锂电");
});
