import { chineseMessages } from "./text.ts";

/** Words of the four maps at once, the wall, the talk and the sheet. */
export const stageMessages = chineseMessages("stage", {
  dataAsOf: "数据截至 {date}",
  pause: "暂停巡播",
  resume: "继续巡播",
  previous: "上一幕",
  next: "下一幕",
  leave: "退出",
  print: "打印",
  present: "演示",
  clearSelection: "取消选择",
  neighboursUp: "上一环节",
  neighboursDown: "下一环节",
});
