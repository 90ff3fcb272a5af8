import { messages } from "./text.ts";

export const echelonMessages = messages(
  {
    title: "产业链梯队",
  },
  {
    title: "Echelons of chains",
  },
);
