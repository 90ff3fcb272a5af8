import type { CheckState } from "./items.ts";

/** State by shape: ring, half, disc with a tick, crossed ring; a dash where nothing is recorded. */
export function StateMark({ state }: { readonly state: CheckState }) {
  return (
    <svg className={`icon check-mark ${state}`} width={16} height={16} aria-hidden="true" focusable="false">
      {state === "none" ? <path className="stroke" d="M4 8H12" /> : <circle className="ring" cx={8} cy={8} r={6} />}
      {state === "in_progress" && <path className="fill" d="M8 2A6 6 0 0 0 8 14Z" />}
      {state === "done" && <path className="tick" d="M5 8.2L7.2 10.4L11 5.8" />}
      {state === "stopped" && <path className="stroke" d="M5.5 5.5L10.5 10.5M10.5 5.5L5.5 10.5" />}
    </svg>
  );
}
