import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { EntityKey } from "../model/entity.ts";
import {
  type AtlasIndex,
  applyFilter,
  createAtlasIndex,
  DIMENSIONS,
  type Filter,
  type Filtered,
  NO_FILTER,
  withTransliteration,
} from "../model/filter.ts";
import { type DataLanguage, localized, nameOf, nameOfId, nameOfKey } from "../model/naming.ts";
import type { Pack } from "../model/pack.ts";
import { type Presence, presenceOfNodes } from "../model/presence.ts";
import type { AnyRow, TableName } from "../model/schema.ts";
import type { Transliterate } from "../model/search-text.ts";
import { buildTies, type Ties } from "../model/ties.ts";
import type { AddressState } from "./address.ts";
import { dataLanguage } from "./language.ts";
import { settleAddress } from "./settle-address.ts";
import { useAddress } from "./use-address.ts";

/** The world as every view sees it: one pack, one filter, one language. */
export interface Atlas {
  readonly pack: Pack;
  readonly index: AtlasIndex;
  readonly filter: Filter;
  readonly filtered: Filtered;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly ties: Ties;
  readonly language: DataLanguage;
  /** Name of a row in the language of the page. */
  name(table: TableName, row: AnyRow): string;
  nameOfId(table: TableName, id: string): string;
  nameOfKey(key: EntityKey): string;
  /** Text of `<field>_<language>`, else of the other language; "" where the pack says nothing. */
  text(row: AnyRow, field: string): string;
}

const AtlasContext = createContext<Atlas | undefined>(undefined);

/** Undefined on the page that needs no pack: the data check. */
export const useAtlasIfAny = (): Atlas | undefined => useContext(AtlasContext);

export function useAtlas(): Atlas {
  const atlas = useAtlasIfAny();
  if (atlas === undefined) throw new Error("useAtlas outside AtlasProvider");
  return atlas;
}

/** The filter an address describes. */
function filterOf(state: AddressState): Filter {
  return Object.fromEntries([
    ...DIMENSIONS.map((dimension) => [dimension, state[dimension]]),
    ["q", state.q],
  ]) as unknown as Filter;
}

interface AtlasProviderProps {
  readonly pack: Pack;
  /** Pinyin and initials of a text, once loaded. */
  readonly transliterate?: Transliterate | undefined;
  readonly children: ReactNode;
}

export function AtlasProvider({ pack, transliterate, children }: AtlasProviderProps) {
  const { state: asked } = useAddress();
  const state = useMemo(() => settleAddress(asked, pack).state, [asked, pack]);
  const language = dataLanguage(state.lang);
  const bare = useMemo(() => createAtlasIndex(pack), [pack]);
  const index = useMemo(
    () => (transliterate === undefined ? bare : withTransliteration(bare, transliterate)),
    [bare, transliterate],
  );
  const ties = useMemo(() => buildTies(pack), [pack]);
  const presence = useMemo(() => presenceOfNodes(pack), [pack]);
  const spelled = JSON.stringify(filterOf(state));
  const filter = useMemo(() => JSON.parse(spelled) as Filter, [spelled]);
  const filtered = useMemo(() => applyFilter(index, filter), [index, filter]);
  const atlas = useMemo<Atlas>(
    () => ({
      pack,
      index,
      filter,
      filtered,
      presence,
      ties,
      language,
      name: (table, row) => nameOf(pack, table, row, language),
      nameOfId: (table, id) => nameOfId(pack, table, id, language),
      nameOfKey: (key) => nameOfKey(pack, key, language),
      text: (row, field) => localized(row, field, language) ?? "",
    }),
    [pack, index, filter, filtered, presence, ties, language],
  );
  return <AtlasContext value={atlas}>{children}</AtlasContext>;
}

/** The same world narrowed to one chain and by nothing else, for what is inside: a sheet whose numbers no other filter may cut. */
export function OneChain({ chain, children }: { readonly chain: string; readonly children: ReactNode }) {
  const atlas = useAtlas();
  const narrowed = useMemo<Atlas>(() => {
    const filter = { ...NO_FILTER, chain: [chain] };
    return { ...atlas, filter, filtered: applyFilter(atlas.index, filter) };
  }, [atlas, chain]);
  return <AtlasContext value={narrowed}>{children}</AtlasContext>;
}
