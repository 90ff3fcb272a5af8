import { messages } from "./text.ts";

export const projectsMessages = messages(
  {
    title: "项目全周期",
  },
  {
    title: "Projects from plan to listing",
  },
);
