import { fileOf, found, rowsIn, type Work } from "../work-table.ts";

/** Drawn areas and the rows they stand for: a shape without its row, a county or city without its shape. */
export function checkShapes(work: Work): void {
  for (const [shape, table] of [
    ["boundaries", "regions"],
    ["parks", "parks"],
  ] as const) {
    const collection = work.shapes[shape];
    if (collection === undefined) continue;
    const drawn = new Set(collection.features.map(({ id, properties }) => String(properties?.id ?? id)));
    const ids = new Set(rowsIn(work, table).map(({ row }) => row.id));
    for (const id of drawn) {
      if (ids.has(id)) continue;
      const file = `${shape}.geojson`;
      work.findings.push({
        severity: "warning",
        code: "geojson-unmatched",
        file,
        column: "properties.id",
        value: id,
        detail: fileOf(work, table),
      });
    }
    if (shape === "boundaries") reportUndrawn(work, drawn);
  }
}

function reportUndrawn(work: Work, drawn: ReadonlySet<string>): void {
  for (const { row, at } of rowsIn(work, "regions")) {
    if (drawn.has(row.id) || (row.level !== "city" && row.level !== "county")) continue;
    found(work, "regions", at, {
      severity: "note",
      code: "geojson-unmatched",
      column: "id",
      value: row.id,
      detail: "boundaries.geojson",
    });
  }
}
