import { chineseMessages } from "./text.ts";

/** Words of the closed list beneath a map. */
export const dockMessages = chineseMessages("dock", {
  title: "清单",
  dock: "{name}清单",
  dockRows: "{n} 行 · 与图同一筛选",
  expand: "展开",
  collapse: "收起",
});
