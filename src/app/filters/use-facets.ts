import { useCallback, useMemo } from "react";
import { termMessages } from "../../i18n/terms.ts";
import type { Translate } from "../../i18n/text.ts";
import { DIMENSIONS, type Dimension, type Filter, NO_FILTER } from "../../model/filter.ts";
import type { TableName } from "../../model/schema.ts";
import { type Atlas, useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { primaryTable } from "../../state/primary-table.ts";
import { useAddress } from "../../state/use-address.ts";
import { TABLE_OF_DIMENSION } from "./dimension-tables.ts";

export interface Facets {
  /** The table the counts are of. */
  readonly table: TableName;
  readonly filter: Filter;
  readonly passing: number;
  readonly total: number;
  /** Rows that would pass if the value alone were chosen in its dimension. */
  count(dimension: Dimension, value: string): number;
  isChosen(dimension: Dimension, value: string): boolean;
  toggle(dimension: Dimension, value: string): void;
  setText(text: string): void;
  clear(): void;
  /** Name of a value in the language of the page. */
  nameOf(dimension: Dimension, value: string): string;
}

const PREFIX = {
  designation: "designation",
  presence: "presence",
  project_stage: "projectStage",
  status: "technologyStatus",
} as const;

/** The one filter, with what each value would leave of the rows the present view counts. */
export function useFacets(): Facets {
  const { pack, filter, filtered, nameOfId } = useAtlas();
  const { state, set } = useAddress();
  const term = useText(termMessages);
  const table = primaryTable(pack, state.view, state.list);
  const isChosen = useCallback((dimension: Dimension, value: string) => filter[dimension].includes(value), [filter]);
  return useMemo(
    () => ({
      table,
      filter,
      passing: filtered.count(table),
      total: filtered.total(table),
      count: (dimension, value) => filtered.facets(table, dimension).get(value) ?? 0,
      isChosen,
      toggle: (dimension, value) => {
        const others = filter[dimension].filter((one) => one !== value);
        set({ [dimension]: isChosen(dimension, value) ? others : [...filter[dimension], value] });
      },
      setText: (q) => set({ q }),
      clear: () => set(NO_FILTER),
      nameOf: namesOfValues(nameOfId, term),
    }),
    [table, filter, filtered, isChosen, set, nameOfId, term],
  );
}

type TermKey = keyof (typeof termMessages)["zh-CN"];

/** How the values of the dimensions are called in a language. */
export const namesOfValues =
  (nameOfId: Atlas["nameOfId"], term: Translate<TermKey>): Facets["nameOf"] =>
  (dimension, value) => {
    const named = TABLE_OF_DIMENSION[dimension];
    if (named !== undefined) return nameOfId(named, value);
    return wordOf(term, PREFIX[dimension as keyof typeof PREFIX], value);
  };

/** The word for a value of a dimension; the value itself where it has none. */
function wordOf(term: Translate<TermKey>, prefix: string, value: string): string {
  const key = `${prefix}.${value}`;
  return key in termMessages["zh-CN"] ? term(key as TermKey) : value;
}

export interface Chip {
  readonly dimension: Dimension | "q";
  readonly value: string;
  readonly name: string;
}

/** One chip a value chosen, in the order of the address. */
export function chipsOf({ filter, nameOf }: Pick<Facets, "filter" | "nameOf">): readonly Chip[] {
  const values = DIMENSIONS.flatMap((dimension) =>
    filter[dimension].map((value) => ({ dimension, value, name: nameOf(dimension, value) })),
  );
  return filter.q.trim() === "" ? values : [...values, { dimension: "q", value: filter.q, name: filter.q }];
}
