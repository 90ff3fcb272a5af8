import type { Verdict } from "../../model/pace.ts";

const SHAPES: Readonly<Record<Verdict, string>> = {
  ahead: "M6 1.5L11 10.5H1Z",
  on: "M6 2A4 4 0 1 0 6 10A4 4 0 1 0 6 2Z",
  behind: "M1 1.5H11L6 10.5Z",
  met: "M1.5 6.5L4.5 9.5L10.5 2.5",
  missed: "M2 2L10 10M10 2L2 10",
};

/** How a figure stands, by shape: up, round, down; a tick or a cross once the period is over. `label` where no word stands beside it. */
export function PaceMark({ verdict, label }: { readonly verdict: Verdict; readonly label?: string }) {
  const frame = { className: `pace-mark ${verdict}`, width: 12, height: 12, viewBox: "0 0 12 12", focusable: false };
  if (label === undefined) {
    return (
      <svg {...frame} aria-hidden="true">
        <path d={SHAPES[verdict]} />
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={SHAPES[verdict]} />
    </svg>
  );
}
