import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateText, daysIn } from "../../../../src/data/intake/values/calendar.ts";
import { repaired } from "./repair.ts";

const asOf = (written: string) => repaired("enterprises.as_of", written);

test.each([
  ["2024年3月", "2024-03"],
  ["2024年03月份", "2024-03"],
  ["2024 年 3 月 1 日", "2024-03-01"],
  ["2024年3月1号", "2024-03-01"],
  ["2024年", "2024"],
  ["2024年度", "2024"],
  ["２０２４年３月", "2024-03"],
  ["2024/3/1", "2024-03-01"],
  ["2024/3", "2024-03"],
  ["2024.03", "2024-03"],
  ["2024.3.1", "2024-03-01"],
  ["2024．03．01", "2024-03-01"],
  ["2024-3-1", "2024-03-01"],
  ["2024-3", "2024-03"],
  ["2024-03-01 00:00:00", "2024-03-01"],
  ["2024/3/1 0:00", "2024-03-01"],
  ["2024-03-01T00:00:00", "2024-03-01"],
  ["20240301", "2024-03-01"],
  ["2024年第一季度", "2024-Q1"],
  ["2024年一季度", "2024-Q1"],
  ["2024年第3季度", "2024-Q3"],
  ["2024年4季度", "2024-Q4"],
  ["2024Q1", "2024-Q1"],
  ["2024年Q1", "2024-Q1"],
  ["2024 q1", "2024-Q1"],
  ["Q3 2024", "2024-Q3"],
  ["二〇二四年三月一日", "2024-03-01"],
  ["二○二四年十二月三十一日", "2024-12-31"],
  ["2024-02-29。", "2024-02-29"],
])("%s is %s", (written, date) => {
  expect(asOf(written)).toEqual({ value: date, found: [`note date-respelled: ${date}`] });
});

test("a date as agreed stays, without a word; odd spaces about it go with a note", () => {
  for (const date of ["2024", "2024-Q1", "2024-03", "2024-03-01"]) {
    expect(asOf(date)).toEqual({ value: date, found: [] });
    expect(asOf(`\u3000${date}\u200b`)).toEqual({ value: date, found: [`note cell-cleaned: ${date}`] });
  }
});

test.each([
  ["2024上半年", "2024"],
  ["2024年下半年", "2024"],
  ["24.3", "2024-03"],
  ["24年3月", "2024-03"],
  ["'24-3-1", "2024-03-01"],
  ["2024年底", "2024"],
  ["2024年3月底", "2024-03"],
  ["2024年3月上旬", "2024-03"],
  ["2024.1", "2024-01 / 2024-10"],
  ["三月", "YYYY-03"],
  ["3月", "YYYY-03"],
  ["十四五", "2021 – 2025"],
  ["“十五五”期间", "2026 – 2030"],
  ["45352", "2024-03-01 (1904: 2028-03-02)"],
  ["45352.5", "2024-03-01 (1904: 2028-03-02)"],
  ["202403", "2024-03"],
  ["Mar-24", "2024-03"],
  ["1-Mar-24", "2024-03-01"],
  ["March 2024", "2024-03"],
  ["3/1/2024", "2024-03-01 / 2024-01-03"],
])("%s is not certain: likely %s", (written, advice) => {
  expect(asOf(written)).toEqual({ value: undefined, found: [`error date-unclear: ${advice}`] });
});

test.each([
  "2024-13",
  "2024年13月",
  "2023-02-29",
  "2024/2/30",
  "2024-04-31",
  "0024",
  "0024-03",
  "2024-00",
  "9999",
  "20241301",
])("%s does not exist", (written) => {
  expect(asOf(written)).toEqual({ value: undefined, found: ["error date-impossible"] });
});

test.each([
  "今年",
  "至今",
  "2024-2025",
  "2024年3月-5月",
  "2024-03-01T16:00:00.000Z",
  "民国113年",
  "2024Q5",
  "3",
  "x".repeat(50),
])("%s is no date", (written) => {
  expect(asOf(written)).toEqual({ value: undefined, found: ["error cell-not-date"] });
});

test.each([
  ["暂无", "cell-missing-word"],
  ["#N/A", "cell-error-value"],
  ["########", "cell-too-narrow"],
  ["=TODAY()", "cell-formula"],
])("%s: %s", (written, code) => {
  expect(asOf(written)).toEqual({ value: undefined, found: [`error ${code}`] });
});

describe("laws", () => {
  const days = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });

  test("every day there is, in each of the ways people write it", () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split("-").map(Number);
        const ways = [
          `${year}年${month}月${date}日`,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}-${month}-${date}`,
        ];
        for (const written of ways) expect(asOf(written).value).toBe(iso);
      }),
    );
  });

  test("a calendar like that of the platform", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(daysIn(year, month)).toBe(last);
        expect(dateText(year, month, last + 1)).toBeUndefined();
      }),
    );
  });
});
