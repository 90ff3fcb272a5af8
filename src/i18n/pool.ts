import { messages } from "./text.ts";

export const poolMessages = messages(
  {
    title: "企业库",
  },
  {
    title: "Enterprise pool",
  },
);
