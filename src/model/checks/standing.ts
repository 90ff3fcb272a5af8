import type { TableName } from "../schema.ts";
import type { Work, WorkRow } from "../work-table.ts";
import { type Areas, areasOf, drawnRegion } from "./areas.ts";
import { fileOf, found, rowsIn } from "./at-work.ts";
import { undo } from "./offset.ts";

const STANDING = ["regions", "parks", "enterprises"] as const;
type Standing = (typeof STANDING)[number];
/** Metres past a border that still count as on it: drawn borders of regions are good to some hundred metres, those of parks are better. */
const REGION_SLACK = 500;
const PARK_SLACK = 200;
/** Metres for a point that is only the middle of a town or county. */
const ROUGH_SLACK = 3000;

/** Points that do not stand in the region or park their row names. Run after the checks of coordinates and of points in one place: what those took away or told stands nowhere. */
export function checkStanding(work: Work): void {
  const areas = areasOf(work);
  const names = new Map(
    [...rowsIn(work, "regions"), ...rowsIn(work, "parks")].map(({ row }) => [row.id, row.name_zh ?? row.id]),
  );
  const reported = new Set(
    work.findings.flatMap(({ code, file, row }) => (code === "coordinate-outside" ? [`${file}:${row}`] : [])),
  );
  for (const table of STANDING) {
    if (isAllEqual(work, table)) continue;
    const system = work.findings.find(({ code, file }) => code === "coordinate-offset" && file === fileOf(work, table));
    for (const { row, line, at } of rowsIn(work, table)) {
      if (row.lon === undefined || row.lat === undefined || reported.has(`${fileOf(work, table)}:${line}`)) continue;
      const point = [row.lon, row.lat] as const;
      const claim = claimOf(table, row, areas).find((named) => !stands(point, named));
      if (claim === undefined) continue;
      if (system !== undefined && isShifted(system.value) && stands(undo([...point], system.value), claim)) continue;
      report(work, table, at, point, claim, names);
    }
  }
}

/** One point for all its rows: that it lies elsewhere for most is no fault of theirs. */
const isAllEqual = (work: Work, table: Standing): boolean =>
  work.findings.some(({ code, file }) => code === "coordinate-all-equal" && file === fileOf(work, table));

/** An area a row says it lies in. */
interface Claim {
  readonly column: string;
  readonly id: string;
  readonly areas: Areas["regions"];
  readonly slack: number;
}

interface StandingRow {
  readonly id: string;
  readonly region_id?: string | undefined;
  readonly park_id?: string | undefined;
  readonly position?: string | undefined;
}

function claimOf(table: Standing, row: StandingRow, areas: Areas): readonly Claim[] {
  const region = drawnRegion(areas, table === "regions" ? row.id : row.region_id);
  const park = table === "parks" ? row.id : row.park_id;
  const isExact = row.position === undefined || row.position === "site";
  return [
    ...(region === undefined || (table === "regions" && region !== row.id)
      ? []
      : [
          {
            column: table === "regions" ? "lon" : "region_id",
            id: region,
            areas: areas.regions,
            slack: isExact ? REGION_SLACK : ROUGH_SLACK,
          },
        ]),
    ...(park === undefined || !isExact || !areas.parks.has(park)
      ? []
      : [{ column: table === "parks" ? "lon" : "park_id", id: park, areas: areas.parks, slack: PARK_SLACK }]),
  ];
}

function stands([lon = 0, lat = 0]: readonly number[], { id, areas, slack }: Claim): boolean {
  const area = areas.get(id);
  return area === undefined || area.contains(lon, lat) || area.isNear(lon, lat, slack);
}

function report(
  work: Work,
  table: TableName,
  at: WorkRow,
  [lon, lat]: readonly [number, number],
  { column, areas, id }: Claim,
  names: ReadonlyMap<string, string>,
): void {
  const others = [...areas].filter(([other, area]) => other !== id && area.contains(lon, lat)).map(([other]) => other);
  const smallest = others[others.length - 1];
  found(work, table, at, {
    severity: "warning",
    code: "coordinate-elsewhere",
    column,
    value: `${lon}, ${lat}`,
    ...(smallest === undefined ? {} : { detail: names.get(smallest) ?? smallest }),
  });
}

const isShifted = (system: string | undefined): system is "GCJ-02" | "BD-09" =>
  system === "GCJ-02" || system === "BD-09";
