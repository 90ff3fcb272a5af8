/**
 * The city of Zixu. Zixu and Wuyou are the proverbial persons who never were (子虚乌有); the others are the isles of myth (Daiyu,
 * Yuanjiao, Fanghu, Guixu) and the flower in the mirror, the moon in the water (Jinghua, Shuiyue). No place is called so.
 */
export const CITY = { id: "zixu", zh: "子虚市", en: "Zixu City" };

/** Points of the frame, kilometres east and north of where the equator meets the meridian of Greenwich: open sea. */
export const POINTS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  A: [8, 62],
  B: [22, 96],
  C: [58, 104],
  D: [96, 98],
  E: [126, 72],
  F: [113, 44],
  G: [98, 16],
  H: [62, 6],
  I: [28, 14],
  J: [4, 36],
  P: [46, 68],
  Q: [80, 73],
  R: [84, 46],
  S: [52, 38],
};

/** Lines between two points, with the bends given by hand; `coast` is drawn rougher. */
export const ARCS: readonly {
  readonly from: string;
  readonly to: string;
  readonly via?: readonly (readonly [x: number, y: number])[];
  readonly coast?: true;
}[] = [
  { from: "A", to: "B", via: [[12, 80]] },
  { from: "B", to: "C", via: [[40, 103]] },
  { from: "C", to: "D", via: [[77, 106]] },
  { from: "D", to: "E", via: [[112, 90]] },
  {
    from: "E",
    to: "F",
    via: [
      [128, 62],
      [119, 57],
      [121, 50],
    ],
    coast: true,
  },
  {
    from: "F",
    to: "G",
    via: [
      [106, 41],
      [110, 33],
      [118, 27],
      [108, 20],
    ],
    coast: true,
  },
  {
    from: "G",
    to: "H",
    via: [
      [88, 8],
      [80, 13],
      [72, 4],
    ],
    coast: true,
  },
  {
    from: "H",
    to: "I",
    via: [
      [50, 11],
      [40, 5],
    ],
    coast: true,
  },
  { from: "I", to: "J", via: [[14, 22]] },
  { from: "J", to: "A", via: [[2, 50]] },
  { from: "C", to: "P", via: [[52, 86]] },
  { from: "A", to: "P", via: [[28, 61]] },
  { from: "P", to: "Q", via: [[62, 74]] },
  { from: "Q", to: "D", via: [[86, 86]] },
  { from: "Q", to: "R", via: [[88, 60]] },
  { from: "R", to: "F", via: [[98, 49]] },
  { from: "R", to: "S", via: [[68, 39]] },
  { from: "S", to: "P", via: [[42, 52]] },
  { from: "S", to: "H", via: [[60, 22]] },
  { from: "S", to: "J", via: [[28, 34]] },
];

export interface County {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** As enterprises carry it in their names. */
  readonly short: string;
  readonly shortEn: string;
  /** Corners of its area; undefined for the zone, which is not drawn. */
  readonly ring?: string;
  readonly population?: number;
}

export const COUNTIES: readonly County[] = [
  {
    id: "wuyou",
    zh: "乌有区",
    en: "Wuyou District",
    short: "乌有",
    shortEn: "Wuyou",
    ring: "PQRS",
    population: 868000,
  },
  {
    id: "jinghua",
    zh: "镜花区",
    en: "Jinghua District",
    short: "镜花",
    shortEn: "Jinghua",
    ring: "SHIJ",
    population: 612000,
  },
  {
    id: "shuiyue",
    zh: "水月区",
    en: "Shuiyue District",
    short: "水月",
    shortEn: "Shuiyue",
    ring: "RFGHS",
    population: 574000,
  },
  {
    id: "yuanjiao",
    zh: "员峤县",
    en: "Yuanjiao County",
    short: "员峤",
    shortEn: "Yuanjiao",
    ring: "QDEFR",
    population: 403000,
  },
  { id: "daiyu", zh: "岱舆县", en: "Daiyu County", short: "岱舆", shortEn: "Daiyu", ring: "CDQP", population: 351000 },
  {
    id: "fanghu",
    zh: "方壶县",
    en: "Fanghu County",
    short: "方壶",
    shortEn: "Fanghu",
    ring: "ABCP",
    population: 322000,
  },
  { id: "guixu", zh: "归墟县", en: "Guixu County", short: "归墟", shortEn: "Guixu", ring: "APSJ", population: 287000 },
  { id: "gaoxin", zh: "子虚高新区", en: "Zixu High-tech Zone", short: "子虚", shortEn: "Zixu" },
];

/** Where the zone lies, kilometres: inside Wuyou and Shuiyue. */
export const ZONE_AT = [70, 44] as const;

/** Areas beyond the border, by the lines of the city they share and their own far corners, kilometres. */
export const NEIGHBOURS: readonly {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly along: string;
  readonly far: readonly (readonly [x: number, y: number])[];
}[] = [
  {
    id: "dahuang",
    zh: "大荒郡",
    en: "Dahuang",
    along: "JAB",
    far: [
      [4, 128],
      [-34, 128],
      [-34, 30],
    ],
  },
  {
    id: "buzhou",
    zh: "不周郡",
    en: "Buzhou",
    along: "BCDE",
    far: [
      [160, 84],
      [164, 128],
      [4, 128],
    ],
  },
  {
    id: "wuhe",
    zh: "无何州",
    en: "Wuhe",
    along: "IJ",
    far: [
      [-34, 30],
      [-34, -6],
      [18, -8],
    ],
  },
];

/** Waters, kilometres: the Weak Water of myth from the hills to the bay, a brook into it, and a lake. */
export const RIVERS: readonly {
  readonly zh: string;
  readonly en: string;
  readonly line: readonly (readonly [number, number])[];
}[] = [
  {
    zh: "弱水",
    en: "Weak Water",
    line: [
      [30, 124],
      [34, 106],
      [40, 88],
      [54, 76],
      [60, 60],
      [72, 52],
      [90, 44],
      [106, 41],
    ],
  },
  {
    zh: "墨溪",
    en: "Ink Brook",
    line: [
      [2, 46],
      [20, 47],
      [38, 44],
      [56, 47],
      [64, 56],
    ],
  },
];
export const LAKE = { zh: "洗砚湖", en: "Inkstone Lake", at: [33, 74] as const, radius: 5.5 };
