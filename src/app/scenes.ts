import type { AddressState, ViewId } from "../state/address.ts";

/** What one scene of a tour or talk shows; filters and selection of the address stay unless named. */
export type Scene = Partial<AddressState>;

/** Scenes of the wall: the whole, the wall of chains, then each chain's maps. A chain chosen in the address keeps the tour on it. */
export function wallScenes(
  chains: readonly string[],
  chosen: readonly string[],
  isAvailable: (view: ViewId) => boolean = () => true,
): readonly Scene[] {
  const each = (chosen.length > 0 ? chosen : chains).map(
    (id): Scene => ({ view: "overview", chain: [id], sel: undefined }),
  );
  const scenes: readonly Scene[] =
    chosen.length > 0
      ? each.flatMap((scene) => [scene, { ...scene, view: "chain" }, { ...scene, view: "region" }])
      : [{ view: "overview", chain: [], sel: undefined }, { view: "chains", chain: [], sel: undefined }, ...each];
  return scenes.filter(({ view }) => view === undefined || isAvailable(view));
}

const TALK = ["overview", "chains", "chain", "technology", "application", "region"] as const;

/** Scenes of a talk, stepped by keys or a clicker: the whole and the maps the pack has. */
export const talkScenes = (isAvailable: (view: ViewId) => boolean): readonly Scene[] =>
  TALK.filter(isAvailable).map((view) => ({ view }));

/** The scene after or before one, round and round. */
export const stepScene = (position: number, step: number, count: number): number =>
  (((position + step) % count) + count) % count;
