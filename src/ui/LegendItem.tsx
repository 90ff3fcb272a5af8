import type { ReactNode } from "react";
import "./legend.css";

interface LegendItemProps {
  readonly mark: ReactNode;
  readonly label: string;
  readonly count?: number | undefined;
  readonly isPressed: boolean;
  readonly onToggle: () => void;
}

/** One entry of a legend: mark, word, count. Pressing it filters. An entry that counts nothing is greyed but stays. */
export function LegendItem({ mark, label, count, isPressed, onToggle }: LegendItemProps) {
  return (
    <button
      type="button"
      className={`legend-item ${count === 0 ? "empty" : ""}`}
      aria-pressed={isPressed}
      onClick={onToggle}
    >
      {mark}
      <span>{label}</span>
      {count !== undefined && <b>{count}</b>}
    </button>
  );
}
