import { makePack } from "../make-pack.ts";

/** Two chains, four nodes in a row but one, three firms, two parks: enough for a selection to have ties. */
export const smallPack = () =>
  makePack({
    stages: [
      { id: "up", name_zh: "上游", name_en: "Upstream", order: 1, lane: "column" },
      { id: "mid", name_zh: "中游", name_en: "Midstream", order: 2, lane: "column" },
    ],
    regions: [
      { id: "city", name_zh: "某市", level: "city" },
      { id: "east", name_zh: "东区", level: "county", parent_id: "city" },
      { id: "west", name_zh: "西县", level: "county", parent_id: "city" },
    ],
    parks: [
      { id: "p1", name_zh: "东区开发区", region_id: "east", area_km2: 12.5 },
      { id: "p2", name_zh: "西县产业园", region_id: "west" },
    ],
    chains: [
      { id: "energy", name_zh: "新能源", name_en: "New energy", tier: "t1000", order: 1 },
      { id: "steel", name_zh: "钢铁", name_en: "Steel", tier: "培育", order: 2 },
    ],
    tiers: [{ id: "t1000", name_zh: "千亿级", name_en: "CNY 100 bn class" }],
    nodes: [
      { id: "ore", name_zh: "锂矿", chain_id: "energy", stage_id: "up", order: 1 },
      { id: "cathode", name_zh: "正极材料", chain_id: "energy", stage_id: "up", order: 2 },
      {
        id: "cell",
        name_zh: "锂离子电芯",
        name_en: "Lithium-ion cells",
        chain_id: "energy",
        stage_id: "mid",
        order: 3,
      },
      { id: "bar", name_zh: "棒材", chain_id: "steel", stage_id: "mid", order: 1 },
    ],
    flows: [
      { chain_id: "energy", from_id: "ore", to_id: "cathode" },
      { chain_id: "energy", from_id: "cathode", to_id: "cell" },
    ],
    enterprises: [
      {
        id: "sheng",
        name_zh: "圣阳锂电",
        name_en: "Shengyang",
        node_ids: ["cell"],
        chain_ids: ["energy"],
        region_id: "east",
        park_id: "p1",
        products_zh: "圆柱电池",
        as_of: "2023-10-24",
        source_ids: ["s1"],
      },
      {
        id: "hang",
        name_zh: "航天锂电",
        node_ids: ["cell"],
        chain_ids: ["energy"],
        region_id: "west",
        designations: ["little_giant:2023"],
      },
      {
        id: "zhong",
        name_zh: "重庆钢厂",
        node_ids: ["bar"],
        chain_ids: ["steel"],
        region_id: "west",
        credit_code: "91370900MA3C",
      },
    ],
    projects: [
      {
        id: "pr1",
        name_zh: "三元电池制造",
        chain_id: "energy",
        node_id: "cell",
        region_id: "east",
        stage: "under_construction",
        started: "2020-08",
      },
      {
        id: "pr2",
        name_zh: "棒材技改",
        chain_id: "steel",
        node_id: "bar",
        stage: "in_production",
        investment_cny_100m: 135,
      },
    ],
    indicators: [
      {
        id: "i1",
        metric_zh: "产值",
        scope: "chain",
        scope_id: "energy",
        period: "2025",
        target: 100,
        unit: "CNY 100m",
      },
    ],
    lists: [
      {
        id: "l1",
        title_zh: "小巨人清单",
        table: "enterprises",
        filter: "designation=little_giant",
        columns: ["name_zh", "region_id"],
        sort: "name_zh",
        order: 1,
      },
    ],
    sources: [{ id: "s1", title_zh: "某日报", date: "2023", url: "https://news.example.org/a" }],
  });
