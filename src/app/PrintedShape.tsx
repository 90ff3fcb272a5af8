import { useAddress } from "../state/use-address.ts";
import { usePrintedShape } from "./use-printed-shape.ts";

/** Gives the page the shape of a sheet when it is printed, or where the address asks for that. Fetched once the page is drawn. */
export function PrintedShape() {
  const { state } = useAddress();
  usePrintedShape(state.mode === "print");
  return null;
}
