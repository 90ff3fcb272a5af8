import { type KeyboardEvent, type RefObject, useCallback, useMemo } from "react";
import { regionMessages } from "../../i18n/region.ts";
import type { Direction } from "../../model/direction.ts";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, type Pixel, panBy, projector } from "../../model/geo/camera.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { useRoving } from "../../ui/use-roving.ts";
import { BoxTool } from "./BoxTool.tsx";
import type { Glyph } from "./glyphs.ts";
import type { RegionContent } from "./items.ts";
import { type MarkPlace, nearestMark } from "./keyboard.ts";
import { MapFoot } from "./MapFoot.tsx";
import { GlyphMark, Labels, Leaders, Zones } from "./MapMarks.tsx";
import type { Gathered } from "./RegionMap.tsx";
import { RegionShapes } from "./RegionShapes.tsx";
import { ArcLines, SelectionPlate } from "./SelectionMarks.tsx";
import { SvgGround } from "./SvgGround.tsx";
import { useGestures } from "./use-gestures.ts";
import { type MapLayout, useMapLayout, useValueText } from "./use-map-layout.ts";

interface MapOverlayProps {
  readonly content: RegionContent;
  readonly size: MapSize;
  readonly camera: Camera;
  /** Holds all that goes with the ground. */
  readonly layer: RefObject<SVGGElement | null>;
  /** The ground is painted beneath by the graphics card. */
  readonly isGl: boolean;
  readonly isBoxing: boolean;
  /** Absent where the camera is not the reader's. */
  readonly onLive: ((camera: Camera) => void) | undefined;
  readonly onEnd: (camera: Camera) => Camera;
  /** Zoom levels to change by, around the middle; 0 shows the whole. */
  readonly onZoom: (by: number) => void;
  readonly onGather: (gathered: Gathered) => void;
}

/** Pixels the map moves for an arrow key with Shift. */
const STEP = 60;
const ZOOMS: Readonly<Record<string, number>> = { "+": 0.7, "=": 0.7, "-": -0.7, "0": 0 };
const PANS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};
const nothing = () => {};

/** All marks, labels and lines of the regional map: the same over either ground. */
export function MapOverlay(props: MapOverlayProps) {
  const { content, size, camera, layer, isGl, isBoxing, onLive, onEnd, onZoom, onGather } = props;
  const atlas = useAtlas();
  const { state } = useAddress();
  const { density } = useFrame();
  const { selected, emphasis, select, hover } = useAttention();
  const layout = useMapLayout(content, camera, size);
  const { glyphs } = layout.rest;
  const words = useMarkWords(content);
  const look = useGlyphLook();
  const nameOf = useCallback(
    (glyph: Glyph) => (selected !== undefined && glyph.keys.includes(selected) ? selected : (glyph.id as EntityKey)),
    [selected],
  );
  const open = useCallback(
    (glyph: Glyph) => {
      const [only, more] = glyph.keys;
      if (only !== undefined && more === undefined) select(only);
      else onGather({ kind: "here", keys: glyph.keys });
    },
    [select, onGather],
  );
  const marks = useMarkPlaces(layout, content, camera, size, nameOf);
  const next = useCallback((from: EntityKey, way: Direction) => nearestMark(marks, from, way), [marks]);
  const activate = useCallback(
    (key: EntityKey) => {
      const glyph = glyphs.find((each) => nameOf(each) === key);
      if (glyph === undefined) select(key);
      else open(glyph);
    },
    [glyphs, nameOf, select, open],
  );
  const keys = useMemo(() => marks.map((mark) => mark.key), [marks]);
  const roving = useRoving(keys, next, activate);
  const gestures = useGestures({
    target: roving.ref,
    size,
    camera,
    isOff: onLive === undefined || isGl,
    isCooperative: state.mode === "embed",
    onLive: onLive ?? nothing,
    onEnd,
  });
  const handleKey = (event: KeyboardEvent<SVGSVGElement>) => {
    const zoom = ZOOMS[event.key];
    const pan = event.shiftKey ? PANS[event.key] : undefined;
    if (onLive === undefined || event.ctrlKey || event.metaKey || (zoom === undefined && pan === undefined)) {
      roving.onKeyDown(event);
      return;
    }
    event.preventDefault();
    if (zoom !== undefined) onZoom(zoom);
    else if (pan !== undefined) onEnd(panBy(camera, pan[0], pan[1]));
  };
  return (
    <svg
      ref={roving.ref}
      className={`map-overlay ${density} ${isGl ? "over-gl" : ""}`}
      data-drawing="region"
      role="group"
      aria-label={words.map}
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      onKeyDown={handleKey}
      {...gestures}
    >
      {!isGl && <rect className="map-ground" width={size.width} height={size.height} />}
      <g ref={layer}>
        {!isGl && <SvgGround content={content} shapes={atlas.pack.shapes} camera={camera} size={size} />}
        <RegionShapes
          content={content}
          camera={camera}
          size={size}
          emphasis={emphasis}
          labelOf={words.region}
          tabIndex={roving.tabIndex}
          onFocus={roving.onFocus}
          onSelect={select}
          onHover={hover}
        />
        <Zones zones={layout.rest.zones} emphasis={emphasis} />
        <AreaNames layout={layout} />
        <Leaders glyphs={glyphs} />
        <Labels labels={layout.selection.labels} emphasis={emphasis} />
        <ArcLines arcs={layout.selection.arcs} notes={[]} />
        {glyphs.map((glyph) => (
          <GlyphMark
            key={glyph.id}
            glyph={glyph}
            look={look(glyph)}
            name={nameOf(glyph)}
            label={words.glyph(glyph)}
            tabIndex={roving.tabIndex(nameOf(glyph))}
            onFocus={roving.onFocus}
            onOpen={open}
            onHover={hover}
          />
        ))}
        <ArcLines arcs={[]} notes={layout.selection.notes} />
        <SelectionPlate plate={layout.selection.plate} />
      </g>
      {isBoxing && (
        <BoxTool
          size={size}
          onBox={(from, to) => onGather({ kind: "inBox", keys: keysInBox(content, camera, size, from, to) })}
        />
      )}
      <MapFoot camera={camera} size={size} />
    </svg>
  );
}

/** Names of lakes and surrounding areas. */
function AreaNames({ layout: { rest } }: { readonly layout: MapLayout }) {
  const named = [
    ...rest.waters.map((label) => ({ ...label, look: "water-label" })),
    ...rest.neighbours.map((label) => ({ ...label, look: "neighbour-label" })),
  ];
  return named.map(({ key, x, y, name, size, look }) => (
    <text key={key} className={`${look} serif`} x={x} y={y} fontSize={size} textAnchor="middle" aria-hidden="true">
      {name}
    </text>
  ));
}

/** What the marks say to those who do not see them, and under the pointer. */
function useMarkWords(content: RegionContent) {
  const t = useText(regionMessages);
  const atlas = useAtlas();
  const valueText = useValueText(content.measure.id);
  return useMemo(() => {
    const drawn = (kind: string) => content.points.filter((point) => point.kind === kind).length;
    return {
      map: t("label", { n: drawn("enterprise"), parks: drawn("park"), projects: drawn("project") }),
      region: (region: RegionContent["regions"][number]) =>
        t("region", {
          name: atlas.nameOfId("regions", region.id),
          measure: t(`measure.${content.measure.id}`),
          value: valueText(region.value),
        }),
      glyph: (glyph: Glyph) => {
        const [only, more] = glyph.keys;
        if (only !== undefined && more === undefined) return atlas.nameOfKey(only);
        const counts = t("glyph", {
          enterprises: glyph.enterprises,
          parks: glyph.keys.filter((key) => key.startsWith("park:")).length,
          projects: glyph.projects,
          quality: t(glyph.isExact ? "exact" : "near"),
        });
        return only === undefined ? counts : `${atlas.nameOfKey(only)} …, ${counts}`;
      },
    };
  }, [t, atlas, content, valueText]);
}

/** A place is selected with any of its rows, strong with any, else as faint as the rest. */
function useGlyphLook(): (glyph: Glyph) => Emphasis {
  const { selected, hovered, emphasis } = useAttention();
  return (glyph) => {
    if (selected !== undefined && glyph.keys.includes(selected)) return "selected";
    if ((hovered ?? selected) === undefined) return "normal";
    return glyph.keys.some((key) => emphasis(key) === "strong") ? "strong" : "faint";
  };
}

/** Every mark the keyboard reaches, regions first, with its place. */
function useMarkPlaces(
  layout: MapLayout,
  content: RegionContent,
  camera: Camera,
  size: MapSize,
  nameOf: (glyph: Glyph) => EntityKey,
): readonly MarkPlace[] {
  return useMemo(() => {
    const labelAt = new Map(layout.rest.labels.map(({ key, x, y }): [string, Pixel] => [key, [x, y]]));
    const [west, south, east, north] = content.bounds;
    const middle = projector(camera, size)((west + east) / 2, (south + north) / 2);
    return [
      ...content.regions.map(({ key }) => ({ key, at: labelAt.get(key) ?? middle })),
      ...layout.rest.glyphs.map((glyph) => ({ key: nameOf(glyph), at: [glyph.x, glyph.y] as const })),
    ];
  }, [layout.rest, content, camera, size, nameOf]);
}

/** Rows whose true place lies in a box of the screen. */
function keysInBox(
  content: RegionContent,
  camera: Camera,
  size: MapSize,
  from: Pixel,
  to: Pixel,
): readonly EntityKey[] {
  const project = projector(camera, size);
  const isBetween = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return content.points
    .filter(({ lng, lat }) => {
      const [x, y] = project(lng, lat);
      return isBetween(x, from[0], to[0]) && isBetween(y, from[1], to[1]);
    })
    .map((point) => point.key);
}
