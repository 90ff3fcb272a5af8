import { messages } from "./text.ts";

export const exportMessages = messages(
  {
    filter: "筛选：{text}",
    textFilter: "含“{text}”",
    selected: "已选：{name}",
    separator: "；",
    listSeparator: "、",
    colon: "：",
    made: "出图 {date}",
    caged: "已请求下载 {name}。本页嵌在受限的框架中，如未见文件，请在新窗口打开完整页面再下载。",
    noDrawing: "这个视图没有可以存成图片的图。",
    failed: "图片没有生成：{reason}",
  },
  {
    filter: "Filter: {text}",
    textFilter: "contains “{text}”",
    selected: "Selected: {name}",
    separator: "; ",
    listSeparator: ", ",
    colon: ": ",
    made: "picture made {date}",
    caged:
      "Asked for the download of {name}. This page stands in a restricted frame: if no file appears, open the full page in a window of its own.",
    noDrawing: "This view has no drawing to save as a picture.",
    failed: "The picture could not be made: {reason}",
  },
);
