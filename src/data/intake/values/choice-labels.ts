import type { DESIGNATIONS, SCHEMA } from "../../../model/schema.ts";

type ColumnsOf<T> = T extends unknown ? T[keyof T] : never;
type ChoiceOf<C> = C extends { readonly kind: "choice"; readonly values: readonly (infer V)[] } ? V : never;
type Word = ChoiceOf<ColumnsOf<(typeof SCHEMA)[keyof typeof SCHEMA]>> | (typeof DESIGNATIONS)[number];

/**
 * Chinese words read as each value a column allows, the one the page shows first. A word stands for a value only where the
 * column allows that value: 上市 is `listed` among titles and `listing` among stages. Here, not in the schema, which every reader of the site loads.
 */
const WORDS = {
  city: "市 全市 地级市 市级",
  county: "县 县级 区县 县区 县（市、区） 县(市、区) 县市区 区 市辖区 县级市 区县级 县区级 县级近似",
  township: "乡镇 街道 乡镇街道 镇 乡 乡镇级 镇级 镇级近似",
  zone: "功能区 开发区 园区",
  national: "国家级 国家",
  provincial: "省级 省",
  municipal: "市级 市",
  site: "精确 实际位置 厂区",
  column: "列",
  below: "下方泳道 下方",
  strong: "强 优势 强项",
  developing: "发展中 发展",
  weak: "弱 薄弱 短板",
  missing: "缺 缺失 空白",
  local: "本地",
  user: "用户侧 用户",
  research: "研发",
  pilot: "中试",
  demonstration: "示范",
  production: "量产",
  idea: "设想",
  trial: "试用",
  in_use: "在用",
  wide: "广泛应用",
  planned: "策划 谋划",
  signed: "签约 已签约",
  landed: "落地 已落地",
  under_construction: "在建 建设中",
  completed: "建成 已建成 竣工",
  in_production: "已投产 投产",
  technical_upgrade: "技改 技术改造",
  listing: "上市",
  stopped: "停止 终止 已停止 已终止",
  sum: "求和 合计",
  mean: "平均 均值",
  last: "取最近 最近",
  none: "不汇总",
  region: "区县 区划",
  chain: "产业链",
  enterprise: "企业",
  project: "项目",
  park: "园区",
  task: "任务",
  up: "越高越好",
  down: "越低越好",
  province: "省 省级",
  open: "待办 未办",
  in_progress: "推进中 办理中 进行中",
  answered: "已答复",
  closed: "已办结 办结",
  not_started: "未开始 未启动",
  done: "已完成 完成",
  general_chief: "总链长",
  chief: "链长",
  deputy: "副链长",
  convenor: "召集人",
  leader: "链主 链主企业",
  office: "链长办 链办",
  lead_department: "牵头部门",
  expert: "专家",
  chain_leader: "链主 链主企业",
  single_champion: "单项冠军 制造业单项冠军 单项冠军企业",
  little_giant: "小巨人 专精特新小巨人 专精特新“小巨人” 小巨人企业",
  specialized_new: "专精特新 专精特新企业 专精特新中小企业",
  gazelle: "瞪羚 瞪羚企业",
  unicorn: "独角兽 独角兽企业",
  high_tech: "高新技术 高新技术企业 高新企业",
  listed: "上市 上市公司 上市企业",
  leading: "龙头 龙头企业",
} as const satisfies Readonly<Record<Word, string>>;

const WORDS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WORDS).map(([value, words]) => [value, words.split(" ")]),
);

/** Chinese words read as a value. */
export const wordsOf = (value: string): readonly string[] => WORDS_OF.get(value) ?? [];
