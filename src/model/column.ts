/** What a column of a table may hold. A column is described once; its type, check, template header and page of the dictionary follow. */
export interface Column {
  readonly kind: "id" | "text" | "number" | "date" | "choice" | "flag" | "ref" | "refs" | "list" | "url";
  /** A row without this cell cannot be named or placed, and is left out. */
  readonly required?: true;
  /** The table a `ref` or `refs` cell names a row of. */
  readonly table?: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
  readonly unit?: string;
  /** Characters a text may have; 2,000 where not said. */
  readonly maxLength?: number;
  /** At least one column of a row's group must be filled (name_zh or name_en). */
  readonly group?: string;
  /** Further headers read as this column. */
  readonly aliases?: readonly string[];
  /** For the office only: `publish` leaves the column out unless the pack declares it public. */
  readonly internal?: true;
}

type Extra = Partial<Omit<Column, "kind">>;

function make<const K extends Column["kind"], const X extends Extra>(kind: K, extra: X) {
  return { kind, ...extra } as { readonly kind: K } & X;
}

type None = Record<never, never>;
const NONE = {} as None;

export const id = () => make("id", { required: true });
export const text = <const X extends Extra = None>(extra?: X) => make("text", extra ?? (NONE as X));
export const number = <const X extends Extra = None>(extra?: X) => make("number", extra ?? (NONE as X));
/** Text at the precision known: 2025, 2025-Q3, 2025-03, 2025-03-14. */
export const date = () => make("date", {});
export const flag = () => make("flag", {});
export const url = () => make("url", {});
export const list = <const X extends Extra = None>(extra?: X) => make("list", extra ?? (NONE as X));
export const choice = <const V extends readonly string[], const X extends Extra = None>(values: V, extra?: X) =>
  make("choice", { ...(extra ?? (NONE as X)), values });
export const ref = <const T extends string, const X extends Extra = None>(table: T, extra?: X) =>
  make("ref", { ...(extra ?? (NONE as X)), table });
export const refs = <const T extends string>(table: T) => make("refs", { table });

type Value<C> = C extends { kind: "number" }
  ? number
  : C extends { kind: "flag" }
    ? boolean
    : C extends { kind: "refs" | "list" }
      ? readonly string[]
      : C extends { kind: "choice"; values: readonly (infer V)[] }
        ? V
        : string;

/** The row type a set of columns describes. Blank cells are `undefined`, blank lists are empty. */
export type RowOf<Columns> = {
  readonly [K in keyof Columns]: Columns[K] extends { required: true } | { kind: "refs" | "list" }
    ? Value<Columns[K]>
    : Value<Columns[K]> | undefined;
};
