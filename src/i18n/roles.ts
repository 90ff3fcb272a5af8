import { messages } from "./text.ts";

export const rolesMessages = messages(
  {
    title: "谁来负责",
  },
  {
    title: "Who is responsible",
  },
);
