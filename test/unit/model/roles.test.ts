import { beforeAll, describe, expect, it } from "vitest";
import type { Pack } from "../../../src/model/pack.ts";
import { rolesFor, rolesOf } from "../../../src/model/roles.ts";
import { makePack, type Parts } from "../../make-pack.ts";
import { readTaian } from "../../read-taian.ts";

let taian: Pack;
beforeAll(async () => {
  taian = await readTaian();
});

const roles = (parts: Parts) => rolesOf(makePack(parts), "zh");
const told = (holders: ReturnType<typeof roles>) => holders.map(({ role, text, from }) => [role, text, from]);

describe("rolesOf", () => {
  it("reads the offices of a chief's cell with the part each marks", () => {
    const holders = roles({
      chains: [
        {
          id: "a",
          chief_zh: "副市长（链长）；政协副主席（副链长）；某局局长（专班负责人）",
          office_zh: "工信局",
        },
        { id: "b", chief_zh: "组织部部长（链长，2022年）" },
        { id: "c", chief_zh: "常务副市长（工业）" },
        { id: "d", chief_zh: "某局副局长（专班负责人）；副市长（副链长）" },
      ],
    });
    expect(told(rolesFor(holders, "chain", "a"))).toEqual([
      ["chief", "副市长", "chains"],
      ["deputy", "政协副主席", "chains"],
      ["office", "工信局", "chains"],
      [undefined, "某局局长（专班负责人）", "chains"],
    ]);
    expect(told(rolesFor(holders, "chain", "b"))).toEqual([["chief", "组织部部长（链长，2022年）", "chains"]]);
    expect(told(rolesFor(holders, "chain", "c"))).toEqual([["chief", "常务副市长（工业）", "chains"]]);
    expect(told(rolesFor(holders, "chain", "d"))).toEqual([
      ["deputy", "副市长", "chains"],
      [undefined, "某局副局长（专班负责人）", "chains"],
    ]);
  });

  it("says a part once where table roles and the chain agree, and keeps both where they differ", () => {
    const holders = roles({
      chains: [{ id: "a", chief_zh: "副市长", office_zh: "工信局", lead_enterprise_ids: ["f1", "f2"] }],
      enterprises: [
        { id: "f1", name_zh: "一厂" },
        { id: "f2", name_zh: "二厂" },
      ],
      roles: [
        { id: "r2", role: "leader", scope: "chain", scope_id: "a", enterprise_id: "f1" },
        { id: "r1", role: "chief", scope: "chain", scope_id: "a", office_zh: "副 市长" },
        { id: "r3", role: "office", scope: "chain", scope_id: "a", office_zh: "发改委" },
      ],
    });
    expect(told(rolesFor(holders, "chain", "a"))).toEqual([
      ["chief", "副 市长", "roles"],
      ["leader", "一厂", "roles"],
      ["leader", "二厂", "chains"],
      ["office", "发改委", "roles"],
      ["office", "工信局", "chains"],
    ]);
  });

  it("takes an office told at more length for the same one, whatever language is read", () => {
    const pack = makePack({
      chains: [{ id: "a", office_zh: "轴承链长办（设在工信局）", office_en: "Office at the bureau" }],
      roles: [
        {
          id: "r1",
          role: "office",
          scope: "chain",
          scope_id: "a",
          office_zh: "轴承链长办",
          office_en: "Bearings office",
        },
      ],
    });
    expect(told(rolesOf(pack, "zh"))).toEqual([["office", "轴承链长办", "roles"]]);
    expect(told(rolesOf(pack, "en"))).toEqual([["office", "Bearings office", "roles"]]);
  });

  it("tells the parts of a chief's cell alike in both languages", () => {
    const pack = makePack({
      chains: [
        {
          id: "a",
          chief_zh: "副市长（链长）；某局局长（专班负责人）",
          chief_en: "Vice Mayor (chain chief); Head of the bureau (special-class head)",
        },
        { id: "b", chief_zh: "市长；书记", chief_en: "Mayor and Party Secretary" },
      ],
    });
    expect(told(rolesFor(rolesOf(pack, "en"), "chain", "a"))).toEqual([
      ["chief", "Vice Mayor", "chains"],
      [undefined, "Head of the bureau (special-class head)", "chains"],
    ]);
    expect(told(rolesFor(rolesOf(pack, "en"), "chain", "b")).map(([role]) => role)).toEqual(["chief", "chief"]);
  });

  it("holds a part for the region the pack is about for the whole pack", () => {
    const pack = makePack(
      {
        regions: [{ id: "here" }, { id: "part", parent_id: "here" }],
        roles: [
          { id: "r1", role: "general_chief", scope: "region", scope_id: "here", office_zh: "区长" },
          { id: "r2", role: "convenor", scope: "region", scope_id: "part", office_zh: "镇长" },
        ],
      },
      { meta: { id: "x", title_zh: "", title_en: "", format: 1, region_id: "here", mapReview: {} } },
    );
    const holders = rolesOf(pack, "zh");
    expect(rolesFor(holders, "pack").map(({ text }) => text)).toEqual(["区长"]);
    expect(rolesFor(holders, "region", "part").map(({ text }) => text)).toEqual(["镇长"]);
  });

  it("names the firm of a leader, not the words beside it", () => {
    const holders = roles({
      enterprises: [{ id: "f1", name_zh: "一厂" }],
      roles: [{ id: "r1", role: "leader", scope: "chain", scope_id: "a", office_zh: "链主企业", enterprise_id: "f1" }],
    });
    expect(told(holders)).toEqual([["leader", "一厂", "roles"]]);
  });

  it("puts every part where it is held; the city and no scope are the whole pack", () => {
    const holders = roles({
      chains: [{ id: "a", aliases: ["old"] }],
      roles: [
        { id: "r1", role: "general_chief", office_zh: "市长", order: 2 },
        { id: "r2", role: "general_chief", scope: "city", scope_id: "x", office_zh: "书记", order: 1 },
        { id: "r3", role: "chief", scope: "chain", scope_id: "old", office_zh: "副市长" },
        { id: "r4", role: "lead_department", scope: "park", scope_id: "p", office_zh: "管委会" },
      ],
    });
    expect(rolesFor(holders, "pack").map(({ text }) => text)).toEqual(["书记", "市长"]);
    expect(rolesFor(holders, "chain", "a").map(({ text }) => text)).toEqual(["副市长"]);
    expect(rolesFor(holders, "park", "p").map(({ key }) => key)).toEqual(["role:r4"]);
  });

  it("reads Tai'an in both languages alike, and never takes a deputy chief for the chief", () => {
    const pack = taian;
    const parts = (language: "zh" | "en") =>
      rolesOf(pack, language).map(({ role, scopeId, from }) => [role, scopeId, from]);
    expect(parts("zh")).toEqual(parts("en"));
    expect(rolesFor(rolesOf(pack, "zh"), "chain", "newenergy").some(({ role }) => role === "chief")).toBe(false);
    const chiefs = new Set(rolesOf(pack, "zh").flatMap(({ role, scopeId }) => (role === "chief" ? [scopeId] : [])));
    expect([...chiefs].sort()).toEqual(["food", "metals", "pharma", "power", "textile"]);
  });
});
