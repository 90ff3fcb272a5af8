import { messages } from "./text.ts";

export const indicatorsMessages = messages(
  {
    title: "指标树",
  },
  {
    title: "Indicator tree",
  },
);
