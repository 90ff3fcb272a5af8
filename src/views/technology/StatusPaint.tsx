import type { PlacedBar } from "./geometry.ts";
import type { StatusKind } from "./items.ts";

/** Patterns and fades the bars of one drawing are painted with; `scope` keeps their ids apart from other drawings'. */
export function StatusPaint({ scope }: { readonly scope: string }) {
  return (
    <defs>
      {["", "-faint"].map((tone) => (
        <g key={tone} className={`paint${tone}`}>
          <pattern
            id={`${scope}-research${tone}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="ground" width="5" height="5" />
            <rect className="print" width="1.8" height="5" />
          </pattern>
          <pattern id={`${scope}-pilot${tone}`} width="4" height="4" patternUnits="userSpaceOnUse">
            <rect className="ground" width="4" height="4" />
            <circle className="print" cx="2" cy="2" r="1.05" />
          </pattern>
        </g>
      ))}
      {(["left", "right"] as const).map((side) => (
        <mask
          key={side}
          id={`${scope}-fade-${side}`}
          maskContentUnits="objectBoundingBox"
          x="-0.1"
          y="-0.2"
          width="1.2"
          height="1.4"
        >
          <linearGradient
            id={`${scope}-ramp-${side}`}
            x1={side === "left" ? 0 : 1}
            x2={side === "left" ? 1 : 0}
            y1="0"
            y2="0"
          >
            <stop offset="0" stopColor="#fff" stopOpacity="0.04" />
            <stop offset="0.75" stopColor="#fff" stopOpacity="1" />
          </linearGradient>
          <rect x="-0.1" y="-0.2" width="1.2" height="1.4" fill={`url(#${scope}-ramp-${side})`} />
        </mask>
      ))}
    </defs>
  );
}

interface StatusBarProps {
  readonly bar: PlacedBar;
  readonly status: StatusKind;
  readonly scope: string;
  readonly isFaint: boolean;
}

/** A bar filled by status: hatched, dotted, light, solid, or outlined where the pack gives none. */
export function StatusBar({ bar, status, scope, isFaint }: StatusBarProps) {
  const isPrinted = status === "research" || status === "pilot";
  return (
    <rect
      className={`status-bar ${status}`}
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      rx={1.5}
      {...(isPrinted ? { fill: `url(#${scope}-${status}${isFaint ? "-faint" : ""})` } : {})}
      {...(bar.fade === "left" || bar.fade === "right" ? { mask: `url(#${scope}-fade-${bar.fade})` } : {})}
    />
  );
}
