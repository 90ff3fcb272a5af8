import type { Feature } from "geojson";
import type { TableName } from "../schema.ts";
import type { Work } from "../work-table.ts";
import { fileOf, found, rowsIn } from "./at-work.ts";

/** Drawn areas and the rows they stand for: a shape without its row, a county, city or park without its shape. */
export function checkShapes(work: Work): void {
  for (const [shape, table] of [
    ["boundaries", "regions"],
    ["parks", "parks"],
  ] as const) {
    const collection = work.shapes[shape];
    if (collection === undefined) continue;
    reportNoAreas(work, shape, collection.features);
    const drawn = new Set(collection.features.map(({ id, properties }) => String(properties?.id ?? id)));
    const ids = new Set(rowsIn(work, table).map(({ row }) => row.id));
    for (const id of drawn) {
      if (ids.has(id)) continue;
      const file = `${shape}.geojson`;
      work.findings.push({
        severity: shape === "parks" ? "note" : "warning",
        code: "geojson-unmatched",
        file,
        column: "properties.id",
        value: id,
        detail: fileOf(work, table),
      });
    }
    reportUndrawn(work, shape, table, drawn);
  }
}

/** Features told one by one; the last says how many more there are. */
const MOST_TOLD = 100;

/** Regions and parks are areas: a line or a point of them cannot be filled, clicked or lain in. */
function reportNoAreas(work: Work, shape: "boundaries" | "parks", features: readonly Feature[]): void {
  const bare = features.filter(({ geometry }) => !geometry.type.endsWith("Polygon"));
  const more = bare.length - MOST_TOLD;
  for (const [index, { id, properties, geometry }] of bare.slice(0, MOST_TOLD).entries()) {
    work.findings.push({
      severity: "error",
      code: "geojson-no-area",
      file: `${shape}.geojson`,
      column: "geometry",
      value: String(properties?.["id"] ?? id),
      detail: geometry.type + (more > 0 && index === MOST_TOLD - 1 ? ` (+${more})` : ""),
    });
  }
}

/** Rows without a shape, where that is not told already by a fault of the shape. Regions below the county are seldom drawn, so they are not missed. */
function reportUndrawn(work: Work, shape: "boundaries" | "parks", table: TableName, drawn: ReadonlySet<string>): void {
  const refused = work.findings.filter(({ file, severity }) => file === `${shape}.geojson` && severity === "error");
  const lost = new Set(refused.map(({ value }) => value));
  if (refused.some(({ code }) => code === "geojson-id-missing")) return;
  for (const at of work.tables.get(table)?.rows ?? []) {
    const { id, level } = at.row;
    if (drawn.has(id) || lost.has(id) || (shape === "boundaries" && level !== "city" && level !== "county")) continue;
    const detail = `${shape}.geojson`;
    found(work, table, at, { severity: "note", code: "geojson-unmatched", column: "id", value: id, detail });
  }
}
