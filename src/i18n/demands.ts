import { messages } from "./text.ts";

export const demandsMessages = messages(
  {
    title: "诉求台账",
  },
  {
    title: "Demand ledger",
  },
);
