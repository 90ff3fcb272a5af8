import { describe, expect, test } from "vitest";
import { readHeader } from "../../../../src/data/intake/header.ts";
import { headerOf } from "../../../../src/model/headers.ts";
import { columnsOf, TABLE_NAMES } from "../../../../src/model/schema.ts";

test.each(TABLE_NAMES)("every header of %s, Chinese or English or alias, is read as its own column", (table) => {
  for (const [name, column] of Object.entries(columnsOf(table))) {
    for (const header of [name, headerOf(table, name), ...(column.aliases ?? [])]) {
      const { places, findings } = readHeader(table, "t.csv", 1, [header]);
      expect(
        places.filter(({ index }) => index === 0).map((place) => place.name),
        header,
      ).toEqual([name]);
      expect(findings.filter(({ code }) => code === "column-unknown")).toEqual([]);
    }
  }
});

test("coordinates by the headers of other directories, with their system behind", () => {
  const seen = (...cells: string[]) => {
    const { places, findings } = readHeader("parks", "parks.csv", 1, ["id", "name_zh", ...cells]);
    return [places.map(({ name }) => name).slice(2), findings.map(({ severity, code }) => `${severity} ${code}`)];
  };
  expect(seen("lng", "latitude")).toEqual([["lon", "lat"], []]);
  expect(seen("经度（WGS84）", "纬度（北纬）")).toEqual([["lon", "lat"], []]);
  expect(seen("lon (deg)", "Longitude")[0]).toEqual(["lon"]);
  expect(seen("经度（GCJ-02）")).toEqual([["lon"], ["warning coordinate-system"]]);
});

describe("headers a ledger words its own way", () => {
  const guesses = (table: "projects" | "enterprises", ...cells: readonly string[]) =>
    readHeader(table, "x.csv", 1, cells)
      .findings.filter(({ code }) => code === "column-unknown")
      .map(({ column, detail }) => `${column} → ${detail ?? "–"}`);

  test("the column one may mean is named, where one alone is near", () => {
    expect(guesses("projects", "编号", "项目名称", "建设单位", "总投资（万元）", "开工时间", "序号", "联系人")).toEqual(
      [
        "项目名称 → name_zh",
        "建设单位 → enterprise_id",
        "总投资（万元） → investment_cny_100m",
        "开工时间 → –",
        "序号 → –",
        "联系人 → –",
      ],
    );
    expect(guesses("enterprises", "名称", "企业编号", "从业人数（人）", "备注2")).toEqual([
      "企业编号 → id",
      "从业人数（人） → employees",
      "备注2 → note_zh",
    ]);
  });

  test("a column the file has is not named again", () => {
    expect(guesses("projects", "编号", "名称", "项目名称")).toEqual(["项目名称 → –"]);
  });

  test("a required column that lacks is asked for by what may be it", () => {
    const { findings } = readHeader("enterprises", "x.csv", 1, ["企业编号", "名称"]);
    expect(findings[0]).toMatchObject({ code: "column-missing", column: "id", detail: "企业编号" });
  });

  test("telephones, identity numbers and e-mail are told by their header", () => {
    const { findings } = readHeader("enterprises", "x.csv", 1, [
      "编号",
      "名称",
      "手机",
      "身份证号",
      "联系电话",
      "邮箱",
      "电力",
    ]);
    expect(findings.filter(({ code }) => code === "personal-data").map(({ column }) => column)).toEqual([
      "手机",
      "身份证号",
      "联系电话",
      "邮箱",
    ]);
  });
});
