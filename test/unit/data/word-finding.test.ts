import { expect, test } from "vitest";
import { readChoice } from "../../../src/data/intake/values/choices.ts";
import { wordCause, wordFinding } from "../../../src/i18n/findings.ts";
import { FINDING_CODES, type Finding } from "../../../src/model/finding.ts";
import { columnsOf } from "../../../src/model/schema.ts";
import { read, SMALL, smallWith } from "./packs.ts";

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

test("a required cell takes its row with it, and the reason says so", async () => {
  const pack = await read(
    smallWith({
      "nodes.csv": `${SMALL["nodes.csv"]}x1,甲,#N/A,up,s1\nx2,乙,c1,暂无,s1\nx3,丙,c9,up,s1\n=1+1,丁,c1,up,s1\n坏,戊,c1,up,s1\n`,
    }),
  );
  const words = (language: "zh-CN" | "en") =>
    pack.findings.filter(({ file }) => file === "nodes.csv").map((finding) => wordFinding(finding, language).message);
  expect(words("zh-CN")).toHaveLength(5);
  for (const message of words("zh-CN")) {
    expect(message).toContain("整行未采用");
    expect(message).not.toContain("这一格按空白处理");
  }
  for (const message of words("en")) expect(message).toMatch(/row was left out/);
});

test("the words a column allows are all named, those of the language first", () => {
  const stages = columnsOf("projects")["stage"]?.values ?? [];
  const reading = readChoice(stages, "停工");
  const detail = "refused" in reading ? reading.detail : undefined;
  const finding: Finding = {
    severity: "error",
    code: "cell-not-allowed",
    file: "projects.csv",
    row: 2,
    column: "stage",
    value: "停工",
    ...(detail === undefined ? {} : { detail }),
  };
  expect(wordFinding(finding, "zh-CN").fix).toBe(
    "请改用规定的写法，可选：策划、签约、落地、在建、建成、已投产、技改、上市、停止。",
  );
  expect(wordFinding(finding, "en").fix).toBe(`Choose one of the words allowed: ${stages.join(", ")}.`);
  const near = { ...finding, detail: "gazelle 瞪羚 ? (gazelle 瞪羚, unicorn 独角兽)" };
  expect(wordFinding(near, "zh-CN").fix).toBe("是不是“瞪羚”？请改用规定的写法，可选：瞪羚、独角兽。");
  expect(wordFinding(near, "en").fix).toBe("Is “gazelle” meant? Choose one of the words allowed: gazelle, unicorn.");
});

test("each language has its own words for units, answers and places", () => {
  const words = (code: Finding["code"], detail: string, language: "zh-CN" | "en") => {
    const { message, fix } = wordFinding({ ...full(code), detail }, language);
    return message + fix;
  };
  expect(words("unit-unfit", "亿元, CNY 100m", "zh-CN")).toContain("单位是 亿元；");
  expect(words("unit-unfit", "亿元, CNY 100m", "en")).toContain("the unit is CNY 100m.");
  expect(words("cell-reworded", "否 / no", "zh-CN")).toContain("按“否”读入");
  expect(words("personal-data", "电话号码 (telephone)", "en")).not.toMatch(/\p{Script=Han}/u);
  expect(words("share-mixed", "第 2 行 row 2: 35%", "en")).toContain("(row 2: 35%)");
  expect(words("date-unclear", "2024-03-01 (1904: 2028-03-02)", "en")).toContain("counts days from 1904");
  expect(words("cell-out-of-range", "≥ 0", "zh-CN")).toContain("不小于 0");
});

test("a formula that was lost is not said to be well as text", () => {
  const formula = full("cell-formula");
  expect(wordFinding(formula, "zh-CN")).toEqual({
    message: "F.csv 第 7 行“COL”的“VAL”是公式，不是结果，这一格按空白处理。",
    fix: "请复制该列，用“选择性粘贴－数值”粘贴回去，再保存。",
  });
  expect(wordFinding({ ...formula, severity: "warning" }, "zh-CN").fix).toContain("若本来就是文字，可不理会");
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
