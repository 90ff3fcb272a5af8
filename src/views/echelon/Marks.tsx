import type { Place } from "./items.ts";

/** A place of a band: full = reached, half = not yet, ring = cannot be told, dashed = not named. */
export function PlaceMark({ place }: { readonly place: Place }) {
  return (
    <svg className={`icon ech-place ${place}`} width={14} height={14} aria-hidden="true" focusable="false">
      <rect className="frame" x={1.5} y={1.5} width={11} height={11} />
      {place === "reached" && <rect className="fill" x={1.5} y={1.5} width={11} height={11} />}
      {place === "below" && <rect className="fill" x={1.5} y={7} width={11} height={5.5} />}
    </svg>
  );
}

interface LegendMarkProps {
  readonly mark: "reached" | "below" | "floor" | "target";
}

/** A mark of the drawing in the legend. */
export function LegendMark({ mark }: LegendMarkProps) {
  return (
    <svg
      className="icon ech-track-mark"
      width={mark === "below" ? 34 : 14}
      height={14}
      viewBox={mark === "below" ? "0 0 34 14" : "10 0 14 14"}
      aria-hidden="true"
      focusable="false"
    >
      {mark === "below" && <line className="gap below" x1={8} x2={28} y1={7} y2={7} />}
      {(mark === "floor" || mark === "below") && (
        <line className="floor" x1={mark === "floor" ? 17 : 28} x2={mark === "floor" ? 17 : 28} y1={0} y2={14} />
      )}
      {(mark === "reached" || mark === "below") && (
        <circle className={`dot ${mark}`} cx={mark === "below" ? 8 : 17} cy={7} r={5} />
      )}
      {mark === "target" && <path className="target" d="M17 2L22 7L17 12L12 7Z" />}
    </svg>
  );
}
