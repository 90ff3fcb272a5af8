import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource } from "../../../src/data/source.ts";
import type { Finding, FindingCode } from "../../../src/model/finding.ts";
import type { Pack } from "../../../src/model/pack.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A sound pack of two chains, small enough to know by heart. Reading it finds nothing. */
export const SMALL: Files = {
  "datapackage.json": JSON.stringify({
    title: "Small",
    "atlas:format": 1,
    "atlas:region": "r1",
    "atlas:mapReview": { number: "GS(2026)0001" },
  }),
  "regions.csv":
    "id,name_zh,level,parent_id,adcode,lon,lat,source_ids\nr1,甲市,city,,370900,117,36,s1\nr2,乙县,county,r1,370902,117.2,36.2,s1\n",
  "parks.csv": "id,name_zh,region_id,chain_ids,lon,lat,position,source_ids\np1,甲园,r2,c1,117.1,36.1,site,s1\n",
  "stages.csv": "id,name_zh,order,lane\nup,上游,1,column\ndown,下游,2,column\n",
  "chains.csv": "id,name_zh,lead_enterprise_ids,source_ids\nc1,电力,e1,s1\nc2,汽车,,s1\n",
  "nodes.csv": "id,name_zh,chain_id,stage_id,source_ids\nn1,铜,c1,up,s1\nn2,缆,c1,down,s1\nn3,车,c2,down,s1\n",
  "flows.csv": "chain_id,from_id,to_id,source_ids\nc1,n1,n2,s1\n",
  "enterprises.csv":
    "id,name_zh,region_id,park_id,lon,lat,position,chain_ids,node_ids,designations,revenue_cny_100m,employees,website,source_ids\n" +
    "e1,甲厂,r2,p1,117.1,36.1,site,c1,n1;n2,little_giant:2023,3.5,120,https://example.com/a,s1\n" +
    "e2,乙厂,r2,,,,,c2,n3,,,,,s1\n",
  "technologies.csv":
    "id,name_zh,chain_id,node_ids,trl,start,target,depends_on_ids,source_ids\nt1,拉丝,c1,n1,7,2022,2024-03,,s1\nt2,成缆,c1,n2,8,2023,2025,t1,s1\n",
  "projects.csv": "id,name_zh,chain_id,node_id,region_id,park_id,stage,source_ids\nj1,扩建,c1,n2,r2,p1,signed,s1\n",
  "indicators.csv": "id,metric_zh,scope,scope_id,actual,source_ids\ni1,产值,chain,c1,12,s1\n",
  "lists.csv":
    "id,title_zh,table,filter,columns,sort\nl1,小巨人,enterprises,designation=little_giant&chain=c1,name_zh;chain_ids,-employees\n",
  "sources.csv": "id,title_zh\ns1,公报\n",
  "boundaries.geojson": JSON.stringify({
    type: "FeatureCollection",
    features: [square("r1", 116.5, 35.5, 1), square("r2", 117, 36, 0.4)],
  }),
};

function square(id: string, west: number, south: number, side: number) {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Feature", properties: { id }, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** The small pack with some of its files changed; undefined takes a file away. */
export function smallWith(changes: Readonly<Record<string, string | Uint8Array | undefined>>): Files {
  const entries = Object.entries({ ...SMALL, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined));
}

export const read = (files: Files): Promise<Pack> => readPack(memorySource(files), { id: "small" });

/** Findings as `severity code file:row:column value`, as short as they can be compared. */
export const brief = ({ severity, code, file, row, column, value }: Finding): string =>
  `${severity} ${code} ${file}:${row ?? ""}:${column ?? ""} ${value ?? ""}`.trim();

export const codesOf = (findings: readonly Finding[]): readonly FindingCode[] => findings.map(({ code }) => code);
