import type { AddressState } from "../state/address.ts";
import { OVERVIEW } from "./FullShell.tsx";
import { type Fetched, fetched } from "./fetched.tsx";

/** What stands round the views in the modes of the page but the usual one, whose shell is there. */
export const SHELLS: { readonly [M in Exclude<AddressState["mode"], "full">]: Fetched } = {
  print: fetched(async () => (await import("./PrintShell.tsx")).PrintShell),
  embed: fetched(async () => (await import("./EmbedShell.tsx")).EmbedShell),
  present: fetched(async () => (await import("./PresentShell.tsx")).PresentShell),
  screen: fetched(async () => (await import("./ScreenShell.tsx")).ScreenShell),
};

/** Fetches the code round the views before it is shown. */
export async function fetchShell({ mode, view }: AddressState): Promise<void> {
  if (mode !== "full") await SHELLS[mode].fetch();
  else if (view === "overview") await OVERVIEW.fetch();
}
