import type { FeatureCollection } from "geojson";
import type { Finding } from "./finding.ts";
import type { AnyRow, Row, TableName } from "./schema.ts";

/** Rows of one table, in the order of the file, and the way to one of them by id. */
export interface Table<R> {
  readonly rows: readonly R[];
  /** Row by id; old ids (aliases) open the same row. */
  readonly byId: ReadonlyMap<string, R>;
}

export type Tables = { readonly [T in TableName]: Table<Row<T>> };

/** What was read from one file. `read` is always `kept + rejected`. */
export interface TableReport {
  readonly table: TableName;
  readonly file: string;
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly RejectedRow[];
}

/** A row left out, whole, with its reason. */
export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly code: Finding["code"];
}

export interface MapReview {
  readonly number?: string;
  readonly publisher?: string;
  readonly date?: string;
}

export interface PackMeta {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly format: number;
  readonly created?: string;
  readonly version?: string;
  readonly licence?: string;
  /** Root region: the city the pack is about. */
  readonly region_id?: string;
  /** Map review number (审图号); absent until the office has one. */
  readonly mapReview: MapReview;
  /** Where the boundaries come from and that they have no legal standing, as the pack words it. */
  readonly boundaryNotice_zh?: string;
  readonly boundaryNotice_en?: string;
}

export interface Shapes {
  /** Regions, `properties.id` names the region. */
  readonly boundaries?: FeatureCollection;
  readonly parks?: FeatureCollection;
  readonly context?: FeatureCollection;
  readonly neighbours?: FeatureCollection;
}

/** A whole pack in memory: what the site draws and the commands check. */
export interface Pack {
  readonly meta: PackMeta;
  readonly tables: Tables;
  readonly shapes: Shapes;
  readonly reports: readonly TableReport[];
  readonly findings: readonly Finding[];
}

/** Rows of a table whatever its type, for code that treats all tables alike. */
export function rowsOf(pack: Pack, table: TableName): readonly AnyRow[] {
  return pack.tables[table].rows as readonly AnyRow[];
}

/** The row an id or a former id names. */
export function rowOf(pack: Pack, table: TableName, id: string): AnyRow | undefined {
  return pack.tables[table].byId.get(id) as AnyRow | undefined;
}
