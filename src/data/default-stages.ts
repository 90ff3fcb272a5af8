import type { TableContent } from "../model/parsed-table.ts";
import { readPlainTable } from "./plain-table.ts";

const LANES = `id,name_zh,name_en,order,lane,note_en
upstream,上游,Upstream,1,column,built in
midstream,中游,Midstream,2,column,built in
downstream,下游,Downstream,3,column,built in
support,支撑,Support,4,below,built in
`;

/** The lanes of a pack that brings no stages.csv (datapack.md, "Tables"). */
export function defaultStages(): TableContent {
  const stages = readPlainTable("stages", "stages.csv", LANES);
  if (stages === undefined) throw new Error("the built-in stages are not plain");
  return stages;
}
