import type { Dossier } from "./items.ts";
import type { Say, Section } from "./section.ts";
import { firmSections, knowledgeSections } from "./sections-firms.tsx";
import { ledgerSections } from "./sections-ledgers.tsx";
import { linkSections } from "./sections-links.tsx";
import { groundSections, helpSections } from "./sections-rest.tsx";
import { progressSections } from "./sections-work.tsx";

/** Parts of the sheet below its head and chain map, in reading order. */
export const sectionsOf = (dossier: Dossier, say: Say): readonly Section[] => [
  ...linkSections(dossier, say),
  ...progressSections(dossier, say),
  ...firmSections(dossier, say),
  ...knowledgeSections(dossier, say),
  ...ledgerSections(dossier, say),
  ...helpSections(dossier, say),
  ...groundSections(dossier, say),
];
