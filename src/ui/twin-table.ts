import type { EntityKey } from "../model/entity.ts";

export type TwinCell = string | number | undefined;

/** A table of exactly the items a drawing shows: for keyboard and screen reader, print, CSV and tests. */
export interface TwinTable {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly key: EntityKey; readonly cells: readonly TwinCell[] }[];
}
