import type { GoalState } from "../../model/task-book.ts";

/** How a quarter's goal stands, by shape: tick, cross, half-filled, ring, dash. */
export function GoalMark({ state }: { readonly state: GoalState }) {
  return (
    <svg
      className={`goal-mark ${state}`}
      width={12}
      height={12}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {state === "done" && <path d="M1.5 6.5L4.5 9.5L10.5 2.5" />}
      {state === "late" && <path d="M2 2L10 10M10 2L2 10" />}
      {(state === "now" || state === "ahead") && <circle cx={6} cy={6} r={4.2} />}
      {state === "stopped" && <path d="M2.5 6H9.5" />}
      {state === "now" && <path className="half" d="M6 1.8A4.2 4.2 0 0 0 6 10.2Z" />}
    </svg>
  );
}
