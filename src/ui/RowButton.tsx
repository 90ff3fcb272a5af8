import type { ReactNode } from "react";
import type { Emphasis } from "../model/emphasis.ts";
import type { EntityKey } from "../model/entity.ts";
import "./row-button.css";

interface RowButtonProps {
  readonly rowKey: EntityKey;
  readonly className?: string;
  /** Selection and hover of the page, as `useAttention` gives them. */
  readonly attention: {
    emphasis(key: EntityKey): Emphasis;
    select(key: EntityKey): void;
    hover(key: EntityKey | undefined): void;
  };
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** The name of a row in running text or in a table: a click selects it, the pointer or the focus lights what is tied to it. */
export function RowButton({ rowKey, className = "", attention, title, children }: RowButtonProps) {
  const emphasis = attention.emphasis(rowKey);
  return (
    <button
      type="button"
      className={`row-button ${emphasis} ${className}`}
      data-key={rowKey}
      aria-pressed={emphasis === "selected"}
      title={title}
      onClick={() => attention.select(rowKey)}
      onPointerEnter={() => attention.hover(rowKey)}
      onPointerLeave={() => attention.hover(undefined)}
      onFocus={() => attention.hover(rowKey)}
      onBlur={() => attention.hover(undefined)}
    >
      {children}
    </button>
  );
}
