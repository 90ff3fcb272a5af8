import { chineseMessages } from "./text.ts";

export const filterMessages = chineseMessages("filters", {
  filters: "筛选",
  open: "筛选",
  clearAll: "清除全部",
  close: "关闭筛选",
  remove: "去掉 {name}",
  rows: "{n} / {total} {name}",
  text: "文字",
  textHint: "名称、产品、编号含有的文字",
  textChip: "“{text}”",
  chain: "产业链",
  allChains: "全部产业链 {n} 条",
  severalChains: "{n} 条产业链",
  nodes: "{n} 环节",
  countsOf: "数字为符合其余筛选的{name}数",
  nodesOf: "环节（{n}）",
  parksOf: "园区（{n}）",
  places: "区县与园区",
  chains: "产业链、段位与环节",
  more2: "企业与项目",
});
