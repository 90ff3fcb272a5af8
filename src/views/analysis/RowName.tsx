import type { ReactNode } from "react";
import type { EntityKey } from "../../model/entity.ts";
import { useAttention } from "../../state/use-attention.ts";

interface RowNameProps {
  readonly of: EntityKey;
  readonly children: ReactNode;
}

/** The name of a row: pressing it selects the row. */
export function RowName({ of, children }: RowNameProps) {
  const { emphasis, selected, select, hover } = useAttention();
  return (
    <button
      type="button"
      className={`analysis-name ${emphasis(of)}`}
      data-key={of}
      aria-pressed={of === selected}
      onClick={(event) => {
        event.stopPropagation();
        select(of);
      }}
      onMouseEnter={() => hover(of)}
      onMouseLeave={() => hover(undefined)}
    >
      {children}
    </button>
  );
}
