import { messages } from "./text.ts";

export const checklistMessages = messages(
  {
    title: "工作事项",
  },
  {
    title: "Checklist per chain",
  },
);
