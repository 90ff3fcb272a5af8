import type { Column } from "../../model/column.ts";
import { COMPOSITE_KEYS, columnsOf, type TableName } from "../../model/schema.ts";
import { TABLE_TITLES } from "../intake/gather/titles.ts";
import { wordsOf } from "../intake/values/choice-labels.ts";

/** Names of sheets and tables in the template. */
export const titleOf = (table: TableName): string => TABLE_TITLES[table][0];

const UNITS: Readonly<Record<string, string>> = {
  "CNY 100m": "亿元",
  "km²": "平方公里",
  "m²": "平方米",
  mu: "亩",
  persons: "人",
  share: "0 到 1 的小数，95% 写 0.95",
  "°": "度，如 117.0889",
  TRL: "级，1 到 9",
};

/** The Chinese word of a value as the template offers it; the value itself where it has none. */
const wordOf = (value: string): string => wordsOf(value)[0] ?? value;

/** What a clerk chooses from in a column; undefined where she writes freely. */
export function choicesOf(column: Column): readonly string[] | undefined {
  if (column.kind === "flag") return ["是", "否"];
  return column.values?.map(wordOf);
}

/** True where a row without this cell is left out, or where one column of its group must be filled. */
export function isRequired(table: TableName, name: string): boolean {
  const column = columnsOf(table)[name];
  const isFirstOfGroup = column?.group !== undefined && name.endsWith("_zh");
  return column?.required === true || isFirstOfGroup || (COMPOSITE_KEYS[table] ?? []).includes(name);
}

/** How a column is filled in, in a clerk's words. */
export function noteOf(table: TableName, name: string): string {
  const column = columnsOf(table)[name];
  if (column === undefined) return "";
  const must = isRequired(table, name) ? "必填。" : "";
  return must + wayOf(column);
}

function wayOf(column: Column): string {
  const { kind, unit, table } = column;
  const target = table === undefined ? "" : titleOf(table as TableName);
  const words = choicesOf(column)?.join("、") ?? "";
  switch (kind) {
    case "id":
      return "本表内不重复的编号，用小写字母、数字和 . _ -，定下后不再改，例如 e001。";
    case "ref":
      return `填“${target}”表中的编号，只填一个。`;
    case "refs":
      return `填“${target}”表中的编号，多个用；隔开。`;
    case "list":
      return words === ""
        ? "多项用；隔开。"
        : `可填：${words}；多项用；隔开，知道年份的写成 ${words.split("、")[0]}:2023。`;
    case "choice":
    case "flag":
      return `从下拉列表中选：${words}。`;
    case "date":
      return "写到知道的程度：2025、2025-Q3、2025-03、2025-03-14。";
    case "number":
      return `只写数字，不写单位和逗号${unit === undefined ? "" : `（单位：${UNITS[unit] ?? unit}）`}。`;
    case "url":
      return "以 http:// 或 https:// 开头的网址。";
    default:
      return "文字。";
  }
}
