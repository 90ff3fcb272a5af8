import type { Work } from "../work-table.ts";
import { checkChains } from "./chains.ts";
import { checkCodes } from "./codes.ts";
import { checkCompleteness } from "./completeness.ts";
import { checkCoordinates } from "./coordinates.ts";
import { checkCycles } from "./cycles.ts";
import { checkDates } from "./dates.ts";
import { checkPlaces } from "./places.ts";
import { checkScopes } from "./scopes.ts";
import { checkShapes } from "./shapes.ts";

/** All checks that look beyond one cell and its reference. References are resolved before: no check meets an id that names nothing. */
export function checkPack(work: Work): void {
  for (const check of [
    checkCycles,
    checkChains,
    checkPlaces,
    checkCoordinates,
    checkDates,
    checkScopes,
    checkCodes,
    checkShapes,
    checkCompleteness,
  ]) {
    check(work);
  }
}
