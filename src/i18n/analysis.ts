import { messages } from "./text.ts";

export const analysisMessages = messages(
  {
    title: "强弱与集聚分析",
  },
  {
    title: "Gaps, strengths and clusters",
  },
);
