import type { Work } from "../work-table.ts";
import { fileOf, rowsIn } from "./at-work.ts";

const EXACT = ["parks", "enterprises", "resources"] as const;
/** Rows at one address worth a look. */
const MANY = 5;
/** Decimals of a degree: two are a kilometre. */
const COARSE = 2;

/** So few coarse points and no finer one beside them are an example, not a table. */
const FEW = 3;

interface Point {
  readonly line: number;
  readonly lon: number;
  readonly lat: number;
}

/** Points said to be exact that are not likely to be: all in one place, many at one address, with one or two decimals. */
export function checkClusters(work: Work): void {
  for (const table of EXACT) {
    const points = rowsIn(work, table).flatMap(({ row: { lon, lat, position }, line }): readonly Point[] =>
      lon === undefined || lat === undefined || (position !== undefined && position !== "site")
        ? []
        : [{ line, lon, lat }],
    );
    const file = fileOf(work, table);
    const places = new Map<string, Point[]>();
    for (const point of points) {
      const key = `${point.lon}, ${point.lat}`;
      const held = places.get(key);
      if (held === undefined) places.set(key, [point]);
      else held.push(point);
    }
    const isAllEqual = places.size === 1 && points.length >= 3;
    for (const [value, held] of places) {
      if (!isAllEqual && held.length < MANY) continue;
      const place = { file, row: held[0]?.line ?? 0, column: "lon", value, detail: String(held.length) };
      work.findings.push(
        isAllEqual
          ? { severity: "warning", code: "coordinate-all-equal", ...place }
          : { severity: "note", code: "coordinate-repeated", ...place },
      );
    }
    const exact = rowsIn(work, table).filter(({ row }) => row.position === "site" && row.lon !== undefined);
    const coarse = exact.filter(({ row }) => isCoarse(row.lon, row.lat));
    const [first] = coarse;
    if (first === undefined || (coarse.length < FEW && coarse.length === exact.length)) continue;
    const value = `${first.row.lon}, ${first.row.lat}`;
    const place = { file, row: first.line, column: "position", value, detail: String(coarse.length) };
    work.findings.push({ severity: "note", code: "coordinate-coarse", ...place });
  }
}

const isCoarse = (lon: number | undefined, lat: number | undefined): boolean =>
  lon !== undefined && lat !== undefined && decimalsOf(lon) <= COARSE && decimalsOf(lat) <= COARSE;

const decimalsOf = (degrees: number): number => (String(degrees).split(".")[1] ?? "").length;
