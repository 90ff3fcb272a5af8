import { type ComponentType, lazy, useState } from "react";

/** A component whose code comes when first needed. */
export interface Fetched {
  /** Fetches the code before it is drawn. */
  readonly fetch: () => Promise<void>;
  /** The component itself where its code is there, else one that waits for it. */
  readonly component: () => ComponentType;
}

export function fetched(load: () => Promise<ComponentType>): Fetched {
  let loaded: ComponentType | undefined;
  const fetch = async () => {
    loaded = await load();
  };
  const later = lazy(async () => ({ default: await load() }));
  return { fetch, component: () => loaded ?? later };
}

/**
 * Draws a fetched component, at once where its code is already there: `lazy` alone shows the fallback first even then, and React
 * keeps a fallback for a third of a second. Give it a key where what it draws may change.
 */
export function Show({ what }: { readonly what: Fetched }) {
  const [Component] = useState(what.component);
  return <Component />;
}
