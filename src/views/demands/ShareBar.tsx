import type { DemandTotals } from "../../model/demand-ledger.ts";

/** A bar of settled, open and overdue demands; full length is `most`. Decoration only: the numbers stand beside it. */
export function ShareBar({ totals, most }: { readonly totals: DemandTotals; readonly most: number }) {
  const { count, settled, overdue } = totals;
  const width = (n: number) => ({ width: `${(100 * n) / most}%` });
  return (
    <span className="demand-bar" aria-hidden="true">
      <i className="settled" style={width(settled)} />
      <i className="open" style={width(count - settled - overdue)} />
      <i className="late" style={width(overdue)} />
    </span>
  );
}
