import { TABLE_TITLES } from "../../src/data/intake/gather/titles.ts";
import type { Column } from "../../src/model/column.ts";
import type { TableName } from "../../src/model/schema.ts";

/** What stands in a cell where the kind alone does not tell. None of it is a fact about anything. */
const BY_NAME: Readonly<Record<string, string>> = {
  adcode: "370902",
  lon: "117.0889",
  lat: "36.195",
  slot: "4-1",
  tier: "1",
  chief_zh: "市政府分管负责同志",
  chief_en: "Vice mayor in charge",
  office_zh: "市工业和信息化局",
  office_en: "Bureau of Industry",
  owner_zh: "市发展和改革委员会",
  owner_en: "Development commission",
  industry_code: "C3823",
  credit_code: "91370900MA00000006",
  stock_code: "000338",
  population: "568000",
  employees: "320",
  founded_year: "1998",
  target_year: "2027",
  designations: "little_giant:2023;high_tech",
  as_of: "2025-03",
  period: "2025-Q1",
  order: "1",
  products_zh: "高压开关；变压器",
  industries_zh: "输变电；新材料",
  unit: "亿元",
  scope_id: "power",
  table: "enterprises",
  filter: "chain=power&designation=little_giant",
  columns: "name_zh;chain_ids",
  sort: "-employees",
  power: "110 kV 双回路",
  steam: "40 t/h",
  water: "5 万吨/日",
  rail: "专用线 1 条",
  price: "工业用地 18 万元/亩",
  kind: "示例类型",
  state: "进行中",
  status: "在营",
  home: "济南",
  level: "市级",
  reason: "补齐示例环节",
  connector: "示例协会",
  publisher: "市统计局",
  problem: "用地指标未落实",
  next_step: "三季度完成报批",
  progress: "已完成 60%",
  answer: "已协调解决",
  industries_en: "Power equipment; new materials",
  q1: "签约 2 个",
  q2: "开工 1 个",
  q3: "投产 1 个",
  q4: "达产 1 个",
};

/** A cell as a clerk may write it. */
export function exampleOf(table: TableName, name: string, column: Column): string {
  const text = byTable(table, name) ?? byKind(name, column, BY_NAME[name]);
  return text === "" ? "" : `\`${text}\``;
}

function byTable(table: TableName, name: string): string | undefined {
  if (name === "id") return `${table[0]}01`;
  if (name === "aliases") return `${table[0]}01-old`;
  if (name === "name_zh" || name === "title_zh") return `示例${TABLE_TITLES[table][0]}`;
  return name === "name_en" || name === "title_en" ? `Example of ${table}` : undefined;
}

function byKind(name: string, column: Column, text: string | undefined): string {
  if (column.kind !== "choice" && column.kind !== "ref" && text !== undefined) return text;
  switch (column.kind) {
    case "number":
      return column.max === 1 ? "0.35" : column.integer ? String(Math.max(column.min ?? 0, 7)) : "3.2";
    case "date":
      return "2025-03";
    case "choice":
      return column.values?.[0] ?? "";
    case "flag":
      return "是";
    case "ref":
      return `${column.table?.[0] ?? "x"}01`;
    case "refs":
      return `${column.table?.[0] ?? "x"}01;${column.table?.[0] ?? "x"}02`;
    case "url":
      return "https://example.com/";
    case "text":
      return name.endsWith("_en") ? "text" : name.endsWith("_zh") ? "文字" : "";
    default:
      return "";
  }
}
