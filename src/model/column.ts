/** What a column of a table may hold. A column is described once; its type, check, template header and page of the dictionary follow. */
export interface Column {
  readonly kind: "id" | "text" | "number" | "date" | "choice" | "flag" | "ref" | "refs" | "list" | "url";
  /** Header in the Chinese template, read as an alias of the column. */
  readonly zh: string;
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

type Extra = Partial<Omit<Column, "kind" | "zh">>;

function make<const K extends Column["kind"], const X extends Extra>(kind: K, zh: string, extra: X) {
  return { kind, zh, ...extra } as { readonly kind: K; readonly zh: string } & X;
}

export const id = () => make("id", "编号", { required: true });
export const text = <const X extends Extra = Record<never, never>>(zh: string, extra?: X) =>
  make("text", zh, extra ?? ({} as X));
export const number = <const X extends Extra = Record<never, never>>(zh: string, extra?: X) =>
  make("number", zh, extra ?? ({} as X));
/** Text at the precision known: 2025, 2025-Q3, 2025-03, 2025-03-14. */
export const date = (zh: string) => make("date", zh, {});
export const flag = (zh: string) => make("flag", zh, {});
export const url = (zh: string) => make("url", zh, {});
export const list = <const X extends Extra = Record<never, never>>(zh: string, extra?: X) =>
  make("list", zh, extra ?? ({} as X));
export const choice = <const V extends readonly string[], const X extends Extra = Record<never, never>>(
  zh: string,
  values: V,
  extra?: X,
) => make("choice", zh, { ...(extra ?? ({} as X)), values });
export const ref = <const T extends string, const X extends Extra = Record<never, never>>(
  table: T,
  zh: string,
  extra?: X,
) => make("ref", zh, { ...(extra ?? ({} as X)), table });
export const refs = <const T extends string>(table: T, zh: string) => make("refs", zh, { table });

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
