import { describe, expect, test } from "vitest";
import { isIdentity, personalData } from "../../../../src/model/personal.ts";
import { brief, read, smallWith } from "../../data/packs.ts";
import { quickest } from "../../quickest.ts";

/** Numbers of nobody: made for documents and tests. */
const IDENTITY = "11010519491231002X";

describe("identity numbers (GB 11643)", () => {
  test.each([
    IDENTITY,
    "11010519491231002x",
    `联系人张三，身份证${IDENTITY}。`,
    "110105 19491231 002X",
    "１１０１０５１９４９１２３１００２Ｘ",
    "370902491231002",
  ])("%s", (text) => {
    expect(personalData(text)).toBe("identity-number");
  });

  test.each([
    ["a check sign that does not hold", "110105194912310021"],
    ["no such month", "11010519491331002X"],
    ["no such province", "99010519491231002X"],
    ["a credit code", "91350100M000100Y43"],
    ["part of a longer number", `1${IDENTITY}`],
    ["in a web address", `https://a.cn/${IDENTITY}`],
  ])("%s is none: %s", (_, text) => {
    expect(personalData(text)).toBeUndefined();
  });

  test("the check sign", () => {
    expect(isIdentity(IDENTITY)).toBe(true);
    for (const sign of "0123456789") expect(isIdentity(IDENTITY.slice(0, 17) + sign)).toBe(false);
  });
});

test.each([
  ["13800138000", "phone"],
  ["电话:138-0013-8000", "phone"],
  ["+86 138 0013 8000", "phone"],
  ["１３８００１３８０００", "phone"],
  ["0538-6991234", "phone"],
  ["(010)88886666", "phone"],
  ["zhang.san@example.com", "email"],
  ["请联系 zs＠example.cn", "email"],
])("%s is a %s", (text, kind) => {
  expect(personalData(text)).toBe(kind);
});

test.each([
  "2024-2025",
  "产值 13800138000000 元",
  "http://news.cn/c_13311062345.html",
  "GB/T 4754-2017",
  "000338",
  "1.3800138000",
  "119.123456, 36.123456",
  "投资12000000000元",
  "a@b",
  "链主企业@泰安",
  "",
])("%s is nobody's", (text) => {
  expect(personalData(text)).toBeUndefined();
});

test("50,000 characters take no time", () => {
  for (const brick of ["1", "1 ", "a", "a.", "@", "a@", "0538-", "１", "http://"]) {
    const long = brick.repeat(Math.ceil(50_000 / brick.length));
    const time = quickest(() => {
      personalData(`${long}!`);
    });
    expect(time, brick).toBeLessThan(50);
  }
});

test("a telephone in a note is a warning; not in a row or table that stays in the office", async () => {
  const files = smallWith({
    "projects.csv":
      "id,name_zh,problem,note_zh,public,source_ids\nj1,扩建,找 13800138000,找 13800138000,,s1\nj2,新建,,找 13900139000,否,s1\n",
    "demands.csv": "id,name_zh,answer,source_ids\nd1,用地,找 13800138000,s1\n",
  });
  expect((await read(files)).findings.filter(({ code }) => code === "personal-data").map(brief)).toEqual([
    "warning personal-data projects.csv:2:note_zh 找 13800138000",
  ]);
});
