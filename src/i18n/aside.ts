import { chineseMessages } from "./text.ts";

/** Words of the page that a first view does not say: what its address got wrong, and the keys. */
export const asideMessages = chineseMessages("aside", {
  "notice.unknown-parameter": "地址中的“{parameter}”不是本站的参数，已忽略。",
  "notice.unknown-value": "地址中 {parameter} 的值“{value}”无法识别，已用默认值。",
  "notice.dead-id": "地址中 {parameter} 的“{value}”已不在数据中，已略过。",
  "notice.moved-id": "地址中 {parameter} 的“{value}”已改用新编号。",
  "notice.absent-view": "这个数据包没有{table}表（{file}），“{asked}”打不开；先看“{shown}”。",
  dismiss: "知道了",
  keys: "快捷键",
  keysText: "/ 搜索 · 1–9 切换视图 · t 表格 · Esc 退一步 · 方向键在图上移动 · Enter 选择 · ? 本说明",
});
