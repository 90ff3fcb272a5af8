import type { Feature, Position } from "geojson";
import type { Finding } from "../finding.ts";
import { findMeetings, type Meeting } from "../geo/crossings.ts";
import { nestingOf } from "../geo/nesting.ts";
import { doubleArea, isSame } from "../geo/rings.ts";
import type { Shapes } from "../pack.ts";
import type { Work } from "../work-table.ts";

const DRAWN = ["boundaries", "parks", "context", "neighbours"] as const satisfies readonly (keyof Shapes)[];

/** Rings that cross themselves, holes outside or over each other, spikes, areas of nothing, parts that overlap. All are drawn, and told with the place. */
export function checkRings(work: Work): void {
  for (const shape of DRAWN) {
    for (const [index, feature] of (work.shapes[shape]?.features ?? []).entries()) {
      for (const fault of ringFaults(feature)) {
        const value = String(feature.properties?.["id"] ?? feature.properties?.["name_zh"] ?? `features[${index}]`);
        work.findings.push({ severity: "warning", file: `${shape}.geojson`, value, ...fault });
      }
    }
  }
}

/** What is wrong with a ring, which one, and where. */
export type RingFault = Required<Pick<Finding, "code" | "column" | "detail">>;

/** A ring and where it stands: polygon of the shape, place in the polygon (0 is the outer ring). */
interface Ring {
  readonly index: number;
  readonly ring: readonly Position[];
  readonly polygon: number;
  readonly place: number;
  readonly path: string;
}

/** Crossings of one ring with itself told at most. */
const MOST_TOLD = 3;
/** Faults of one kind in one shape told at most; the last of them says how many more there are. */
const MOST_OF_KIND = 100;
/** Questions whether one ring lies in another, for one shape. */
const MOST_ASKED = 1_000_000;
/** Square degrees, twice the area: about one square metre. */
const NO_AREA = 2e-10;

export function ringFaults({ geometry }: Pick<Feature, "geometry">): readonly RingFault[] {
  const polygons =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  let count = 0;
  const all = polygons.flatMap((rings, polygon) =>
    rings.map((ring, place): Ring => {
      const path = geometry.type === "Polygon" ? `coordinates[${place}]` : `coordinates[${polygon}][${place}]`;
      return { index: count++, ring, polygon, place, path };
    }),
  );
  const meetings = findMeetings(all.map(({ ring }) => ring));
  const crossings = meetings.filter(({ isCrossing }) => isCrossing);
  const crossed = pairsOf(crossings);
  const touches = new Map(meetings.flatMap((meeting) => touchOf(meeting, all)));
  const alone = all.filter((_, index) => !crossed.has(pairOf(index, index)));
  const placed = misplaced(
    all.map(({ ring }) => ring),
    all,
    crossed,
    pairsOf(meetings),
  );
  return limited([
    ...firstOfEach(crossings.map((meeting) => crossingFault(meeting, all))),
    ...alone.flatMap((ring) => spikeOrEmpty(ring, touches.get(ring.index))),
    ...placed,
  ]);
}

function limited(faults: readonly RingFault[]): readonly RingFault[] {
  const counts = new Map<string, number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  return faults.flatMap((fault): readonly RingFault[] => {
    const count = (told.get(fault.code) ?? 0) + 1;
    told.set(fault.code, count);
    const more = (counts.get(fault.code) ?? 0) - MOST_OF_KIND;
    if (count < MOST_OF_KIND || more <= 0) return count <= MOST_OF_KIND ? [fault] : [];
    return count === MOST_OF_KIND ? [{ ...fault, detail: `${fault.detail} (+${more})` }] : [];
  });
}

function crossingFault({ at, rings: [first, second] }: Meeting, all: readonly Ring[]): RingFault {
  const [a, b] = [all[Math.min(first, second)], all[Math.max(first, second)]];
  const isSamePolygon = a?.polygon === b?.polygon;
  const code =
    first === second
      ? "ring-crossing"
      : !isSamePolygon
        ? "parts-overlap"
        : a?.place === 0
          ? "ring-hole-outside"
          : "ring-holes-overlap";
  return { code, column: b?.path ?? "", detail: placeText(at) };
}

/** Some crossings of each ring with itself, one finding for each other fault. */
function firstOfEach(faults: readonly RingFault[]): readonly RingFault[] {
  const told = new Map<string, number>();
  return faults.filter(({ code, column }) => {
    const key = `${code}:${column}`;
    const count = (told.get(key) ?? 0) + 1;
    told.set(key, count);
    return count <= (code === "ring-crossing" ? MOST_TOLD : 1);
  });
}

/** A ring and the corner it comes through twice. */
function touchOf({ at, rings: [index, other], isCrossing }: Meeting, all: readonly Ring[]) {
  if (index !== other || isCrossing) return [];
  const corners = (all[index]?.ring.slice(1) ?? []).filter((corner) => isSame(corner, at));
  return corners.length < 2 ? [] : [[index, at] as const];
}

function spikeOrEmpty({ ring, path }: Ring, touch: Position | undefined): readonly RingFault[] {
  const [first = []] = ring;
  if (Math.abs(doubleArea(ring)) < NO_AREA) return [{ code: "ring-no-area", column: path, detail: placeText(first) }];
  const spike = spikeOf(ring);
  if (spike !== undefined) return [{ code: "ring-spike", column: path, detail: placeText(spike) }];
  return touch === undefined ? [] : [{ code: "ring-touch", column: path, detail: placeText(touch) }];
}

/** Radians: narrower than this is no corner. */
const SPIKE = 0.003;
/** Degrees, about 100 m: shorter than this is the jitter of a drawn line. */
const SPIKE_LENGTH = 1e-3;

/** A vertex to which the line goes out and comes straight back. */
function spikeOf(ring: readonly Position[]): Position | undefined {
  const last = ring.length - 1;
  return ring.find((at, index) => {
    if (index === last) return false;
    const [before, after] = [ring[index === 0 ? last - 1 : index - 1], ring[index + 1]];
    const [ax, ay] = [(before?.[0] ?? 0) - (at[0] ?? 0), (before?.[1] ?? 0) - (at[1] ?? 0)];
    const [bx, by] = [(after?.[0] ?? 0) - (at[0] ?? 0), (after?.[1] ?? 0) - (at[1] ?? 0)];
    const angle = Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));
    const isExact = angle < 1e-9;
    return isExact || (angle < SPIKE && Math.min(Math.hypot(ax, ay), Math.hypot(bx, by)) > SPIKE_LENGTH);
  });
}

const pairOf = (a: number, b: number): string => `${Math.min(a, b)}-${Math.max(a, b)}`;
const pairsOf = (meetings: readonly Meeting[]): ReadonlySet<string> =>
  new Set(meetings.map(({ rings: [a, b] }) => pairOf(a, b)));

/** Holes outside their ring or inside each other, and parts inside parts, where no lines cross. */
function misplaced(
  rings: readonly (readonly Position[])[],
  all: readonly Ring[],
  crossed: ReadonlySet<string>,
  met: ReadonlySet<string>,
): readonly RingFault[] {
  const nesting = nestingOf(rings);
  const outerOf = new Map(all.flatMap(({ place, polygon }, index) => (place === 0 ? [[polygon, index] as const] : [])));
  const faults: RingFault[] = [];
  const told = new Set<string>();
  let asked = 0;
  for (const [index, { ring, polygon, place, path }] of all.entries()) {
    const outer = outerOf.get(polygon) ?? index;
    const fault = (code: RingFault["code"]) => faults.push({ code, column: path, detail: placeText(ring[0] ?? []) });
    const isClear = (other: number) => !crossed.has(pairOf(index, other));
    const isIn = (other: number) => {
      asked++;
      return nesting.isIn(index, other, met.has(pairOf(index, other)));
    };
    if (asked > MOST_ASKED) break;
    if (place > 0 && isClear(outer)) {
      const shell = all[outer];
      if (shell !== undefined && isAsLarge(ring, shell.ring) && met.has(pairOf(index, outer)))
        faults.push({ code: "ring-no-area", column: shell.path, detail: placeText(shell.ring[0] ?? []) });
      else if (!isIn(outer)) fault("ring-hole-outside");
    }
    const near = nesting.near(index);
    const overlapped = near.find((other) => {
      const against = all[other];
      if (asked > MOST_ASKED || against === undefined || place > 0 !== against.place > 0) return false;
      if (place > 0 !== (polygon === against.polygon) || told.has(pairOf(index, other))) return false;
      if (!isClear(other) || !isIn(other)) return false;
      const isLake = (ring: number) => all[ring]?.polygon === against.polygon && (all[ring]?.place ?? 0) > 0;
      return place > 0 || !near.some((lake) => isLake(lake) && isIn(lake));
    });
    if (overlapped === undefined) continue;
    told.add(pairOf(index, overlapped));
    fault(place > 0 ? "ring-holes-overlap" : "parts-overlap");
  }
  return firstOfEach(faults);
}

/** True for a hole that leaves nothing of its ring. */
const isAsLarge = (hole: readonly Position[], ring: readonly Position[]): boolean =>
  Math.abs(doubleArea(ring)) - Math.abs(doubleArea(hole)) < NO_AREA;

/** Longitude and latitude to a metre. */
const placeText = ([lon = 0, lat = 0]: Position): string => `${round(lon)}, ${round(lat)}`;
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
