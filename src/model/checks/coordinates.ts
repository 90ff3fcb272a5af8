import type { FeatureCollection } from "geojson";
import type { Bounds } from "../geo/camera.ts";
import { boundsOf } from "../geo/shapes.ts";
import type { TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { isOnEarth } from "./areas.ts";
import { fileOf, found, isFaulty, setCell } from "./at-work.ts";

const PLACED: readonly TableName[] = ["regions", "parks", "enterprises", "resources"];
/** Tables whose rows must lie in the pack's own area; a resource may stand in another city. */
const INSIDE: readonly TableName[] = ["regions", "parks", "enterprises"];
/** Tables whose rows must say how exact a point is; that of a region is its middle. */
const EXPLAINED: readonly TableName[] = ["parks", "enterprises", "resources"];
/** Degrees, about 2 km: coordinates are rounded and boundaries simplified. */
const MARGIN = 0.02;
/** So many rows without one coordinate, and none with it, lack the column. */
const A_COLUMN = 3;

/** Coordinates by themselves: half ones, 0 0, swapped ones (all blanked), points outside the box of the pack's boundaries, points that do not say how exact they are. */
export function checkCoordinates(work: Work): void {
  const box = boxOf(work.shapes.boundaries);
  const refused = refusedLatitudes(work);
  for (const table of PLACED) {
    checkHalves(work, table);
    for (const at of work.tables.get(table)?.rows ?? []) checkPoint(work, table, at, box, refused);
  }
}

/** Places among the findings of latitudes out of range, by file and row. */
function refusedLatitudes({ findings }: Work): ReadonlyMap<string, number> {
  return new Map(
    findings.flatMap(({ code, column, file, row }, index) =>
      code === "cell-out-of-range" && column === "lat" ? [[`${file}:${row}`, index] as const] : [],
    ),
  );
}

function checkPoint(
  work: Work,
  table: TableName,
  at: WorkRow,
  box: Bounds | undefined,
  refused: ReadonlyMap<string, number>,
): void {
  const { lon, lat, position } = at.row;
  if (lon === undefined && lat === undefined) return;
  if (typeof lon !== "number" || typeof lat !== "number") {
    checkHalf(work, table, at, refused);
    return;
  }
  const value = `${lon}, ${lat}`;
  if (Math.abs(lon) < 0.01 && Math.abs(lat) < 0.01) {
    found(work, table, at, { severity: "error", code: "coordinate-zero", column: "lon", value });
    blank(at);
    return;
  }
  const isOutside = box !== undefined && !isInBox(box, lon, lat);
  if ((isOutside && isInBox(box, lat, lon)) || isSwapped(lon, lat)) {
    found(work, table, at, { severity: "error", code: "coordinate-swapped", column: "lon", value });
    blank(at);
    return;
  }
  if (isOutside && INSIDE.includes(table)) {
    const column = lon < box[0] || lon > box[2] ? "lon" : "lat";
    const detail = `${box[0]} – ${box[2]}, ${box[1]} – ${box[3]}`;
    found(work, table, at, { severity: "warning", code: "coordinate-outside", column, value, detail });
  }
  if (position === undefined && EXPLAINED.includes(table) && !isFaulty(work, table, at, "position")) {
    found(work, table, at, { severity: "warning", code: "coordinate-unexplained", column: "position" });
  }
}

/** A whole column of the two is not there: one finding, not one a row. */
function checkHalves(work: Work, table: TableName): void {
  const rows = work.tables.get(table)?.rows ?? [];
  for (const [missing, given] of [
    ["lon", "lat"],
    ["lat", "lon"],
  ] as const) {
    const halves = rows.filter(({ row }) => row[given] !== undefined);
    if (halves.length < A_COLUMN) continue;
    if (rows.some((at) => at.row[missing] !== undefined || isFaulty(work, table, at, missing))) continue;
    const detail = `${given} ×${halves.length}`;
    const file = fileOf(work, table);
    work.findings.push({ severity: "error", code: "coordinate-half", file, column: missing, detail });
    for (const at of halves) setCell(at, given, undefined);
  }
}

/** One of the two is not there: never filled in, or refused because it stood in the wrong column. */
function checkHalf(work: Work, table: TableName, at: WorkRow, refusedAt: ReadonlyMap<string, number>): void {
  const [missing, given] = at.row["lon"] === undefined ? ["lon", "lat"] : ["lat", "lon"];
  const value = at.row[given];
  const file = fileOf(work, table);
  const place = refusedAt.get(`${file}:${at.line}`) ?? -1;
  const refused = Number(work.findings[place]?.value);
  if (missing === "lat" && typeof value === "number" && isSwapped(value, refused)) {
    work.findings[place] = {
      severity: "error",
      code: "coordinate-swapped",
      file,
      row: at.line,
      column: "lat",
      value: `${value}, ${refused}`,
    };
  } else if (!isFaulty(work, table, at, missing)) {
    const detail = `${given} ${value}`;
    found(work, table, at, { severity: "error", code: "coordinate-half", column: missing, detail });
  }
  setCell(at, given, undefined);
}

function blank(at: WorkRow): void {
  setCell(at, "lon", undefined);
  setCell(at, "lat", undefined);
}

/** China lies between 73 and 136 east, 3 and 54 north. */
const isSwapped = (lon: number, lat: number): boolean => lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136;

const isInBox = ([west, south, east, north]: Bounds, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** The box of all areas and a margin, degrees to two places; undefined without boundaries. */
function boxOf(boundaries: FeatureCollection | undefined): Bounds | undefined {
  const areas = (boundaries?.features ?? []).filter(isOnEarth);
  const [west, south, east, north] = boundsOf(areas) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  const round = (degrees: number) => Math.round(degrees * 100) / 100;
  return [round(west - MARGIN), round(south - MARGIN), round(east + MARGIN), round(north + MARGIN)];
}
