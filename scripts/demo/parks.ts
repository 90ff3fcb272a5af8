import { CHAINS } from "./chains.ts";
import { COUNTY_AREAS, degreesOf, middleOf, pointIn, squareKilometres } from "./geometry.ts";
import { PARKS } from "./park-texts.ts";
import { CITY, COUNTIES, ZONE_AT } from "./places.ts";
import { randomOf } from "./random.ts";
import type { DemoRow } from "./rows.ts";

type Point = readonly [x: number, y: number];

const KINDS: Readonly<Record<string, string>> = {
  zone: "高新区 / high-tech zone",
  economic: "开发区 / economic zone",
  industrial: "产业园 / industrial park",
  agricultural: "农业园 / agricultural park",
  science: "科创园 / science park",
  port: "港区 / port park",
  town: "特色小镇 / theme town",
};

const AT: ReadonlyMap<string, Point> = placed();

function placed(): ReadonlyMap<string, Point> {
  const random = randomOf("parks");
  return new Map(
    PARKS.map(({ id, region }): [string, Point] => {
      const area = COUNTY_AREAS.get(region);
      if (area === undefined) return [id, [ZONE_AT[0] + random.next() * 3 - 1.5, ZONE_AT[1] + random.next() * 4]];
      return [id, pointIn(area, random, middleOf(area), 11)];
    }),
  );
}

/** Where a park lies, kilometres. */
export function parkPoint(id: string): Point {
  const point = AT.get(id);
  if (point === undefined) throw new Error(`no park ${id}`);
  return point;
}

export function regionRows(): readonly DemoRow[] {
  const [lon, lat] = degreesOf([64, 56]);
  const city = { id: CITY.id, name_zh: CITY.zh, name_en: CITY.en, level: "city", lon, lat };
  const total = COUNTIES.reduce((sum, { population = 0 }) => sum + population, 0);
  const area = [...COUNTY_AREAS.values()].reduce((sum, points) => sum + Math.round(squareKilometres(points)), 0);
  const counties = COUNTIES.map(({ id, zh, en, ring, population }) => {
    const points = COUNTY_AREAS.get(id);
    const [x, y] = degreesOf(points === undefined ? ZONE_AT : middleOf(points));
    return {
      id,
      name_zh: zh,
      name_en: en,
      level: ring === undefined ? "zone" : "county",
      parent_id: CITY.id,
      population,
      area_km2: points === undefined ? 86 : Math.round(squareKilometres(points)),
      lon: x,
      lat: y,
      source_ids: "s-demo",
      as_of: "2025",
    };
  });
  return [{ ...city, population: total, area_km2: area, source_ids: "s-demo", as_of: "2025" }, ...counties];
}

export function parkRows(): readonly DemoRow[] {
  const random = randomOf("park cells");
  return PARKS.map(({ id, zh, en, region, level, kind, chains, km2, mu, plant }) => {
    const [lon, lat] = degreesOf(parkPoint(id));
    const names = chains.split(";").map((chain) => CHAINS.find((other) => other.id === chain));
    const isKnown = random.chance(0.75);
    return {
      id,
      name_zh: zh,
      name_en: en,
      level,
      kind: KINDS[kind],
      region_id: region,
      zone: kind === "zone" ? "yes" : "",
      area_km2: km2,
      free_land_mu: mu,
      free_plant_m2: plant,
      power: isKnown ? `${random.pick([35, 110, 220])} kV` : "",
      steam: isKnown && kind !== "science" ? `${random.whole(2, 16) * 10} t/h` : "",
      water: isKnown ? waterOf(random.whole(1, 6)) : "",
      price: isKnown && mu !== "" ? priceOf(random.whole(14, 36)) : "",
      chain_ids: chains,
      industries_zh: names.map((chain) => chain?.zh).join(";"),
      industries_en: names.map((chain) => chain?.en).join(";"),
      lon,
      lat,
      position: "site",
      source_ids: "s-demo",
      as_of: random.chance(0.15) ? "2024-08" : "2026-05",
    };
  });
}

/** Ten thousand tons a day, and ten thousand yuan a mu, in both languages. */
const waterOf = (ten: number): string => `${ten}万吨/日 / ${ten * 10} 000 t a day`;
const priceOf = (ten: number): string => `${ten}万元/亩 / CNY ${ten * 10} 000 a mu`;
