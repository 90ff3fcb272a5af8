import { rowsOfText } from "./rows.ts";

const STAGE_COLUMNS = ["id", "name_zh", "name_en", "order", "lane"] as const;

export const STAGES = rowsOfText(
  STAGE_COLUMNS,
  `
upstream|上游|Upstream|1|column
midstream|中游|Midstream|2|column
downstream|下游|Downstream|3|column
market|市场|Market|4|column
support|支撑|Support|5|below
`,
);

const TIER_COLUMNS = ["id", "name_zh", "name_en", "floor_cny_100m", "wanted", "target_year", "order"] as const;

export const TIERS = rowsOfText(
  TIER_COLUMNS,
  `
t500|五百亿级|CNY 50 bn+|500|1|2027|1
t100|百亿级|CNY 10 bn+|100|5|2027|2
t30|三十亿级|CNY 3 bn+|30|4|2027|3
seed|培育级|Seedbed||2|2027|4
`,
);

const CHAIN_COLUMNS = [
  "id",
  "zh",
  "en",
  "slot",
  "tier",
  "home",
  "word_zh",
  "word_en",
  "chief_zh",
  "chief_en",
  "bureau_zh",
  "bureau_en",
  "output",
  "target",
] as const;

/** `output`: of 2025, CNY 100m; `target`: of 2027. `word`: what its firms call themselves. A blank chief has not been named yet. */
export const CHAINS = rowsOfText(
  CHAIN_COLUMNS,
  `
bearing|精密轴承|Precision bearings|pillar|t500|jinghua|轴承|Bearings|市长|Mayor|市工业和信息化局|Municipal Industry Bureau|386|520
alloy|轻合金材料|Light alloys|pillar|t100|yuanjiao|轻合金|Alloys|副市长（工业）|Vice Mayor (industry)|市工业和信息化局|Municipal Industry Bureau|168|230
marine|海洋装备|Marine equipment|pillar|t100|shuiyue|海工|Marine|市委副书记|Deputy Party Secretary|市海洋局|Municipal Ocean Bureau|94|150
storage|新型储能|Energy storage|pillar|t100|yuanjiao|储能|Storage|常务副市长|Executive Vice Mayor|市能源局|Municipal Energy Bureau|121|260
sensor|智能传感器|Smart sensors|rising|t30|wuyou|传感|Sensors|副市长（科技）|Vice Mayor (science)|市科学技术局|Municipal Science Bureau|28|60
compute|算力与数据服务|Computing and data services|rising|t30|wuyou|数据|Data|市政协主席|Chair of the Municipal CPPCC|市大数据局|Municipal Big Data Bureau|17|40
med|生物医药|Biomedicine|rising|t100|daiyu|药业|Pharma|市人大常委会副主任|Vice Chair of the Municipal People's Congress|市卫生健康委员会|Municipal Health Commission|76|130
care|草本日化|Herbal personal care|special|t30|fanghu|日化|Care|副市长（商务）|Vice Mayor (commerce)|市商务局|Municipal Commerce Bureau|33|55
textile|功能纺织|Functional textiles|special|t30|daiyu|纺织|Textiles|||市工业和信息化局|Municipal Industry Bureau|62|75
broiler|肉鸡全产业链|Broilers, the whole chain|farm|t100|fanghu|牧业|Poultry|副市长（农业）|Vice Mayor (agriculture)|市农业农村局|Municipal Agriculture Bureau|108|145
kelp|海藻与水产|Seaweed and seafood|farm|seed|shuiyue|海洋生物|Seafoods|副市长（农业）|Vice Mayor (agriculture)|市海洋局|Municipal Ocean Bureau|24|38
travel|文旅康养|Culture, travel and wellness|farm|seed|guixu|文旅|Leisure|市委宣传部部长|Head of the Municipal Publicity Department|市文化和旅游局|Municipal Culture and Tourism Bureau|19|
`,
);

export const SLOTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  pillar: ["支柱产业链", "Pillar chains"],
  rising: ["新兴产业链", "Rising chains"],
  special: ["特色产业链", "Special chains"],
  farm: ["农文旅产业链", "Farming and leisure"],
};

/** Chains without a national example: computed aims of their own. */
export const targetOf = (chain: (typeof CHAINS)[number]): readonly [zh: string, en: string] =>
  chain.target === ""
    ? ["目标待定", "Aim not set yet"]
    : [
        `到2027年产值${chain.target}亿元，补上确认缺失的环节`,
        `CNY ${Number(chain.target) / 10} bn of output by 2027, and the missing links filled`,
      ];
