import { chineseMessages } from "./text.ts";

export const searchMessages = chineseMessages("search", {
  label: "搜索",
  placeholder: "名称、拼音、信用代码",
  results: "搜索结果",
  found: "找到 {n} 条",
  nothing: "没有找到",
  filter: "用「{text}」筛选全部",
  more: "另有 {n} 条",
  clear: "清空搜索",
  shortcut: "按 / 搜索",
});
