import { messages } from "./text.ts";

export const agendaMessages = messages(
  {
    title: "先看什么",
  },
  {
    title: "What to look at first",
  },
);
