import type { Dimension } from "../../model/filter.ts";
import type { TableName } from "../../model/schema.ts";

/** Dimensions whose values are rows of a table. */
export const TABLE_OF_DIMENSION: { readonly [D in Dimension]?: TableName } = {
  chain: "chains",
  node: "nodes",
  stage: "stages",
  region: "regions",
  park: "parks",
};
