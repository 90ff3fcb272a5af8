import { memo } from "react";
import type { Emphasis } from "../../model/emphasis.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { Arcs } from "./arcs.ts";
import type { Glyph } from "./glyphs.ts";
import type { PlacedLabel, PlacedNote, PlacedZone } from "./layout.ts";

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

/** Names and values of regions and zones. */
export function Labels({
  labels,
  emphasis,
}: {
  readonly labels: readonly PlacedLabel[];
  readonly emphasis: (key: EntityKey) => Emphasis;
}) {
  return labels.map((label) => (
    <g key={label.key} className={`region-label ${emphasis(label.key)}`} aria-hidden="true">
      <text className="serif halo" x={label.x} y={label.y} fontSize={16} textAnchor="middle">
        {label.name}
      </text>
      <text className="halo" x={label.x} y={label.y + 15} fontSize={12} textAnchor="middle">
        {label.value}
      </text>
    </g>
  ));
}

/** Lines of the selected enterprise; dashed in, solid out, on a casing of paper. */
export function ArcLines({ arcs, notes }: { readonly arcs: Arcs; readonly notes: readonly PlacedNote[] }) {
  return (
    <g className="arcs" aria-hidden="true">
      {arcs.lines.map((arc) => (
        <g key={arc.id} className={`arc ${arc.direction} ${arc.isKnown ? "known" : ""}`}>
          <path className="casing" d={arc.d} />
          <path className="line" d={arc.d} />
          <path className="head" d="M0 0l-8 -4v8z" transform={headTransform(arc.d)} />
        </g>
      ))}
      {notes.map((note) => (
        <text key={note.id} className="arc-label halo" x={note.x} y={note.y} fontSize={12}>
          {note.text}
        </text>
      ))}
    </g>
  );
}

/** Puts a head at the end of a quadratic curve "Mx y Qx y x y". */
function headTransform(d: string): string {
  const numbers = d.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [, , controlX = 0, controlY = 0, endX = 0, endY = 0] = numbers;
  return `translate(${endX} ${endY}) rotate(${((Math.atan2(endY - controlY, endX - controlX) * 180) / Math.PI).toFixed(1)})`;
}

interface GlyphMarkProps {
  readonly glyph: Glyph;
  readonly look: Emphasis;
  readonly name: EntityKey;
  readonly label: string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: (key: EntityKey) => void;
  readonly onOpen: (glyph: Glyph) => void;
  readonly onHover: (key: EntityKey | undefined) => void;
}

/** Pixels. */
const PARK = { side: 8, pitch: 10, drop: 3 };
/** More squares than this are counted by level. */
const MOST_PARKS = 4;

/** One place: enterprises as a circle with their number, parks as squares beneath, projects as a triangle at the upper right. */
export const GlyphMark = memo(function GlyphMark({
  glyph,
  look,
  name,
  label,
  tabIndex,
  onFocus,
  onOpen,
  onHover,
}: GlyphMarkProps) {
  const isMoved = Math.hypot(glyph.x - glyph.anchor[0], glyph.y - glyph.anchor[1]) > 6;
  return (
    <g
      className={`mark glyph ${look} ${glyph.isExact ? "exact" : ""}`}
      data-key={name}
      data-keys={glyph.keys.join(" ")}
      role="button"
      tabIndex={tabIndex}
      aria-label={label}
      onClick={() => onOpen(glyph)}
      onFocus={() => onFocus(name)}
      onPointerEnter={() => onHover(glyph.keys.length === 1 ? name : undefined)}
      onPointerLeave={() => onHover(undefined)}
    >
      {isMoved && <path className="leader" d={`M${glyph.anchor[0]} ${glyph.anchor[1]}L${glyph.x} ${glyph.y}`} />}
      {isMoved && <circle className="true-place" cx={glyph.anchor[0]} cy={glyph.anchor[1]} r={1.8} />}
      <circle className="hit" cx={glyph.x} cy={glyph.y} r={Math.max(12, glyph.radius)} />
      {glyph.enterprises > 0 && <circle className="map-firms" cx={glyph.x} cy={glyph.y} r={glyph.radius} />}
      {glyph.enterprises > 1 && (
        <text className="map-firm-count" x={glyph.x} y={glyph.y + 4.3} fontSize={12} textAnchor="middle">
          {glyph.enterprises}
        </text>
      )}
      <Parks glyph={glyph} />
      {glyph.projects > 0 && (
        <g
          transform={`translate(${glyph.x + Math.max(4, glyph.radius * 0.8)} ${glyph.y - Math.max(5, glyph.radius * 0.8)})`}
        >
          <path className={`map-project ${glyph.areProjectsDone ? "done" : ""}`} d="M0 0l4.5 -8l4.5 8z" />
          <text className="map-count halo" x={11} y={0} fontSize={11}>
            {glyph.projects}
          </text>
        </g>
      )}
    </g>
  );
});

function Parks({ glyph }: { readonly glyph: Glyph }) {
  const { parks } = glyph;
  const shown = parks.length > MOST_PARKS ? [...new Set(parks)] : parks;
  const isCounted = shown.length !== parks.length;
  const pitch = isCounted ? PARK.pitch + 9 : PARK.pitch;
  const top = glyph.y + (glyph.enterprises > 0 ? glyph.radius + PARK.drop : -PARK.side / 2);
  const left = glyph.x - (shown.length * pitch) / 2 + (pitch - PARK.side) / 2;
  return shown.map((level, index) => (
    <g key={`${level} ${index.toString()}`} transform={`translate(${left + index * pitch} ${top})`}>
      <rect className={`map-park ${level}`} width={PARK.side} height={PARK.side} />
      {level === "national" && <rect className="map-park-hole" x={2.6} y={2.6} width={2.8} height={2.8} />}
      {isCounted && (
        <text className="map-count halo" x={10} y={8} fontSize={11}>
          {parks.filter((other) => other === level).length}
        </text>
      )}
    </g>
  ));
}
