import type { Feature } from "geojson";
import type { Row } from "../../src/model/schema.ts";

/** What of a row of regions.csv finds its shape. */
export type BoundaryRegion = Pick<Row<"regions">, "id" | "adcode" | "name_zh" | "name_en" | "level" | "parent_id">;

export type KeyBy = "adcode" | "gb" | "name" | "auto";

/** Names under which official files keep the code or the name of an area. */
const CODE_NAMES = ["adcode", "code", "xzqdm", "xzdm", "xzqhdm", "pac", "qhdm", "行政区划代码", "区划代码", "代码"];
const GB_NAMES = ["gb"];
const PLAIN_NAMES = ["name", "name_zh", "xzqmc", "xzmc", "mc", "shapename", "名称", "行政区划名称", "区县", "县", "市"];
/** Endings a short name leaves off. */
const ENDINGS = /(?:[\p{Script=Han}]{1,5}族)?(?:自治县|自治州|地区|林区|新区|市|区|县|盟|旗)$/u;

/** Finds the region of a pack that a shape of an official file stands for. */
export class BoundaryKeys {
  private readonly keyBy: KeyBy;
  private readonly byCode: ReadonlyMap<string, BoundaryRegion>;
  private readonly byName = new Map<string, BoundaryRegion | undefined>();

  constructor(regions: readonly BoundaryRegion[], keyBy: KeyBy) {
    this.keyBy = keyBy;
    this.byCode = new Map(regions.flatMap((region) => (region.adcode === undefined ? [] : [[region.adcode, region]])));
    for (const region of regions) {
      if (region.name_zh === undefined || region.level === "township" || region.level === "zone") continue;
      for (const name of new Set([region.name_zh, shortName(region.name_zh)]))
        this.byName.set(name, this.byName.has(name) ? undefined : region);
    }
  }

  /** The region by the key asked for; by whatever key fits where any will do. A code that no region has does not fall back to the name of another place. */
  regionOf(feature: Feature): BoundaryRegion | undefined {
    const code = this.keyBy === "name" ? undefined : this.codeOf(feature);
    if (code !== undefined) {
      const region = this.byCode.get(code);
      if (region !== undefined || this.keyBy !== "auto" || !this.isNear(code)) return region;
    }
    return this.keyBy === "name" || this.keyBy === "auto" ? this.named(feature) : undefined;
  }

  private codeOf(feature: Feature): string | undefined {
    const gb = this.keyBy === "adcode" ? undefined : textOf(feature, GB_NAMES);
    if (gb !== undefined && /^156\d{6}$/.test(gb)) return gb.slice(3);
    if (this.keyBy === "gb") return undefined;
    const code = textOf(feature, CODE_NAMES) ?? (feature.properties === null ? undefined : String(feature.id ?? ""));
    return code !== undefined && /^\d{6}(\d{3}|\d{6})?$/.test(code) ? code.slice(0, 6) : undefined;
  }

  /** A code of the same city: it may have changed, as when a county became a district. */
  private isNear(code: string): boolean {
    return [...this.byCode.keys()].some((known) => known.slice(0, 4) === code.slice(0, 4));
  }

  private named(feature: Feature): BoundaryRegion | undefined {
    const name = textOf(feature, PLAIN_NAMES);
    return name === undefined ? undefined : (this.byName.get(name) ?? this.byName.get(shortName(name)));
  }
}

const shortName = (name: string): string => {
  const short = name.replace(ENDINGS, "");
  return short.length > 1 ? short : name;
};

function textOf({ properties }: Feature, names: readonly string[]): string | undefined {
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (!names.includes(key.toLowerCase()) || (typeof value !== "string" && typeof value !== "number")) continue;
    const text = String(value).trim();
    if (text !== "") return text;
  }
  return undefined;
}
