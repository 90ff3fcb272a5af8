import { expect, test } from "vitest";
import { wordCause, wordFinding } from "../../../src/i18n/findings.ts";
import { FINDING_CODES, type Finding } from "../../../src/model/finding.ts";

const full = (code: Finding["code"]): Finding => ({
  severity: "error",
  code,
  file: "F.csv",
  row: 7,
  column: "COL",
  value: "VAL",
  detail: "DET",
});
const least = (code: Finding["code"]): Finding => ({ severity: "error", code, file: "F.csv" });

test.each(FINDING_CODES)("%s is worded in both languages, with or without its fields", (code) => {
  for (const language of ["zh-CN", "en"] as const) {
    for (const finding of [full(code), least(code)]) {
      const { message, fix } = wordFinding(finding, language);
      expect(message.length * fix.length).toBeGreaterThan(20);
      expect(`${message}${fix}`).not.toMatch(/[{}[\]]|undefined/);
    }
    expect(/\p{Script=Han}/u.test(wordFinding(least(code), "en").message)).toBe(code === "review-number-missing");
  }
});

test("a clerk reads where it is, what it says and what may be meant", () => {
  const finding: Finding = {
    severity: "error",
    code: "ref-unknown",
    file: "projects.csv",
    row: 7,
    column: "park_id",
    value: "p_x",
    detail: "p_y",
  };
  expect(wordFinding(finding, "zh-CN")).toEqual({
    message: "projects.csv 第 7 行“park_id”指向的编号“p_x”不存在，未采用。",
    fix: "请核对编号；最接近的是：p_y。若确有其事，请先在相应的表中登记。",
  });
  expect(wordFinding({ ...finding, detail: "" }, "en").fix).toBe(
    "Check the id. If the thing exists, enter it in its own table first.",
  );
});

test("cells that look like placeholders, and very long ones, do no harm", () => {
  const finding: Finding = {
    severity: "error",
    code: "cell-not-number",
    file: "a.csv",
    row: 2,
    column: "x",
    value: "{file}[{row}]$&",
  };
  expect(wordFinding(finding, "en").message).toBe(
    "In row 2 of a.csv “{file}[{row}]$&” in “x” is not a number; the cell counts as blank.",
  );
  expect(wordFinding({ ...finding, value: "甲".repeat(5000) }, "en").message.length).toBeLessThan(200);
});

test("a cause is worded without place and value", () => {
  expect(wordCause("cell-not-allowed", "zh-CN")).toBe("“…”的“…”不在可选范围内，未采用。");
  for (const code of FINDING_CODES)
    for (const language of ["zh-CN", "en"] as const) {
      const words = wordCause(code, language);
      expect(words.length, code).toBeGreaterThan(2);
      expect(words, code).not.toMatch(/[{}[\]]/);
    }
});
