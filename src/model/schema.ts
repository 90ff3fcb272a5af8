import { type Column, choice, date, flag, id, list, number, type RowOf, ref, refs, text, url } from "./column.ts";

/** The furthest a project gets; `stopped` is off the line. Order is the order of the line. */
export const PROJECT_STAGES = [
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
export const TECHNOLOGY_STATUSES = ["research", "pilot", "demonstration", "production"] as const;
const STRENGTHS = ["strong", "developing", "weak", "missing"] as const;
const PARK_LEVELS = ["national", "provincial", "municipal", "county"] as const;
/** How exact a coordinate is: the site itself, the middle of its township, the middle of its county. */
const POSITIONS = ["site", "township", "county"] as const;
export const DESIGNATIONS = [
  "chain_leader",
  "single_champion",
  "little_giant",
  "specialized_new",
  "gazelle",
  "unicorn",
  "high_tech",
  "listed",
  "leading",
] as const;

/** Levels a demand may lie with, from near to far: what is not solved on one goes up to the next. */
export const DEMAND_LEVELS = ["township", "county", "city", "province"] as const;
export const DEMAND_STATES = ["open", "in_progress", "answered", "closed"] as const;
export const WORK_STATES = ["not_started", "in_progress", "done", "stopped"] as const;
/** Parts in the running of a chain, from the top; held by offices and firms, never by named persons. */
export const ROLES = [
  "general_chief",
  "chief",
  "deputy",
  "convenor",
  "leader",
  "office",
  "lead_department",
  "expert",
] as const;
/** What an indicator, a task or a role is about; `scope_id` names the row of that table. */
const SCOPES = ["city", "region", "chain", "enterprise", "project", "park", "task"] as const;

/** Stages a project reaches on a day: `plan_<stage>` and `actual_<stage>`. */
const DATED_STAGES = [
  "signed",
  "landed",
  "under_construction",
  "completed",
  "in_production",
  "technical_upgrade",
  "listing",
] as const;
const stageDates = <const P extends string>(prefix: P) =>
  Object.fromEntries(DATED_STAGES.map((stage) => [`${prefix}_${stage}`, date()])) as unknown as {
    readonly [S in (typeof DATED_STAGES)[number] as `${P}_${S}`]: ReturnType<typeof date>;
  };

const names = {
  name_zh: text({ group: "name", aliases: ["中文名称", "名称（中文）"] }),
  name_en: text({ group: "name", aliases: ["名称（英文）"] }),
} as const;

/** Columns any table may have. */
const common = {
  source_ids: refs("sources"),
  as_of: date(),
  note_zh: text(),
  note_en: text(),
  public: flag(),
  aliases: list(),
} as const;

const place = {
  lon: number({ min: -180, max: 180, unit: "°" }),
  lat: number({ min: -90, max: 90, unit: "°" }),
  position: choice(POSITIONS),
} as const;

/** Every table and column of a pack. Types, checks, reference checks and docs/data.md come from here and nowhere else. */
export const SCHEMA = {
  regions: {
    id: id(),
    ...names,
    level: choice(["city", "county", "township", "zone"]),
    parent_id: ref("regions"),
    adcode: text(),
    population: number({ min: 0, unit: "persons" }),
    area_km2: number({ min: 0, unit: "km²" }),
    ...place,
    ...common,
  },
  parks: {
    id: id(),
    ...names,
    level: choice(PARK_LEVELS),
    kind: text(),
    region_id: ref("regions"),
    zone: flag(),
    area_km2: number({ min: 0, unit: "km²" }),
    free_land_mu: number({ min: 0, unit: "mu" }),
    free_plant_m2: number({ min: 0, unit: "m²" }),
    power: text(),
    steam: text(),
    water: text(),
    rail: text(),
    price: text(),
    chain_ids: refs("chains"),
    industries_zh: list(),
    industries_en: list(),
    ...place,
    ...common,
  },
  stages: {
    id: id(),
    ...names,
    order: number({ integer: true }),
    lane: choice(["column", "below"]),
    ...common,
  },
  chains: {
    id: id(),
    ...names,
    parent_id: ref("chains"),
    slot: text(),
    slot_zh: text(),
    slot_en: text(),
    branch_zh: text(),
    branch_en: text(),
    tier: text(),
    chief_zh: text(),
    chief_en: text(),
    office_zh: text(),
    office_en: text(),
    lead_enterprise_ids: refs("enterprises"),
    target_zh: text(),
    target_en: text(),
    output_cny_100m: number({ min: 0, unit: "CNY 100m" }),
    target_cny_100m: number({ min: 0, unit: "CNY 100m" }),
    target_year: number({ integer: true, min: 1900, max: 2200 }),
    order: number({ integer: true }),
    valid_from: date(),
    valid_to: date(),
    ...common,
  },
  nodes: {
    id: id(),
    ...names,
    chain_id: ref("chains", { required: true }),
    stage_id: ref("stages", { required: true }),
    order: number({ integer: true }),
    parent_id: ref("nodes"),
    strength: choice(STRENGTHS),
    strength_reason_zh: text(),
    strength_reason_en: text(),
    side: choice(["local", "user"]),
    industry_code: text(),
    local_share: number({ min: 0, max: 1, unit: "share" }),
    evidence_zh: text(),
    evidence_en: text(),
    ...common,
  },
  flows: {
    chain_id: ref("chains", { required: true }),
    from_id: ref("nodes", { required: true }),
    to_id: ref("nodes", { required: true }),
    kind: text(),
    share: number({ min: 0, max: 1, unit: "share" }),
    ...common,
  },
  enterprises: {
    id: id(),
    name_zh: text({ group: "name", aliases: ["企业名称", "单位名称"] }),
    name_en: names.name_en,
    credit_code: text(),
    region_id: ref("regions"),
    park_id: ref("parks"),
    ...place,
    chain_ids: refs("chains"),
    node_ids: refs("nodes"),
    products_zh: text(),
    products_en: text(),
    designations: list({ values: DESIGNATIONS }),
    stock_code: text(),
    founded_year: number({ integer: true, min: 1800, max: 2200 }),
    revenue_cny_100m: number({ min: 0, unit: "CNY 100m" }),
    employees: number({ integer: true, min: 0, unit: "persons" }),
    status: text(),
    website: url(),
    ...common,
  },
  supplies: {
    from_id: ref("enterprises", { required: true }),
    to_id: ref("enterprises", { required: true }),
    kind: text(),
    since: date(),
    ...common,
  },
  technologies: {
    id: id(),
    ...names,
    chain_id: ref("chains"),
    node_ids: refs("nodes"),
    trl: number({ integer: true, min: 1, max: 9, unit: "TRL" }),
    start: date(),
    target: date(),
    status: choice(TECHNOLOGY_STATUSES),
    enterprise_ids: refs("enterprises"),
    depends_on_ids: refs("technologies"),
    frontier_zh: text(),
    frontier_en: text(),
    ...common,
  },
  applications: {
    id: id(),
    field_zh: text({ group: "field" }),
    field_en: text({ group: "field" }),
    scenario_zh: text(),
    scenario_en: text(),
    product_zh: text({ group: "product" }),
    product_en: text({ group: "product" }),
    node_ids: refs("nodes"),
    enterprise_ids: refs("enterprises"),
    technology_ids: refs("technologies"),
    state: choice(["idea", "trial", "in_use", "wide"]),
    ...common,
  },
  projects: {
    id: id(),
    ...names,
    chain_id: ref("chains"),
    node_id: ref("nodes"),
    more_node_ids: refs("nodes"),
    region_id: ref("regions"),
    park_id: ref("parks"),
    enterprise_id: ref("enterprises"),
    investment_cny_100m: number({ min: 0, unit: "CNY 100m" }),
    stage: choice(PROJECT_STAGES),
    done_cny_100m: number({ min: 0, unit: "CNY 100m" }),
    started: date(),
    ...stageDates("plan"),
    actual_planned: date(),
    ...stageDates("actual"),
    actual_stopped: date(),
    owner_zh: text(),
    owner_en: text(),
    problem: text({ internal: true }),
    next_step: text({ internal: true }),
    ...common,
  },
  policies: {
    id: id(),
    ...names,
    chain_id: ref("chains"),
    level: choice(["national", "provincial", "municipal", "county"]),
    issued: date(),
    summary_zh: text(),
    summary_en: text(),
    ...common,
  },
  resources: {
    id: id(),
    ...names,
    kind: text(),
    home: text(),
    chain_ids: refs("chains"),
    summary_zh: text(),
    summary_en: text(),
    website: url(),
    ...place,
    ...common,
  },
  indicators: {
    id: id(),
    metric_zh: text({ group: "metric" }),
    metric_en: text({ group: "metric" }),
    unit: text(),
    rollup: choice(["sum", "mean", "last", "none"]),
    scope: choice(SCOPES),
    scope_id: text(),
    period: date(),
    target: number(),
    actual: number(),
    parent_id: ref("indicators"),
    definition_zh: text(),
    definition_en: text(),
    better: choice(["up", "down"]),
    owner_zh: text(),
    owner_en: text(),
    due: date(),
    ...common,
  },
  prospects: {
    id: id(),
    ...names,
    node_id: ref("nodes"),
    home: text(),
    reason: text(),
    connector: text(),
    state: text(),
    ...common,
  },
  demands: {
    id: id(),
    ...names,
    enterprise_id: ref("enterprises"),
    chain_id: ref("chains"),
    node_id: ref("nodes"),
    region_id: ref("regions"),
    kind: text(),
    level: choice(DEMAND_LEVELS),
    received_level: choice(DEMAND_LEVELS),
    owner_zh: text(),
    owner_en: text(),
    opened: date(),
    due: date(),
    closed: date(),
    state: choice(DEMAND_STATES),
    answer: text(),
    ...common,
  },
  tasks: {
    id: id(),
    ...names,
    chain_id: ref("chains"),
    scope: choice(SCOPES),
    scope_id: text(),
    owner_zh: text(),
    owner_en: text(),
    year: number({ integer: true, min: 1900, max: 2200 }),
    due: date(),
    state: choice(WORK_STATES),
    q1: text(),
    q2: text(),
    q3: text(),
    q4: text(),
    q1_done: flag(),
    q2_done: flag(),
    q3_done: flag(),
    q4_done: flag(),
    progress: text(),
    problem: text(),
    next_step: text(),
    ...common,
  },
  checklist: {
    id: id(),
    chain_id: ref("chains"),
    item_zh: text({ group: "item" }),
    item_en: text({ group: "item" }),
    state: choice(WORK_STATES),
    date: date(),
    order: number({ integer: true }),
    ...common,
  },
  reports: {
    id: id(),
    title_zh: text({ group: "title" }),
    title_en: text({ group: "title" }),
    chain_id: ref("chains"),
    period: date(),
    owner_zh: text(),
    owner_en: text(),
    progress_zh: text(),
    progress_en: text(),
    problem_zh: text(),
    problem_en: text(),
    next_step_zh: text(),
    next_step_en: text(),
    ...common,
  },
  roles: {
    id: id(),
    role: choice(ROLES),
    scope: choice(SCOPES),
    scope_id: text(),
    office_zh: text({ group: "office" }),
    office_en: text({ group: "office" }),
    enterprise_id: ref("enterprises"),
    order: number({ integer: true }),
    ...common,
  },
  tiers: {
    id: id(),
    ...names,
    floor_cny_100m: number({ min: 0, unit: "CNY 100m" }),
    wanted: number({ integer: true, min: 0 }),
    target_year: number({ integer: true, min: 1900, max: 2200 }),
    order: number({ integer: true }),
    ...common,
  },
  designations: {
    id: id(),
    ...names,
    level: choice(PARK_LEVELS),
    valid_years: number({ integer: true, min: 1 }),
    order: number({ integer: true }),
    ...common,
  },
  lists: {
    id: id(),
    title_zh: text({ group: "title" }),
    title_en: text({ group: "title" }),
    table: text({ required: true }),
    filter: text(),
    columns: list(),
    sort: text(),
    order: number({ integer: true }),
    ...common,
  },
  sources: {
    id: id(),
    title_zh: text({ group: "title" }),
    title_en: text({ group: "title" }),
    publisher: text(),
    date: date(),
    url: url(),
    kind: text(),
    note_zh: common.note_zh,
    note_en: common.note_en,
    public: common.public,
    aliases: common.aliases,
  },
} as const;

export type TableName = keyof typeof SCHEMA;
export type Row<T extends TableName> = RowOf<(typeof SCHEMA)[T]> & { readonly id: string };
/** A row of any table, for code that treats all alike. */
export type AnyRow = { readonly id: string } & Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

export const TABLE_NAMES = Object.keys(SCHEMA) as readonly TableName[];

/** Columns of a table, without their exact types. */
export function columnsOf(table: TableName): Readonly<Record<string, Column>> {
  return SCHEMA[table];
}

/** Tables for the office only, as `internal` columns are: talks, demands and the running of the work. */
export const INTERNAL_TABLES: readonly TableName[] = ["prospects", "demands", "tasks", "checklist", "reports"];

/** The table `scope_id` names a row of. */
export const TABLE_OF_SCOPE = {
  city: "regions",
  region: "regions",
  chain: "chains",
  enterprise: "enterprises",
  project: "projects",
  park: "parks",
  task: "tasks",
} as const satisfies Record<(typeof SCOPES)[number], TableName>;

/** Tables whose rows are about a row of another table, as their `scope` says. */
export const SCOPED_TABLES = ["indicators", "tasks", "roles"] as const satisfies readonly TableName[];

/** Columns that together name a row where a table has no `id`; the row's id is their values joined by `~`. */
export const COMPOSITE_KEYS: { readonly [T in TableName]?: readonly string[] } = {
  flows: ["from_id", "to_id"],
  supplies: ["from_id", "to_id"],
};
