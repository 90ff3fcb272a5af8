import type { Feature, FeatureCollection } from "geojson";
import { isObject, own, parseJson } from "../../src/data/json.ts";
import { headerOf } from "../../src/model/headers.ts";
import { columnsOf, type TableName } from "../../src/model/schema.ts";
import { type Draft, type DraftRow, DraftRows, idOf, inLanguage } from "./draft.ts";
import { headerKey } from "./sheet.ts";

export type PointTable = Extract<TableName, "enterprises" | "parks" | "resources">;
/** Takes points to WGS-84. */
export type ToWgs84 = (points: FeatureCollection) => FeatureCollection;

/**
 * Rows of a table from the points of a GeoJSON file. A property named as a column of the table, in English or Chinese, fills it as it is;
 * `name` fills the name of its language; other properties are left out and listed. The row in a finding is the number of the feature.
 */
export function convertPoints(file: string, bytes: Uint8Array, table: PointTable, toWgs84: ToWgs84): Draft {
  const out = new DraftRows(file);
  const json = parseJson(bytes);
  const features = "value" in json ? own(json.value, "features") : undefined;
  if (!Array.isArray(features)) {
    const detail = "fault" in json ? json.fault : "type ≠ FeatureCollection";
    out.find({ severity: "error", code: "geojson-invalid", detail });
    return { table, rows: [], findings: out.findings };
  }
  const columns = columnsByHeader(table);
  const unknown = new Set<string>();
  for (const [index, feature] of features.entries())
    addPoint(out, index + 1, feature, { columns, unknown, table, toWgs84 });
  for (const column of unknown) out.find({ severity: "note", code: "column-unknown", column });
  return { table, rows: out.rows, findings: out.findings };
}

interface Context {
  readonly columns: ReadonlyMap<string, string>;
  readonly unknown: Set<string>;
  readonly table: PointTable;
  readonly toWgs84: ToWgs84;
}

function columnsByHeader(table: TableName): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const [name, { aliases = [] }] of Object.entries(columnsOf(table)))
    for (const header of [name, headerOf(table, name), ...aliases])
      if (!columns.has(headerKey(header))) columns.set(headerKey(header), name);
  for (const name of ["id", "lon", "lat"]) columns.delete(headerKey(name));
  return columns;
}

function addPoint(out: DraftRows, row: number, feature: unknown, { columns, unknown, table, toWgs84 }: Context): void {
  const position = positionOf(feature, toWgs84);
  const place = { column: `features[${row - 1}]`, row };
  if (position === undefined) {
    const value = String(own(own(feature, "geometry"), "type") ?? "null").slice(0, 50);
    out.find({ severity: "error", code: "geojson-invalid", ...place, value, detail: "≠ Point" });
    return;
  }
  const cells: Record<string, string | number> = {};
  const properties = own(feature, "properties");
  let name = "";
  for (const [key, value] of isObject(properties) ? Object.entries(properties) : []) {
    const text = typeof value === "number" ? value : typeof value === "string" ? value.trim() : undefined;
    if (text === undefined || text === "" || key === "id") continue;
    const column = columns.get(headerKey(key));
    if (headerKey(key) === "name") name = String(text);
    else if (column === undefined) unknown.add(key.slice(0, 100));
    else cells[column] = text;
  }
  const named: DraftRow = { ...inLanguage("name", name), ...cells };
  const title = String(named["name_zh"] ?? named["name_en"] ?? "");
  if (title === "") out.find({ severity: "error", code: "cell-required", row, column: "name" });
  else
    out.add(row, {
      id: idOf(ownId(feature), title, table === "parks" ? "p" : table === "resources" ? "r" : "e"),
      ...named,
      ...position,
    });
}

function ownId(feature: unknown): string {
  const id = own(own(feature, "properties"), "id") ?? own(feature, "id");
  return typeof id === "string" || typeof id === "number" ? String(id) : "";
}

function positionOf(feature: unknown, toWgs84: ToWgs84): DraftRow | undefined {
  const geometry = own(feature, "geometry");
  const coordinates = own(geometry, "coordinates");
  if (own(geometry, "type") !== "Point" || !Array.isArray(coordinates)) return undefined;
  const [lon, lat] = coordinates.map(Number);
  if (lon === undefined || lat === undefined || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return undefined;
  const point: Feature = { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lon, lat] } };
  const moved = toWgs84({ type: "FeatureCollection", features: [point] }).features[0]?.geometry;
  if (moved?.type !== "Point") return undefined;
  const [east = lon, north = lat] = moved.coordinates;
  return { lon: east, lat: north };
}
