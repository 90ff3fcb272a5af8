import { useEffect } from "react";
import { flushSync } from "react-dom";
import { setPrinting } from "../ui/printing.ts";
import { fitSheet, unfitSheet } from "./fit-sheet.ts";

/**
 * Gives the page the shape of an A4 sheet before a browser prints it: first the width and white ground, then every drawing is
 * measured and drawn anew, then what is larger than the sheet is made smaller or let run on. `always`: it has that shape on
 * the screen too.
 */
export function usePrintedShape(always: boolean): void {
  useEffect(() => {
    const root = document.documentElement;
    const show = (isPrinting: boolean) => {
      unfitSheet(root);
      root.toggleAttribute("data-printing", isPrinting || always);
      flushSync(() => setPrinting(isPrinting || always));
      if (isPrinting) fitSheet(root);
    };
    const begin = () => show(true);
    const end = () => show(false);
    root.toggleAttribute("data-printing", always);
    setPrinting(always);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [always]);
}
