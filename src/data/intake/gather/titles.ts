import type { TableName } from "../../../model/schema.ts";
import type { ShapeName } from "../../read-descriptor.ts";

/** What offices call each table; the first is its title in the template. */
export const TABLE_TITLES: { readonly [T in TableName]: readonly [string, ...string[]] } = {
  regions: ["区划", "行政区划", "区县", "县市区"],
  parks: ["园区", "产业园区", "开发区", "工业园区"],
  stages: ["段位"],
  chains: ["产业链"],
  nodes: ["环节", "产业链环节", "链条环节", "节点"],
  flows: ["供需流", "上下游关系"],
  enterprises: ["企业", "公司"],
  supplies: ["供应关系", "供货关系", "配套关系", "供需对接"],
  technologies: ["技术", "技术路线", "关键技术"],
  applications: ["应用", "应用场景", "产品应用"],
  projects: ["项目"],
  policies: ["政策", "政策文件"],
  resources: ["资源", "创新资源"],
  indicators: ["指标"],
  prospects: ["招商目标", "招商目标企业"],
  demands: ["诉求", "企业诉求", "企业需求"],
  tasks: ["任务", "任务书"],
  checklist: ["事项"],
  reports: ["例会汇报", "工作汇报", "进展汇报"],
  roles: ["职责", "职责分工", "链长链主"],
  tiers: ["梯队"],
  designations: ["称号"],
  lists: ["清单", "名单定义"],
  sources: ["来源", "数据来源", "资料来源"],
};

/** What offices call the drawings. */
export const SHAPE_TITLES: { readonly [S in ShapeName]: readonly string[] } = {
  boundaries: ["边界", "区划边界", "行政区划边界", "行政区划", "行政边界", "区划"],
  parks: ["园区", "园区边界", "园区范围"],
  context: ["底图", "背景"],
  neighbours: ["周边", "周边区划", "相邻区划"],
};

/** Titles too common in other names to be looked for inside them: 企业清单 is no list of lists. */
export const WHOLE_ONLY: ReadonlySet<string> = new Set(["清单", "节点", "应用"]);

/** Words that make a name longer and no other table. */
export const BEFORE = ["全市", "本市", "我市", "重点", "主要", "规模以上", "规上", "附件", "附表", "表"];
export const AFTER = [
  ...[
    "基本信息",
    "基本情况",
    "信息",
    "情况",
    "数据",
    "名单",
    "清单",
    "目录",
    "名录",
    "台账",
    "列表",
    "一览",
    "统计",
    "汇总",
  ],
  ...[
    "明细",
    "模板",
    "模版",
    "资料",
    "总表",
    "表",
    "库",
    "册",
    "副本",
    "最新",
    "最终",
    "终稿",
    "定稿",
    "修改",
    "更新",
    "导出",
  ],
  ...["稿", "版", "新", "copy", "new", "final", "list", "table"],
];
