import { AtlasIndex } from "./atlas-index.ts";
import { FilteredAtlas } from "./filtered-atlas.ts";
import type { Pack } from "./pack.ts";
import type { Row, TableName } from "./schema.ts";
import type { Transliterate } from "./search-text.ts";

export type { AtlasIndex };

/** What can be chosen to narrow the atlas. The ids are address parameters too, in the order they are written there. */
export const DIMENSIONS = [
  "chain",
  "node",
  "stage",
  "region",
  "park",
  "designation",
  "presence",
  "project_stage",
  "status",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Any of the values of one dimension, all of the dimensions; an empty list does not narrow. `q`: words that must all be found. */
export type Filter = { readonly [D in Dimension]: readonly string[] } & { readonly q: string };

export const NO_FILTER: Filter = {
  chain: [],
  node: [],
  stage: [],
  region: [],
  park: [],
  designation: [],
  presence: [],
  project_stage: [],
  status: [],
  q: "",
};

export const isFiltering = (filter: Filter): boolean =>
  filter.q.trim() !== "" || DIMENSIONS.some((dimension) => filter[dimension].length > 0);

/** All the filter needs to know of a pack: make it once. Its parts are built when first asked for. */
export const createAtlasIndex = (pack: Pack): AtlasIndex => new AtlasIndex(pack);

/** The same index, searching by other spellings besides (pinyin, initials). Shares all that is already built but the texts. */
export const withTransliteration = (index: AtlasIndex, transliterate: Transliterate): AtlasIndex =>
  index.withTransliteration(transliterate);

/** What passes a filter. Each value is computed when first asked for, and kept. */
export interface Filtered {
  /** Rows that pass, in the order of the table; the table's own array where all pass. */
  rows<T extends TableName>(table: T): readonly Row<T>[];
  /** Whether the row an id or a former id names passes. */
  has(table: TableName, id: string): boolean;
  count(table: TableName): number;
  total(table: TableName): number;
  /**
   * For every value of the dimension, zeros included, the rows of the table that would pass if it alone were chosen there.
   * All zeros where the table cannot be narrowed by the dimension.
   */
  facets(table: TableName, dimension: Dimension): ReadonlyMap<string, number>;
}

/**
 * What of a pack passes a filter. Values of one dimension are alternatives, dimensions add up.
 *
 * - A row passes a dimension by its own values (`memberships.ts`). Ids no row has are no values: chosen alone nothing passes.
 * - Nodes, chains, parks, regions, technologies and applications reach the other dimensions through the enterprises and
 *   projects linked to them: if one of those dimensions is chosen, at least one of the linked must pass the whole filter
 *   but the text.
 * - A flow passes when both its nodes do.
 * - A dimension a table cannot reach does not narrow it.
 * - The text narrows every table by its own rows' text; flows by their nodes'.
 */
export const applyFilter = (index: AtlasIndex, filter: Filter): Filtered => new FilteredAtlas(index, filter);
