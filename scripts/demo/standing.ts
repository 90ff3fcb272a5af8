import { CHAINS, SLOTS, STAGES, TIERS, targetOf } from "./chains.ts";
import { ENTERPRISES } from "./enterprises.ts";
import { PARKS } from "./park-texts.ts";
import { CITY, COUNTIES } from "./places.ts";
import { type DemoRow, rowsOfText } from "./rows.ts";

const marks = { source_ids: "s-demo", as_of: "2026-10-31" };

const leadersOf = (chain: string) => ENTERPRISES.filter((firm) => firm.chain === chain && firm.isLeader);

export const stageRows = (): readonly DemoRow[] => STAGES;
export const tierRows = (): readonly DemoRow[] =>
  TIERS.map((tier) => ({ ...tier, source_ids: "s-demo", as_of: "2026-03" }));

export const chainRows = (): readonly DemoRow[] =>
  CHAINS.map((chain, index) => {
    const [slot_zh, slot_en] = SLOTS[chain.slot] ?? ["", ""];
    const [target_zh, target_en] = targetOf(chain);
    return {
      id: chain.id,
      name_zh: chain.zh,
      name_en: chain.en,
      ...{ slot: chain.slot, slot_zh, slot_en },
      tier: chain.tier,
      chief_zh: chain.chief_zh,
      chief_en: chain.chief_en,
      office_zh: `${chain.zh}链长办（设在${chain.bureau_zh}）`,
      office_en: `Office of the chain, at the ${chain.bureau_en}`,
      lead_enterprise_ids: leadersOf(chain.id)
        .map(({ id }) => id)
        .join(";"),
      target_zh,
      target_en,
      output_cny_100m: chain.output,
      target_cny_100m: chain.target,
      target_year: chain.target === "" ? "" : 2027,
      order: index + 1,
      valid_from: "2025-03-06",
      ...marks,
    };
  });

/** Offices only: general chief, chief, office, lead department, expert group and leader of each chain, convenors of regions. */
export function roleRows(): readonly DemoRow[] {
  const rows: DemoRow[] = [
    {
      role: "general_chief",
      scope: "city",
      scope_id: CITY.id,
      office_zh: "市委书记、市长",
      office_en: "Party Secretary and Mayor",
    },
    {
      role: "office",
      scope: "city",
      scope_id: CITY.id,
      office_zh: "市总链长办公室",
      office_en: "Office of the General Chief",
    },
  ];
  for (const chain of CHAINS) {
    const at = { scope: "chain", scope_id: chain.id };
    if (chain.chief_zh !== "")
      rows.push({ role: "chief", ...at, office_zh: chain.chief_zh, office_en: chain.chief_en });
    rows.push({
      role: "deputy",
      ...at,
      office_zh: `${chain.bureau_zh}局长`,
      office_en: `Head of the ${chain.bureau_en}`,
    });
    rows.push({
      role: "office",
      ...at,
      office_zh: `${chain.zh}链长办`,
      office_en: `Office of the ${chain.en.toLowerCase()} chain`,
    });
    rows.push({ role: "lead_department", ...at, office_zh: chain.bureau_zh, office_en: chain.bureau_en });
    if (chain.slot !== "farm")
      rows.push({
        role: "expert",
        ...at,
        office_zh: `${chain.zh}专家组`,
        office_en: `Expert group, ${chain.en.toLowerCase()}`,
      });
    for (const { id, zh, en } of leadersOf(chain.id))
      rows.push({ role: "leader", ...at, office_zh: zh, office_en: en, enterprise_id: id });
  }
  for (const { id, short, shortEn, zh } of COUNTIES)
    rows.push({
      role: "convenor",
      scope: "region",
      scope_id: id,
      office_zh: `${short}${zh.slice(-1)}主要负责同志`,
      office_en: `Head of ${shortEn}`,
    });
  for (const { id, zh, en } of PARKS.slice(0, 8))
    rows.push({
      role: "office",
      scope: "park",
      scope_id: id,
      office_zh: `${zh}管委会`,
      office_en: `Committee of the ${en}`,
    });
  return rows.map((row, index) => ({
    id: `ro${String(index + 1).padStart(3, "0")}`,
    ...row,
    order: index + 1,
    ...marks,
  }));
}

const DESIGNATION_COLUMNS = ["id", "name_zh", "name_en", "level", "valid_years", "order"] as const;

export const designationRows = (): readonly DemoRow[] =>
  rowsOfText(
    DESIGNATION_COLUMNS,
    `
chain_leader|链主企业|Chain leader|municipal||1
single_champion|单项冠军|Single champion|national|3|2
listed|上市公司|Listed company|national||3
leading|领航企业|Leading firm|provincial|3|4
little_giant|专精特新“小巨人”|Little giant|national|3|5
specialized_new|专精特新中小企业|Specialised-and-new firm|provincial|3|6
gazelle|瞪羚企业|Gazelle|provincial|3|7
unicorn|独角兽企业|Unicorn|provincial|2|8
high_tech|高新技术企业|High-tech firm|national|3|9
`,
  ).map((row) => ({ ...row, ...marks }));

const LIST_COLUMNS = ["id", "title_zh", "title_en", "table", "filter", "columns", "sort"] as const;

/** The nine of the default set, some under other names, and six of the demo's own. */
export const listRows = (): readonly DemoRow[] =>
  rowsOfText(
    LIST_COLUMNS,
    `
l01|链主与龙头企业清单|Leaders and lead firms|enterprises|designation=chain_leader,leading,single_champion,listed|name;designations;chain_ids;region_id;revenue_cny_100m|-revenue_cny_100m
l02|重点配套企业清单|Key supporting firms|enterprises|designation=little_giant,specialized_new,gazelle,unicorn,high_tech,none|name;designations;chain_ids;node_ids;region_id|name
l03|长板清单|Strengths|nodes|presence=led|name;chain_id;stage_id;strength;strength_reason;local_share|chain_id
l04|短板与空白清单|Weak and empty links|nodes|presence=none,project|name;chain_id;stage_id;strength;strength_reason|chain_id
l05|协同攻关技术清单|Technologies for joint work|technologies|status=research,pilot,demonstration|name;chain_id;node_ids;trl;status;target;frontier|trl
l06|区域布局清单|Where chains are laid out|parks||name;level;kind;region_id;chain_ids;free_land_mu;free_plant_m2|region_id
l07|重点项目清单|Key projects|projects||name;chain_id;stage;region_id;enterprise_id;investment_cny_100m;done_cny_100m;owner|-investment_cny_100m
l08|招商对象清单|Whom to invite|prospects||name;node_id;home;reason;connector;state|node_id
l09|可对接资源清单|Resources to draw on|resources||name;kind;home;chain_ids;summary|kind
l10|支持政策清单|Measures in force|policies||name;level;issued;chain_id;summary|-issued
l11|企业诉求清单|Firms' demands|demands||name;enterprise_id;kind;level;state;opened;due;owner;answer|due
l12|任务清单|Tasks|tasks||name;scope_id;owner;due;state;progress;problem;next_step|due
l13|签约未开工项目清单|Signed, not started|projects|project_stage=signed,landed|name;chain_id;region_id;plan_under_construction;problem;next_step;owner|plan_under_construction
l14|应用场景清单|Uses and openings|applications||field;scenario;product;node_ids;enterprise_ids;state|state
l15|例会汇报清单|Reports to the meeting|reports||title;chain_id;period;progress;problem;next_step|-period
`,
  ).map((row, index) => ({ ...row, order: index + 1, source_ids: "s-demo" }));

export const sourceRows = (): readonly DemoRow[] => [
  {
    id: "s-demo",
    title_zh: "由带种子的脚本生成，纯属虚构",
    title_en: "Made by a seeded script, fictional",
    publisher: "scripts/demo/make-demo.ts",
    date: "2026-11-22",
    kind: "fiction",
  },
];
