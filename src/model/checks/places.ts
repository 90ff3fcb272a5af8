import type { Work } from "../work-table.ts";
import { found, rowsIn } from "./at-work.ts";

/** A row whose park stands in another region than the row. Zones overlap regions, so they say nothing. */
export function checkPlaces(work: Work): void {
  const regions = new Map(rowsIn(work, "regions").map(({ row }) => [row.id, row]));
  const regionOfPark = new Map(rowsIn(work, "parks").map(({ row }) => [row.id, row.region_id]));
  for (const table of ["enterprises", "projects"] as const) {
    for (const { row, at } of rowsIn(work, table)) {
      const other = row.park_id === undefined ? undefined : regionOfPark.get(row.park_id);
      if (
        row.region_id === undefined ||
        other === undefined ||
        isWithin(row.region_id, other) ||
        isWithin(other, row.region_id)
      )
        continue;
      const detail = `${row.park_id}: ${other}`;
      found(work, table, at, {
        severity: "warning",
        code: "place-mismatch",
        column: "region_id",
        value: row.region_id,
        detail,
      });
    }
  }
  /** True where the first region is the second, or lies in it at any depth, or either overlaps others by nature. */
  function isWithin(inner: string, outer: string): boolean {
    const seen = new Set<string>();
    for (let id: string | undefined = inner; id !== undefined && !seen.has(id); id = regions.get(id)?.parent_id) {
      if (id === outer || regions.get(id)?.level === "zone") return true;
      seen.add(id);
    }
    return false;
  }
}
