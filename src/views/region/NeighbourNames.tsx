import { type Camera, type MapSize, projector } from "../../model/geo/camera.ts";
import { localized } from "../../model/naming.ts";
import type { AnyRow } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";

/** Free space to the edge of the map, pixels. */
const MARGIN = 30;

/** Names of the surrounding areas whose middle is in sight. */
export function NeighbourNames({ camera, size }: { readonly camera: Camera; readonly size: MapSize }) {
  const { pack, language } = useAtlas();
  const project = projector(camera, size);
  return pack.shapes.neighbours?.features.map((feature) => {
    const centre: unknown = feature.properties?.["center"];
    if (!Array.isArray(centre) || typeof centre[0] !== "number" || typeof centre[1] !== "number") return null;
    const [x, y] = project(centre[0], centre[1]);
    if (x < MARGIN || y < MARGIN || x > size.width - MARGIN || y > size.height - MARGIN) return null;
    const name = localized({ ...(feature.properties as AnyRow), id: "" }, "name", language);
    return (
      <text
        key={name}
        className="neighbour-label serif"
        x={x}
        y={y}
        fontSize={13}
        textAnchor="middle"
        aria-hidden="true"
      >
        {name}
      </text>
    );
  });
}
