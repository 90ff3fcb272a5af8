import { messages } from "./text.ts";

export const explainMessages = messages(
  {
    explain: "怎么算的：{what}",
    formula: "算法",
    inputs: "数据",
    rows: "依据的行",
    asOf: "数据截至",
    refused: "没有计算",
    more: "另有 {n} 行",
    close: "关闭",
  },
  {
    explain: "How this was computed: {what}",
    formula: "Formula",
    inputs: "Inputs",
    rows: "Rows behind it",
    asOf: "Data as of",
    refused: "Not computed",
    more: "{n} more {n|row|rows}",
    close: "Close",
  },
);
