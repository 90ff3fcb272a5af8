import { messages } from "./text.ts";

export const searchMessages = messages(
  {
    label: "搜索",
    placeholder: "名称、拼音、信用代码",
    results: "搜索结果",
    found: "找到 {n} 条",
    nothing: "没有找到",
    filter: "用「{text}」筛选全部",
    more: "另有 {n} 条",
    clear: "清空搜索",
    shortcut: "按 / 搜索",
  },
  {
    label: "Search",
    placeholder: "Name, pinyin, credit code",
    results: "Search results",
    found: "{n} found",
    nothing: "Nothing found",
    filter: "Filter everything by “{text}”",
    more: "{n} more",
    clear: "Clear the search",
    shortcut: "Press / to search",
  },
);
