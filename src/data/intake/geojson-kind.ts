import { isObject, own } from "../json.ts";
import { kindOfFile } from "./file-kind.ts";

/** Shapes as databases write them: POLYGON((117 36, …)). */
const WELL_KNOWN_TEXT =
  /^(?:SRID=\d{1,6};)?(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*[ZM]{0,2}\s*\(/i;

/** What a file that is no JSON is, by its beginning; undefined where it was meant to be JSON. */
export function kindOfGeoFile(bytes: Uint8Array): string | undefined {
  const kind = kindOfFile(bytes);
  if (kind !== undefined) return kind.detail ?? kind.code;
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, 4000)).trimStart();
  if (start.startsWith("<")) return kindOfMarkup(start.toLowerCase());
  if (WELL_KNOWN_TEXT.test(start)) return "WKT";
  if (/^(var|let|const|export|module\.exports|window|define|function|\(function|[\w$.]{1,50}\()/.test(start))
    return "JavaScript";
  const first = start.split(/[\r\n]/, 1)[0] ?? "";
  return /^[\p{L}_]/u.test(start) && /[,;\t]/.test(first) && !/^(true|false|null|NaN|Infinity)\b/.test(start)
    ? "CSV"
    : undefined;
}

function kindOfMarkup(start: string): string {
  if (start.includes("<kml")) return "KML";
  if (start.includes("<gml") || start.includes("wfs:") || start.includes("opengis.net/gml")) return "GML";
  if (start.includes("<gpx")) return "GPX";
  if (start.includes("<osm")) return "OSM XML";
  if (start.includes("<svg")) return "SVG";
  return start.includes("<html") || start.includes("<!doctype") || start.includes("<head") ? "HTML" : "XML";
}

/** What a JSON value is that holds shapes in another way than GeoJSON; undefined where it is none of those. */
export function kindOfGeoValue(value: unknown): string | undefined {
  if (own(value, "type") === "Topology") return "TopoJSON";
  if (own(value, "UTF8Encoding") === true) return "ECharts JSON (UTF8Encoding)";
  if (own(value, "geometryType") !== undefined || own(value, "rings") !== undefined) return "ESRI JSON";
  const first = Array.isArray(own(value, "features")) ? (own(value, "features") as readonly unknown[])[0] : undefined;
  if (isObject(own(first, "attributes")) && own(first, "type") === undefined) return "ESRI JSON";
  if (own(value, "districts") !== undefined && own(value, "status") !== undefined) return "AMap JSON";
  return own(value, "$schema") !== undefined && own(value, "resources") !== undefined ? "datapackage.json" : undefined;
}
