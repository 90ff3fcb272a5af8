import { memo } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import { approximateTextWidth } from "../../model/text-width.ts";
import { type Glyph, PARK, PROJECT, parkSquares, parkTop, projectSpot } from "./glyphs.ts";
import { GAP, nameWidth, type PlacedLabel, trackingOf, VALUE_SIZE } from "./labels.ts";
import type { PlacedZone } from "./layout.ts";

interface ZonesProps {
  readonly zones: readonly PlacedZone[];
  readonly emphasis: (key: EntityKey) => Emphasis;
}

/** Functional zones: dashed discs in their own class colour. */
export function Zones({ zones, emphasis }: ZonesProps) {
  return zones.map((zone) => (
    <circle
      key={zone.key}
      className={`zone shade-${zone.shade} ${emphasis(zone.key)}`}
      cx={zone.x}
      cy={zone.y}
      r={zone.radius}
      aria-hidden="true"
    />
  ));
}

interface LabelsProps {
  readonly labels: readonly PlacedLabel[];
  readonly emphasis: (key: EntityKey) => Emphasis;
}

/** Names and values of regions and zones; the selected one on a plate. */
export function Labels({ labels, emphasis }: LabelsProps) {
  return labels.map((label) => <Label key={label.key} label={label} look={emphasis(label.key)} />);
}

function Label({ label, look }: { readonly label: PlacedLabel; readonly look: Emphasis }) {
  const { x, y, size, isOneLine } = label;
  const width = nameWidth(label.name, size);
  const value = isOneLine ? GAP + approximateTextWidth(label.value, VALUE_SIZE, false) : 0;
  return (
    <g className={`region-label on-${label.shade} ${look}`} aria-hidden="true">
      {look === "selected" && (
        <rect
          className="label-plate"
          x={x - (width + value) / 2 - 7}
          y={y - size - 2}
          width={width + value + 14}
          height={size + 6}
        />
      )}
      <text className="halo region-name" x={x} y={y} textAnchor="middle">
        <tspan className="serif" fontSize={size} letterSpacing={trackingOf(label.name)}>
          {label.name}
        </tspan>
        {isOneLine && (
          <tspan className="region-value" dx={GAP} fontSize={VALUE_SIZE}>
            {label.value}
          </tspan>
        )}
      </text>
      {!isOneLine && (
        <text className="halo region-value" x={x} y={y + VALUE_SIZE + 4} fontSize={VALUE_SIZE} textAnchor="middle">
          {label.value}
        </text>
      )}
    </g>
  );
}

interface GlyphMarkProps {
  readonly glyph: Glyph;
  readonly look: Emphasis;
  /** The row the mark stands for: the selected one, else its first. */
  readonly name: EntityKey;
  readonly label: string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onOpen: (glyph: Glyph) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** Pixels a glyph must have moved before a hairline ties it to its place. */
const NOTABLE = 7;
const LEAST_HIT = 12;

/** One place: enterprises as a circle with their number, parks as squares beneath, projects as a triangle at the upper corner. */
export const GlyphMark = memo(function GlyphMark(props: GlyphMarkProps) {
  const { glyph, look, name, label, tabIndex, onFocus, onOpen, onHover } = props;
  const own = glyph.keys.length === 1 ? name : undefined;
  return (
    <g
      className={`mark glyph ${look} ${glyph.isExact ? "exact" : ""}`}
      data-key={name}
      data-rows={glyph.keys.length}
      role="button"
      tabIndex={tabIndex}
      transform={`translate(${glyph.x} ${glyph.y})`}
      onClick={() => onOpen(glyph)}
      onFocus={() => {
        onFocus(name);
        onHover(own);
      }}
      onBlur={() => onHover(undefined)}
      onPointerEnter={() => onHover(own)}
      onPointerLeave={() => onHover(undefined)}
    >
      <title>{label}</title>
      <circle className="hit" r={Math.max(LEAST_HIT, glyph.radius + 2)} />
      {glyph.enterprises > 0 && <circle className="map-firms" r={glyph.radius} />}
      {glyph.enterprises > 1 && (
        <text className="map-firm-count" y={4.6} fontSize={13} textAnchor="middle">
          {glyph.enterprises}
        </text>
      )}
      <Parks glyph={glyph} />
      <Projects glyph={glyph} />
    </g>
  );
});

/** Hairlines from moved glyphs to their true place: under all marks. */
export function Leaders({ glyphs }: { readonly glyphs: readonly Glyph[] }) {
  return glyphs
    .filter(({ x, y, anchor }) => Math.hypot(x - anchor[0], y - anchor[1]) > NOTABLE)
    .map(({ id, x, y, anchor }) => (
      <g key={id} aria-hidden="true">
        <path className="leader" d={`M${anchor[0]} ${anchor[1]}L${x} ${y}`} />
        <circle className="true-place" cx={anchor[0]} cy={anchor[1]} r={1.8} />
      </g>
    ));
}

function Parks({ glyph }: { readonly glyph: Glyph }) {
  return parkSquares(glyph.parks).map(({ level, left, count }) => (
    <g key={`${level} ${left}`} transform={`translate(${left} ${parkTop(glyph)})`}>
      <ParkSquare level={level} />
      {count !== undefined && (
        <text className="map-count halo" x={PARK.side + 2} y={PARK.side} fontSize={12}>
          {count}
        </text>
      )}
    </g>
  ));
}

/** National: with a hole; provincial: solid; others: hollow. */
export function ParkSquare({ level }: { readonly level: string }) {
  return (
    <>
      <rect className={`map-park ${level}`} width={PARK.side} height={PARK.side} />
      {level === "national" && <rect className="map-park-hole" x={2.5} y={2.5} width={3} height={3} />}
    </>
  );
}

function Projects({ glyph }: { readonly glyph: Glyph }) {
  if (glyph.projects === 0) return null;
  const [x, y] = projectSpot(glyph);
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        className={`map-project ${glyph.areProjectsDone ? "done" : ""}`}
        d={`M0 0l${PROJECT.width / 2} -${PROJECT.height}l${PROJECT.width / 2} ${PROJECT.height}z`}
      />
      <text className="map-count halo" x={PROJECT.width + 2} y={0.5} fontSize={12}>
        {glyph.projects}
      </text>
    </g>
  );
}
