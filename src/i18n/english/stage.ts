import type { stageMessages } from "../stage.ts";
import type { EnglishOf } from "../text.ts";

export const stageEnglish: EnglishOf<typeof stageMessages> = {
  dataAsOf: "Data as of {date}",
  pause: "Pause the tour",
  resume: "Go on with the tour",
  previous: "Previous scene",
  next: "Next scene",
  leave: "Leave",
  print: "Print",
  present: "Present",
  clearSelection: "Clear the selection",
  neighboursUp: "Before it",
  neighboursDown: "After it",
};
