import { messages } from "./text.ts";

export const listToolMessages = messages(
  {
    findingPart: "{table}共 {all} 行，列入本清单 {n} 行。",
    columns: "选列",
    columnsTitle: "显示哪些列",
    columnsOwn: "恢复清单自带的列",
    columnsAll: "全部列",
    columnsCount: "已选 {n} / {all} 列",
    data: "导出填报数据",
    dataTitle: "填报数据：改好可再读入",
    dataHelp:
      "这 {n} 行的全部列，关联处写编号，表头与填报模板一致。改好后拖到“数据检查”页即可读回。上方的 CSV 和 XLSX 则照页面所见导出，供阅读和打印。",
    close: "关闭",
    "group.chain": "产业链",
    "group.firm": "企业与项目",
    "group.place": "区划与园区",
    "group.work": "工作推进",
    "group.basis": "政策与依据",
  },
  {
    findingPart: "{table}: {n} of {all} {all|row|rows} on this list.",
    columns: "Columns",
    columnsTitle: "Which columns",
    columnsOwn: "The list's own columns",
    columnsAll: "All columns",
    columnsCount: "{n} of {all} {all|column|columns}",
    data: "Export data",
    dataTitle: "Data that can be read back",
    dataHelp:
      "Every column of these {n} {n|row|rows}, with ids where a row names another and the headers of the template. Change it and drop it on the check page. CSV and XLSX above hold what the page shows, to be read and printed.",
    close: "Close",
    "group.chain": "Chains",
    "group.firm": "Enterprises and projects",
    "group.place": "Regions and parks",
    "group.work": "Work",
    "group.basis": "Policies and sources",
  },
);
