import type { Finding } from "../model/finding.ts";
import type { Language } from "./text.ts";

type Words = readonly [both: string | RegExp, zh: string, en: string];

/** What findings say in both languages at once, and each by itself. */
const BOTH: readonly Words[] = [
  ["亿元, CNY 100m", "亿元", "CNY 100m"],
  ["万元, CNY 10k", "万元", "CNY 10k"],
  ["元, CNY", "元", "CNY"],
  ["平方公里, km²", "平方公里", "km²"],
  ["平方米, m²", "平方米", "m²"],
  ["公顷, ha", "公顷", "ha"],
  ["亩, mu", "亩", "mu"],
  ["人, persons", "人", "persons"],
  ["占比 0–1, share", "占比 0–1", "share 0–1"],
  ["级, TRL", "级", "TRL"],
  ["是 / yes", "是", "yes"],
  ["否 / no", "否", "no"],
  ["身份证号 (identity number)", "身份证号", "an identity number"],
  ["电话号码 (telephone)", "电话号码", "a telephone number"],
  ["电子邮箱 (e-mail)", "电子邮箱", "an e-mail address"],
  ["中位数 median", "中位数", "median"],
  [/第 (\d+) 行 row \1/g, "第 $1 行", "row $1"],
  [/\(1904: ([\d-]+)\)/, "（若表格用 1904 日期系统，则是 $1）", "($1 where the workbook counts days from 1904)"],
  [/^≥ (?=-?\d)/, "不小于 ", "at least "],
];

/** The detail of a finding in one language. */
export function detailIn(detail: string, language: Language): string {
  const isChinese = language === "zh-CN";
  return BOTH.reduce((text, [both, zh, en]) => text.replace(both, isChinese ? zh : en), detail);
}

interface Choice {
  /** The value that may have been meant. */
  readonly likely?: string | undefined;
  readonly allowed?: string | undefined;
}

/** `gazelle 瞪羚 ? (gazelle 瞪羚, unicorn 独角兽)` in the words of one language. */
export function choiceIn({ code, detail = "" }: Finding, language: Language): Choice {
  if (code !== "cell-not-allowed" || detail === "") return {};
  const [, likely, among = detail] = /^(.+?) \? \((.*)\)$/.exec(detail) ?? [];
  const one = (words: string): string => {
    const [, value = words, word = value] = /^(\w+) (\p{Script=Han}.*)$/u.exec(words) ?? [];
    return language === "zh-CN" ? word : value;
  };
  const allowed = among
    .split(", ")
    .map(one)
    .join(language === "zh-CN" ? "、" : ", ");
  return { likely: likely === undefined ? undefined : one(likely), allowed };
}

const OUTCOMES = {
  "zh-CN": { cell: "这一格按空白处理", unused: "未采用", row: "整行未采用", kept: "可不理会" },
  en: {
    cell: "the cell counts as blank",
    unused: "it was not used",
    row: "the row was left out",
    kept: "nothing need be done",
  },
} as const;

interface Outcome {
  /** Of a cell that could not be read. */
  readonly blank: string;
  /** Of an entry that was dropped. */
  readonly unused: string;
  /** The row went with its cell. */
  readonly rowOut?: string | undefined;
  /** What became of a cell that was lost, or that one that stayed is well. */
  readonly lost?: string | undefined;
  readonly kept?: string | undefined;
}

/** What became of a cell: a required one takes its row with it. */
export function outcomeIn({ severity, isRowOut }: Pick<Finding, "severity" | "isRowOut">, language: Language): Outcome {
  const { cell, unused, row, kept } = OUTCOMES[language];
  const blank = isRowOut ? row : cell;
  return {
    blank,
    unused: isRowOut ? row : unused,
    rowOut: isRowOut ? row : undefined,
    lost: severity === "error" ? blank : undefined,
    kept: severity === "error" ? undefined : kept,
  };
}
