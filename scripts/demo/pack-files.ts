import type { FeatureCollection } from "geojson";
import type { TableName } from "../../src/model/schema.ts";
import { EDITION_DATE, olderTables } from "./edition.ts";
import { enterpriseRows, supplyRows } from "./enterprises.ts";
import { boundaries, context, neighbours } from "./geometry.ts";
import { sumRows } from "./indicators.ts";
import { applicationRows, policyRows, resourceRows, technologyRows } from "./knowledge.ts";
import { otherRows } from "./more-indicators.ts";
import { flowRows, nodeRows } from "./nodes.ts";
import { parkRows, regionRows } from "./parks.ts";
import { projectRows } from "./projects.ts";
import { README } from "./readme.ts";
import { type DemoTables, tableText } from "./rows.ts";
import { chainRows, designationRows, listRows, roleRows, sourceRows, stageRows, tierRows } from "./standing.ts";
import { checklistRows, demandRows, prospectRows, reportRows, taskRows } from "./work.ts";

const EDITION = "2026-06";

const tables = (): DemoTables =>
  new Map([
    ["regions", regionRows()],
    ["parks", parkRows()],
    ["stages", stageRows()],
    ["chains", chainRows()],
    ["nodes", nodeRows()],
    ["flows", flowRows()],
    ["enterprises", enterpriseRows()],
    ["supplies", supplyRows()],
    ["technologies", technologyRows()],
    ["applications", applicationRows()],
    ["projects", projectRows()],
    ["policies", policyRows()],
    ["resources", resourceRows()],
    ["indicators", [...sumRows(), ...otherRows()]],
    ["prospects", prospectRows()],
    ["demands", demandRows()],
    ["tasks", taskRows()],
    ["checklist", checklistRows()],
    ["reports", reportRows()],
    ["roles", roleRows()],
    ["tiers", tierRows()],
    ["designations", designationRows()],
    ["lists", listRows()],
    ["sources", sourceRows()],
  ]);

/** Every file of data/demo, by path; the same on every run. */
export function demoFiles(): ReadonlyMap<string, string> {
  const now = tables();
  const shapes = { boundaries: boundaries(), context: context(), neighbours: neighbours() };
  return new Map([
    ...packFiles(now, shapes, "2026-11-22", true),
    ...[...packFiles(olderTables(now), { boundaries: shapes.boundaries }, EDITION_DATE, false)].map(
      ([path, text]): [string, string] => [`editions/${EDITION}/${path}`, text],
    ),
    ["README.md", README],
  ]);
}

function packFiles(
  tables: DemoTables,
  shapes: Readonly<Record<string, FeatureCollection>>,
  date: string,
  isNewest: boolean,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [table, rows] of tables) files.set(`${table}.csv`, tableText(table, rows));
  for (const [shape, collection] of Object.entries(shapes)) files.set(`${shape}.geojson`, shapeText(collection));
  return new Map([["datapackage.json", descriptor([...tables.keys()], Object.keys(shapes), date, isNewest)], ...files]);
}

/** One feature a line, so that two editions can be compared line by line. */
const shapeText = ({ features }: FeatureCollection): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;

function descriptor(tables: readonly TableName[], shapes: readonly string[], date: string, isNewest: boolean): string {
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "demo",
    title: "Zixu, a city that does not exist",
    "atlas:title_zh": "子虚市（虚构示例）",
    "atlas:title_en": "Zixu (fictional example)",
    description:
      "A made-up city with every table filled, to show what the site can do. Made by scripts/demo/make-demo.ts.",
    version: isNewest ? "2.0.0" : "1.0.0",
    created: `${date}T00:00:00Z`,
    licenses: [{ name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/", title: "Invented" }],
    contributors: [{ title: "Chain Atlas", roles: ["creator"] }],
    "atlas:format": 1,
    "atlas:fictional": true,
    "atlas:region": "zixu",
    "atlas:crs": "WGS84",
    "atlas:languages": ["zh", "en"],
    "atlas:boundaryNotice_zh": "虚构地图：城市与边界均不存在",
    "atlas:boundaryNotice_en": "A map of nowhere: neither city nor borders exist",
    "atlas:maxAgeDays": 365,
    ...(isNewest ? { "atlas:editions": [EDITION] } : { "atlas:public": true }),
    resources: [
      ...tables.map((name) => ({ name, path: `${name}.csv`, "atlas:public": true, ...schemaOf(name) })),
      ...shapes.map((name) => ({ name, path: `${name}.geojson` })),
    ],
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

/** Fiction has nothing to hide: the columns that are kept inside by themselves are declared public. */
const schemaOf = (table: TableName): object =>
  table === "projects"
    ? { schema: { fields: ["problem", "next_step"].map((name) => ({ name, "atlas:public": true })) } }
    : {};
