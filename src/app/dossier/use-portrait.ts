import { useLayoutEffect } from "react";
import { useAddress } from "../../state/use-address.ts";

const UPRIGHT = "@page { size: A4 portrait; margin: 0; }";

/**
 * Paper stands upright while the sheet is shown. A style sheet made by code, since a named page would begin with an empty one, a size in
 * a loaded file would stay for other views, and the page's policy forbids a style element.
 */
export function usePortrait(): void {
  const { state } = useAddress();
  const isTable = state.table === "on";
  useLayoutEffect(() => {
    if (isTable) return undefined;
    const { dataset } = document.documentElement;
    dataset["paper"] = "portrait";
    const stop = adopt(UPRIGHT);
    return () => {
      delete dataset["paper"];
      stop();
    };
  }, [isTable]);
}

/** Adds a rule to the page until called back; does nothing in browsers that cannot, which let the reader turn the paper. */
function adopt(rule: string): () => void {
  if (!("adoptedStyleSheets" in document) || typeof CSSStyleSheet !== "function") return () => {};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
