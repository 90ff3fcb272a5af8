import type { dockMessages } from "../dock.ts";
import type { EnglishOf } from "../text.ts";

export const dockEnglish: EnglishOf<typeof dockMessages> = {
  title: "Lists",
  dock: "{name}",
  dockRows: "{n} {n|row|rows} · same filter as the map",
  expand: "Open",
  collapse: "Close",
};
