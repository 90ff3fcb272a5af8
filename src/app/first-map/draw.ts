import { fitCamera, type MapSize, projector, worldOf } from "../../model/geo/camera.ts";
import { pathOf, uncutEdges } from "../../model/geo/shapes.ts";
import type { Pack } from "../../model/pack.ts";
import type { Row, TableName } from "../../model/schema.ts";
import {
  type Glyph,
  mergePoints,
  PARK,
  PROJECT,
  parkSquares,
  parkTop,
  projectSpot,
} from "../../views/region/glyphs.ts";
import { type RegionContent, regionContent } from "../../views/region/items.ts";
import { lightestFirst } from "../../views/region/layers.ts";
import { svg } from "./svg.ts";

/** Free space round the whole, pixels; as the page leaves it. */
const PADDING = { wide: 22, small: 12 } as const;
const NARROW = 720;

/** The regional map of a whole pack as the page will show it first: ground, fields by number of enterprises, and every place. */
export function drawMap(pack: Pack, size: MapSize): SVGElement {
  const rows = <T extends TableName>(table: T) => pack.tables[table].rows as unknown as readonly Row<T>[];
  const content = regionContent({
    pack,
    filtered: { rows, has: () => true },
    presence: new Map(),
    chains: [],
    measure: "enterprises",
  });
  const camera = fitCamera(content.bounds, size, size.width >= NARROW ? PADDING.wide : PADDING.small);
  const glyphs = mergePoints(content.points, projector(camera, size), size);
  const { width, height } = size;
  return svg(
    "svg",
    { class: "map-overlay full", width, height, viewBox: `0 0 ${width} ${height}` },
    svg("rect", { class: "map-ground", width, height }),
    ground(pack, content, camera, size),
    ...glyphs.map(glyphMark),
  );
}

/** Neighbours, fields, water, outline. */
function ground(
  { shapes }: Pack,
  content: RegionContent,
  camera: ReturnType<typeof fitCamera>,
  size: MapSize,
): SVGElement {
  const frame = { zoom: camera.zoom, origin: worldOf(camera.lng, camera.lat) };
  const path = (kind: string, geometry: Parameters<typeof pathOf>[0]) =>
    svg("path", { class: kind, d: pathOf(geometry, frame) });
  const outline = (kind: string) => (content.outline === undefined ? [] : [path(kind, content.outline.geometry)]);
  const water = shapes.context?.features ?? [];
  return svg(
    "g",
    { class: "ground", transform: `translate(${size.width / 2} ${size.height / 2})` },
    path("neighbour", uncutEdges(shapes.neighbours)),
    ...outline("outline-halo"),
    ...lightestFirst(content.regions).map(({ feature, shade }) => path(`region-fill shade-${shade}`, feature.geometry)),
    ...water.map(({ geometry, properties }) => path(properties?.["kind"] === "lake" ? "lake" : "river", geometry)),
    ...outline("outline"),
  );
}

/** A place: firms as a circle with their number, parks beneath, projects at the corner. */
function glyphMark(glyph: Glyph): SVGElement {
  const marks: SVGElement[] = [];
  if (glyph.enterprises > 0) marks.push(svg("circle", { class: "map-firms", r: glyph.radius }));
  if (glyph.enterprises > 1)
    marks.push(
      svg(
        "text",
        { class: "map-firm-count", y: 4.6, "font-size": 13, "text-anchor": "middle" },
        String(glyph.enterprises),
      ),
    );
  return svg(
    "g",
    { class: `glyph ${glyph.isExact ? "exact" : ""}`, transform: `translate(${glyph.x} ${glyph.y})` },
    ...marks,
    ...parkSquares(glyph.parks).map(({ level, left, count }) => parks(glyph, level, left, count)),
    ...(glyph.projects === 0 ? [] : [projects(glyph)]),
  );
}

function parks(glyph: Glyph, level: string, left: number, count: number | undefined): SVGElement {
  const hole = svg("rect", { class: "map-park-hole", x: 2.5, y: 2.5, width: 3, height: 3 });
  return svg(
    "g",
    { transform: `translate(${left} ${parkTop(glyph)})` },
    svg("rect", { class: `map-park ${level}`, width: PARK.side, height: PARK.side }),
    ...(level === "national" ? [hole] : []),
    ...(count === undefined
      ? []
      : [svg("text", { class: "map-count halo", x: PARK.side + 2, y: PARK.side, "font-size": 12 }, String(count))]),
  );
}

function projects(glyph: Glyph): SVGElement {
  const [x, y] = projectSpot(glyph);
  return svg(
    "g",
    { transform: `translate(${x} ${y})` },
    svg("path", {
      class: `map-project ${glyph.areProjectsDone ? "done" : ""}`,
      d: `M0 0l${PROJECT.width / 2} -${PROJECT.height}l${PROJECT.width / 2} ${PROJECT.height}z`,
    }),
    svg("text", { class: "map-count halo", x: PROJECT.width + 2, y: 0.5, "font-size": 12 }, String(glyph.projects)),
  );
}
