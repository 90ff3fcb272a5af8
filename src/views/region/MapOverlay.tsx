import { type PointerEvent, useCallback, useMemo, useState } from "react";
import { regionMessages } from "../../i18n/region.ts";
import { formatNumber } from "../../i18n/text.ts";
import type { Direction } from "../../model/direction.ts";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { type Camera, type MapSize, type Pixel, projector } from "../../model/geo/camera.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage, useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useFrame } from "../../ui/frame-context.ts";
import { useRoving } from "../../ui/use-roving.ts";
import { arcsOf } from "./arcs.ts";
import type { Glyph } from "./glyphs.ts";
import type { RegionContent } from "./items.ts";
import { layoutRegion, placeNotes } from "./layout.ts";
import { MapFoot } from "./MapFoot.tsx";
import { ArcLines, GlyphMark, Labels, Zones } from "./MapMarks.tsx";
import { NeighbourNames } from "./NeighbourNames.tsx";
import type { Gathered } from "./RegionMap.tsx";
import { RegionShapes } from "./RegionShapes.tsx";
import { SelectionPlate } from "./SelectionPlate.tsx";
import { SvgGround } from "./SvgGround.tsx";
import { useGestures } from "./use-gestures.ts";

interface MapOverlayProps {
  readonly content: RegionContent;
  readonly size: MapSize;
  readonly camera: Camera;
  /** How the drawing is moved while a gesture lasts. */
  readonly moved: { readonly k: number; readonly x: number; readonly y: number } | undefined;
  readonly isGl: boolean;
  readonly isBoxing: boolean;
  readonly onLive: ((camera: Camera) => void) | undefined;
  readonly onEnd: (camera: Camera) => void;
  readonly onGather: (gathered: Gathered) => void;
}

const nothing = () => {};

/** All marks, labels and lines of the regional map: the same over either ground. */
export function MapOverlay({ content, size, camera, moved, isGl, isBoxing, onLive, onEnd, onGather }: MapOverlayProps) {
  const t = useText(regionMessages);
  const language = useLanguage();
  const atlas = useAtlas();
  const { state } = useAddress();
  const { density } = useFrame();
  const { selected, hovered, emphasis, select, hover } = useAttention();
  const layout = useMemo(
    () =>
      layoutRegion(content, camera, size, {
        name: (id) => atlas.nameOfId("regions", id),
        value: (value) => (value === undefined ? t("unknown") : formatNumber(value, language)),
      }),
    [content, camera, size, atlas, t, language],
  );
  const arcs = useMemo(() => arcsOf(atlas.pack, atlas.ties, selected, layout.glyphs), [atlas, selected, layout]);
  const notes = useMemo(
    () =>
      placeNotes(
        arcs.lines.map((arc) => ({
          id: arc.id,
          at: arc.end,
          radius: arc.endRadius,
          text: endNote(arc.nodes, (id) => atlas.nameOfId("nodes", id)),
        })),
        layout,
        size,
      ),
    [arcs, layout, size, atlas],
  );
  const nameOfGlyph = useCallback(
    (glyph: Glyph) =>
      selected !== undefined && glyph.keys.includes(selected) ? selected : (glyph.keys[0] as EntityKey),
    [selected],
  );
  const open = useCallback(
    (glyph: Glyph) => {
      const [only] = glyph.keys;
      if (glyph.keys.length === 1 && only !== undefined) select(only);
      else onGather({ kind: "here", keys: glyph.keys });
    },
    [select, onGather],
  );
  const marks = useMemo(
    () => marksOf(layout, content, camera, size, nameOfGlyph),
    [layout, content, camera, size, nameOfGlyph],
  );
  const next = useCallback((from: EntityKey, direction: Direction) => nearestMark(marks, from, direction), [marks]);
  const activate = useCallback(
    (key: EntityKey) => {
      const glyph = layout.glyphs.find((each) => nameOfGlyph(each) === key);
      if (glyph === undefined) select(key);
      else open(glyph);
    },
    [layout, nameOfGlyph, select, open],
  );
  const roving = useRoving(
    marks.map((mark) => mark.key),
    next,
    activate,
  );
  const gestures = useGestures({
    target: roving.ref,
    size,
    camera,
    isCooperative: state.mode === "embed",
    onLive: onLive ?? nothing,
    onEnd: onLive === undefined ? nothing : onEnd,
  });
  const look = (glyph: Glyph): Emphasis => {
    if (selected !== undefined && glyph.keys.includes(selected)) return "selected";
    if ((hovered ?? selected) === undefined) return "normal";
    return glyph.keys.some((key) => emphasis(key) === "strong") ? "strong" : "faint";
  };
  const isInteractive = onLive !== undefined && !isGl && !isBoxing;
  return (
    <svg
      ref={roving.ref}
      data-drawing="region"
      className={`map-overlay ${isGl ? "over-gl" : ""} ${density}`}
      role="group"
      aria-label={t("label", {
        n: content.points.filter((point) => point.kind === "enterprise").length,
        parks: content.points.filter((point) => point.kind === "park").length,
        projects: content.points.filter((point) => point.kind === "project").length,
      })}
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      onKeyDown={roving.onKeyDown}
      {...(isInteractive ? gestures : {})}
    >
      <rect
        className="map-ground"
        width={size.width}
        height={size.height}
        {...(isGl ? { "data-picture-only": true } : {})}
      />
      <g transform={moved === undefined ? undefined : `translate(${moved.x} ${moved.y}) scale(${moved.k})`}>
        <g {...(isGl ? { "data-picture-only": true } : {})}>
          <SvgGround content={content} shapes={atlas.pack.shapes} camera={camera} size={size} />
        </g>
        <RegionShapes
          content={content}
          camera={camera}
          size={size}
          emphasis={emphasis}
          labelOf={(region) =>
            t("region", {
              name: atlas.nameOfId("regions", region.id),
              measure: t(`measure.${content.measure.id}`),
              value: region.value ?? t("unknown"),
            })
          }
          tabIndex={roving.tabIndex}
          onFocus={roving.onFocus}
          onSelect={select}
          onHover={hover}
        />
        {density === "full" && <NeighbourNames camera={camera} size={size} />}
        <Zones zones={layout.zones} emphasis={emphasis} />
        <Labels labels={layout.labels} emphasis={emphasis} />
        <ArcLines arcs={arcs} notes={notes} />
        {layout.glyphs.map((glyph) => (
          <GlyphMark
            key={glyph.id}
            glyph={glyph}
            look={look(glyph)}
            name={nameOfGlyph(glyph)}
            label={glyphLabel(glyph)}
            tabIndex={roving.tabIndex(nameOfGlyph(glyph))}
            onFocus={roving.onFocus}
            onOpen={open}
            onHover={hover}
          />
        ))}
        <SelectionPlate layout={layout} arcs={arcs} size={size} />
      </g>
      {isBoxing && (
        <BoxTool
          size={size}
          onBox={(from, to) => onGather({ kind: "inBox", keys: keysInBox(layout.glyphs, from, to) })}
        />
      )}
      <MapFoot camera={camera} size={size} />
    </svg>
  );

  function glyphLabel(glyph: Glyph): string {
    const words = t("glyph", {
      enterprises: glyph.enterprises,
      parks: glyph.parks.length,
      projects: glyph.projects,
      quality: t(glyph.isExact ? "exact" : "near"),
    });
    return glyph.keys.length === 1 ? `${atlas.nameOfKey(glyph.keys[0] as EntityKey)}, ${words}` : words;
  }
}

/** Nodes named at the far end of a line before the rest is counted. */
const NAMED = 2;

const endNote = (nodes: readonly string[], name: (id: string) => string): string =>
  nodes.slice(0, NAMED).map(name).join("、") + (nodes.length > NAMED ? ` +${nodes.length - NAMED}` : "");

interface MarkPlace {
  readonly key: EntityKey;
  readonly at: Pixel;
}

/** Every mark the keyboard reaches, regions first, with its place. */
function marksOf(
  layout: ReturnType<typeof layoutRegion>,
  content: RegionContent,
  camera: Camera,
  size: MapSize,
  nameOfGlyph: (glyph: Glyph) => EntityKey,
): readonly MarkPlace[] {
  const project = projector(camera, size);
  const labelAt = new Map(layout.labels.map((label): [string, Pixel] => [label.key, [label.x, label.y]]));
  const [west, south, east, north] = content.bounds;
  const middle = project((west + east) / 2, (south + north) / 2);
  return [
    ...content.regions.map((region) => ({ key: region.key, at: labelAt.get(region.key) ?? middle })),
    ...layout.glyphs.map((glyph) => ({ key: nameOfGlyph(glyph), at: [glyph.x, glyph.y] as Pixel })),
  ];
}

/** The nearest mark the way of an arrow key. */
function nearestMark(marks: readonly MarkPlace[], from: EntityKey, direction: Direction): EntityKey | undefined {
  const here = marks.find((mark) => mark.key === from);
  if (here === undefined) return undefined;
  const along = direction === "left" || direction === "right" ? 0 : 1;
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const score = ({ at }: MarkPlace) => {
    const ahead = (at[along] - here.at[along]) * sign;
    const aside = Math.abs(at[1 - along === 0 ? 0 : 1] - here.at[1 - along === 0 ? 0 : 1]);
    return ahead <= 1 ? Infinity : ahead + 2 * aside;
  };
  const best = [...marks].sort((a, b) => score(a) - score(b))[0];
  return best === undefined || score(best) === Infinity ? undefined : best.key;
}

function keysInBox(glyphs: readonly Glyph[], a: Pixel, b: Pixel): readonly EntityKey[] {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return glyphs
    .filter(({ anchor: [x, y] }) => x >= left && x <= right && y >= top && y <= bottom)
    .flatMap((glyph) => glyph.keys);
}

interface BoxToolProps {
  readonly size: MapSize;
  readonly onBox: (from: Pixel, to: Pixel) => void;
}

/** A rectangle drawn with the pointer. */
function BoxTool({ size, onBox }: BoxToolProps) {
  const [from, setFrom] = useState<Pixel>();
  const [to, setTo] = useState<Pixel>();
  const at = (event: PointerEvent<SVGRectElement>): Pixel => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  return (
    <>
      <rect
        className="box-sheet"
        width={size.width}
        height={size.height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(at(event));
          setTo(at(event));
        }}
        onPointerMove={(event) => from !== undefined && setTo(at(event))}
        onPointerUp={() => {
          if (from !== undefined && to !== undefined) onBox(from, to);
          setFrom(undefined);
        }}
      />
      {from !== undefined && to !== undefined && (
        <rect
          className="box-drawn"
          x={Math.min(from[0], to[0])}
          y={Math.min(from[1], to[1])}
          width={Math.abs(to[0] - from[0])}
          height={Math.abs(to[1] - from[1])}
        />
      )}
    </>
  );
}
