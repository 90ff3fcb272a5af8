import { CHAINS } from "./chains.ts";
import { COUNTY_AREAS, degreesOf, pointIn } from "./geometry.ts";
import { type DemoNode, NODES } from "./nodes.ts";
import { PARKS } from "./park-texts.ts";
import { parkPoint } from "./parks.ts";
import { COUNTIES, type County, ZONE_AT } from "./places.ts";
import { type Random, randomOf } from "./random.ts";
import { type DemoRow, rounded } from "./rows.ts";

/** Two syllables a name, colour and creature: 150 names no register knows together with the places of the demo. */
const COLOURS = [
  "青 Qing",
  "苍 Cang",
  "玄 Xuan",
  "赤 Chi",
  "碧 Bi",
  "紫 Zi",
  "素 Su",
  "丹 Dan",
  "墨 Mo",
  "皎 Jiao",
  "绛 Jiang",
  "湛 Zhan",
];
const CREATURES = [
  "螭 chi",
  "鸾 luan",
  "鲲 kun",
  "麟 lin",
  "鹿 lu",
  "鹤 he",
  "鲸 jing",
  "隼 sun",
  "虬 qiu",
  "蛟 jiao",
  "鹭 lu",
  "狸 li",
  "鳌 ao",
  "貘 mo",
];

const brandOf = (index: number): readonly [zh: string, en: string] => {
  const [zh1 = "", en1 = ""] = (COLOURS[index % COLOURS.length] ?? "").split(" ");
  const [zh2 = "", en2 = ""] = (CREATURES[(index + Math.floor(index / COLOURS.length)) % CREATURES.length] ?? "").split(
    " ",
  );
  return [zh1 + zh2, en1 + en2];
};

export interface DemoEnterprise {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly brand: readonly [zh: string, en: string];
  readonly chain: string;
  readonly nodes: readonly DemoNode[];
  readonly county: County;
  readonly park: string;
  readonly titles: readonly string[];
  readonly revenue: number | undefined;
  readonly isLeader: boolean;
}

/** Firms of a node by its declared strength; a missing one has none, or it would not be missing. */
const FIRMS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  strong: [2, 3],
  developing: [1, 2],
  weak: [0, 1],
  missing: [0, 0],
  user: [1, 1],
  "": [0, 2],
};

/** The zone has no area of its own: its firms lie near its middle. */
const ZONE_HOLDS = "wuyou";

export const ENTERPRISES: readonly DemoEnterprise[] = makeEnterprises();

function makeEnterprises(): readonly DemoEnterprise[] {
  const random = randomOf("enterprises");
  const made: DemoEnterprise[] = [];
  for (const chain of CHAINS) {
    let leaders = 0;
    for (const node of NODES.filter((other) => other.chain === chain.id)) {
      const [from, to] = FIRMS[node.strength] ?? [0, 1];
      const count = random.whole(from, to);
      for (let index = 0; index < count; index++) {
        const isLeader = node.strength === "strong" && index === 0 && leaders < 2;
        if (isLeader) leaders++;
        made.push(makeEnterprise(made.length, chain, node, isLeader, random));
      }
    }
  }
  return made;
}

function makeEnterprise(
  index: number,
  chain: (typeof CHAINS)[number],
  node: DemoNode,
  isLeader: boolean,
  random: Random,
): DemoEnterprise {
  const parks = PARKS.filter((park) => park.chains.split(";").includes(chain.id));
  const park = random.chance(0.72) ? random.pick(parks) : undefined;
  const away = random.pick(COUNTIES);
  const home = park?.region ?? (random.chance(0.6) ? chain.home : away.id);
  const county = COUNTIES.find(({ id }) => id === home) ?? away;
  const brand = brandOf(index);
  const more = NODES.filter((other) => other.chain === chain.id && other.stage === node.stage && other !== node);
  const second = random.chance(0.18)
    ? more.find(({ strength }) => strength === "strong" || strength === "developing")
    : undefined;
  return {
    id: `e${String(index + 1).padStart(3, "0")}`,
    zh: `${county.short}${brand[0]}${chain.word_zh}有限公司`,
    en: `${county.shortEn} ${brand[1]} ${chain.word_en} Co.`,
    brand,
    chain: chain.id,
    nodes: second === undefined ? [node] : [node, second],
    county,
    park: park?.id ?? "",
    titles: node.strength === "user" ? [] : titlesOf(isLeader, random),
    revenue: random.chance(0.85) ? revenueOf(isLeader, Number(chain.output), random) : undefined,
    isLeader,
  };
}

/** Titles with the year granted. Some have run out by the day of the demo, some run out within half a year. */
function titlesOf(isLeader: boolean, random: Random): readonly string[] {
  const year = (from: number, to: number) => random.whole(from, to);
  const titles: string[] = [];
  if (isLeader) titles.push(`chain_leader:${year(2022, 2025)}`);
  if (isLeader && random.chance(0.4)) titles.push(`single_champion:${year(2021, 2025)}`);
  if (isLeader && random.chance(0.25)) titles.push(`listed:${year(2012, 2024)}`);
  if (random.chance(isLeader ? 0.3 : 0.12)) titles.push(`little_giant:${year(2020, 2026)}`);
  if (random.chance(0.28)) titles.push(`specialized_new:${year(2021, 2026)}`);
  if (random.chance(0.34)) titles.push(`high_tech:${year(2021, 2026)}`);
  if (!isLeader && random.chance(0.06)) titles.push(`gazelle:${year(2022, 2026)}`);
  if (!isLeader && random.chance(0.015)) titles.push(`unicorn:${year(2024, 2026)}`);
  if (!isLeader && random.chance(0.05)) titles.push(random.chance(0.5) ? "leading" : `leading:${year(2023, 2026)}`);
  return titles;
}

function revenueOf(isLeader: boolean, output: number, random: Random): number {
  return rounded(isLeader ? output * (0.12 + random.next() * 0.1) : 0.2 + (random.next() ** 2 * output) / 14);
}

export function enterpriseRows(): readonly DemoRow[] {
  const random = randomOf("enterprise cells");
  return ENTERPRISES.map((firm) => ({
    id: firm.id,
    name_zh: firm.zh,
    name_en: firm.en,
    region_id: firm.county.id,
    park_id: firm.park,
    ...placeOf(firm, random),
    chain_ids: firm.chain,
    node_ids: firm.nodes.map(({ id }) => id).join(";"),
    products_zh: firm.nodes.map(({ zh }) => zh).join("、"),
    products_en: firm.nodes.map(({ en }) => en).join(", "),
    designations: firm.titles.join(";"),
    founded_year: random.whole(1996, 2023),
    revenue_cny_100m: firm.revenue,
    employees: random.chance(0.8) ? random.whole(3, firm.isLeader ? 180 : 60) * 10 : undefined,
    source_ids: "s-demo",
    as_of: random.chance(0.08) ? "2024-12" : "2026-06",
  }));
}

function placeOf({ county, park }: DemoEnterprise, random: Random): DemoRow {
  const points = COUNTY_AREAS.get(county.ring === undefined ? ZONE_HOLDS : county.id) ?? [];
  if (random.chance(0.1)) return {};
  const near = park !== "" ? parkPoint(park) : county.ring === undefined ? ZONE_AT : undefined;
  const [lon, lat] = degreesOf(pointIn(points, random, near, 3.2));
  return { lon, lat, position: random.chance(0.85) ? "site" : "township" };
}

export function supplyRows(): readonly DemoRow[] {
  const random = randomOf("supplies");
  const leaders = ENTERPRISES.filter(({ isLeader }) => isLeader);
  const seen = new Set<string>();
  return leaders.flatMap((leader) => {
    const others = ENTERPRISES.filter(({ chain, id }) => chain === leader.chain && id !== leader.id);
    return Array.from({ length: 4 }, () => random.pick(others)).flatMap(({ id }): readonly DemoRow[] => {
      const [from_id, to_id] = random.chance(0.6) ? [id, leader.id] : [leader.id, id];
      if (seen.has([id, leader.id].sort().join())) return [];
      seen.add([id, leader.id].sort().join());
      const since = String(random.whole(2018, 2026));
      return [{ from_id, to_id, kind: "配套 / parts", since, source_ids: "s-demo", as_of: "2026-06" }];
    });
  });
}
