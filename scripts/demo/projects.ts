import { daysAfter, TODAY } from "./days.ts";
import { type DemoEnterprise, ENTERPRISES } from "./enterprises.ts";
import { type DemoNode, NODES } from "./nodes.ts";
import { PARKS } from "./park-texts.ts";
import { COUNTIES, type County } from "./places.ts";
import { type Random, randomOf } from "./random.ts";
import { type DemoRow, rounded } from "./rows.ts";

/** The line a project runs along, with the days each step usually takes. */
const LINE = [
  ["planned", 0],
  ["signed", 130],
  ["landed", 95],
  ["under_construction", 110],
  ["completed", 430],
  ["in_production", 120],
  ["technical_upgrade", 560],
  ["listing", 700],
] as const;
type Stage = (typeof LINE)[number][0];

/** How many projects have got how far; 90 in all. */
const REACHED: readonly (readonly [stage: Stage, count: number])[] = [
  ["planned", 13],
  ["signed", 13],
  ["landed", 11],
  ["under_construction", 19],
  ["completed", 9],
  ["in_production", 15],
  ["technical_upgrade", 6],
  ["listing", 4],
];
/** Besides these, projects that were given up, by how far they had got. */
const GIVEN_UP: readonly Stage[] = ["planned", "signed", "signed", "landed", "under_construction"];

const KINDS: readonly (readonly [zh: string, en: string])[] = [
  ["新建项目", "new plant"],
  ["扩产项目", "expansion"],
  ["智能化改造项目", "digital workshop"],
  ["绿色化改造项目", "green refit"],
  ["研发中试基地", "pilot line"],
];

const TROUBLES: readonly (readonly [problem: string, next: string])[] = [
  ["用地指标未落实 / land quota not settled", "市自然资源部门专题调度 / the land office takes it up this month"],
  ["环评补正材料 / papers for the environmental review", "园区代办，限期报齐 / the park hands them in by the date set"],
  ["融资到位偏慢 / the loan comes late", "银企对接会推介 / put before the banks' meeting"],
  ["设备交货推迟 / machines delivered late", "分段安装，倒排工期 / install in parts, count back from the end date"],
  ["施工力量不足 / too few builders on the site", "每周现场调度 / a site meeting every week"],
];

export interface DemoProject {
  readonly id: string;
  readonly row: DemoRow;
  readonly chain: string;
  readonly reached: Stage;
  readonly isStopped: boolean;
  /** CNY 100m; undefined where no amount is announced. */
  readonly investment: number | undefined;
}

/** Most projects go where something is; few to what is missing, weak or not judged. */
const SERVED: ReadonlySet<string> = new Set(["strong", "developing"]);

export const PROJECTS: readonly DemoProject[] = makeProjects();

function makeProjects(): readonly DemoProject[] {
  const random = randomOf("projects");
  const wanted: { readonly stage: Stage; readonly isStopped: boolean }[] = [
    ...REACHED.flatMap(([stage, count]) => Array.from({ length: count }, () => ({ stage, isStopped: false }))),
    ...GIVEN_UP.map((stage) => ({ stage, isStopped: true })),
  ];
  const nodes = NODES.filter(({ strength }, place) => SERVED.has(strength) || (strength !== "user" && place % 3 === 0));
  return wanted.map(({ stage, isStopped }, index) => {
    const node = nodes[(index * 37 + 11) % nodes.length];
    if (node === undefined) throw new Error("no node left");
    return makeProject(index, node, stage, isStopped, random);
  });
}

function makeProject(index: number, node: DemoNode, stage: Stage, isStopped: boolean, random: Random): DemoProject {
  const firms = ENTERPRISES.filter(({ chain }) => chain === node.chain);
  const builder = random.chance(0.82) ? random.pick(firms) : undefined;
  const parks = PARKS.filter(({ chains }) => chains.split(";").includes(node.chain));
  const park = random.pick(parks);
  const county = COUNTIES.find(({ id }) => id === park.region);
  if (county === undefined) throw new Error(`no region ${park.region}`);
  const investment = random.chance(0.87) ? rounded(0.6 + random.next() ** 2.2 * 38) : undefined;
  const id = `pr${String(index + 1).padStart(2, "0")}`;
  const row: DemoRow = {
    id,
    ...namesOf(builder, node, stage, random),
    chain_id: node.chain,
    node_id: node.id,
    region_id: county.id,
    park_id: random.chance(0.68) ? park.id : "",
    enterprise_id: builder?.id,
    investment_cny_100m: investment,
    stage: isStopped ? "stopped" : stage,
    done_cny_100m: doneOf(stage, investment, random),
    ...datesOf(stage, isStopped, random),
    ...ownerOf(county),
    ...troublesOf(stage, isStopped, random),
    source_ids: "s-demo",
    as_of: random.chance(0.07) ? "2025-06" : "2026-10-31",
  };
  return { id, row, chain: node.chain, reached: stage, isStopped, investment };
}

function namesOf(builder: DemoEnterprise | undefined, node: DemoNode, stage: Stage, random: Random): DemoRow {
  if (stage === "listing" && builder !== undefined)
    return { name_zh: `${builder.brand[0]}上市培育项目`, name_en: `${builder.brand[1]}: preparing to list` };
  const [zh, en] = random.pick(KINDS);
  const [brandZh, brandEn] = builder?.brand ?? ["招引", "Invited"];
  return { name_zh: `${brandZh}${node.zh}${zh}`, name_en: `${brandEn} ${node.en.toLowerCase()}, ${en}` };
}

function ownerOf({ zh, en, short, shortEn, ring }: County): DemoRow {
  return ring === undefined
    ? { owner_zh: "子虚高新区管委会", owner_en: "Zixu High-tech Zone Committee" }
    : {
        owner_zh: `${short}${zh.slice(-1)}招商投资促进局`,
        owner_en: `${shortEn} ${en.split(" ")[1] ?? ""} Investment Bureau`,
      };
}

function doneOf(stage: Stage, investment: number | undefined, random: Random): number | undefined {
  if (investment === undefined) return undefined;
  const place = LINE.findIndex(([name]) => name === stage);
  if (place < 3) return undefined;
  return rounded(place === 3 ? investment * (0.1 + random.next() * 0.75) : investment);
}

/** Days of every stage back from the one reached, and plans on from it; of the next, some are already past. */
function datesOf(stage: Stage, isStopped: boolean, random: Random): DemoRow {
  const place = LINE.findIndex(([name]) => name === stage);
  const dates: Record<string, string> = {};
  const isPlain = random.chance(0.9);
  let at = daysAfter(TODAY, -random.whole(15, place < 3 ? 330 : 420));
  for (let step = place; step >= 0; step--) {
    const [name, days] = LINE[step] ?? ["planned", 0];
    dates[`actual_${name}`] = at;
    if (step > 0 && isPlain) dates[`plan_${name}`] = daysAfter(at, random.whole(-100, 25));
    at = daysAfter(at, -Math.round(days * (0.7 + random.next() * 0.7)));
  }
  if (isStopped) {
    const last = dates[`actual_${stage}`] ?? TODAY;
    dates["actual_stopped"] = daysAfter(last, Math.round((Date.parse(TODAY) - Date.parse(last)) / 86_400_000 / 2));
    return dates;
  }
  const last = Math.min(LINE.length, place < 5 ? 6 : place + 2);
  let plan = random.chance(0.38) ? daysAfter(TODAY, -random.whole(8, 160)) : daysAfter(TODAY, random.whole(10, 260));
  for (let step = place + 1; step < last && isPlain; step++) {
    const [name] = LINE[step] ?? ["listing"];
    dates[`plan_${name}`] = random.chance(0.2) ? plan.slice(0, 7) : plan;
    plan = daysAfter(plan, LINE[step + 1]?.[1] ?? 0);
  }
  return dates;
}

function troublesOf(stage: Stage, isStopped: boolean, random: Random): DemoRow {
  if (isStopped)
    return { problem: "投资方退出 / the investor withdrew", next_step: "土地收回另行招商 / the land goes to another" };
  if (stage === "listing" || !random.chance(0.4)) return {};
  const [problem, next_step] = random.pick(TROUBLES);
  return { problem, next_step };
}

export const projectRows = (): readonly DemoRow[] => PROJECTS.map(({ row }) => row);
