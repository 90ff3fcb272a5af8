import type { TableName } from "../../src/model/schema.ts";
import type { DemoRow, DemoTables } from "./rows.ts";

export const EDITION_DATE = "2026-06-01";
/** What the rows of the older edition say they are of, where they now say something later. */
const OLDER = "2026-05";

/** Of these tables every so many rows are newer than the edition. */
const NEWER_EVERY: { readonly [T in TableName]?: number } = { enterprises: 20, policies: 9, resources: 12 };
/** The work of the year is not in it: the ledger, the task book and the reports began afterwards. */
const NOT_YET: readonly TableName[] = ["demands", "tasks", "reports", "prospects", "checklist", "roles"];

/** The tables as they stood half a year before: fewer firms and projects, projects at the stage they then had, other judgements. */
export function olderTables(now: DemoTables): DemoTables {
  const gone = goneIds(now);
  const kept = [...now].filter(([table]) => !NOT_YET.includes(table));
  return new Map(
    kept.map(([table, rows]): [TableName, readonly DemoRow[]] => [
      table,
      rows.filter((row) => isThere(table, row, gone)).map((row, index) => dated(older(table, row, index, gone))),
    ]),
  );
}

/** Newer firms, policies and resources, chain leaders left out; projects not planned yet. */
function goneIds(now: DemoTables): ReadonlySet<string> {
  const newer = Object.entries(NEWER_EVERY).flatMap(([table, every]) =>
    (now.get(table as TableName) ?? [])
      .filter((row) => !String(row["designations"] ?? "").includes("chain_leader"))
      .filter((_, index) => index % every === every - 3),
  );
  const unplanned = (now.get("projects") ?? []).filter((row) => String(row["actual_planned"]) > EDITION_DATE);
  return new Set([...newer, ...unplanned].flatMap(({ id }) => (id === undefined ? [] : [id])));
}

/** Figures were not broken down to projects yet: a sum of those then planned would not be the one told. */
function isThere(table: TableName, row: DemoRow, gone: ReadonlySet<string>): boolean {
  if (table === "lists") return !NOT_YET.some((other) => other === row["table"]);
  if (table === "indicators") return row["scope"] !== "project" && row["scope"] !== "enterprise";
  if (table === "supplies") return !gone.has(String(row["from_id"])) && !gone.has(String(row["to_id"]));
  return row.id === undefined || !gone.has(row.id);
}

function older(table: TableName, row: DemoRow, index: number, gone: ReadonlySet<string>): DemoRow {
  switch (table) {
    case "projects":
      return { ...atEdition(row), enterprise_id: gone.has(String(row["enterprise_id"])) ? "" : row["enterprise_id"] };
    case "nodes":
      return index % 7 === 5 && row["strength"] === "developing" ? { ...row, strength: "weak" } : row;
    case "chains":
      return row.id === "compute" ? { ...row, name_zh: "数字经济", name_en: "Digital economy" } : row;
    case "parks":
      return index % 6 === 2 && row["free_land_mu"] !== ""
        ? { ...row, free_land_mu: Number(row["free_land_mu"]) + 60 }
        : row;
    case "indicators":
      return String(row["period"]) > OLDER ? { ...row, actual: undefined } : row;
    case "technologies":
    case "applications":
      return { ...row, enterprise_ids: remaining(row["enterprise_ids"], gone) };
    default:
      return row;
  }
}

const remaining = (ids: string | number | undefined, gone: ReadonlySet<string>): string =>
  String(ids ?? "")
    .split(";")
    .filter((id) => !gone.has(id))
    .join(";");

const STEPS = [
  "planned",
  "signed",
  "landed",
  "under_construction",
  "completed",
  "in_production",
  "technical_upgrade",
  "listing",
  "stopped",
] as const;

/** The project without what came after the edition. */
function atEdition(row: DemoRow): DemoRow {
  const later = STEPS.filter((step) => String(row[`actual_${step}`] ?? "") > EDITION_DATE);
  const reached = STEPS.filter((step) => (row[`actual_${step}`] ?? "") !== "" && !later.includes(step));
  const isBuilding = reached.length > 3;
  return {
    ...row,
    ...Object.fromEntries(later.map((step) => [`actual_${step}`, ""])),
    stage: reached.at(-1) ?? "planned",
    ...(isBuilding ? {} : { done_cny_100m: "" }),
  };
}

function dated(row: DemoRow): DemoRow {
  const cells = Object.entries({ as_of: OLDER, date: EDITION_DATE }).flatMap(([column, then]) =>
    String(row[column] ?? "") > then ? [[column, then]] : [],
  );
  return { ...row, ...Object.fromEntries(cells) };
}
