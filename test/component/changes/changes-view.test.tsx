import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Pack, rowsOf } from "../../../src/model/pack.ts";
import type { Row } from "../../../src/model/schema.ts";
import { ChangesView } from "../../../src/views/changes/ChangesView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

/** The small pack of last quarter: one firm had other products and another park, one was since struck off, one came since. */
function lastQuarter(): Pack {
  const now = smallPack();
  const firms = (rowsOf(now, "enterprises") as readonly unknown[] as readonly Row<"enterprises">[])
    .filter(({ id }) => id !== "zhong")
    .map((firm) => (firm.id === "sheng" ? { ...firm, products_zh: "软包电池", park_id: "p2" } : firm));
  return makePack(
    {
      ...Object.fromEntries(Object.entries(now.tables).map(([table, { rows }]) => [table, rows])),
      enterprises: [...firms, { id: "gone", name_zh: "旧厂", chain_ids: ["steel"], region_id: "west" }],
    },
    {
      meta: { ...now.meta, created: "2026-06-30" },
      reports: [
        { table: "enterprises", file: "enterprises.csv", read: 3, kept: 3, rejected: [], header: [], unknown: [] },
      ],
    },
  );
}

function open(query: string, older: Pack | undefined, pack = smallPack()) {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  queries.setQueryData(["packs"], [{ id: "test", title_zh: "测试", title_en: "Test" }]);
  if (older !== undefined) queries.setQueryData(["edition", "test/editions/2026q2"], older);
  return mount(
    pack,
    `?view=changes${query}`,
    <QueryClientProvider client={queries}>
      <ChangesView />
    </QueryClientProvider>,
  );
}

const rowOfName = (name: string): HTMLElement => {
  const row = screen.getByText(name).closest("tbody");
  if (row === null) throw new Error(`no row of ${name}`);
  return row;
};

test("counts first, then each row with what it said beside what it says", () => {
  open("&edition=2026q2", lastQuarter());
  expect(
    screen.getByText("与版次 2026q2（2026-06-30）相比：新增 1 行，修改 1 行，删去 1 行，涉及 1 张表。"),
  ).toBeDefined();
  const changed = within(rowOfName("圣阳锂电"));
  expect(
    changed.getAllByRole("row").map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent)),
  ).toEqual([
    ["~ 修改", "所在园区", "西县产业园", "东区开发区"],
    ["主要产品（中文）", "软包电池", "圆柱电池"],
  ]);
  expect(within(rowOfName("重庆钢厂")).getByText("新增")).toBeDefined();
});

test("a name selects its row; a row that is gone cannot be selected and says what to do", () => {
  open("&edition=2026q2", lastQuarter());
  fireEvent.click(screen.getByRole("button", { name: "圣阳锂电" }));
  expect(address()).toContain("sel=enterprise:sheng");
  expect(screen.getByRole("button", { name: "圣阳锂电" }).getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByRole("button", { name: "旧厂" })).toBeNull();
  expect(within(rowOfName("旧厂")).getByText(/编号 gone 已不在数据中/)).toBeDefined();
});

test("the filter of the page narrows what changed, rows that are gone too", () => {
  open("&edition=2026q2&chain=steel", lastQuarter());
  expect(screen.queryByText("圣阳锂电")).toBeNull();
  expect(screen.getByText("重庆钢厂")).toBeDefined();
  expect(screen.getByText("旧厂")).toBeDefined();
  cleanup();
  open("&edition=2026q2&chain=energy", lastQuarter());
  expect(screen.getByText("圣阳锂电")).toBeDefined();
  expect(screen.queryByText("重庆钢厂")).toBeNull();
  expect(screen.queryByText("旧厂")).toBeNull();
});

test("one table alone by the menu, and the address holds it", () => {
  open("&edition=2026q2", lastQuarter());
  fireEvent.click(screen.getByRole("button", { name: /^企业 ?新增 1 · 修改 1 · 删去 1$/ }));
  expect(address()).toContain("list=enterprises");
});

test("an id that names another thing now stands first, with the reason", () => {
  const old = lastQuarter();
  const firms = rowsOf(old, "enterprises").map((firm) =>
    firm.id === "hang" ? { ...firm, name_zh: "鲁普耐特绳网" } : firm,
  );
  const reused = makePack(
    {
      enterprises: firms as never,
      chains: old.tables.chains.rows,
      regions: old.tables.regions.rows,
      parks: old.tables.parks.rows,
      nodes: old.tables.nodes.rows,
    },
    { reports: old.reports },
  );
  const { container } = open("&edition=2026q2&list=enterprises", reused);
  expect(container.querySelector(".change-group tbody th")?.textContent).toBe("航天锂电hang");
  expect(screen.getByText(/编号 hang 可能改指另一事物：原为“鲁普耐特绳网”，现为“航天锂电”/)).toBeDefined();
});

test("the same data: a sentence and no table", () => {
  const same = smallPack();
  open("&edition=2026q2", { ...same, reports: lastQuarter().reports });
  expect(screen.getByText("与版次 2026q2相比，各表都没有变化。")).toBeDefined();
  expect(screen.queryByRole("table")).toBeNull();
});

test("no older edition: what to do, and a field for one that is not listed", () => {
  open("", undefined);
  expect(screen.getByText("还没有可以比较的旧版次。")).toBeDefined();
  expect(screen.getByText(/data\/test\/editions\/2026q2\//)).toBeDefined();
  fireEvent.change(screen.getByLabelText(/填写版次号/), { target: { value: " 2026Q2 " } });
  fireEvent.submit(screen.getByLabelText(/填写版次号/));
  expect(address()).toContain("edition=2026q2");
});

test("an edition that is not there is said not to be there", () => {
  open("&edition=2026q2", { ...lastQuarter(), reports: [] });
  expect(screen.getByText("没有找到版次 2026q2。")).toBeDefined();
});

test("the first edition the pack lists is compared with where the address names none", () => {
  const pack = smallPack();
  open("", lastQuarter(), { ...pack, meta: { ...pack.meta, editions: ["2026q2", "2026q1"] } });
  expect(screen.getByText("重庆钢厂")).toBeDefined();
  expect([...screen.getByLabelText("与哪个版次比较").querySelectorAll("option")].map(({ value }) => value)).toEqual([
    "2026q2",
    "2026q1",
  ]);
});

test("files of this machine are compared with what is published", () => {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  queries.setQueryData(["packs"], [{ id: "test", title_zh: "测试", title_en: "Test" }]);
  queries.setQueryData(["edition", "test"], lastQuarter());
  mount(
    smallPack(),
    "?pack=-local&view=changes",
    <QueryClientProvider client={queries}>
      <ChangesView />
    </QueryClientProvider>,
  );
  expect(screen.getByText(/^与已发布的数据相比：新增 1 行/)).toBeDefined();
});
