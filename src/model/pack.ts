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
  /** How its bytes were read, and whether another encoding is possible; absent where it never was a file. */
  readonly encoding?: string;
  readonly isEncodingSure?: boolean;
  /** The header as written. */
  readonly header: readonly string[];
  /** Columns of it no schema knows: kept with the rows, never published. */
  readonly unknown: readonly string[];
}

/** A table as it was written: the cells of any row of it, kept or not. */
export interface Written {
  /** Row of the spreadsheet of a kept row, by its place in `rows`. */
  row(index: number): number;
  /** Cells of a row of the spreadsheet; undefined where there is no such row. */
  cells(row: number): readonly string[] | undefined;
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

/** Systems a pack's coordinates may be in. CGCS2000 equals WGS 84 at the scale of a map; AMap and Tencent give GCJ-02, Baidu BD-09. */
export type Crs = "WGS84" | "CGCS2000" | "GCJ-02" | "BD-09";

/** What datapackage.json declares of the whole pack or of one file, under `atlas:`. */
export interface Declared {
  readonly crs?: Crs;
  readonly encoding?: string;
  /** Older than this counts as stale. */
  readonly maxAgeDays?: number;
}

export interface PackMeta extends Declared {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly format: number;
  readonly created?: string;
  readonly version?: string;
  readonly licence?: string;
  /** Root region: the city the pack is about. */
  readonly region_id?: string;
  /** Invented data: every page, picture and print of it says so. */
  readonly fictional?: true;
  /** Older states kept under `editions/`, the newest first. */
  readonly editions?: readonly string[];
  /** `maxAgeDays` of single tables, where their file declares its own. */
  readonly tableMaxAgeDays?: Readonly<Partial<Record<TableName, number>>>;
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
  /** The table as it was written; undefined where the pack has none of that name, absent where the pack never was a file. */
  readonly written?: (table: TableName) => Written | undefined;
}

/** Rows of a table whatever its type, for code that treats all tables alike. */
export function rowsOf(pack: Pack, table: TableName): readonly AnyRow[] {
  return pack.tables[table].rows as readonly AnyRow[];
}

/** The row an id or a former id names. */
export function rowOf(pack: Pack, table: TableName, id: string): AnyRow | undefined {
  return pack.tables[table].byId.get(id) as AnyRow | undefined;
}
