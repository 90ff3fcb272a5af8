import type { Severity } from "./report-items.ts";

const SHAPES: Readonly<Record<Severity, string>> = {
  error: "M3.5 3.5l7 7M10.5 3.5l-7 7",
  warning: "M7 2.5v6M7 11.2v.2",
  note: "M4.5 7h5",
};

/** Severity by shape, with its colour; the word stands beside it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg
      className={`severity ${severity}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[severity]} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
