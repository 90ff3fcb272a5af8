import { useEffect, useSyncExternalStore } from "react";

export type ShownTheme = "light" | "dark" | "contrast";

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");
const contrastQuery = () => window.matchMedia("(prefers-contrast: more)");

function preferred(): ShownTheme {
  if (contrastQuery().matches) return "contrast";
  return darkQuery().matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const queries = [darkQuery(), contrastQuery()];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

/** The theme to draw, `auto` resolved by the reader's system; set on the page so that the palette follows. */
export function useTheme(asked: "auto" | ShownTheme): ShownTheme {
  const system = useSyncExternalStore(subscribe, preferred);
  const theme = asked === "auto" ? system : asked;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}
