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

/** Header of the dates of each project stage: `plan_<stage>` and `actual_<stage>`. */
const STAGE_DATES = {
  signed: "签约",
  landed: "落地",
  under_construction: "开工",
  completed: "竣工",
  in_production: "投产",
  technical_upgrade: "技改",
  listing: "上市",
} as const;
type StageDate = keyof typeof STAGE_DATES;
const stageDates = <const P extends string>(prefix: P, zh: string) =>
  Object.fromEntries(
    Object.entries(STAGE_DATES).map(([stage, word]) => [`${prefix}_${stage}`, date(zh + word)]),
  ) as unknown as { readonly [S in StageDate as `${P}_${S}`]: ReturnType<typeof date> };

const names = {
  name_zh: text("名称", { group: "name", aliases: ["中文名称", "名称（中文）"] }),
  name_en: text("英文名称", { group: "name", aliases: ["名称（英文）"] }),
} as const;

/** Columns any table may have. */
const common = {
  source_ids: refs("sources", "来源"),
  as_of: date("截至"),
  note_zh: text("备注"),
  note_en: text("英文备注"),
  public: flag("公开"),
  aliases: list("曾用编号"),
} as const;

const place = {
  lon: number("经度", { min: -180, max: 180, unit: "°" }),
  lat: number("纬度", { min: -90, max: 90, unit: "°" }),
  position: choice("位置精度", POSITIONS),
} as const;

/** Every table and column of a pack. Types, checks, reference checks and docs/data.md come from here and nowhere else. */
export const SCHEMA = {
  regions: {
    id: id(),
    ...names,
    level: choice("级别", ["city", "county", "township", "zone"]),
    parent_id: ref("regions", "上级区划"),
    adcode: text("行政区划代码"),
    population: number("人口", { min: 0, unit: "persons" }),
    area_km2: number("面积", { min: 0, unit: "km²" }),
    ...place,
    ...common,
  },
  parks: {
    id: id(),
    ...names,
    level: choice("级别", PARK_LEVELS),
    kind: text("类型"),
    region_id: ref("regions", "所在区县"),
    zone: flag("功能区"),
    area_km2: number("面积", { min: 0, unit: "km²" }),
    free_land_mu: number("可用土地", { min: 0, unit: "mu" }),
    free_plant_m2: number("可用厂房", { min: 0, unit: "m²" }),
    power: text("供电"),
    steam: text("供汽"),
    water: text("供水"),
    rail: text("铁路"),
    price: text("价格"),
    chain_ids: refs("chains", "主导产业链"),
    industries_zh: list("主导产业"),
    industries_en: list("主导产业（英文）"),
    ...place,
    ...common,
  },
  stages: {
    id: id(),
    ...names,
    order: number("顺序", { integer: true }),
    lane: choice("版式", ["column", "below"]),
    ...common,
  },
  chains: {
    id: id(),
    ...names,
    parent_id: ref("chains", "上级产业链"),
    slot: text("体系位置"),
    slot_zh: text("体系位置名称"),
    slot_en: text("体系位置名称（英文）"),
    branch_zh: text("所属产业"),
    branch_en: text("所属产业（英文）"),
    tier: text("梯队"),
    chief_zh: text("链长职务"),
    chief_en: text("链长职务（英文）"),
    office_zh: text("链长办"),
    office_en: text("链长办（英文）"),
    lead_enterprise_ids: refs("enterprises", "链主企业"),
    target_zh: text("目标"),
    target_en: text("目标（英文）"),
    output_cny_100m: number("产值", { min: 0, unit: "CNY 100m" }),
    target_cny_100m: number("目标产值", { min: 0, unit: "CNY 100m" }),
    target_year: number("目标年份", { integer: true, min: 1900, max: 2200 }),
    order: number("顺序", { integer: true }),
    valid_from: date("生效"),
    valid_to: date("失效"),
    ...common,
  },
  nodes: {
    id: id(),
    ...names,
    chain_id: ref("chains", "产业链", { required: true }),
    stage_id: ref("stages", "段位", { required: true }),
    order: number("顺序", { integer: true }),
    parent_id: ref("nodes", "上级环节"),
    strength: choice("强弱", STRENGTHS),
    strength_reason_zh: text("强弱理由"),
    strength_reason_en: text("强弱理由（英文）"),
    side: choice("归属", ["local", "user"]),
    industry_code: text("行业代码"),
    local_share: number("本地配套率", { min: 0, max: 1, unit: "share" }),
    evidence_zh: text("依据"),
    evidence_en: text("依据（英文）"),
    ...common,
  },
  flows: {
    chain_id: ref("chains", "产业链", { required: true }),
    from_id: ref("nodes", "供方环节", { required: true }),
    to_id: ref("nodes", "需方环节", { required: true }),
    kind: text("类型"),
    share: number("占比", { min: 0, max: 1, unit: "share" }),
    ...common,
  },
  enterprises: {
    id: id(),
    name_zh: text("名称", { group: "name", aliases: ["企业名称", "单位名称"] }),
    name_en: names.name_en,
    credit_code: text("统一社会信用代码"),
    region_id: ref("regions", "所在区县"),
    park_id: ref("parks", "所在园区"),
    ...place,
    chain_ids: refs("chains", "产业链"),
    node_ids: refs("nodes", "环节"),
    products_zh: text("主要产品"),
    products_en: text("主要产品（英文）"),
    designations: list("称号", { values: DESIGNATIONS }),
    stock_code: text("股票代码"),
    founded_year: number("成立年份", { integer: true, min: 1800, max: 2200 }),
    revenue_cny_100m: number("营业收入", { min: 0, unit: "CNY 100m" }),
    employees: number("员工数", { integer: true, min: 0, unit: "persons" }),
    status: text("状态"),
    website: url("网址"),
    ...common,
  },
  supplies: {
    from_id: ref("enterprises", "供方企业", { required: true }),
    to_id: ref("enterprises", "需方企业", { required: true }),
    kind: text("类型"),
    since: date("起始"),
    ...common,
  },
  technologies: {
    id: id(),
    ...names,
    chain_id: ref("chains", "产业链"),
    node_ids: refs("nodes", "环节"),
    trl: number("技术成熟度", { integer: true, min: 1, max: 9, unit: "TRL" }),
    start: date("开始"),
    target: date("目标"),
    status: choice("阶段", TECHNOLOGY_STATUSES),
    enterprise_ids: refs("enterprises", "本地企业"),
    depends_on_ids: refs("technologies", "前置技术"),
    frontier_zh: text("前沿"),
    frontier_en: text("前沿（英文）"),
    ...common,
  },
  applications: {
    id: id(),
    field_zh: text("应用领域", { group: "field" }),
    field_en: text("应用领域（英文）", { group: "field" }),
    scenario_zh: text("应用场景"),
    scenario_en: text("应用场景（英文）"),
    product_zh: text("产品", { group: "product" }),
    product_en: text("产品（英文）", { group: "product" }),
    node_ids: refs("nodes", "环节"),
    enterprise_ids: refs("enterprises", "企业"),
    technology_ids: refs("technologies", "技术"),
    state: choice("状态", ["idea", "trial", "in_use", "wide"]),
    ...common,
  },
  projects: {
    id: id(),
    ...names,
    chain_id: ref("chains", "产业链"),
    node_id: ref("nodes", "环节"),
    more_node_ids: refs("nodes", "其他环节"),
    region_id: ref("regions", "所在区县"),
    park_id: ref("parks", "所在园区"),
    enterprise_id: ref("enterprises", "承担企业"),
    investment_cny_100m: number("投资额", { min: 0, unit: "CNY 100m" }),
    stage: choice("进度", PROJECT_STAGES),
    done_cny_100m: number("累计完成投资", { min: 0, unit: "CNY 100m" }),
    started: date("签约或开工"),
    ...stageDates("plan", "计划"),
    actual_planned: date("实际策划"),
    ...stageDates("actual", "实际"),
    actual_stopped: date("停止日期"),
    owner_zh: text("责任单位"),
    owner_en: text("责任单位（英文）"),
    problem: text("问题", { internal: true }),
    next_step: text("下一步", { internal: true }),
    ...common,
  },
  policies: {
    id: id(),
    ...names,
    chain_id: ref("chains", "产业链"),
    level: choice("级别", ["national", "provincial", "municipal", "county"]),
    issued: date("发布"),
    summary_zh: text("要点"),
    summary_en: text("要点（英文）"),
    ...common,
  },
  resources: {
    id: id(),
    ...names,
    kind: text("类型"),
    home: text("所在城市"),
    chain_ids: refs("chains", "产业链"),
    summary_zh: text("可提供的支持"),
    summary_en: text("可提供的支持（英文）"),
    website: url("网址"),
    ...place,
    ...common,
  },
  indicators: {
    id: id(),
    metric_zh: text("指标", { group: "metric" }),
    metric_en: text("指标（英文）", { group: "metric" }),
    unit: text("单位"),
    rollup: choice("汇总", ["sum", "mean", "last", "none"]),
    scope: choice("口径", SCOPES),
    scope_id: text("对象"),
    period: date("期间"),
    target: number("目标值"),
    actual: number("实际值"),
    parent_id: ref("indicators", "上级指标"),
    definition_zh: text("统计口径"),
    definition_en: text("统计口径（英文）"),
    better: choice("向好方向", ["up", "down"]),
    owner_zh: text("责任单位"),
    owner_en: text("责任单位（英文）"),
    due: date("期限"),
    ...common,
  },
  prospects: {
    id: id(),
    ...names,
    node_id: ref("nodes", "环节"),
    home: text("总部"),
    reason: text("理由"),
    connector: text("联系渠道"),
    state: text("状态"),
    ...common,
  },
  demands: {
    id: id(),
    ...names,
    enterprise_id: ref("enterprises", "企业"),
    chain_id: ref("chains", "产业链"),
    node_id: ref("nodes", "环节"),
    region_id: ref("regions", "所在区县"),
    kind: text("类型"),
    level: choice("层级", DEMAND_LEVELS),
    received_level: choice("受理层级", DEMAND_LEVELS),
    owner_zh: text("责任单位"),
    owner_en: text("责任单位（英文）"),
    opened: date("提出"),
    due: date("期限"),
    closed: date("办结"),
    state: choice("状态", DEMAND_STATES),
    answer: text("答复"),
    ...common,
  },
  tasks: {
    id: id(),
    ...names,
    chain_id: ref("chains", "产业链"),
    scope: choice("口径", SCOPES),
    scope_id: text("对象"),
    owner_zh: text("责任单位"),
    owner_en: text("责任单位（英文）"),
    year: number("年度", { integer: true, min: 1900, max: 2200 }),
    due: date("期限"),
    state: choice("状态", WORK_STATES),
    q1: text("一季度目标"),
    q2: text("二季度目标"),
    q3: text("三季度目标"),
    q4: text("四季度目标"),
    q1_done: flag("一季度完成"),
    q2_done: flag("二季度完成"),
    q3_done: flag("三季度完成"),
    q4_done: flag("四季度完成"),
    progress: text("进展"),
    problem: text("问题"),
    next_step: text("下一步"),
    ...common,
  },
  checklist: {
    id: id(),
    chain_id: ref("chains", "产业链"),
    item_zh: text("事项", { group: "item" }),
    item_en: text("事项（英文）", { group: "item" }),
    state: choice("状态", WORK_STATES),
    date: date("日期"),
    order: number("顺序", { integer: true }),
    ...common,
  },
  reports: {
    id: id(),
    title_zh: text("标题", { group: "title" }),
    title_en: text("标题（英文）", { group: "title" }),
    chain_id: ref("chains", "产业链"),
    period: date("期间"),
    owner_zh: text("责任单位"),
    owner_en: text("责任单位（英文）"),
    progress_zh: text("进展"),
    progress_en: text("进展（英文）"),
    problem_zh: text("问题"),
    problem_en: text("问题（英文）"),
    next_step_zh: text("下一步"),
    next_step_en: text("下一步（英文）"),
    ...common,
  },
  roles: {
    id: id(),
    role: choice("角色", ROLES),
    scope: choice("口径", SCOPES),
    scope_id: text("对象"),
    office_zh: text("职务或单位", { group: "office" }),
    office_en: text("职务或单位（英文）", { group: "office" }),
    enterprise_id: ref("enterprises", "企业"),
    order: number("顺序", { integer: true }),
    ...common,
  },
  tiers: {
    id: id(),
    ...names,
    floor_cny_100m: number("产值下限", { min: 0, unit: "CNY 100m" }),
    wanted: number("目标条数", { integer: true, min: 0 }),
    target_year: number("目标年份", { integer: true, min: 1900, max: 2200 }),
    order: number("顺序", { integer: true }),
    ...common,
  },
  designations: {
    id: id(),
    ...names,
    level: choice("级别", PARK_LEVELS),
    valid_years: number("有效年数", { integer: true, min: 1 }),
    order: number("顺序", { integer: true }),
    ...common,
  },
  lists: {
    id: id(),
    title_zh: text("标题", { group: "title" }),
    title_en: text("标题（英文）", { group: "title" }),
    table: text("表", { required: true }),
    filter: text("筛选"),
    columns: list("列"),
    sort: text("排序"),
    order: number("顺序", { integer: true }),
    ...common,
  },
  sources: {
    id: id(),
    title_zh: text("标题", { group: "title" }),
    title_en: text("标题（英文）", { group: "title" }),
    publisher: text("发布者"),
    date: date("日期"),
    url: url("网址"),
    kind: text("类型"),
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
