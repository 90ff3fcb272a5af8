import type { FeatureCollection } from "geojson";
import { memo, useMemo } from "react";
import type { Camera, MapSize } from "../../model/geo/camera.ts";
import { worldOf, worldSize } from "../../model/geo/camera.ts";
import { type PathFrame, pathOf, uncutEdges } from "../../model/geo/shapes.ts";
import type { Shapes } from "../../model/pack.ts";
import type { RegionContent } from "./items.ts";
import { lightestFirst } from "./layers.ts";

interface SvgGroundProps {
  readonly content: RegionContent;
  readonly shapes: Shapes;
  readonly camera: Camera;
  readonly size: MapSize;
}

/** Zoom the paths are made at; they are scaled to any other. */
const FRAME_ZOOM = 9;

/** Neighbours, county fills, water and the outline in SVG; the same look as the ground MapLibre draws. */
export function SvgGround({ content, shapes, camera, size }: SvgGroundProps) {
  const frame = useMemo<PathFrame>(() => {
    const [west, south, east, north] = content.bounds;
    return { zoom: FRAME_ZOOM, origin: worldOf((west + east) / 2, (south + north) / 2) };
  }, [content.bounds]);
  const scale = 2 ** (camera.zoom - FRAME_ZOOM);
  const [centreX, centreY] = worldOf(camera.lng, camera.lat);
  const world = worldSize(camera.zoom);
  const x = size.width / 2 + (frame.origin[0] - centreX) * world;
  const y = size.height / 2 + (frame.origin[1] - centreY) * world;
  return (
    <g className="ground" transform={`translate(${x} ${y}) scale(${scale})`} aria-hidden="true">
      <Neighbours collection={shapes.neighbours} frame={frame} />
      <OutlinePath content={content} frame={frame} className="outline-halo" />
      <Fills content={content} frame={frame} />
      <Water collection={shapes.context} frame={frame} />
      <OutlinePath content={content} frame={frame} className="outline" />
    </g>
  );
}

interface PathsProps {
  readonly collection: FeatureCollection | undefined;
  readonly frame: PathFrame;
}

const Neighbours = memo(function Neighbours({ collection, frame }: PathsProps) {
  return <path className="neighbour" d={pathOf(uncutEdges(collection), frame)} />;
});

const isLake = (kind: unknown) => kind === "lake";

const Water = memo(function Water({ collection, frame }: PathsProps) {
  return collection?.features.map((feature) => {
    const d = pathOf(feature.geometry, frame);
    return <path key={d.slice(0, 40)} className={isLake(feature.properties?.["kind"]) ? "lake" : "river"} d={d} />;
  });
});

const Fills = memo(function Fills({ content, frame }: { readonly content: RegionContent; readonly frame: PathFrame }) {
  return lightestFirst(content.regions).map((region) => (
    <path key={region.key} className={`region-fill shade-${region.shade}`} d={pathOf(region.feature.geometry, frame)} />
  ));
});

interface OutlinePathProps {
  readonly content: RegionContent;
  readonly frame: PathFrame;
  readonly className: string;
}

const OutlinePath = memo(function OutlinePath({ content, frame, className }: OutlinePathProps) {
  if (content.outline === undefined) return null;
  return <path className={className} d={pathOf(content.outline.geometry, frame)} />;
});
