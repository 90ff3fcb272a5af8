import type { Presence } from "../model/presence.ts";

interface PresenceMarkProps {
  readonly presence: Presence;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
  readonly className?: string;
}

/** Mark of a node's presence, for use inside an svg. The filled share is the order: led, present, project only, none found; user side is a square. */
export function PresenceMark({ presence, x, y, radius, className = "" }: PresenceMarkProps) {
  return (
    <g
      className={`presence ${className}`}
      transform={`translate(${x} ${y})`}
      aria-hidden="true"
      data-presence={presence}
    >
      <Shape presence={presence} radius={radius} />
    </g>
  );
}

function Shape({ presence, radius: r }: { readonly presence: Presence; readonly radius: number }) {
  if (presence === "user") {
    const half = r * 0.82;
    return <rect className="square" x={-half} y={-half} width={2 * half} height={2 * half} />;
  }
  if (presence === "none") {
    const dash = (2 * Math.PI * r) / 16;
    return <circle className="dashes" r={r} strokeDasharray={`${dash.toFixed(2)} ${dash.toFixed(2)}`} />;
  }
  return (
    <>
      <circle className="ring" r={r} />
      {presence === "led" && <circle className="share" r={r} />}
      {presence === "present" && <path className="share" d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} />}
      {presence === "project" && <path className="share" d={`M0 0V${-r}A${r} ${r} 0 0 1 ${r} 0Z`} />}
    </>
  );
}

/** The same mark in running text. */
export function PresenceIcon({ presence, size = 14 }: { readonly presence: Presence; readonly size?: number }) {
  const middle = size / 2;
  return (
    <svg className="icon" width={size} height={size} aria-hidden="true" focusable="false">
      <PresenceMark presence={presence} x={middle} y={middle} radius={middle - 1.5} />
    </svg>
  );
}
