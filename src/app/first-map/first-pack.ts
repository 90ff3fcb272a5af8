import type { FeatureCollection } from "geojson";
import { decodePlain } from "../../data/decode.ts";
import { own, ownText, parseJson } from "../../data/json.ts";
import { readPlainTable } from "../../data/plain-table.ts";
import { soundCollection } from "../../data/sound-geojson.ts";
import type { Pack, Table } from "../../model/pack.ts";
import { withRows } from "../../model/parsed-table.ts";
import { type AnyRow, TABLE_NAMES, type TableName } from "../../model/schema.ts";

/** Tables the regional map draws its first marks from. */
const DRAWN = ["regions", "parks", "enterprises", "projects"] as const satisfies readonly TableName[];
/** Columns of these that its shapes, colours and places come from. */
const COLUMNS: ReadonlySet<string> = new Set(
  "parent_id region_id park_id enterprise_id lon lat position level stage".split(" "),
);
/** Rows above which the marks take so long that the page itself is as soon there. */
const MOST_ROWS = 20_000;

/** Bytes of a file of the pack; undefined where nobody asked for it. */
export type FirstFile = (file: string) => Promise<Uint8Array | undefined>;

/**
 * So much of a pack as the first map shows: boundaries, surroundings, and the four tables with a place. Undefined where the pack needs the
 * patient reader, declares another coordinate system, or is large: then the page draws first.
 */
export async function firstPack(file: FirstFile): Promise<Pack | undefined> {
  const json = parseJson((await file("datapackage.json")) ?? new Uint8Array());
  const descriptor = "value" in json ? json.value : undefined;
  if (descriptor === undefined || (ownText(descriptor, "atlas:crs") ?? "WGS84") !== "WGS84") return undefined;
  const resources = own(descriptor, "resources");
  if (!Array.isArray(resources) || resources.some((resource) => own(resource, "atlas:crs") !== undefined))
    return undefined;
  const paths = new Set(resources.map((resource) => own(resource, "path")));
  const [boundaries, context, neighbours, ...tables] = await Promise.all([
    shapeOf("boundaries.geojson", true),
    shapeOf("context.geojson", false),
    shapeOf("neighbours.geojson", false),
    ...DRAWN.map(tableOf),
  ]);
  if (boundaries === undefined || tables.includes(undefined)) return undefined;
  const region_id = ownText(descriptor, "atlas:region");
  const none: Table<AnyRow> = { rows: [], byId: new Map() };
  const found = new Map<string, Table<AnyRow> | undefined>(DRAWN.map((table, index) => [table, tables[index]]));
  return {
    meta: {
      id: "",
      title_zh: "",
      title_en: "",
      format: 1,
      mapReview: {},
      ...(region_id === undefined ? {} : { region_id }),
    },
    tables: Object.fromEntries(
      TABLE_NAMES.map((table) => [table, found.get(table) ?? none]),
    ) as unknown as Pack["tables"],
    shapes: { boundaries, ...(context && { context }), ...(neighbours && { neighbours }) },
    reports: [],
    findings: [],
  };

  async function tableOf(table: TableName): Promise<Table<AnyRow> | undefined> {
    const name = `${table}.csv`;
    if (!paths.has(name)) return none;
    const bytes = await file(name);
    const text = bytes && decodePlain(bytes);
    const content = text === undefined ? undefined : readPlainTable(table, name, text, (column) => COLUMNS.has(column));
    if (content === undefined || content.columns.count > MOST_ROWS) return undefined;
    const { rows } = withRows(content);
    return { rows, byId: new Map(rows.map((row) => [row.id, row])) };
  }

  async function shapeOf(name: string, isKeyed: boolean): Promise<FeatureCollection | undefined> {
    if (!paths.has(name)) return undefined;
    const json = parseJson((await file(name)) ?? new Uint8Array());
    return "value" in json ? soundCollection(json.value, { isKeyed }) : undefined;
  }
}
