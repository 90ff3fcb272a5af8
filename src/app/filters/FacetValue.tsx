import type { ReactNode } from "react";
import type { Dimension } from "../../model/filter.ts";
import type { Facets } from "./use-facets.ts";

interface FacetValueProps {
  readonly facets: Facets;
  readonly dimension: Dimension;
  readonly value: string;
  readonly mark?: ReactNode;
}

/** One value of a dimension with the rows it would leave; greyed where it would leave none. */
export function FacetValue({ facets, dimension, value, mark }: FacetValueProps) {
  const count = facets.count(dimension, value);
  return (
    <label className={`facet ${count === 0 ? "empty" : ""}`} data-facet={`${dimension}:${value}`}>
      <input
        type="checkbox"
        checked={facets.isChosen(dimension, value)}
        onChange={() => facets.toggle(dimension, value)}
      />
      {mark}
      <span>{facets.nameOf(dimension, value)}</span>
      <span className="count">{count}</span>
    </label>
  );
}
