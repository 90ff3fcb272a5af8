import { beforeAll, describe, expect, it } from "vitest";
import { poolMessages } from "../../../../src/i18n/pool.ts";
import { translator } from "../../../../src/i18n/text.ts";
import { applyFilter, createAtlasIndex, NO_FILTER } from "../../../../src/model/filter.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import {
  askedFirst,
  byLadder,
  factsOf,
  ladderOf,
  poolFirms,
  titleOrder,
  titlesAsked,
} from "../../../../src/views/pool/items.ts";
import { poolFinding, titleWords } from "../../../../src/views/pool/words.ts";
import { makePack } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";

let taian: Pack;
beforeAll(async () => {
  taian = await readTaian();
});

const TODAY = "2026-11-22";
const t = translator(poolMessages, "zh-CN");
const poolOf = (pack: Pack, designation: readonly string[] = []) => {
  const index = createAtlasIndex(pack);
  const filter = { ...NO_FILTER, designation };
  return poolFirms(pack, index, filter, applyFilter(index, filter), TODAY);
};
const PACK = makePack({
  designations: [
    { id: "single_champion", valid_years: 3, order: 2 },
    { id: "little_giant", valid_years: 3, order: 1 },
  ],
  enterprises: [
    { id: "none" },
    { id: "old", designations: ["little_giant:2022", "leading"] },
    { id: "due", designations: ["leading:2020", "little_giant:2023"] },
    { id: "next", designations: ["single_champion:2024"] },
    { id: "valid", designations: ["little_giant:2025", "single_champion:2025"] },
  ],
});

describe("ladderOf", () => {
  it("counts firms by title in the order of the pack's table, then of the schema, the untitled last", () => {
    const steps = ladderOf(PACK, poolOf(PACK).all);
    expect(steps.map(({ id, firms, counts }) => [id, firms, counts])).toEqual([
      ["little_giant", 3, { valid: 1, due: 1, expired: 1, unknown: 0 }],
      ["single_champion", 2, { valid: 2, due: 0, expired: 0, unknown: 0 }],
      ["leading", 2, { valid: 0, due: 0, expired: 0, unknown: 2 }],
      ["none", 1, { valid: 0, due: 0, expired: 0, unknown: 0 }],
    ]);
  });

  it("keeps the other steps when one is chosen", () => {
    const { all, chosen } = poolOf(PACK, ["single_champion"]);
    expect([all.length, chosen.map(({ firm }) => firm.id)]).toEqual([5, ["next", "valid"]]);
  });
});

describe("factsOf", () => {
  it("counts what surely and what possibly expires within twelve months", () => {
    const facts = factsOf(poolOf(PACK).all, TODAY);
    expect(facts).toEqual({
      firms: 5,
      titled: 4,
      titles: 7,
      counts: { valid: 3, due: 1, expired: 1, unknown: 2 },
      surely: 1,
      possibly: 1,
      noYear: 1,
      noRule: 1,
    });
    expect(poolFinding(facts, t)).toBe(
      "5 家企业中 4 家有称号，共 7 项：有效 4 项，其中 12 个月内到期 1 项，另 1 项可能在 12 个月内到期，已过期 1 项，时间不详 2 项",
    );
  });

  it("says of Tai'an that no title can be judged, and how many lack their year", () => {
    const pack = taian;
    const { all } = poolOf(pack);
    const facts = factsOf(all, TODAY);
    const entries = pack.tables.enterprises.rows.flatMap(({ designations }) => designations);
    expect(facts.titles).toBe(entries.length);
    expect([facts.firms, facts.counts.unknown, facts.noYear]).toEqual([161, entries.length, entries.length]);
    expect(poolFinding(facts, t)).toBe(
      `161 家企业中 ${facts.titled} 家有称号，共 ${entries.length} 项，${entries.length} 项没有写授予年份，无法判断是否到期`,
    );
    const steps = ladderOf(pack, all);
    expect(steps.reduce((sum, { counts }) => sum + counts.unknown, 0)).toBe(entries.length);
    expect(steps.at(-1)).toMatchObject({ id: "none", firms: 161 - facts.titled });
  });
});

describe("titlesAsked", () => {
  const find = (id: string) => poolOf(PACK).all.find(({ firm }) => firm.id === id);
  it("asks for the title and its time together", () => {
    const [due, valid] = [find("due"), find("valid")];
    expect(due && titlesAsked(due, [], "soon", TODAY).map(({ entry }) => entry)).toEqual(["little_giant:2023"]);
    expect(due && titlesAsked(due, ["leading"], "soon", TODAY)).toEqual([]);
    const next = find("next");
    expect(next && titlesAsked(next, [], "soon", TODAY).map(({ entry }) => entry)).toEqual(["single_champion:2024"]);
    expect(due && titlesAsked(due, [], "valid", TODAY).map(({ entry }) => entry)).toEqual(["little_giant:2023"]);
    expect(valid && titlesAsked(valid, [], "expired", TODAY)).toEqual([]);
    expect(due && askedFirst(due, [], "soon", TODAY).titles.map(({ entry }) => entry)).toEqual([
      "little_giant:2023",
      "leading:2020",
    ]);
  });
});

it("lists firms by their highest title", () => {
  const { all } = poolOf(PACK);
  expect(byLadder(all, titleOrder(PACK, all)).map(({ firm }) => firm.id)).toEqual([
    "old",
    "due",
    "valid",
    "next",
    "none",
  ]);
});

it("words a title with what is known of its time", () => {
  const { all } = poolOf(PACK);
  const words = { t, titleName: (id: string) => id };
  expect(all.flatMap(({ titles }) => titles.map((title) => titleWords(title, words)))).toEqual([
    "little_giant 2022–2025 已过期",
    "leading（年份不详）",
    "leading 2020–期限不详",
    "little_giant 2023–2026 今年到期",
    "single_champion 2024–2027",
    "little_giant 2025–2028",
    "single_champion 2025–2028",
  ]);
});
