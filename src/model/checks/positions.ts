import type { Feature, FeatureCollection, Position } from "geojson";
import type { Finding } from "../finding.ts";
import { linesOf } from "../geo/shapes.ts";
import type { Shapes } from "../pack.ts";
import type { Work } from "../work-table.ts";

const DRAWN = ["boundaries", "parks", "context", "neighbours"] as const satisfies readonly (keyof Shapes)[];
/** Positions of one file a map of a city can well do with. */
const MOST_POSITIONS = 60_000;
/** Decimals of a degree: the seventh is a centimetre. */
const DECIMALS = 7;
/** Degrees of latitude no province reaches; web maps end there. */
const POLE = 85;

/** Shapes that run over the edge of the map, and files with more positions or decimals than a map can show. */
export function checkPositions(work: Work): void {
  for (const shape of DRAWN) {
    const collection = work.shapes[shape];
    if (collection === undefined) continue;
    for (const fault of positionFaults(collection)) work.findings.push({ ...fault, file: `${shape}.geojson` });
  }
}

export function positionFaults({ features }: Pick<FeatureCollection, "features">): readonly Omit<Finding, "file">[] {
  const faults: Omit<Finding, "file">[] = [];
  let [positions, precise] = [0, 0];
  for (const [index, feature] of features.entries()) {
    let edge: Position | undefined;
    for (const line of linesAndPoints(feature)) {
      positions += line.length;
      precise += line.filter(isTooPrecise).length;
      edge ??= line.find((at, place) => isOverEdge(at, line[place - 1]));
    }
    if (edge === undefined) continue;
    const value = String(feature.properties?.["id"] ?? feature.properties?.["name_zh"] ?? index);
    const detail = `${edge[0]}, ${edge[1]}`;
    faults.push({ severity: "warning", code: "geojson-antimeridian", column: `features[${index}]`, value, detail });
  }
  if (positions > MOST_POSITIONS)
    faults.push({ severity: "warning", code: "geojson-heavy", detail: String(positions) });
  if (precise > 0) faults.push({ severity: "note", code: "geojson-precise", detail: `${precise} > ${DECIMALS}` });
  return faults;
}

function linesAndPoints({ geometry }: Feature): readonly (readonly Position[])[] {
  if (geometry.type === "Point") return [[geometry.coordinates]];
  return geometry.type === "MultiPoint" ? [geometry.coordinates] : linesOf(geometry);
}

const isTooPrecise = (at: Position): boolean =>
  at.some((degrees) => Math.abs((degrees * 1e7) % 1) > 1e-3 && Math.abs((degrees * 1e7) % 1) < 1 - 1e-3);

const isOverEdge = (at: Position, before: Position | undefined): boolean =>
  Math.abs(at[1] ?? 0) > POLE || (before !== undefined && Math.abs((at[0] ?? 0) - (before[0] ?? 0)) > 180);
