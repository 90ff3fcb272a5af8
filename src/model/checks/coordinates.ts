import type { FeatureCollection, Position } from "geojson";
import type { TableName } from "../schema.ts";
import { found, isFaulty, setCell, type Work, type WorkRow } from "../work-table.ts";

const PLACED: readonly TableName[] = ["regions", "parks", "enterprises", "resources"];
/** Tables whose rows must lie in the pack's own area; a resource may stand in another city. */
const INSIDE: readonly TableName[] = ["regions", "parks", "enterprises"];
/** Tables whose rows must say how exact a point is; that of a region is its middle. */
const EXPLAINED: readonly TableName[] = ["parks", "enterprises", "resources"];
/** Degrees, about 2 km: coordinates are rounded and boundaries simplified. */
const MARGIN = 0.02;

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Half coordinates (blanked), points outside the box of the pack's boundaries, points that do not say how exact they are. */
export function checkCoordinates(work: Work): void {
  const box = boxOf(work.shapes.boundaries);
  for (const table of PLACED) {
    for (const at of work.tables.get(table)?.rows ?? [])
      checkPoint(work, table, at, INSIDE.includes(table) ? box : undefined);
  }
}

function checkPoint(work: Work, table: TableName, at: WorkRow, box: Box | undefined): void {
  const { lon, lat, position } = at.row;
  if (lon === undefined && lat === undefined) return;
  if (typeof lon !== "number" || typeof lat !== "number") {
    const [missing, given] = lon === undefined ? ["lon", "lat"] : ["lat", "lon"];
    if (!isFaulty(work, table, at, missing)) {
      found(work, table, at, {
        severity: "error",
        code: "coordinate-half",
        column: missing,
        detail: `${given} ${at.row[given]}`,
      });
    }
    setCell(at, given, undefined);
    return;
  }
  if (box !== undefined && !isInBox(box, lon, lat)) {
    const isSwapped = isInBox(box, lat, lon);
    const column = isSwapped || lon < box.west || lon > box.east ? "lon" : "lat";
    found(work, table, at, {
      severity: "warning",
      code: "coordinate-outside",
      column,
      value: `${lon}, ${lat}`,
      detail: `${box.west} – ${box.east}, ${box.south} – ${box.north}`,
    });
  }
  if (position === undefined && EXPLAINED.includes(table) && !isFaulty(work, table, at, "position")) {
    found(work, table, at, { severity: "warning", code: "coordinate-unexplained", column: "position" });
  }
}

const isInBox = ({ west, south, east, north }: Box, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** The box of all polygons and a margin, degrees to two places; undefined without boundaries. */
function boxOf(boundaries: FeatureCollection | undefined): Box | undefined {
  const positions = (boundaries?.features ?? []).flatMap(({ geometry }): readonly Position[] => {
    if (geometry.type === "Polygon") return geometry.coordinates.flat(1);
    return geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2) : [];
  });
  if (positions.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    [west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
  }
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  return {
    west: round(west - MARGIN),
    south: round(south - MARGIN),
    east: round(east + MARGIN),
    north: round(north + MARGIN),
  };
}
