import { type RefObject, useLayoutEffect } from "react";
import { usePrinting } from "../../ui/printing.ts";

/**
 * While the page has its printed shape a list runs on over as many sheets as it needs, on the screen too: nothing is cut off at the first. Columns
 * that are too many for the width of a sheet are made smaller together.
 */
export function useWholeSheet(part: RefObject<HTMLElement | null>): void {
  const isPrinting = usePrinting();
  useLayoutEffect(() => {
    const boxes = [".view-frame", ".single"].flatMap((name) => part.current?.closest<HTMLElement>(name) ?? []);
    if (!isPrinting) return undefined;
    for (const box of boxes) box.dataset["sheet"] = "runs-on";
    const table = part.current?.querySelector("table");
    const room = part.current?.clientWidth ?? 0;
    if (table && table.scrollWidth > room) table.style.zoom = String(room / table.scrollWidth);
    return () => {
      for (const box of boxes) delete box.dataset["sheet"];
      if (table) table.style.zoom = "";
    };
  }, [isPrinting, part]);
}
