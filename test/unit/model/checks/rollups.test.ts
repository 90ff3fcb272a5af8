import { expect, test } from "vitest";
import { wordFinding } from "../../../../src/i18n/findings.ts";
import { brief, type Files, read, smallWith } from "../../data/packs.ts";

const REGIONS =
  "id,name_zh,level,parent_id,adcode,lon,lat,source_ids\nr1,甲市,city,,370900,117,36,s1\nr2,乙县,county,r1,370902,117.2,36.2,s1\nr3,丙县,county,r1,370903,117.1,36.1,s1\nr4,高新区,zone,r1,,117.1,36.1,s1\n";

/** Indicators in rows 2, 3, 4 …: metric, unit, rollup, scope, scope_id, period, target, actual, definition. */
const indicators = (...rows: readonly string[]): Files =>
  smallWith({
    "regions.csv": REGIONS,
    "boundaries.geojson": undefined,
    "indicators.csv": `id,metric_zh,unit,rollup,scope,scope_id,period,target,actual,definition_zh,parent_id,source_ids\n${rows.map((row, index) => `i${index + 1},${row},s1\n`).join("")}`,
  });
const found = async (...rows: readonly string[]) =>
  (await read(indicators(...rows))).findings
    .filter(({ code }) => code.startsWith("rollup"))
    .map((one) => `${brief(one)} | ${one.detail}`);

test("a city that is not the sum of its counties is reported at its cell, with both numbers; the zone is not counted", async () => {
  expect(
    await found(
      "产值,CNY 100m,sum,city,r1,2025,,400,,",
      "产值,CNY 100m,sum,region,r2,2025,,120,,",
      "产值,CNY 100m,sum,region,r3,2025,,130,,",
      "产值,CNY 100m,sum,region,r4,2025,,150,,",
    ),
  ).toEqual(["warning rollup-apart indicators.csv:2:actual 400 | 250 = r2 120 + r3 130"]);
});

test("a year that is not the sum of its quarters; a plan as well as an actual value", async () => {
  expect(
    await found(
      "产值,CNY 100m,sum,city,r1,2025,100,90,,",
      "产值,CNY 100m,sum,city,r1,2025-Q1,20,20,,",
      "产值,CNY 100m,sum,city,r1,2025-Q2,20,20,,",
      "产值,CNY 100m,sum,city,r1,2025-Q3,20,20,,",
      "产值,CNY 100m,sum,city,r1,2025-Q4,25,30,,",
    ),
  ).toEqual([
    "warning rollup-apart indicators.csv:2:target 100 | 85 = 2025-Q1 20 + 2025-Q2 20 + 2025-Q3 20 + 2025-Q4 25",
  ]);
});

test("parts given so far that are more than the whole", async () => {
  expect(await found("产值,CNY 100m,sum,city,r1,2025,,100,,", "产值,CNY 100m,sum,region,r2,2025,,120,,")).toEqual([
    "warning rollup-exceeds indicators.csv:2:actual 100 | 120 ≥ r2 120",
  ]);
});

test("rounding of the decimals written is no fault, of things counted there is none", async () => {
  const whole = (unit: string, city: number, r2: number, r3: number) =>
    found(
      `量,${unit},sum,city,r1,2025,,${city},,`,
      `量,${unit},sum,region,r2,2025,,${r2},,`,
      `量,${unit},sum,region,r3,2025,,${r3},,`,
    );
  expect(await whole("CNY 100m", 100.1, 60.06, 39.98)).toEqual([]);
  expect(await whole("CNY 100m", 100.4, 60.06, 39.98)).toHaveLength(1);
  expect(await whole("CNY 100m", 101, 60, 40)).toEqual([]);
  expect(await whole("count", 101, 60, 40)).toHaveLength(1);
});

test("chains may share firms: their sum is a note, unless the pack names them as parts", async () => {
  const rows = (parent: string) =>
    found(
      "产值,CNY 100m,sum,city,r1,2025,,100,,",
      `产值,CNY 100m,sum,chain,c1,2025,,70,,${parent}`,
      `产值,CNY 100m,sum,chain,c2,2025,,60,,${parent}`,
    );
  expect(await rows("")).toEqual(["note rollup-apart indicators.csv:2:actual 100 | 130 = c1 70 + c2 60"]);
  expect(await rows("i1")).toEqual(["warning rollup-apart indicators.csv:2:actual 100 | 130 = c1 70 + c2 60"]);
});

test("nothing is said across definitions, of rates, and where no rule is given", async () => {
  const rows = (rollup: string, definition: string) =>
    found(
      `产值,CNY 100m,${rollup},city,r1,2025,,400,,`,
      `产值,CNY 100m,${rollup},region,r2,2025,,120,${definition},`,
      `产值,CNY 100m,${rollup},region,r3,2025,,130,,`,
    );
  expect([await rows("sum", "旧口径"), await rows("none", ""), await rows("", "")]).toEqual([[], [], []]);
});

test("both are worded in Chinese and English, with the two numbers", () => {
  for (const code of ["rollup-apart", "rollup-exceeds"] as const) {
    for (const language of ["zh-CN", "en"] as const) {
      const finding = {
        severity: "warning",
        code,
        file: "i.csv",
        row: 2,
        column: "actual",
        value: "400",
        detail: "250 = a 250",
      } as const;
      expect(wordFinding(finding, language).message).toMatch(/2.*actual.*400.*250/);
    }
  }
});
