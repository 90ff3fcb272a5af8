import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerUnit, splitHeader } from "../../../../src/data/intake/values/header-unit.ts";
import { columnsOf, type TableName } from "../../../../src/model/schema.ts";
import { repaired, repairedAs } from "./repair.ts";

const revenue = (written: string) => repaired("enterprises.revenue_cny_100m", written);
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("a number written in another way is read, with a note of the rule", () => {
  test.each([
    ["３．５", 3.5, "number-respelled"],
    ["３.５。", 3.5, "number-respelled"],
    ["12。", 12, "number-respelled"],
    ["+5", 5, "number-respelled"],
    [".5", 0.5, "number-respelled"],
    ["5.", 5, "number-respelled"],
    ["007", 7, "number-respelled"],
    ["18,000", 18000, "number-grouped"],
    ["1,234,567.8", 1234567.8, "number-grouped"],
    ["１８，０００", 18000, "number-grouped"],
    ["1 800", 1800, "number-grouped"],
    ["1\u00a0800", 1800, "number-grouped"],
    ["1’800", 1800, "number-grouped"],
  ])("%s → %d, %s", (written, value, rule) => {
    expect(revenue(written)).toEqual({ value, found: [`note ${rule}: ${value}`] });
  });

  test.each([
    ["−3.5", -3.5],
    ["－３．５", -3.5],
    ["﹣3.5", -3.5],
  ])("minus %s", (written, value) => {
    expect(repaired("indicators.actual", written)).toEqual({ value, found: [`note number-respelled: ${value}`] });
  });

  test("invisible characters and odd spaces go, with a note", () => {
    for (const written of ["3.5\u200b", "\u00a03.5", "3.5\u3000", "\ufeff3.5", "3\u00ad.5", "3.5\t"]) {
      expect(revenue(written), JSON.stringify(written)).toEqual({ value: 3.5, found: ["note cell-cleaned: 3.5"] });
    }
    expect(revenue(" 3.5 "), "plain spaces are no finding").toEqual({ value: 3.5, found: [] });
    expect(revenue("\u3000"), "nothing is written").toEqual({ value: undefined, found: [] });
  });
});

describe("a unit is converted to the column's own", () => {
  const hundredMillion = "亿元, CNY 100m";
  test.each([
    ["enterprises.revenue_cny_100m", "3.2亿元", 3.2, hundredMillion],
    ["enterprises.revenue_cny_100m", "3.2亿", 3.2, hundredMillion],
    ["enterprises.revenue_cny_100m", "３．２ 亿元", 3.2, hundredMillion],
    ["enterprises.revenue_cny_100m", "5000万元", 0.5, hundredMillion],
    ["enterprises.revenue_cny_100m", "5000万", 0.5, hundredMillion],
    ["enterprises.revenue_cny_100m", "5,000万元", 0.5, hundredMillion],
    ["enterprises.revenue_cny_100m", "1.1万亿元", 11000, hundredMillion],
    ["enterprises.revenue_cny_100m", "320000000元", 3.2, hundredMillion],
    ["enterprises.revenue_cny_100m", "￥5000万", 0.5, hundredMillion],
    ["enterprises.revenue_cny_100m", "人民币3亿元", 3, hundredMillion],
    ["parks.free_land_mu", "300亩", 300, "亩, mu"],
    ["parks.free_land_mu", "20公顷", 300, "亩, mu"],
    ["parks.free_land_mu", "1000㎡", 1.5, "亩, mu"],
    ["parks.free_land_mu", "0.2平方公里", 300, "亩, mu"],
    ["parks.free_land_mu", "0.5万亩", 5000, "亩, mu"],
    ["parks.free_plant_m2", "1.2万平方米", 12000, "平方米, m²"],
    ["parks.free_plant_m2", "1.2万", 12000, "平方米, m²"],
    ["parks.free_plant_m2", "3亩", 2000, "平方米, m²"],
    ["parks.free_plant_m2", "10亩", 6666.667, "平方米, m²"],
    ["parks.area_km2", "12.5 km²", 12.5, "平方公里, km²"],
    ["parks.area_km2", "1250公顷", 12.5, "平方公里, km²"],
    ["regions.population", "54.7万人", 547000, "人, persons"],
    ["enterprises.employees", "1200名", 1200, "人, persons"],
    ["nodes.local_share", "95%", 0.95, "占比 0–1, share"],
    ["nodes.local_share", "95％", 0.95, "占比 0–1, share"],
    ["nodes.local_share", "5‰", 0.005, "占比 0–1, share"],
    ["technologies.trl", "7级", 7, "级, TRL"],
  ] as const)("%s: %s → %d", (place, written, value, unit) => {
    expect(repaired(place, written)).toEqual({ value, found: [`note unit-converted: ${value} (${unit})`] });
  });

  test("TRL7 is 7", () => {
    expect(repaired("technologies.trl", "TRL7")).toEqual({ value: 7, found: ["note number-respelled: 7"] });
  });

  test("2003年 is a year, where a year is asked", () => {
    expect(repaired("enterprises.founded_year", "2003年")).toEqual({
      value: 2003,
      found: ["note unit-converted: 2003"],
    });
    expect(repaired("stages.order", "3年").found).toEqual(["error unit-unfit"]);
  });

  test.each(["1997/5/1", "1997年5月", "1997-05"])("%s in a column of years is 1997", (written) => {
    expect(repaired("enterprises.founded_year", written)).toEqual({
      value: 1997,
      found: ["note number-respelled: 1997"],
    });
  });

  test("a unit in the header holds for every number without its own", () => {
    expect(splitHeader("营业收入（万元）")).toEqual({ title: "营业收入", unit: "万元" });
    expect(splitHeader("面积 [单位：亩]")).toEqual({ title: "面积", unit: "亩" });
    expect(splitHeader("营业收入/万元")).toEqual({ title: "营业收入", unit: "万元" });
    expect(splitHeader("营业收入")).toBeUndefined();
    const revenueIn = (written: string) => repaired("enterprises.revenue_cny_100m", written, { unit: "万元" });
    expect(revenueIn("5000")).toEqual({ value: 0.5, found: [] });
    expect(revenueIn("5,000")).toEqual({
      value: 0.5,
      found: ["note number-grouped: 5000 万元 = 0.5 (亿元, CNY 100m)"],
    });
    expect(revenueIn("５０００"), "to be written in the unit of the header").toEqual({
      value: 0.5,
      found: ["note number-respelled: 5000"],
    });
    expect(revenueIn("5000-6000").found, "the remedy names the unit of the header").toEqual([
      "error number-inexact: 万元",
    ]);
    expect(revenueIn("3.2亿元")).toEqual({ value: 3.2, found: ["note unit-converted: 3.2 (亿元, CNY 100m)"] });
    expect(repaired("nodes.local_share", "95", { unit: "%" })).toEqual({ value: 0.95, found: [] });
  });

  test("what a unit in the header is to the column", () => {
    const unitOf = (table: TableName, name: string, unit: string) => {
      const column = columnsOf(table)[name];
      return column === undefined ? "no column" : headerUnit(column, name, unit);
    };
    expect(unitOf("enterprises", "revenue_cny_100m", "亿元")).toBe("own");
    expect(unitOf("enterprises", "revenue_cny_100m", "万元")).toBe("other");
    expect(unitOf("enterprises", "revenue_cny_100m", "万美元")).toBeUndefined();
    expect(unitOf("enterprises", "revenue_cny_100m", "含税")).toBeUndefined();
    expect(unitOf("enterprises", "employees", "人")).toBe("own");
    expect(unitOf("parks", "area_km2", "公顷")).toBe("other");
    expect(unitOf("parks", "free_land_mu", "亩")).toBe("own");
    for (const said of ["°", "WGS84", "WGS-84", "CGCS2000", "东经", "deg", "GCJ-02"])
      expect(unitOf("regions", "lon", said), said).toBe("own");
    expect(unitOf("regions", "lon", "米")).toBeUndefined();
    expect(unitOf("nodes", "local_share", "%")).toBe("other");
    expect(unitOf("enterprises", "name_zh", "全称")).toBeUndefined();
  });

  test("a column whose unit stands only in its name", () => {
    const column = { kind: "number", zh: "装机" } as const;
    expect(repairedAs(column, "power_mw", "3万千瓦")).toEqual({ value: 30, found: ["note unit-converted: 30 (MW)"] });
    expect(repairedAs(column, "tax_cny_10k", "1.5亿元").value).toBe(15000);
  });

  test.each([
    ["enterprises.revenue_cny_100m", "$3", "亿元, CNY 100m"],
    ["enterprises.revenue_cny_100m", "USD 3", "亿元, CNY 100m"],
    ["enterprises.revenue_cny_100m", "3亿美元", "亿元, CNY 100m"],
    ["enterprises.revenue_cny_100m", "3吨", "亿元, CNY 100m"],
    ["enterprises.revenue_cny_100m", "3.2亿元（含税）", "亿元, CNY 100m"],
    ["enterprises.revenue_cny_100m", "95%", "亿元, CNY 100m"],
    ["enterprises.revenue_cny_100m", "3 million", "亿元, CNY 100m"],
    ["enterprises.employees", "3家", "人, persons"],
    ["enterprises.employees", "￥300", "人, persons"],
    ["parks.free_land_mu", "3亿元", "亩, mu"],
    ["nodes.local_share", "3成", "占比 0–1, share"],
  ] as const)("%s: %s has a unit of another kind: an error, and nothing is converted", (place, written, unit) => {
    expect(repaired(place, written)).toEqual({ value: undefined, found: [`error unit-unfit: ${unit}`] });
  });

  test("3.2亿 where no unit stands anywhere is no certain number", () => {
    expect(repaired("indicators.actual", "3.2亿")).toEqual({ value: undefined, found: ["error unit-unfit"] });
  });

  test.each([
    ["亿元", "3.2亿元", 3.2],
    ["亿元", "5000万", 0.5],
    ["万元", "5000万", 5000],
    ["CNY 100m", "5000万元", 0.5],
    ["家", "200家", 200],
    ["个", "3个", 3],
    ["%", "95%", 95],
    ["share", "95%", 0.95],
    ["亩", "0.5万亩", 5000],
    ["万吨", "3000吨", 0.3],
    ["篇次", "12篇次", 12],
  ])("in a row whose unit is %s, %s is %d", (rowUnit, written, value) => {
    expect(repaired("indicators.actual", written, { rowUnit })).toEqual({
      value,
      found: [`note unit-converted: ${value} (${rowUnit})`],
    });
  });

  test("a unit of another kind than the row's is an error that names the row's", () => {
    expect(repaired("indicators.actual", "3吨", { rowUnit: "亿元" }).found).toEqual(["error unit-unfit: 亿元"]);
  });

  test.each(["3.2平方", "3.2平"])("%s of a district may be square kilometres", (written) => {
    expect(repaired("regions.area_km2", written)).toEqual({
      value: undefined,
      found: ["error unit-unfit: 平方公里, km²"],
    });
    expect(repaired("parks.free_plant_m2", written).value).toBe(3.2);
    expect(repaired("regions.area_km2", `${written.replace(/平.*/, "")}平方米`).value).toBe(0.0000032);
  });
});

describe("what is not certain is an error, and the cell blank", () => {
  test.each([
    "约2亿",
    "1-2亿",
    "1~2",
    "2－3亿元",
    "≥3",
    "近百",
    "若干",
    "100+",
    "2亿以上",
    "200余家",
    "不足5",
    "数千",
    "3.2亿左右",
    "±5",
  ])("%s is no exact number", (written) => {
    expect(revenue(written)).toEqual({ value: undefined, found: ["error number-inexact: 亿元, CNY 100m"] });
  });

  test.each([
    ["二十", 20],
    ["三百零五人", 305],
    ["两千", 2000],
  ])("%s: write %d", (written, digits) => {
    expect(repaired("enterprises.employees", written)).toEqual({
      value: undefined,
      found: [`error number-in-words: ${digits}`],
    });
  });

  test.each([
    ["1,2", "1.2"],
    ["18,00", "18.00"],
    ["0,123", "0.123"],
    ["1，2", "1.2"],
    ["1,8000", "18000"],
  ])("%s is neither 18,000 nor 1.2 for certain", (written, advice) => {
    expect(revenue(written)).toEqual({ value: undefined, found: [`error number-decimal-comma: ${advice}`] });
  });

  test.each([
    "1e999",
    "Infinity",
    "-inf",
    "NaN",
    "-0",
    "-0.0",
    "0x1F",
    "1_000",
    "1.2.3",
    "1,23,4",
    "3/4",
    "(1,234)",
    "①",
    "x".repeat(90),
  ])("%s is no number", (written) => {
    expect(revenue(written)).toEqual({ value: undefined, found: [expect.stringMatching(/^error cell-not-number/)] });
  });

  test("scientific notation may have lost digits", () => {
    expect(revenue("1.8E+05").found).toEqual(["error number-scientific: 亿元, CNY 100m"]);
  });

  test.each(["暂无", "无", "—", "-", "--", "/", "NULL", "n/a", "不详", "未知", "待定", "ＮＵＬＬ"])(
    "%s: leave the cell blank",
    (written) => {
      expect(revenue(written)).toEqual({ value: undefined, found: ["error cell-missing-word"] });
    },
  );

  test("words the pack declares for a missing value are blank; zero is zero", () => {
    expect(repaired("enterprises.revenue_cny_100m", "暂无", { missing: new Set(["暂无"]) })).toEqual({
      value: undefined,
      found: [],
    });
    expect(revenue("0")).toEqual({ value: 0, found: [] });
  });

  test.each([
    ["#N/A", "cell-error-value"],
    ["#REF!", "cell-error-value"],
    ["#DIV/0!", "cell-error-value"],
    ["########", "cell-too-narrow"],
    ["=C2*2", "cell-formula"],
    ["＝SUM(A1:A9)", "cell-formula"],
    ["TRUE", "cell-not-number: 亿元, CNY 100m"],
    ["锟斤拷", "cell-damaged"],
  ])("%s: %s", (written, code) => {
    expect(revenue(written)).toEqual({ value: undefined, found: [`error ${code}`] });
  });

  test("out of range, not whole, a percentage for a share", () => {
    expect(repaired("enterprises.employees", "－３").found).toEqual(["error cell-out-of-range: ≥ 0"]);
    expect(repaired("enterprises.employees", "1.25万人").value).toBe(12500);
    expect(repaired("enterprises.employees", "120.5人").found).toEqual(["error cell-not-integer"]);
    expect(repaired("nodes.local_share", "95").found).toEqual(["error number-percent: 0.95"]);
  });

  test.each([
    ["120%", undefined],
    ["1.2", undefined],
    ["1.01", undefined],
    ["120", undefined],
    ["120", "%"],
  ])("no share is %s (header: %s): no advice what to write", (written, unit) => {
    expect(repaired("nodes.local_share", written, unit === undefined ? {} : { unit })).toEqual({
      value: undefined,
      found: ["error cell-out-of-range: 0 – 1, 0% – 100%"],
    });
  });
});

describe("degrees", () => {
  test.each([
    ["regions.lat", "北纬36.7", 36.7],
    ["regions.lat", "36.7°N", 36.7],
    ["regions.lat", "N36.7", 36.7],
    ["regions.lat", "36°55′10″", 36.9194444],
    ["regions.lat", "36°55'10\"N", 36.9194444],
    ["regions.lat", "36度55分10秒", 36.9194444],
    ["regions.lat", "南纬36.5度", -36.5],
    ["regions.lon", "119°12′E", 119.2],
    ["regions.lon", "119°12’E", 119.2],
    ["regions.lon", "东经119°12′", 119.2],
    ["regions.lon", "119˚12'0\"", 119.2],
    ["regions.lon", "东经：119.2", 119.2],
    ["regions.lon", "１１９．２°", 119.2],
  ] as const)("%s: %s → %d", (place, written, value) => {
    expect(repaired(place, written)).toEqual({ value, found: [`note degrees-converted: ${value}`] });
  });

  test.each([
    ["regions.lon", "北纬36.7", "coordinate-axis"],
    ["regions.lat", "119°12′E", "coordinate-axis"],
    ["regions.lon", "119.2,36.7", "coordinate-pair"],
    ["regions.lon", "119.2，36.7", "coordinate-pair"],
    ["regions.lon", "119.2 36.7", "coordinate-pair"],
    ["regions.lon", "E119.2、N36.7", "coordinate-pair"],
    ["regions.lon", "117°21′53″E,36°9′49″N", "coordinate-pair"],
    ["regions.lon", "E117°21′53″ N36°9′49″", "coordinate-pair"],
    ["regions.lon", "(117.3648,36.16)", "coordinate-pair"],
    ["regions.lat", "POINT(117.36 36.16)", "coordinate-pair"],
    ["regions.lon", "39,508,993.55", "coordinate-metres"],
    ["regions.lon", "508993.55米", "coordinate-metres"],
    ["regions.lat", "508993.549m", "coordinate-metres"],
    ["regions.lat", "X=508993.5", "coordinate-metres"],
    ["regions.lat", "365510", "coordinate-metres"],
    ["regions.lon", "39500000", "coordinate-metres"],
    ["regions.lat", "36°75′", "cell-not-number: °"],
    ["regions.lat", "91", "cell-out-of-range: -90 – 90"],
    ["regions.lat", "Infinity", "cell-not-number: °"],
    ["regions.lat", "约36", "cell-not-number: °"],
  ] as const)("%s: %s is an error, %s", (place, written, code) => {
    expect(repaired(place, written)).toEqual({ value: undefined, found: [`error ${code}`] });
  });
});

describe("laws", () => {
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, thousandths]) => (whole * 1000 + thousandths) / 1000);

  test("any number in full-width digits or with thousands commas comes back equal", () => {
    fc.assert(
      fc.property(decimals, fc.boolean(), (value, isGrouped) => {
        const grouped = value.toLocaleString("en-US", { maximumFractionDigits: 3 });
        const written = fullWidth(isGrouped ? grouped : String(value));
        expect(revenue(written).value).toBe(value);
      }),
    );
  });

  test("a number the plain reader takes is taken too, without a word", () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(revenue(String(value))).toEqual({ value, found: [] });
      }),
    );
  });

  test("万元 is a ten-thousandth of 亿元, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (value) => {
        expect(revenue(`${value}万元`).value).toBe(Number(`${value}e-4`));
      }),
    );
  });

  test("either a value or an error, never both, never neither", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE% 万亿元约１２．，'’°NE\u200b") }),
        (written) => {
          const { value, found } = revenue(written);
          expect(found.some((one) => one.startsWith("error"))).toBe(
            value === undefined && /\S/.test(written.replace(/\u200b/g, "")),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
