import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { DetailPanel } from "../../../src/app/detail/DetailPanel.tsx";
import { KIND_OF_TABLE } from "../../../src/model/entity.ts";
import { rowsOf } from "../../../src/model/pack.ts";
import { TABLE_NAMES } from "../../../src/model/schema.ts";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

const section = (title: RegExp) => {
  const heading = screen.getByRole("heading", { level: 3, name: title });
  return within(heading.parentElement as HTMLElement);
};

test("a node tells its presence, its numbers, what lies before it and who holds it", () => {
  mount(smallPack(), "?sel=node:cell", <DetailPanel />);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("锂离子电芯");
  expect(screen.getByText("本地企业 2 家")).toBeDefined();
  expect(section(/^直接上游/).getByRole("button").textContent).toBe("正极材料未见");
  expect(
    section(/^本地企业/)
      .getAllByRole("button")
      .map((tie) => tie.textContent),
  ).toEqual(["圣阳锂电东区圆柱电池2023-10-24", "航天锂电西县"]);
});

test("what the pack does not say is a dash and the word, not zero", () => {
  mount(smallPack(), "?sel=node:cell", <DetailPanel />);
  const figure = (name: string) => screen.getByText(name, { selector: "dt" }).parentElement?.textContent;
  expect(figure("诉求")).toBe("诉求—未填");
  expect(figure("项目")).toBe("项目1");
});

test("a tie selects the row it names, a project says that its amount is not published", () => {
  mount(smallPack(), "?view=chain&sel=node:cell", <DetailPanel />);
  const project = section(/^项目/).getByRole("button");
  expect(project.textContent).toBe("三元电池制造在建投资额未公布2020-08");
  fireEvent.click(project);
  expect(address()).toBe("?view=chain&sel=project:pr1");
});

test.each([
  ["under its name", "energy", "千亿级"],
  ["as the office wrote it, where the pack lists none", "steel", "培育"],
])("the echelon of a chain stands %s", (_, chain, echelon) => {
  mount(smallPack(), `?sel=chain:${chain}`, <DetailPanel />);
  expect(screen.getByText("梯队", { selector: "dt" }).parentElement?.textContent).toBe(`梯队${echelon}`);
});

test("amounts carry their unit", () => {
  mount(smallPack(), "?sel=project:pr2", <DetailPanel />);
  expect(screen.getByText("135 亿元")).toBeDefined();
});

test("amounts in English are billions", () => {
  mount(smallPack(), "?sel=project:pr2&lang=en", <DetailPanel />);
  expect(screen.getByText("CNY 13.5 bn")).toBeDefined();
});

test("the selection is announced without moving the focus", () => {
  mount(smallPack(), "?sel=enterprise:sheng", <DetailPanel />);
  expect(screen.getByRole("status").textContent).toBe("已选企业：圣阳锂电");
  expect(document.activeElement).toBe(document.body);
});

test("a source links out without telling where from, and shows its host", () => {
  mount(smallPack(), "?sel=enterprise:sheng", <DetailPanel />);
  const link = screen.getByRole("link", { name: "news.example.org" });
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  expect(link.getAttribute("href")).toBe("https://news.example.org/a");
});

test("an indicator tells aim and actual with unit and what it measures", () => {
  mount(smallPack(), "?sel=indicator:i1", <DetailPanel />);
  expect(screen.getByText("目标值 亿元").parentElement?.textContent).toBe("目标值 亿元100");
  expect(screen.getByText("实际值 亿元").parentElement?.textContent).toBe("实际值 亿元—未填");
  fireEvent.click(screen.getByRole("button", { name: "新能源" }));
  expect(address()).toBe("?sel=chain:energy");
});

test("showing a node on the chain map chooses its chain and keeps the selection", () => {
  mount(smallPack(), "?view=region&sel=node:bar", <DetailPanel />);
  fireEvent.click(screen.getByRole("button", { name: "在链图上看" }));
  expect(address()).toBe("?view=chain&chain=steel&sel=node:bar");
});

test("closing lets the selection go", () => {
  mount(smallPack(), "?view=region&sel=node:bar", <DetailPanel />);
  fireEvent.click(screen.getByRole("button", { name: "关闭详情" }));
  expect(address()).toBe("?view=region");
});

const pack = smallPack();
test.each(TABLE_NAMES.filter((table) => pack.tables[table].rows.length > 0))("a row of %s opens", (table) => {
  const id = rowsOf(pack, table)[0]?.id;
  mount(pack, `?sel=${KIND_OF_TABLE[table]}:${id}`, <DetailPanel />);
  expect(screen.getByRole("complementary").getAttribute("data-table")).toBe(table);
});
