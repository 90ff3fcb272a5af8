import type { TableContent } from "../model/parsed-table.ts";
import type { AnyRow, TableName } from "../model/schema.ts";
import { rowsOfColumns } from "../model/table-columns.ts";
import type { parseTable } from "./parse-table.ts";
import { readPlainTable } from "./plain-table.ts";
import type { Source } from "./source.ts";

interface Lacking {
  /** Tables without a row of the pack's own. */
  readonly tables: readonly TableName[];
  /** What the pack brings. */
  readonly parsed: readonly TableContent[];
  /** The folder of the defaults; absent where there is none. */
  readonly defaults: Source | undefined;
  readonly parse: typeof parseTable;
}

/** What stands in for the tables a pack lacks: the defaults laid beside the packs; lanes also without them, after the nodes' own words. */
export async function standIns({ tables, parsed, defaults, parse }: Lacking): Promise<readonly TableContent[]> {
  const found = await Promise.all(
    tables.map(async (table) => {
      const content = await readDefault(table, defaults, parse);
      if (table === "stages") return content ?? lanesOfNodes(parsed);
      return content && offered(content, new Set(parsed.flatMap(filledTable)), parse);
    }),
  );
  return found.filter((content) => content !== undefined);
}

const filledTable = ({ report, columns }: TableContent): readonly string[] => (columns.count > 0 ? [report.table] : []);

/** A default table; undefined where there is none, or the server cannot be asked. */
async function readDefault(
  table: TableName,
  defaults: Source | undefined,
  parse: typeof parseTable,
): Promise<TableContent | undefined> {
  const bytes = await defaults?.read(`${table}.csv`).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const content = await parse(table, `defaults/${table}.csv`, bytes);
  return content.columns.count > 0 ? content : undefined;
}

/** The lists of tables that have rows: a pack that did not ask for them is not shown empty ones. */
async function offered(
  { columns, written: { text, starts } }: TableContent,
  filled: ReadonlySet<string>,
  parse: typeof parseTable,
): Promise<TableContent | undefined> {
  const rows: readonly AnyRow[] = rowsOfColumns(columns);
  const texts = rows.flatMap(({ table }, index) =>
    filled.has(String(table)) ? [text.slice(starts[index] ?? 0, starts[index + 1] ?? text.length)] : [],
  );
  if (texts.length === 0) return undefined;
  const kept = text.slice(0, starts[0] ?? 0) + texts.join("");
  return parse("lists", "defaults/lists.csv", new TextEncoder().encode(kept));
}

/** A lane for every stage the nodes name, in the order they name them. */
function lanesOfNodes(parsed: readonly TableContent[]): TableContent | undefined {
  const nodes = parsed.find(({ report }) => report.table === "nodes");
  const ids = new Set(
    (nodes === undefined ? [] : rowsOfColumns(nodes.columns)).map(({ stage_id }) => String(stage_id)),
  );
  const lines = [...ids].map((id, index) => `${id},${id},${index + 1},column\n`);
  return readPlainTable("stages", "stages.csv", `id,name_zh,order,lane\n${lines.join("")}`);
}
