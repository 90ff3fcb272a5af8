import type { Language } from "../../src/i18n/text.ts";
import type { Counts } from "./report.ts";

interface AgeValues {
  readonly file: string;
  readonly dated: string;
  readonly stale: string;
  readonly days: number;
  readonly newest: string;
}

interface Words {
  readonly read: string;
  readonly kept: string;
  readonly rejected: string;
  readonly file: string;
  readonly readAs: string;
  readonly unsure: string;
  readonly keeper: string;
  readonly noKeeper: string;
  readonly freshness: string;
  readonly severity: Readonly<Record<keyof Counts, string>>;
  /** Headers of the report as a table. */
  readonly reportHeaders: readonly string[];
  readonly rejectedHeaders: readonly string[];
  readonly nothing: string;
  readonly printed: string;
  readonly counts: (counts: Counts) => string;
  readonly more: (count: number) => string;
  readonly age: (values: AgeValues) => string;
}

/** Words of the commands; the messages themselves come from the findings. */
export const WORDS: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    read: "读入",
    kept: "采用",
    rejected: "未采用",
    file: "文件",
    readAs: "编码",
    unsure: "不确定，请核对",
    keeper: "责任单位",
    noKeeper: "未指定",
    freshness: "时效",
    severity: { error: "错误", warning: "警告", note: "提示" },
    reportHeaders: ["程度", "文件", "行", "列", "原值", "代码", "说明", "办法"],
    rejectedHeaders: ["文件", "行", "代码", "原因"],
    nothing: "没有发现问题。",
    printed: "检查报告",
    counts: ({ error, warning, note }) => `错误 ${error} 条，警告 ${warning} 条，提示 ${note} 条`,
    more: (count) => `    …… 另有 ${count} 条（--all 全部列出）`,
    age: ({ file, dated, stale, days, newest }) =>
      `${file}：${dated} 的行有日期，最新 ${newest === "" ? "—" : newest}；${stale} 超过 ${days} 天`,
  },
  en: {
    read: "read",
    kept: "kept",
    rejected: "left out",
    file: "file",
    readAs: "encoding",
    unsure: "not certain, please look",
    keeper: "keeper",
    noKeeper: "not named",
    freshness: "freshness",
    severity: { error: "error", warning: "warning", note: "note" },
    reportHeaders: ["severity", "file", "row", "column", "value", "code", "message", "remedy"],
    rejectedHeaders: ["file", "row", "code", "reason"],
    nothing: "Nothing was found.",
    printed: "Check report",
    counts: ({ error, warning, note }) => `errors ${error}, warnings ${warning}, notes ${note}`,
    more: (count) => `    … ${count} more (--all)`,
    age: ({ file, dated, stale, days, newest }) =>
      `${file}: ${dated} of the rows are dated, newest ${newest === "" ? "—" : newest}; ${stale} older than ${days} days`,
  },
};
