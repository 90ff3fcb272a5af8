import fc from "fast-check";
import { DIMENSIONS, type Filter } from "../../../src/model/filter.ts";
import { PRESENCES } from "../../../src/model/presence.ts";
import {
  columnsOf,
  DESIGNATIONS,
  PROJECT_STAGES,
  TABLE_NAMES,
  type TableName,
  TECHNOLOGY_STATUSES,
} from "../../../src/model/schema.ts";
import type { Parts } from "../../make-pack.ts";

const COUNTS = {
  chains: 3,
  nodes: 5,
  stages: 2,
  regions: 5,
  parks: 3,
  enterprises: 6,
  projects: 5,
  sources: 1,
} as const;

/** An id of a table's row, now and then a former or a dead one. */
const refTo = (table: keyof typeof COUNTS) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.nat(COUNTS[table] - 1).map((n) => `${table}-${n}`) },
    { weight: 1, arbitrary: fc.constantFrom(`${table}-dead`, `${table}-old`) },
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const title = fc.constantFrom(...DESIGNATIONS.slice(0, 3), "little_giant:2023", "little_giant:2024", "home_made");

const SCOPED = {
  scope: maybe(fc.constantFrom("city", "region", "chain")),
  scope_id: maybe(fc.oneof(refTo("chains"), refTo("regions"))),
};

const CELLS: { readonly [T in TableName]?: Record<string, fc.Arbitrary<unknown>> } = {
  chains: {},
  stages: {},
  nodes: { chain_id: refTo("chains"), stage_id: refTo("stages"), side: maybe(fc.constant("user")) },
  regions: { parent_id: maybe(refTo("regions")) },
  parks: { region_id: maybe(refTo("regions")), chain_ids: some(refTo("chains")) },
  enterprises: {
    region_id: maybe(refTo("regions")),
    park_id: maybe(refTo("parks")),
    chain_ids: some(refTo("chains")),
    node_ids: some(refTo("nodes")),
    designations: some(title),
  },
  projects: {
    more_node_ids: some(refTo("nodes")),
    chain_id: maybe(refTo("chains")),
    node_id: maybe(refTo("nodes")),
    region_id: maybe(refTo("regions")),
    park_id: maybe(refTo("parks")),
    enterprise_id: maybe(refTo("enterprises")),
    stage: maybe(fc.constantFrom(...PROJECT_STAGES.slice(0, 3))),
  },
  flows: { from_id: refTo("nodes"), to_id: refTo("nodes") },
  supplies: { from_id: refTo("enterprises"), to_id: refTo("enterprises") },
  technologies: {
    status: maybe(fc.constantFrom(...TECHNOLOGY_STATUSES)),
    chain_id: maybe(refTo("chains")),
    node_ids: some(refTo("nodes")),
    enterprise_ids: some(refTo("enterprises")),
  },
  applications: { node_ids: some(refTo("nodes")), enterprise_ids: some(refTo("enterprises")) },
  policies: { chain_id: maybe(refTo("chains")) },
  resources: { chain_ids: some(refTo("chains")) },
  indicators: SCOPED,
  prospects: { node_id: maybe(refTo("nodes")) },
  demands: {
    enterprise_id: maybe(refTo("enterprises")),
    chain_id: maybe(refTo("chains")),
    node_id: maybe(refTo("nodes")),
    region_id: maybe(refTo("regions")),
  },
  tasks: { chain_id: maybe(refTo("chains")), ...SCOPED },
  roles: SCOPED,
  reports: { chain_id: maybe(refTo("chains")) },
  checklist: { chain_id: maybe(refTo("chains")) },
};

const NAME = { name_en: fc.constantFrom("Alpha", "Beta", "Alpha Beta") };

/** Small packs in which anything may be linked to anything: cycles of regions, former ids and dead references too. */
export const arbitraryParts: fc.Arbitrary<Parts> = fc
  .record(
    Object.fromEntries(
      TABLE_NAMES.map((table) => [
        table,
        fc.array(fc.record({ ...("name_en" in columnsOf(table) ? NAME : {}), ...CELLS[table] }), {
          minLength: table in COUNTS ? 1 : 0,
          maxLength: table in COUNTS ? COUNTS[table as "chains"] : 4,
        }),
      ]),
    ),
  )
  .map(
    (tables) =>
      Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [table, rows.map(named(table as TableName))]),
      ) as Parts,
  );

const named = (table: TableName) => (cells: object, position: number) =>
  table === "flows" || table === "supplies"
    ? cells
    : { id: `${table}-${position}`, aliases: position === 0 ? [`${table}-old`] : [], ...cells };

/** Filters that choose little, so that something is left. Values need not be in the pack. */
export const arbitraryFilter: fc.Arbitrary<Filter> = fc
  .record({
    chain: chosen(refTo("chains")),
    node: chosen(refTo("nodes")),
    stage: chosen(refTo("stages")),
    region: chosen(refTo("regions")),
    park: chosen(refTo("parks")),
    designation: chosen(title),
    presence: chosen(fc.constantFrom(...PRESENCES)),
    status: chosen(fc.constantFrom(...TECHNOLOGY_STATUSES)),
    project_stage: chosen(fc.constantFrom(...PROJECT_STAGES.slice(0, 3))),
    q: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, fc.constantFrom("alpha", "Beta", "beta  ALPHA", "-1")),
    keep: fc.subarray([...DIMENSIONS], { maxLength: 3 }),
  })
  .map(({ keep, ...filter }) => ({
    ...filter,
    ...Object.fromEntries(
      DIMENSIONS.filter((dimension) => !keep.includes(dimension)).map((dimension) => [dimension, []]),
    ),
  }));

function chosen<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(value, { minLength: 1, maxLength: 2 });
}
