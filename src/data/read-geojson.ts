import type { FeatureCollection } from "geojson";
import type { Finding } from "../model/finding.ts";
import { parseJson } from "./json.ts";
import { type ShapeOptions, soundCollection } from "./sound-geojson.ts";

export interface ParsedShapes {
  readonly collection?: FeatureCollection;
  readonly findings: readonly Finding[];
}

/**
 * Features of a GeoJSON file. A sound file is read at once; any other goes to the patient reader, which drops and reports bad
 * features one by one. No bytes whatever make it throw.
 */
export async function readGeojson(file: string, bytes: Uint8Array, options: ShapeOptions): Promise<ParsedShapes> {
  const json = parseJson(bytes);
  const collection = "value" in json ? soundCollection(json.value, options) : undefined;
  if (collection !== undefined) return { collection, findings: [] };
  try {
    const { explainGeojson } = await import("./intake/geojson-faults.ts");
    return explainGeojson(file, bytes, options);
  } catch (error) {
    return { findings: [{ severity: "error", code: "file-unreadable", file, detail: String(error) }] };
  }
}
