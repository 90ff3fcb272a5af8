import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ChecklistView } from "../../../src/views/checklist/ChecklistView.tsx";
import { EchelonView } from "../../../src/views/echelon/EchelonView.tsx";
import { PoolView } from "../../../src/views/pool/PoolView.tsx";
import { ResourcesView } from "../../../src/views/resources/ResourcesView.tsx";
import { RolesView } from "../../../src/views/roles/RolesView.tsx";
import { makePack } from "../../make-pack.ts";
import { address, mount } from "../mount.tsx";

const YEAR = new Date().getFullYear();

const office = () =>
  makePack({
    chains: [
      {
        id: "energy",
        name_zh: "新能源",
        tier: "b",
        output_cny_100m: 82,
        order: 1,
        as_of: "2026-06",
        chief_zh: "副市长",
      },
      { id: "steel", name_zh: "钢铁", tier: "b", output_cny_100m: 100, order: 2, lead_enterprise_ids: ["zhong"] },
      { id: "food", name_zh: "食品", tier: "b", order: 3 },
    ],
    tiers: [{ id: "b", name_zh: "百亿级", floor_cny_100m: 100, wanted: 4 }],
    checklist: [
      { id: "k1", item_zh: "一名链长", chain_id: "energy", state: "done", date: "2025-03", order: 1 },
      { id: "k2", item_zh: "一名链长", chain_id: "steel", state: "not_started", order: 1 },
      { id: "k3", item_zh: "一套图谱", state: "in_progress", order: 2 },
    ],
    designations: [{ id: "little_giant", name_zh: "国家级小巨人", level: "national", valid_years: 3, order: 1 }],
    enterprises: [
      { id: "zhong", name_zh: "重钢厂", chain_ids: ["steel"], designations: [`little_giant:${YEAR - 3}`, "leading"] },
      { id: "hang", name_zh: "航天锂电", chain_ids: ["energy"], designations: [`little_giant:${YEAR - 1}`] },
      { id: "sheng", name_zh: "圣阳锂电", chain_ids: ["energy"] },
    ],
    regions: [{ id: "city", name_zh: "云外市", level: "city" }],
    resources: [
      {
        id: "u1",
        name_zh: "云外大学",
        kind: "university",
        home: "云外",
        chain_ids: ["energy"],
        summary_zh: "联合攻关",
      },
      { id: "c1", name_zh: "远方商会", kind: "connector", home: "若木", chain_ids: ["energy", "steel"] },
    ],
    parks: [{ id: "p1", name_zh: "东园" }],
    roles: [
      { id: "r1", role: "general_chief", office_zh: "市长" },
      { id: "r2", role: "office", scope: "park", scope_id: "p1", office_zh: "东园管委会" },
    ],
  });

const finding = () => document.querySelector(".finding")?.textContent;

test("the echelon board says what is lacking, and the number opens its formula and the rows behind it", () => {
  mount(office(), "?view=echelon", <EchelonView />);
  expect(finding()).toBe("目标：百亿级 4 条，已有 1 条达到，另 1 条差 18 亿元，1 条产值未公布");
  fireEvent.click(screen.getByRole("button", { name: "差 18 亿元" }));
  const panel = document.querySelector(".explained-panel")?.textContent ?? "";
  expect(panel).toContain("差距 = 本档产值下限 − 产值");
  expect(panel).toContain("100 亿元");
  expect(panel).toContain("2026-06");
  const unknown = screen.getByText("产值未公布（1 条）").parentElement as HTMLElement;
  fireEvent.click(within(unknown).getByRole("button", { name: "食品" }));
  expect(address()).toBe("?view=echelon&sel=chain:food");
});

test("the echelon board keeps to the page's filter, and tells a pack without bands kindly", () => {
  mount(office(), "?view=echelon&chain=steel", <EchelonView />);
  expect(screen.queryByRole("button", { name: "新能源" })).toBeNull();
  mount(makePack({ chains: [{ id: "a", name_zh: "甲" }] }), "?view=echelon", <EchelonView />);
  expect(screen.getByText(/填写 tiers（梯队）表/)).toBeDefined();
});

test("the checklist has as many items as the data, the least begun chain first; a cell selects its row", () => {
  mount(office(), "?view=checklist", <ChecklistView />);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("2 项");
  const chains = () => screen.getAllByRole("rowheader").map((cell) => cell.querySelector("button")?.textContent);
  expect(chains()).toEqual(["钢铁", "新能源", "食品"]);
  expect(finding()).toBe(
    "3 条链 × 2 项：已完成 1，推进中 3，未开始 1，未登记 1；未开始最多的是钢铁（1 项）；完成最少的是“一套图谱”（0/3 条链）",
  );
  fireEvent.click(screen.getByRole("button", { name: "新能源，一名链长：已完成，2025-03" }));
  expect(address()).toBe("?view=checklist&sel=check:k1");
  fireEvent.change(screen.getByRole("combobox", { name: "排列" }), { target: { value: "order" } });
  expect(chains()).toEqual(["新能源", "钢铁", "食品"]);
});

test("in the checklist one cell is reached by Tab, the others by arrows", () => {
  mount(office(), "?view=checklist", <ChecklistView />);
  const cells = [...document.querySelectorAll("[data-rove]")];
  expect(cells).toHaveLength(5);
  expect(cells.filter((cell) => cell.getAttribute("tabindex") === "0")).toHaveLength(1);
});

test("the pool narrows by title through the page's filter, and by time through the address", async () => {
  mount(office(), "?view=pool", <PoolView />);
  await screen.findByRole("table");
  const firms = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);
  expect(finding()).toBe("3 家企业中 2 家有称号，共 3 项：有效 2 项，其中 12 个月内到期 1 项，时间不详 1 项");
  expect(firms()).toEqual(["重钢厂", "航天锂电", "圣阳锂电"]);
  expect(screen.getByText(`国家级小巨人 ${YEAR - 3}–${YEAR} 今年到期；龙头（年份不详）`)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: /12 个月内到期/ }));
  expect(address()).toBe("?view=pool&by=soon");
  expect(firms()).toEqual(["重钢厂"]);
  fireEvent.click(screen.getByRole("button", { name: /^龙头/ }));
  expect(address()).toBe("?view=pool&designation=leading&by=soon");
  expect(screen.getByText("没有这样的企业")).toBeDefined();
});

test("the resources count kinds for each chain, name the chains without any and lead to a kind", () => {
  Element.prototype.scrollIntoView = () => {};
  mount(office(), "?view=resources", <ResourcesView />);
  expect(finding()).toBe("2 家单位：本市 1 家，外地 1 家；1 条链还没有登记可对接的单位：食品");
  const row = screen.getByRole("row", { name: /^食品/ });
  expect(row.textContent).toBe("食品00未登记");
  expect(screen.getByText("外地 · 若木")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "钢铁，在外联络单位：1 家" }));
  expect(address()).toBe("?view=resources&sel=chain:steel");
  expect(document.activeElement?.getAttribute("data-resource-kind")).toBe("connector");
});

test("the roles go from the top down, tell blanks, and turn round by office", () => {
  mount(office(), "?view=roles", <RolesView />);
  expect(finding()).toBe("3 条链：链长 1 条、副链长 0 条、链主 1 条、链长办 0 条公布；10 处未公布");
  expect(screen.getByRole("row", { name: /^食品/ }).textContent).toBe("食品未公布未公布未公布未公布");
  expect(screen.getByRole("row", { name: /^新能源/ }).textContent).toContain("副市长链表");
  fireEvent.click(screen.getByRole("button", { name: "东园管委会" }));
  expect(address()).toBe("?view=roles&sel=role:r2");
  fireEvent.click(screen.getByRole("button", { name: "按单位看" }));
  expect(screen.getByRole("row", { name: /重钢厂/ }).textContent).toContain("链主 钢铁");
});

test("a pack without its table says which one would fill the room", () => {
  const empty = makePack({ chains: [{ id: "a", name_zh: "甲" }] });
  const says = (view: string, part: React.ReactNode) => mount(empty, `?view=${view}`, part).container.textContent;
  expect(says("checklist", <ChecklistView />)).toContain("checklist（事项）表");
  expect(says("pool", <PoolView />)).toContain("enterprises（企业）表");
  expect(says("resources", <ResourcesView />)).toContain("resources（资源）表");
  expect(says("roles", <RolesView />)).toContain("roles（职责）表");
});
