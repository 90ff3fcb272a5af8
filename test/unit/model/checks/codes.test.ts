import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCreditCode } from "../../../../src/model/checks/codes.ts";
import { brief, read, smallWith } from "../../data/packs.ts";

const inEnterprise = async (column: string, value: string) => {
  const files = smallWith({ "enterprises.csv": `id,name_zh,${column},source_ids\ne1,甲厂,${value},s1\n` });
  const { findings, tables } = await read(files);
  const found = findings.filter((one) => one.column === column).map((one) => `${brief(one)} | ${one.detail ?? ""}`);
  return { found, row: tables.enterprises.rows[0] };
};

describe("credit codes (GB 32100)", () => {
  test("a sound one", async () => {
    expect((await inEnterprise("credit_code", "91350100M000100Y43")).found).toEqual([]);
  });

  test.each([
    ["9.13702E+17", "code-shortened", ""],
    ["9.1370209e+17", "code-shortened", ""],
    ["913702091234567000", "code-shortened", ""],
    ["91350100M000100Y44", "code-doubtful", "GB 32100"],
    ["91350100m000100y43", "code-doubtful", "GB 32100: 91350100M000100Y43"],
    ["9135 0100 M000 100Y 43", "code-doubtful", "GB 32100: 91350100M000100Y43"],
    ["370902200001234", "code-doubtful", "GB 32100"],
    ["000000000000000000", "code-doubtful", "GB 32100"],
  ])("%s: %s, kept as it is", async (value, code, detail) => {
    const { found, row } = await inEnterprise("credit_code", value);
    expect(found).toEqual([`warning ${code} enterprises.csv:2:credit_code ${value} | ${detail}`]);
    expect(row?.credit_code).toBe(value);
  });

  test("one code of two firms is told with both rows", async () => {
    const rows = ["91350100M000100Y43", "", "91350100M000100Y43", ""].map(
      (code, index) => `e${index},厂${index},${code},s1\n`,
    );
    const { findings } = await read(
      smallWith({
        "enterprises.csv": `id,name_zh,credit_code,source_ids\n${rows.join("")}`,
        "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
      }),
    );
    expect(findings.map((one) => `${brief(one)} | ${one.detail}`)).toEqual([
      "warning code-repeated enterprises.csv:4:credit_code 91350100M000100Y43 | 2",
    ]);
  });

  test("one sign changed is always seen", () => {
    const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...letters), (place, letter) => {
        const code = "91350100M000100Y43";
        const changed = code.slice(0, place) + letter + code.slice(place + 1);
        expect(isCreditCode(changed)).toBe(changed === code);
      }),
    );
  });
});

describe("stock codes", () => {
  test.each(["000338", "600519", "00700", "00700.HK", "000338.SZ", "AAPL"])("%s is one", async (value) => {
    expect((await inEnterprise("stock_code", value)).found).toEqual([]);
  });

  test.each([
    ["338", "000338"],
    ["2594", "002594"],
    ["1", "000001"],
    ["338.sz", "000338.SZ"],
  ])("%s has lost its zeros: likely %s, never filled in", async (value, likely) => {
    const { found, row } = await inEnterprise("stock_code", value);
    expect(found).toEqual([`warning code-shortened enterprises.csv:2:stock_code ${value} | ${likely}`]);
    expect(row?.stock_code).toBe(value);
  });
});

test("a division code in scientific notation", async () => {
  const files = smallWith({
    "regions.csv": "id,name_zh,level,adcode,source_ids\nr1,甲市,city,3.709E+05,s1\nr2,乙县,county,370902,s1\n",
  });
  const { findings } = await read(files);
  expect(findings.filter(({ column }) => column === "adcode").map(brief)).toEqual([
    "warning code-shortened regions.csv:2:adcode 3.709E+05",
  ]);
});
