import gcoord from "gcoord";
import type { Position } from "geojson";
import { type AreaIndex, metresBetween } from "../geo/area-index.ts";
import { boundsOf, featureId } from "../geo/shapes.ts";
import type { Work } from "../work-table.ts";
import { type Areas, areasOf, drawnRegion } from "./areas.ts";
import { fileOf, rowsIn } from "./at-work.ts";
import { parkOffset } from "./park-offset.ts";

/** Tables whose points are compared, and the column that names the area they should lie in. */
const TABLES = ["parks", "enterprises", "resources"] as const;
type Compared = (typeof TABLES)[number];

/** Systems of web maps that office data are often in without saying so. */
const SYSTEMS = ["GCJ-02", "BD-09"] as const;
type Shifted = (typeof SYSTEMS)[number];
const CODES = { "GCJ-02": gcoord.GCJ02, "BD-09": gcoord.BD09 } as const;

/** Rows, and share of the rows looked at, that must agree: few of a table of one system, more where only part of a table is off. */
const ENOUGH = [
  { rows: 3, share: 0.6 },
  { rows: 5, share: 0.3 },
] as const;
/** How far from the shift expected a difference may be, as a share of it. */
const SLACK = 0.35;
/** Rows of one name compared at most, and rows of a table looked at. */
const MOST_NAMESAKES = 5;
const MOST_ROWS = 2000;
/** Rows moved into their own area, where only that is known. */
const FEWEST_MOVED = 5;

/** Where a point would be, were it in this system. */
export const undo = (point: Position, system: Shifted): Position =>
  gcoord.transform([point[0] ?? 0, point[1] ?? 0], CODES[system], gcoord.WGS84);

/**
 * Points that are all off in the direction and by the distance that GCJ-02 or BD-09 would put them, against the middle of their park, a row
 * of the same name, or the border of their own area; else the middle of all firms against that of their parks. A warning: no point is moved.
 */
export function checkOffset(work: Work): void {
  const areas = areasOf(work);
  const anchors = anchorsOf(work);
  const told = new Set<Compared>();
  for (const table of TABLES) {
    const found = SYSTEMS.map((system) => weigh(work, table, system, areas, anchors)).sort(
      (a, b) => b.count - a.count,
    )[0];
    if (found === undefined || found.count === 0) continue;
    told.add(table);
    tell(work, table, found);
  }
  if (told.has("parks") || told.has("enterprises")) return;
  for (const system of SYSTEMS) {
    const off = parkOffset(work, (point) => undo(point, system));
    if (off !== undefined) tell(work, off.table, { system, count: off.rows, looked: off.rows, shift: off.shift });
  }
}

function tell(work: Work, table: Compared, { system, count, looked, shift }: Verdict): void {
  const metres = Math.round(Math.hypot(...shift) / 10) * 10;
  const file = fileOf(work, table);
  const detail = `${metres} m (${count} / ${looked})`;
  work.findings.push({ severity: "warning", code: "coordinate-offset", file, column: "lon", value: system, detail });
}

interface Verdict {
  readonly system: Shifted;
  /** Rows that agree, 0 where too few do. */
  readonly count: number;
  readonly looked: number;
  readonly shift: readonly [east: number, north: number];
}

function weigh(work: Work, table: Compared, system: Shifted, areas: Areas, anchors: Anchors): Verdict {
  let [looked, agreed, placed, movedIn, movedOut] = [0, 0, 0, 0, 0];
  let shift: readonly [number, number] = [0, 0];
  const all = rowsIn(work, table);
  const step = Math.max(1, Math.floor(all.length / MOST_ROWS));
  for (const { row } of all.filter((_, index) => index % step === 0)) {
    const { lon, lat, position } = row;
    if (lon === undefined || lat === undefined || (position !== undefined && position !== "site")) continue;
    const point = [lon, lat];
    const meant = undo(point, system);
    const expected = metresBetween(meant, point);
    if (Math.hypot(...expected) < 100) continue;
    shift = expected;
    const compared = anchors.of(table, row);
    if (compared.length > 0) looked++;
    if (compared.some((anchor) => isShiftedBy(expected, metresBetween(anchor, point)))) agreed++;
    const area = ownArea(table, row, areas);
    if (area === undefined) continue;
    placed++;
    const [isIn, wouldBeIn] = [point, meant].map(([x = 0, y = 0]) => area.contains(x, y));
    if (wouldBeIn && !isIn) movedIn++;
    if (isIn && !wouldBeIn) movedOut++;
  }
  if (ENOUGH.some(({ rows, share }) => agreed >= rows && agreed >= looked * share))
    return { system, count: agreed, looked, shift };
  if (movedIn >= FEWEST_MOVED && movedIn >= movedOut * 5) return { system, count: movedIn, looked: placed, shift };
  return { system, count: 0, looked, shift };
}

const isShiftedBy = (expected: readonly [number, number], seen: readonly [number, number]): boolean =>
  Math.hypot(seen[0] - expected[0], seen[1] - expected[1]) <= SLACK * Math.hypot(...expected);

interface PlacedRow {
  readonly id: string;
  readonly region_id?: string | undefined;
  readonly park_id?: string | undefined;
  readonly name_zh?: string | undefined;
}

function ownArea(table: Compared, row: PlacedRow, areas: Areas): AreaIndex | undefined {
  const park = areas.parks.get(table === "parks" ? row.id : (row.park_id ?? ""));
  if (park !== undefined) return park;
  const region = drawnRegion(areas, row.region_id);
  return region === undefined ? undefined : areas.regions.get(region);
}

interface Anchors {
  of(table: Compared, row: PlacedRow): readonly Position[];
}

/** Points that a row should be near: the middle of its park's area, its park's own point, a row of the same name in another table. */
function anchorsOf(work: Work): Anchors {
  const middles = new Map<string, Position>();
  for (const feature of work.shapes.parks?.features ?? []) {
    const [west, south, east, north] = boundsOf([feature]) ?? [];
    if (west === undefined || south === undefined || east === undefined || north === undefined) continue;
    middles.set(featureId(feature), [(west + east) / 2, (south + north) / 2]);
  }
  const parkPoints = new Map<string, Position>();
  const named = new Map<string, { readonly table: Compared; readonly id: string; readonly point: Position }[]>();
  for (const table of TABLES) {
    for (const { row } of rowsIn(work, table)) {
      const { id, lon, lat, position, name_zh } = row;
      if (lon === undefined || lat === undefined || position !== "site") continue;
      if (table === "parks") parkPoints.set(id, [lon, lat]);
      if (name_zh === undefined) continue;
      const others = named.get(name_zh) ?? [];
      if (others.length < MOST_NAMESAKES) others.push({ table, id, point: [lon, lat] });
      named.set(name_zh, others);
    }
  }
  return {
    of: (table, { id, park_id, name_zh }) =>
      [
        middles.get(table === "parks" ? id : (park_id ?? "")),
        table === "parks" ? undefined : parkPoints.get(park_id ?? ""),
        ...(named.get(name_zh ?? "") ?? [])
          .filter((other) => other.table !== table || other.id !== id)
          .map(({ point }) => point),
      ].filter((point) => point !== undefined),
  };
}
