import type { DemandState } from "../../model/demand-ledger.ts";

const PATHS: Readonly<Record<DemandState, string>> = {
  open: "",
  in_progress: "M6 1.2a4.8 4.8 0 0 1 0 9.6z",
  answered: "M3.4 6.2 5.3 8l3.4-4",
  closed: "M3.4 6.2 5.3 8l3.4-4",
  unknown: "",
};

/** How far a demand is, by shape: empty ring, half, ring with a tick, full with a tick; dashed where not given. Words stand beside it. */
export function StateMark({ state }: { readonly state: DemandState }) {
  return (
    <svg
      className={`state-mark ${state}`}
      width={14}
      height={14}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx={6} cy={6} r={4.8} />
      <path d={PATHS[state]} />
    </svg>
  );
}
