import { usePrintedShape } from "./use-printed-shape.ts";

/** Gives the page the shape of a sheet while it is printed. Fetched once the page is drawn. */
export function PrintedShape() {
  usePrintedShape(false);
  return null;
}
