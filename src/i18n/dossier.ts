import { messages } from "./text.ts";

export const dossierMessages = messages(
  {
    title: "一链一策",
  },
  {
    title: "One chain, one policy",
  },
);
