import type { Work } from "../work-table.ts";
import { checkChains } from "./chains.ts";
import { checkClusters } from "./clusters.ts";
import { checkCodes } from "./codes.ts";
import { checkCompleteness } from "./completeness.ts";
import { checkCoordinates } from "./coordinates.ts";
import { checkCycles } from "./cycles.ts";
import { checkDates } from "./dates.ts";
import { checkFigures } from "./figures.ts";
import { checkFreshness } from "./freshness.ts";
import { checkGraph } from "./graph.ts";
import { checkMerged } from "./merged.ts";
import { checkMissingWords } from "./missing-words.ts";
import { checkNames } from "./names.ts";
import { checkOffset } from "./offset.ts";
import { checkPersonal } from "./personal.ts";
import { checkPlaces } from "./places.ts";
import { checkPositions } from "./positions.ts";
import { checkRareCharacters } from "./rare-characters.ts";
import { checkRings } from "./rings.ts";
import { checkRollups } from "./rollups.ts";
import { checkScopes } from "./scopes.ts";
import { checkShapes } from "./shapes.ts";
import { checkShares } from "./shares.ts";
import { checkStanding } from "./standing.ts";

/** All checks that look beyond one cell and its reference. References are resolved before: no check meets an id that names nothing. */
export function checkPack(work: Work): void {
  for (const check of [
    checkMissingWords,
    checkCycles,
    checkChains,
    checkGraph,
    checkNames,
    checkPlaces,
    checkCoordinates,
    checkOffset,
    checkClusters,
    checkStanding,
    checkDates,
    checkScopes,
    checkCodes,
    checkFigures,
    checkRollups,
    checkShares,
    checkPersonal,
    checkMerged,
    checkShapes,
    checkRings,
    checkPositions,
    checkCompleteness,
    checkFreshness,
    checkRareCharacters,
  ]) {
    check(work);
  }
}
