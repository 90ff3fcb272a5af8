import type { Filter } from "../../../../src/model/filter.ts";
import { applyFilter, createAtlasIndex, NO_FILTER } from "../../../../src/model/filter.ts";
import { type Camera, fitCamera, type MapSize } from "../../../../src/model/geo/camera.ts";
import type { MeasureId } from "../../../../src/model/measures.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { presenceOfNodes } from "../../../../src/model/presence.ts";
import { type RegionContent, regionContent } from "../../../../src/views/region/items.ts";

/** Maps as large as on a desk, beside a panel, and in a panel of the overview. */
export const SIZES: readonly (MapSize & { readonly padding: number; readonly isSmall: boolean })[] = [
  { width: 1376, height: 600, padding: 26, isSmall: false },
  { width: 1032, height: 600, padding: 26, isSmall: false },
  { width: 660, height: 303, padding: 10, isSmall: true },
];

export const contentOf = (
  pack: Pack,
  filter: Partial<Filter> = {},
  measure: MeasureId = "enterprises",
): RegionContent => {
  const filtered = applyFilter(createAtlasIndex(pack), { ...NO_FILTER, ...filter });
  return regionContent({ pack, filtered, presence: presenceOfNodes(pack), chains: filter.chain ?? [], measure });
};

export const cameraFor = (content: RegionContent, size: (typeof SIZES)[number]): Camera =>
  fitCamera(content.bounds, size, size.padding);
