import { messages } from "./text.ts";

export const tasksMessages = messages(
  {
    title: "任务书与进展",
  },
  {
    title: "Task book and progress",
  },
);
