import type { Feature } from "geojson";
import { useMemo } from "react";
import { regionMessages } from "../../i18n/region.ts";
import type { EntityKey } from "../../model/entity.ts";
import { keyOf } from "../../model/entity.ts";
import type { Camera, MapSize } from "../../model/geo/camera.ts";
import { featureId } from "../../model/geo/shapes.ts";
import type { MeasureId } from "../../model/measures.ts";
import { localized, shortName } from "../../model/naming.ts";
import type { AnyRow } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import type { Box } from "./boxes.ts";
import type { MapArea, RegionContent } from "./items.ts";
import { layoutRegion, type RegionLayout } from "./layout.ts";
import { type Partners, partnersOf } from "./partners.ts";
import { layoutSelection, type SelectionLayout } from "./selection.ts";

/** Below this width names are small, as in a panel of the overview. Pixels. */
const SMALL_WIDTH = 720;
/** Zoom from which a narrow map has room for parks. */
const CLOSE = 9;
/** Names at the far end of a line before the rest is counted. */
const NAMED = 2;
/** Letters of a name that finds no room whole. */
const MOST_LETTERS = 14;

export interface MapLayout {
  readonly rest: RegionLayout;
  readonly selection: SelectionLayout;
}

/** Everything the overlay draws, with its place; moves only when the camera rests, the filter or the selection changes. */
export function useMapLayout(content: RegionContent, camera: Camera, size: MapSize): MapLayout {
  const atlas = useAtlas();
  const { density } = useFrame();
  const { selected } = useAttention();
  const t = useText(regionMessages);
  const isCompact = density === "compact";
  const hasParks = !isCompact && (size.width >= SMALL_WIDTH || camera.zoom > CLOSE);
  const isSmall = isCompact || size.width < SMALL_WIDTH;
  const neighbours = useNeighbourAreas();
  const valueText = useValueText(content.measure.id);
  const reserved = useMemo(() => reservedBoxes(size, isCompact), [size, isCompact]);
  const kept = hasParks ? undefined : selected;
  const rest = useMemo(
    () =>
      layoutRegion(content, camera, size, {
        isSmall,
        hasParks,
        selected: kept,
        reserved,
        neighbours,
        words: ({ id, value }) => ({ name: atlas.nameOfId("regions", id), value: valueText(value) }),
      }),
    [content, camera, size, isSmall, hasParks, kept, reserved, neighbours, atlas, valueText],
  );
  const partners = useMemo(() => partnersOf(atlas.pack, atlas.ties, selected, rest.glyphs), [atlas, selected, rest]);
  const facts = useFacts(partners);
  const selection = useMemo(() => {
    const notes = (names: readonly EntityKey[]) =>
      endNotes(
        names.map((key) => shortName(atlas.nameOfKey(key))),
        t("listed"),
      );
    const name = selected === undefined ? "" : shortName(atlas.nameOfKey(selected));
    return layoutSelection(rest, partners, { name, facts, notes }, content, camera, size, reserved);
  }, [rest, partners, facts, content, camera, size, reserved, selected, atlas, t]);
  return useMemo(() => ({ rest, selection }), [rest, selection]);
}

/** Names for the end of a line, from two and the number of the rest to the beginning of one. */
function endNotes(names: readonly string[], separator: string): readonly string[] {
  const [first = ""] = names;
  const rest = (shown: number) => (names.length > shown ? ` +${names.length - shown}` : "");
  const cut = first.length > MOST_LETTERS ? `${first.slice(0, MOST_LETTERS)}…` : first;
  return [
    ...(names.length > 1 ? [names.slice(0, NAMED).join(separator) + rest(NAMED)] : []),
    first + rest(1),
    cut + rest(1),
  ];
}

/** What stands on the map besides marks: tools at the upper right, scale and notices along the foot. */
function reservedBoxes({ width, height }: MapSize, isCompact: boolean): readonly Box[] {
  const scale = { x: 0, y: height - 30, width: 190, height: 30 };
  if (isCompact) return [scale];
  return [
    scale,
    { x: width - 48, y: 0, width: 48, height: 150 },
    { x: width - 340, y: height - 28, width: 340, height: 28 },
  ];
}

/** Lakes and surrounding areas with their names. */
function useNeighbourAreas(): readonly MapArea[] {
  const { pack, language } = useAtlas();
  return useMemo(() => {
    const areaOf = (feature: Feature, index: number, isWater: boolean): MapArea => {
      const id = featureId(feature) || `${isWater ? "water" : "neighbour"}-${index}`;
      const name = localized({ ...(feature.properties as AnyRow | null), id }, "name", language) ?? "";
      return { key: keyOf("region", id), name, geometry: feature.geometry, isWater };
    };
    const waters = pack.shapes.context?.features.filter(({ geometry }) => geometry.type.endsWith("Polygon")) ?? [];
    const lands = pack.shapes.neighbours?.features ?? [];
    return [
      ...waters.map((feature, index) => areaOf(feature, index, true)),
      ...lands.map((feature, index) => areaOf(feature, index, false)),
    ].filter(({ name }) => name !== "");
  }, [pack, language]);
}

/** Writes a value of a measure with its unit. */
export function useValueText(measure: MeasureId): (value: number | undefined) => string {
  const t = useText(regionMessages);
  return useMemo(
    () => (value) => (value === undefined ? t("unknown") : t(`value.${measure}`, { n: value })),
    [t, measure],
  );
}

/** What the lines of a selection do not say by themselves. */
function useFacts(partners: Partners | undefined): readonly string[] {
  const t = useText(regionMessages);
  return useMemo(() => {
    if (partners === undefined) return [];
    const { ends, samePlace, elsewhere, more, holders } = partners;
    const ins = ends.filter((end) => end.direction === "in").length;
    const outs = ends.length - ins;
    const lines = ins > 0 && outs > 0 ? "supplyBoth" : ins > 0 ? "supplyIn" : "supplyOut";
    const rest = [
      samePlace > 0 ? t("samePlace", { n: samePlace }) : "",
      elsewhere > 0 ? t("elsewhere", { n: elsewhere }) : "",
      more > 0 ? t("more", { n: more }) : "",
    ].filter((fact) => fact !== "");
    return [
      holders === undefined ? "" : t("holders", { here: holders.here, all: holders.all }),
      ends.length === 0 ? "" : t(lines, { in: ins, out: outs }),
      rest.join(" · "),
    ].filter((fact) => fact !== "");
  }, [partners, t]);
}
