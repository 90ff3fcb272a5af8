import { useMemo } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, worldOf, worldSize } from "../../model/geo/camera.ts";
import { pathOf } from "../../model/geo/shapes.ts";
import type { MapRegion, RegionContent } from "./items.ts";

interface RegionShapesProps {
  readonly content: RegionContent;
  readonly camera: Camera;
  readonly size: MapSize;
  readonly emphasis: (key: EntityKey) => Emphasis;
  readonly labelOf: (region: MapRegion) => string;
  readonly tabIndex: (key: EntityKey) => 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onSelect: (key: EntityKey) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** Zoom the paths are made at. */
const FRAME_ZOOM = 9;

/** Regions as marks: clear fields over the ground, to point at, focus and select; an edge shows the emphasis. */
export function RegionShapes({
  content,
  camera,
  size,
  emphasis,
  labelOf,
  tabIndex,
  onFocus,
  onSelect,
  onHover,
}: RegionShapesProps) {
  const origin = useMemo(() => {
    const [west, south, east, north] = content.bounds;
    return worldOf((west + east) / 2, (south + north) / 2);
  }, [content.bounds]);
  const paths = useMemo(
    () =>
      new Map(
        content.regions.map((region) => [region.id, pathOf(region.feature.geometry, { zoom: FRAME_ZOOM, origin })]),
      ),
    [content.regions, origin],
  );
  const world = worldSize(camera.zoom);
  const [centreX, centreY] = worldOf(camera.lng, camera.lat);
  const x = size.width / 2 + (origin[0] - centreX) * world;
  const y = size.height / 2 + (origin[1] - centreY) * world;
  return (
    <g transform={`translate(${x} ${y}) scale(${2 ** (camera.zoom - FRAME_ZOOM)})`}>
      {content.regions.map((region) => (
        <path
          key={region.key}
          className={`mark region-mark ${emphasis(region.key)}`}
          d={paths.get(region.id)}
          data-key={region.key}
          role="button"
          tabIndex={tabIndex(region.key)}
          aria-label={labelOf(region)}
          onClick={() => onSelect(region.key)}
          onFocus={() => onFocus(region.key)}
          onPointerEnter={() => onHover(region.key)}
          onPointerLeave={() => onHover(undefined)}
        />
      ))}
    </g>
  );
}
