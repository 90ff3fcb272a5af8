import type { AddressState } from "../state/address.ts";

/** What one scene of a tour or talk shows; filters and selection of the address stay unless named. */
export type Scene = Partial<AddressState>;

/** Scenes of the wall: the whole, the wall of chains, then each chain's four maps. A chain chosen in the address keeps the tour on it. */
export function wallScenes(chains: readonly string[], chosen: readonly string[]): readonly Scene[] {
  const each = (chosen.length > 0 ? chosen : chains).map(
    (id): Scene => ({ view: "overview", chain: [id], sel: undefined }),
  );
  if (chosen.length > 0)
    return each.flatMap((scene) => [scene, { ...scene, view: "chain" }, { ...scene, view: "region" }]);
  return [{ view: "overview", chain: [], sel: undefined }, { view: "chains", chain: [], sel: undefined }, ...each];
}

/** Scenes of a talk, stepped by keys or a clicker. */
export const TALK_SCENES: readonly Scene[] = [
  { view: "overview" },
  { view: "chains" },
  { view: "chain" },
  { view: "technology" },
  { view: "application" },
  { view: "region" },
];

/** The scene after or before one, round and round. */
export const stepScene = (position: number, step: number, count: number): number =>
  (((position + step) % count) + count) % count;
