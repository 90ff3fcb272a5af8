import gcoord from "gcoord";
import type { Feature, Geometry, Position } from "geojson";
import type { Finding } from "../../model/finding.ts";
import type { Crs } from "../../model/pack.ts";
import type { TableContent } from "../../model/parsed-table.ts";
import type { ParsedShapes } from "../read-geojson.ts";

/** Systems whose coordinates are moved; CGCS2000 equals WGS 84 at the scale of a map. */
const MOVED: Partial<Readonly<Record<Crs, typeof gcoord.GCJ02 | typeof gcoord.BD09>>> = {
  "GCJ-02": gcoord.GCJ02,
  "BD-09": gcoord.BD09,
};
/** Decimals kept: a decimetre, less than the conversion can promise. */
const DECIMALS = 1e6;

/** A table with its `lon` and `lat` turned from the declared system into WGS 84, and a note of how many; half pairs stay as they are for the checks. */
export function tableToWgs84<T extends TableContent>(content: T, crs: Crs): T {
  const { lon, lat } = content.columns.columns;
  const system = MOVED[crs];
  if (system === undefined || lon?.kind !== "number" || lat?.kind !== "number") return content;
  const [x, y] = [Float64Array.from(lon.numbers), Float64Array.from(lat.numbers)];
  let count = 0;
  for (const [index, east] of x.entries()) {
    const north = y[index] ?? Number.NaN;
    if (Number.isNaN(east) || Number.isNaN(north)) continue;
    const [movedEast = east, movedNorth = north] = moved([east, north], system);
    if (movedEast !== east || movedNorth !== north) count++;
    [x[index], y[index]] = [movedEast, movedNorth];
  }
  if (count === 0) return content;
  return {
    ...content,
    columns: {
      ...content.columns,
      columns: { ...content.columns.columns, lon: { ...lon, numbers: x }, lat: { ...lat, numbers: y } },
    },
    findings: [...content.findings, noteOf(content.report.file, count, crs)],
  };
}

/** Shapes turned from the declared system into WGS 84, and a note of how many positions. The shapes given are left as they are. */
export function shapesToWgs84(file: string, shapes: ParsedShapes, crs: Crs): ParsedShapes {
  const system = MOVED[crs];
  const { collection, findings } = shapes;
  if (system === undefined || collection === undefined) return shapes;
  let count = 0;
  const move = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    if (typeof value[0] !== "number") return value.map(move);
    count++;
    return moved(value, system);
  };
  const moveFeature = (feature: Feature): Feature => {
    if (feature.geometry.type === "GeometryCollection") return feature;
    const geometry = { ...feature.geometry, coordinates: move(feature.geometry.coordinates) } as Geometry;
    return { ...feature, geometry };
  };
  const features = collection.features.map(moveFeature);
  const notes = count === 0 ? [] : [noteOf(file, count, crs)];
  return { collection: { ...collection, features }, findings: [...findings, ...notes] };
}

/** The note that goes with converted coordinates: a value is never changed without a word. */
const noteOf = (file: string, count: number, crs: Crs): Finding => ({
  severity: "note",
  code: "coordinate-converted",
  file,
  value: String(count),
  detail: crs,
});

function moved(at: Position, system: typeof gcoord.GCJ02 | typeof gcoord.BD09): Position {
  const [lon = 0, lat = 0] = gcoord.transform([at[0] ?? 0, at[1] ?? 0], system, gcoord.WGS84);
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}
