import { expect, test } from "vitest";
import { transliterate } from "../../../../src/app/search/transliterate.ts";

test.each([
  ["泰安", ["taian", "ta"]],
  ["重庆重工", ["chongqingzhonggong", "cqzg"]],
  ["银行", ["yinhang", "yh"]],
  ["重庆长城银行", ["chongqingchangchengyinhang", "cqccyh"]],
  ["铝材", ["lvcai", "lucai", "lc"]],
  ["单县", ["shanxian", "sx"]],
  ["圣阳4GWh（锂）", ["shengyang4gwhli", "sy4gwhl"]],
])("%s is found by %j", (text, spellings) => {
  expect(transliterate(text)).toEqual(expect.arrayContaining(spellings));
});

test("a text of many readings has few spellings, a long one its first characters", () => {
  expect(transliterate("行".repeat(40)).length).toBeLessThan(40);
  expect(transliterate("泰".repeat(5000))[0]).toHaveLength(1200);
});

test("nothing spoken gives no spelling", () => {
  expect(transliterate("（）")).toEqual([]);
});
