import { messages } from "./text.ts";

export const resourcesMessages = messages(
  {
    title: "可对接资源",
  },
  {
    title: "Resources to link with",
  },
);
