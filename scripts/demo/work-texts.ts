type Pair = readonly [zh: string, en: string];

/** What firms ask for: kind, demand, and what the answer says. Kinds and answers are one column: both languages stand in it. */
export const ASKED: readonly {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly answer: string;
}[] = [
  {
    kind: "用地 / land",
    zh: "扩产用地三十亩",
    en: "30 mu for an expansion",
    answer: "已调剂存量用地 / land found within the park",
  },
  {
    kind: "融资 / finance",
    zh: "流动资金贷款续贷",
    en: "renewal of a working loan",
    answer: "银行已续贷一年 / renewed for a year",
  },
  {
    kind: "用工 / labour",
    zh: "急需数控技工二十名",
    en: "20 machine operators wanted",
    answer: "职业学院定向输送 / sent by the vocational college",
  },
  {
    kind: "能源 / energy",
    zh: "夏季供汽不稳",
    en: "unsteady steam in summer",
    answer: "新增管线并网 / a new line is joined",
  },
  {
    kind: "审批 / approval",
    zh: "环评审批时限长",
    en: "environmental review takes long",
    answer: "列入并联审批 / handled side by side",
  },
  {
    kind: "技术 / technology",
    zh: "检测设备共享",
    en: "shared use of test rigs",
    answer: "研究院开放预约 / the institute takes bookings",
  },
  {
    kind: "市场 / market",
    zh: "进入本地龙头供应链",
    en: "to supply a local leader",
    answer: "已组织供需对接 / both sides met",
  },
  {
    kind: "物流 / logistics",
    zh: "园区至港口专线",
    en: "a line from park to port",
    answer: "开通班车 / a shuttle runs",
  },
];

export const DEMAND_OWNERS: Readonly<Record<string, Pair>> = {
  township: ["镇街服务站", "Township Service Desk"],
  county: ["工业和信息化局", "Industry Bureau"],
  city: ["市工业和信息化局", "Municipal Industry Bureau"],
  province: ["省对口厅局（市总链长办公室跟办）", "Province, followed up by the Office of the General Chief"],
};

export const CHECK_ITEMS: readonly Pair[] = [
  ["一位链长", "One chief"],
  ["一个工作专班", "One working class"],
  ["一张产业链图", "One chain map"],
  ["一份行动方案", "One action plan"],
  ["一套支持政策", "One set of measures"],
  ["一个产业联盟", "One alliance"],
  ["一支产业基金", "One fund"],
  ["一个公共平台", "One shared platform"],
];

export const PROSPECT_REASONS: readonly string[] = [
  "补上本地缺失环节，链主有稳定采购 / fills a missing link, local leaders would buy",
  "正在寻找第二生产基地 / looks for a second site",
  "与在地企业已有供货关系 / already supplies a firm here",
  "技术先进，可带动配套 / ahead in technology, others would follow",
];

interface TaskText {
  readonly zh: string;
  readonly en: string;
  readonly goals: readonly [string, string, string, string];
  readonly progress: string;
  readonly problem: string;
  readonly next: string;
}

export const TASK_TEXTS: Readonly<Record<string, TaskText>> = {
  output: {
    zh: "全市产业链产值增长一成",
    en: "A tenth more output over all chains",
    goals: ["分解到链 / split by chain", "完成四成五 / 45 %", "完成七成 / 70 %", "完成全年 / the year's aim"],
    progress: "十月末完成全年目标的八成 / 80 % of the year's aim by the end of October",
    problem: "两条链低于时序 / two chains are behind",
    next: "逐链会商，锁定增量 / go through the chains one by one",
  },
  projects: {
    zh: "重点项目开工率达到八成",
    en: "Eight in ten key projects started",
    goals: ["清单确定 / list settled", "开工三成 / 30 % started", "开工六成 / 60 % started", "开工八成 / 80 % started"],
    progress: "已开工五成六 / 56 % started",
    problem: "用地手续占延误的一半 / half the delays are land papers",
    next: "每月调度未开工项目 / go through the unstarted every month",
  },
  demands: {
    zh: "企业诉求按期办结率九成五",
    en: "95 % of demands closed in time",
    goals: ["建立台账 / open the ledger", "九成 / 90 %", "九成三 / 93 %", "九成五 / 95 %"],
    progress: "十月办结率九成四 / 94 % in October",
    problem: "提级事项办理偏慢 / those taken up a level are slow",
    next: "逾期事项由总链长办公室督办 / the general office follows the late ones",
  },
  parks: {
    zh: "特色园区提质",
    en: "Better theme parks",
    goals: ["评价方案 / how to rate", "首轮评价 / first rating", "整改 / put right", "复评 / second rating"],
    progress: "二十五个园区完成首轮评价 / 25 parks rated",
    problem: "三个园区数据不全 / data of three parks are incomplete",
    next: "补报数据 / fill in the data",
  },
  gaps: {
    zh: "补短板：缺失和薄弱环节招引",
    en: "Fill what is missing and weak",
    goals: ["目标企业名单 / list of prospects", "走访五家 / visit five", "签约一个 / sign one", "落地一个 / land one"],
    progress: "完成走访，一家洽谈 / visits done, one in talks",
    problem: "目标企业要求配套先行 / the prospect wants suppliers first",
    next: "与链主联合招商 / invite together with the leader",
  },
  land: {
    zh: "盘活闲置用地",
    en: "Idle land back in use",
    goals: ["摸底 / survey", "五十亩 / 50 mu", "一百亩 / 100 mu", "二百亩 / 200 mu"],
    progress: "盘活一百一十亩 / 110 mu so far",
    problem: "历史遗留手续 / old papers missing",
    next: "法院与园区会商 / the court and the park meet",
  },
  plant: {
    zh: "标准厂房建设",
    en: "Standard plants",
    goals: ["开工 / start", "主体 / frame up", "封顶 / roof on", "交付 / hand over"],
    progress: "主体完工 / the frame is up",
    problem: "配电房滞后 / the power house is late",
    next: "供电提前进场 / power moves in early",
  },
  build: {
    zh: "项目按期竣工",
    en: "The project completed in time",
    goals: ["土建 / ground work", "设备进场 / machines in", "安装 / installed", "竣工 / completed"],
    progress: "设备安装过半 / half the machines are in",
    problem: "进口设备延期 / imported machines are late",
    next: "调整安装次序 / install in another order",
  },
  match: {
    zh: "链主供需对接",
    en: "The leader meets suppliers",
    goals: [
      "发布需求 / publish needs",
      "首场 / first meeting",
      "第二场 / second meeting",
      "配套率提高五个点 / 5 points more local",
    ],
    progress: "两场对接，签约六家 / two meetings, six contracts",
    problem: "质量认证周期长 / approvals take long",
    next: "共用检测平台 / share the test platform",
  },
};

interface ReportText {
  readonly progress: Pair;
  readonly problem: Pair;
  readonly next: Pair;
}

export const REPORT_TEXTS: readonly ReportText[] = [
  {
    progress: [
      "{chain}链新开工两个项目，链主新增三家本地配套。",
      "Two projects of {chain} have started; the leader has three more local suppliers.",
    ],
    problem: ["{gap}环节仍为空白，全部外购。", "Still nobody here for {gap}; all of it is bought in."],
    next: ["下季度组团走访目标企业，年内签约一家。", "Visit prospects next quarter, sign one within the year."],
  },
  {
    progress: [
      "{chain}链完成图谱更新，强弱判断经专家会诊。",
      "The map of {chain} is new; experts went over what is strong and weak.",
    ],
    problem: ["两个在建项目晚于计划，主因设备交货。", "Two sites are behind the plan, mostly for late machines."],
    next: ["倒排工期，每周调度。", "Count back from the end date, a meeting every week."],
  },
  {
    progress: ["{chain}链举办供需对接会，达成意向九项。", "{chain}: buyers and suppliers met, nine letters of intent."],
    problem: ["技术工人缺口二百人。", "Two hundred skilled workers are wanted."],
    next: ["与职业学院开设订单班。", "Classes to order with the vocational college."],
  },
  {
    progress: ["{chain}链新增专精特新企业三家。", "Three more specialised-and-new firms in {chain}."],
    problem: ["五家企业称号年内到期，复核材料未齐。", "Five titles run out this year, the papers are not complete."],
    next: ["逐家辅导复核。", "Help each with the re-check."],
  },
  {
    progress: [
      "{chain}链公共检测平台投用，服务企业四十家。",
      "The shared test platform of {chain} is open; forty firms use it.",
    ],
    problem: ["产值低于时序三个百分点。", "Output is three points behind time."],
    next: ["锁定增量项目，争取年底补齐。", "Hold on to what is new, make up by the end of the year."],
  },
];
