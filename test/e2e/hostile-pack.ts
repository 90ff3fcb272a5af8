import type { Column } from "../../src/model/column.ts";
import { columnsOf, TABLE_NAMES, type TableName } from "../../src/model/schema.ts";
import { EVIL_ADDRESSES } from "./payloads.ts";

/** Columns whose text names something of the pack: the page is to open, not to complain. */
const SOUND: Readonly<Record<string, string>> = {
  table: "enterprises",
  filter: "",
  sort: "name_zh",
  columns: "name_zh;note_zh;products_zh;website",
  scope: "chain",
  scope_id: "x0",
  adcode: "",
  credit_code: "",
  stock_code: "",
  industry_code: "",
  aliases: "",
  order: "",
};
const CORNER = { lon: 116.5, lat: 35.5 };
/** Degrees. */
const CELL = 0.05;
const ACROSS = 16;
/** Neighbouring columns of a row hold other strings: few rows show many. */
const SHIFT = 37;

/** A pack whose every text is one of the strings, and whose every text column holds each of them once. */
export function hostilePack(strings: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const table of TABLE_NAMES) files.set(`${table}.csv`, tableOf(table, strings));
  files.set(
    "boundaries.geojson",
    shapesOf(strings, (index) => square(index, CELL)),
  );
  files.set(
    "parks.geojson",
    shapesOf(strings, (index) => square(index, CELL / 3)),
  );
  files.set(
    "context.geojson",
    shapesOf(strings.slice(0, 40), (index) => lineOf(index)),
  );
  files.set(
    "neighbours.geojson",
    shapesOf(strings.slice(0, 40), (index) => square(index + 300, CELL)),
  );
  files.set("datapackage.json", JSON.stringify(descriptorOf(strings)));
  return files;
}

/** Texts there is one of in a pack hold all strings, one after the other. */
function descriptorOf(strings: readonly string[]) {
  const all = strings.join(" · ");
  // The foot of the page has no greatest height.
  const foot = strings
    .filter((text) => text.length < 80)
    .join(" · ")
    .slice(0, 1500);
  return {
    name: "hostile",
    title: all,
    description: all,
    version: all,
    licenses: [{ name: all, title: all, path: "javascript:hit()" }],
    contributors: [{ title: all, path: "javascript:hit()" }],
    "atlas:title_zh": all,
    "atlas:title_en": all,
    "atlas:format": 1,
    "atlas:region": "x0",
    "atlas:mapReview": { number: foot, publisher: foot, date: foot },
    "atlas:boundaryNotice_zh": foot,
    "atlas:boundaryNotice_en": foot,
    "atlas:keeper": all,
    "atlas:theme": { accent: "red;background:url(https://evil.example/)" },
    ...Object.fromEntries(strings.slice(0, 60).map((text) => [text, text])),
  };
}

function tableOf(table: TableName, strings: readonly string[]): string {
  const columns = Object.entries(columnsOf(table));
  const header = columns.map(([name]) => name);
  const textAt = (row: number, column: number) => strings[(row + column * SHIFT) % strings.length] ?? "";
  const rows = strings.map((_, row) =>
    columns.map(([name, column], at) => cellOf(table, name, column, textAt(row, at), row)),
  );
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function cellOf(table: TableName, name: string, column: Column, text: string, index: number): string {
  const sound = SOUND[name];
  if (sound !== undefined) return sound;
  switch (column.kind) {
    case "id":
      return `x${index}`;
    case "number":
      return numberOf(name, index);
    case "date":
      return "2025-03";
    case "choice":
      return column.values?.[index % column.values.length] ?? "";
    case "flag":
      return "是";
    case "url":
      return EVIL_ADDRESSES[index % EVIL_ADDRESSES.length] ?? "";
    case "ref":
    case "refs":
      return referenceOf(table, name, index);
    case "list":
      return column.values?.[0] ?? text;
    default:
      return text;
  }
}

function referenceOf(table: TableName, name: string, index: number): string {
  if (name === "parent_id") return table === "regions" && index > 0 ? "x0" : "";
  if (name === "depends_on_ids") return "";
  if (name === "chain_id" || name === "chain_ids") return table === "flows" ? "x0" : `x${index % 2}`;
  if (name === "stage_id") return `x${index % 4}`;
  if (table === "flows") return name === "from_id" ? `x${index}` : `x${index + 2}`;
  if (table === "supplies") return name === "from_id" ? `x${index}` : `x${index + 1}`;
  return `x${index}`;
}

function numberOf(name: string, index: number): string {
  const { west, south } = cornerOf(index);
  if (name === "lon") return (west + CELL / 2).toFixed(4);
  if (name === "lat") return (south + CELL / 2).toFixed(4);
  if (name === "trl") return String(1 + (index % 9));
  return "";
}

const cornerOf = (index: number) => ({
  west: CORNER.lon + (index % ACROSS) * CELL,
  south: CORNER.lat + Math.floor(index / ACROSS) * CELL,
});

function square(index: number, side: number) {
  const { west, south } = cornerOf(index);
  const round = (value: number) => Number(value.toFixed(6));
  const [w, s, e, n] = [west, south, west + side, south + side].map(round);
  return {
    type: "Polygon",
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
}

function lineOf(index: number) {
  const { west, south } = cornerOf(index);
  return {
    type: "LineString",
    coordinates: [
      [west, south],
      [west + CELL, south + CELL / 2],
    ],
  };
}

function shapesOf(strings: readonly string[], geometryOf: (index: number) => object): string {
  const features = strings.map((text, index) => ({
    type: "Feature",
    id: `x${index}`,
    properties: {
      id: `x${index}`,
      name: text,
      name_zh: text,
      kind: text,
      [text]: text,
      style: text,
      class: text,
      onload: "hit()",
    },
    geometry: geometryOf(index),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
