import { ParkSquare } from "./MapMarks.tsx";

/** Marks of the legend: the same shapes and classes as on the map. */
export const Swatch = ({ shade }: { readonly shade: number }) => (
  <svg width="22" height="12" aria-hidden="true" focusable="false">
    <rect className={`swatch shade-${shade}`} x={0.5} y={0.5} width={21} height={11} />
  </svg>
);

export const CircleKey = ({ isExact = false }: { readonly isExact?: boolean }) => (
  <svg className={isExact ? "exact" : ""} width="14" height="14" aria-hidden="true" focusable="false">
    <circle className="map-firms" cx={7} cy={7} r={5.5} />
  </svg>
);

export const SquareKey = ({ level }: { readonly level: string }) => (
  <svg width="10" height="10" aria-hidden="true" focusable="false">
    <g transform="translate(1 1)">
      <ParkSquare level={level} />
    </g>
  </svg>
);

export const ProjectKey = ({ isDone = false }: { readonly isDone?: boolean }) => (
  <svg width="11" height="10" aria-hidden="true" focusable="false">
    <path className={`map-project ${isDone ? "done" : ""}`} d="M1 9l4.5 -8l4.5 8z" />
  </svg>
);

export const ZoneKey = () => (
  <svg width="14" height="14" aria-hidden="true" focusable="false">
    <circle className="zone" cx={7} cy={7} r={5.8} />
  </svg>
);

export const LineKey = ({ direction }: { readonly direction: "in" | "out" }) => (
  <svg className={`arc ${direction}`} width="30" height="10" aria-hidden="true" focusable="false">
    <path className="line" d="M1 5H22" />
    <path className="head" d="M29 5l-9 -4v8z" />
  </svg>
);
