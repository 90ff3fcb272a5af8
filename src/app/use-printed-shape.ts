import { useLayoutEffect } from "react";
import { flushSync } from "react-dom";
import { setPrinting } from "../ui/printing.ts";

type Sheet = typeof import("./fit-sheet.ts");

/** Milliseconds a page rests before what fits drawings to paper is fetched. */
const REST = 1500;

/**
 * Gives the page the shape of an A4 sheet before a browser prints it: first the width and white ground, then every drawing is
 * measured and drawn anew, then what is larger than the sheet is made smaller or let run on. `always`: it has that shape on
 * the screen too.
 */
export function usePrintedShape(always: boolean): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    let sheet: Sheet | undefined;
    const fetchSheet = async () => {
      sheet = await import("./fit-sheet.ts");
    };
    const timer = window.setTimeout(fetchSheet, always ? 0 : REST);
    const show = (isPrinting: boolean) => {
      sheet?.unfitSheet(root);
      root.toggleAttribute("data-printing", isPrinting || always);
      flushSync(() => setPrinting(isPrinting || always));
      if (isPrinting) sheet?.fitSheet(root);
    };
    const begin = () => show(true);
    const end = () => show(false);
    root.toggleAttribute("data-printing", always);
    setPrinting(always);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      root.removeAttribute("data-printing");
      setPrinting(false);
    };
  }, [always]);
}
