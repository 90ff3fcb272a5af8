import { CHAINS } from "./chains.ts";
import { ENTERPRISES } from "./enterprises.ts";
import { degreesOf } from "./geometry.ts";
import { APPLICATION_TEXT, POLICY_TEXT, RESOURCE_TEXT, TECHNOLOGY_TEXT } from "./knowledge-texts.ts";
import { randomOf } from "./random.ts";
import { type DemoRow, rowsOfText } from "./rows.ts";

/** Firms of a node, at most so many. */
const firmsOf = (node: string, most: number): string =>
  ENTERPRISES.filter(({ nodes }) => nodes.some(({ id }) => id === node))
    .slice(0, most)
    .map(({ id }) => id)
    .join(";");

const TECHNOLOGY_COLUMNS = ["id", "zh", "en", "node", "trl", "start", "target", "status", "after", "frontier"] as const;

export const technologyRows = (): readonly DemoRow[] =>
  rowsOfText(TECHNOLOGY_COLUMNS, TECHNOLOGY_TEXT).map((row) => ({
    id: `t-${row.id}`,
    name_zh: row.zh,
    name_en: row.en,
    chain_id: row.node.split("-")[0],
    node_ids: row.node,
    trl: row.trl,
    start: row.start,
    target: row.target,
    status: row.status,
    enterprise_ids: firmsOf(row.node, 2),
    depends_on_ids:
      row.after === ""
        ? ""
        : row.after
            .split(";")
            .map((id) => `t-${id}`)
            .join(";"),
    frontier_zh: row.frontier.split(" / ")[0],
    frontier_en: row.frontier.split(" / ")[1],
    source_ids: "s-demo",
    as_of: "2026-08",
  }));

const APPLICATION_COLUMNS = ["node", "field", "scenario", "product", "state"] as const;

export const applicationRows = (): readonly DemoRow[] =>
  rowsOfText(APPLICATION_COLUMNS, APPLICATION_TEXT).map(({ node, field, scenario, product, state }, index) => {
    const [field_zh, field_en] = field.split(" / ");
    const [scenario_zh, scenario_en] = scenario.split(" / ");
    const [product_zh, product_en] = product.split(" / ");
    return {
      id: `a${String(index + 1).padStart(2, "0")}`,
      ...{ field_zh, field_en, scenario_zh, scenario_en, product_zh, product_en },
      node_ids: node,
      enterprise_ids: firmsOf(node, 2),
      state,
      source_ids: "s-demo",
      as_of: "2026-08",
    };
  });

const POLICY_COLUMNS = ["zh", "en", "chain", "level", "issued", "summary_zh", "summary_en"] as const;

export const policyRows = (): readonly DemoRow[] =>
  rowsOfText(POLICY_COLUMNS, POLICY_TEXT).map((row, index) => ({
    id: `po${String(index + 1).padStart(2, "0")}`,
    name_zh: row.zh,
    name_en: row.en,
    chain_id: row.chain,
    level: row.level,
    issued: row.issued,
    summary_zh: row.summary_zh,
    summary_en: row.summary_en,
    source_ids: "s-demo",
    as_of: "2026-06",
  }));

const RESOURCE_COLUMNS = ["zh", "en", "kind", "home", "chains", "gives_zh", "gives_en"] as const;

export function resourceRows(): readonly DemoRow[] {
  const random = randomOf("resources");
  return rowsOfText(RESOURCE_COLUMNS, RESOURCE_TEXT).map((row, index) => {
    const isHere = row.home.startsWith("子虚");
    const [lon, lat] = degreesOf([56 + random.next() * 16, 48 + random.next() * 14]);
    return {
      id: `r${String(index + 1).padStart(2, "0")}`,
      name_zh: row.zh,
      name_en: row.en,
      kind: row.kind,
      home: row.home,
      chain_ids: row.chains === "*" ? CHAINS.map(({ id }) => id).join(";") : row.chains,
      summary_zh: row.gives_zh,
      summary_en: row.gives_en,
      ...(isHere ? { lon, lat, position: "site" } : {}),
      source_ids: "s-demo",
      as_of: "2026-04",
    };
  });
}
