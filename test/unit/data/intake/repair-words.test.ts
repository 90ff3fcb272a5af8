import { describe, expect, test } from "vitest";
import { termMessages } from "../../../../src/i18n/terms.ts";
import { fieldTermMessages } from "../../../../src/i18n/terms-of-fields.ts";
import { columnsOf, DESIGNATIONS, TABLE_NAMES } from "../../../../src/model/schema.ts";
import { repaired, repairedAs } from "./repair.ts";

describe("yes and no", () => {
  test.each(["有", "√", "✓", "☑", "Y", "ｙｅｓ", "T", "公开", "是。"])("%s is yes", (written) => {
    expect(repaired("sources.public", written)).toEqual({ value: true, found: ["note cell-reworded: 是 / yes"] });
  });

  test.each(["无", "没有", "×", "✗", "N", "F", "不公开", "未公开"])("%s is no", (written) => {
    expect(repaired("sources.public", written)).toEqual({ value: false, found: ["note cell-reworded: 否 / no"] });
  });

  test.each([
    ["是", true],
    ["Yes", true],
    ["1", true],
    ["否", false],
    ["FALSE", false],
  ])("%s is read as it stands", (written, value) => {
    expect(repaired("sources.public", written)).toEqual({ value, found: [] });
  });

  test.each(["也许", "-", "#N/A", "部分", "内部", "2"])("a row is not published on a %s", (written) => {
    expect(repaired("enterprises.public", written)).toEqual({ value: false, found: ["error public-unclear"] });
  });

  test("another flag that cannot be read is blank", () => {
    expect(repaired("parks.zone", "也许")).toEqual({ value: undefined, found: ["error cell-not-flag"] });
  });
});

describe("words of a choice", () => {
  test.each([
    ["nodes.strength", "强", "strong"],
    ["nodes.strength", "Strong", "strong"],
    ["nodes.strength", " ｓｔｒｏｎｇ", "strong"],
    ["projects.stage", "在建", "under_construction"],
    ["projects.stage", "Under construction", "under_construction"],
    ["projects.stage", "上市", "listing"],
    ["regions.level", "县（市、区）", "county"],
    ["parks.level", "国家级", "national"],
    ["enterprises.position", "精确", "site"],
  ] as const)("%s: %s → %s", (place, written, value) => {
    expect(repaired(place, written)).toEqual({ value, found: [`note cell-reworded: ${value}`] });
  });

  test.each([
    ["nodes.strength", "较强", "strong 强 ? (strong 强, developing 发展中, weak 弱, missing 缺)"],
    ["nodes.strength", "stong", "strong 强 ? (strong 强, developing 发展中, weak 弱, missing 缺)"],
    ["nodes.strength", "一般", "strong 强, developing 发展中, weak 弱, missing 缺"],
    ["enterprises.position", "精确位置", "site 精确 ? (site 精确, township 镇级近似, county 县级近似)"],
  ] as const)("%s: %s is none; the nearest is named first", (place, written, detail) => {
    // 县级近似 is not the first word of county: the page's word for another column.
    const found = repaired(place, written);
    expect(found.value).toBeUndefined();
    expect(found.found[0]?.split(" ? ")[0]).toBe(`error cell-not-allowed: ${detail.split(" ? ")[0]}`.split(" ? ")[0]);
  });

  test.each([
    ["projects.stage", "未投产"],
    ["projects.stage", "开工"],
    ["demands.state", "未答复"],
    ["tasks.state", "未完成"],
    ["technologies.status", "未量产"],
    ["nodes.strength", "不强"],
    ["nodes.strength", "不缺"],
    ["nodes.strength", "not strong"],
  ] as const)("%s: the opposite of %s, or a word that shares one character, is no hint", (place, written) => {
    expect(repaired(place, written).found[0]).toMatch(/^error cell-not-allowed: [^?]+$/);
  });

  test("未办结 is near 未办, not 已办结", () => {
    expect(repaired("demands.state", "未办结").found[0]).toMatch(/^error cell-not-allowed: open 待办 \?/);
  });

  test("every word the page shows for a value is read as that value", () => {
    const words: Readonly<Record<string, string>> = { ...termMessages["zh-CN"], ...fieldTermMessages["zh-CN"] };
    const groups: Readonly<Record<string, string>> = {
      "nodes.strength": "strength",
      "nodes.side": "side",
      "projects.stage": "projectStage",
      "technologies.status": "technologyStatus",
      "applications.state": "applicationState",
      "parks.level": "approvalLevel",
      "policies.level": "approvalLevel",
      "regions.level": "regionLevel",
      "enterprises.position": "position",
      "stages.lane": "lane",
      "indicators.rollup": "rollup",
      "indicators.scope": "scope",
    };
    const choices = TABLE_NAMES.flatMap((table) =>
      Object.entries(columnsOf(table)).flatMap(([name, column]) =>
        column.kind === "choice" && groups[`${table}.${name}`] !== undefined ? [{ table, name, column }] : [],
      ),
    );
    expect(choices.length).toBe(Object.keys(groups).length);
    for (const { table, name, column } of choices) {
      for (const value of column.values ?? []) {
        const word = words[`${groups[`${table}.${name}`]}.${value}`];
        expect(word, `${table}.${name} ${value}`).toBeDefined();
        expect(repairedAs(column, name, word ?? "").value, word).toBe(value);
      }
    }
    for (const title of DESIGNATIONS) {
      expect(repaired("enterprises.designations", words[`designation.${title}`] ?? "").value).toEqual([title]);
    }
  });
});

describe("lists", () => {
  test("titles in Chinese words, with their year; the good ones stay", () => {
    expect(repaired("enterprises.designations", "小巨人（2023年）；上市、单项冠军2021，大厂")).toEqual({
      value: ["little_giant:2023", "listed", "single_champion:2021"],
      found: [
        "note cell-reworded: little_giant:2023; listed; single_champion:2021",
        expect.stringContaining("error cell-not-allowed: chain_leader 链主"),
      ],
    });
    expect(repaired("enterprises.designations", "little_giant:2023;listed").found).toEqual([]);
  });

  test("an entry twice counts once; 无 is a word for nothing", () => {
    expect(repaired("enterprises.designations", "listed;listed").found).toEqual(["note entry-repeated: listed"]);
    expect(repaired("enterprises.designations", "无")).toEqual({ value: [], found: ["error cell-missing-word"] });
  });

  test("lines of a cell are entries; a comma may belong to a text", () => {
    expect(repaired("parks.industries_zh", "输变电\n高端装备，医药")).toEqual({
      value: ["输变电", "高端装备，医药"],
      found: ["note entries-split: 输变电; 高端装备，医药"],
    });
  });

  test("ids are parted where agreed, and cleaned", () => {
    expect(repaired("enterprises.node_ids", "n1；n2\u200b、n3")).toEqual({
      value: ["n1", "n2", "n3"],
      found: ["note cell-cleaned: n1；n2、n3"],
    });
    expect(repaired("enterprises.region_id", "r1\u00a0")).toEqual({ value: "r1", found: ["note cell-cleaned: r1"] });
    expect(repaired("enterprises.region_id", "暂无")).toEqual({ value: undefined, found: ["error cell-missing-word"] });
  });
});

describe("ids", () => {
  test.each(["constructor", "__proto__", "toString", "0", "null", "NaN", "none", "a".repeat(500)])(
    "%s ends in an id or an error",
    (written) => {
      const { value, found } = repaired("parks.id", written);
      if (/^[a-z0-9]/.test(written) && written === written.toLowerCase())
        expect({ value, found }).toEqual({ value: written, found: [] });
      else expect({ value, code: found[0]?.split(":")[0] }).toEqual({ value: undefined, code: "error id-invalid" });
    },
  );

  test.each([
    ["A01", "a01"],
    ["a 01", "a-01"],
    ["a/b?c#d", "a-b-c-d"],
    ["ｐ１", "p1"],
    ["_a", "a"],
  ])("%s is no id; %s would do", (written, advice) => {
    expect(repaired("parks.id", written)).toEqual({ value: undefined, found: [`error id-invalid: ${advice}`] });
  });

  test.each(["高新区", "园-1", "?", "。", "9.13702E+17"])("%s is no id", (written) => {
    expect(repaired("parks.id", written)).toEqual({ value: undefined, found: ["error id-invalid"] });
  });

  test("an id with a space that cannot be seen is that id", () => {
    expect(repaired("parks.id", "p1\u200b\u3000")).toEqual({ value: "p1", found: ["note cell-cleaned: p1"] });
  });
});

describe("addresses", () => {
  test.each(["https://a.cn", "http://例子.cn/路径?x=1#y", "HTTPS://a.cn:8443/"])("%s", (written) => {
    expect(repaired("sources.url", written)).toEqual({ value: written, found: [] });
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//a.cn",
    "ftp://a.cn",
    "file:///etc/passwd",
    "https://u:p@a.cn",
    "https://a.cn@evil.cn",
    "http://",
    "http:///x",
    "http://a b.cn",
    "https:\\\\a.cn",
    "https://a.cn:99999",
    "&#104;ttps://a.cn",
    "https://[::1",
    "blob:https://a.cn/x",
    "user@a.cn",
    "http://a.cn;http://b.cn",
    "https://a.cn，https://b.cn",
  ])("%s is no usable address", (written) => {
    expect(repaired("sources.url", written)).toEqual({ value: undefined, found: ["error cell-not-url"] });
  });

  test.each([
    ["https://аррle.com", "xn--le-6kc8da.com"],
    ["https://xn--80ak6aa92e.com/x", "xn--80ak6aa92e.com"],
    ["https://ａ.cn", "a.cn"],
  ])("%s looks like another: a warning with what a browser asks for", (written, host) => {
    expect(repaired("sources.url", written)).toEqual({ value: written, found: [`warning address-doubtful: ${host}`] });
  });

  test("www.a.cn lacks only its beginning, which is advice", () => {
    expect(repaired("sources.url", "www.a.cn/x").found).toEqual(["error cell-not-url: https://www.a.cn/x"]);
  });
});
