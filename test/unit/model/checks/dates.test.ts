import { expect, test } from "vitest";
import { brief, type Files, read, SMALL, smallWith } from "../../data/packs.ts";

const policies = (...dates: readonly string[]): string =>
  `id,name_zh,as_of,source_ids\n${dates.map((date, index) => `o${index + 1},策${index + 1},${date},s1\n`).join("")}`;
const createdOn = (created: string): Files => ({
  ...SMALL,
  "datapackage.json": JSON.stringify({ ...JSON.parse(String(SMALL["datapackage.json"])), created }),
});
const future = async (files: Files) =>
  (await read(files)).findings.filter(({ code }) => code === "date-future").map((one) => `${brief(one)} ${one.detail}`);

test("a date of record after the day the pack was made", async () => {
  const files = {
    ...createdOn("2024-06-30T00:00:00Z"),
    "policies.csv": policies("2024-06", "2024", "2024-Q3", "2025", "2024-07-01"),
  };
  expect(await future(files)).toEqual([
    "warning date-future policies.csv:4:as_of 2024-Q3 2024-06-30",
    "warning date-future policies.csv:5:as_of 2025 2024-06-30",
    "warning date-future policies.csv:6:as_of 2024-07-01 2024-06-30",
  ]);
});

test("where the pack tells no day, a date years after all others", async () => {
  expect(await future(smallWith({ "policies.csv": policies("2023", "2024-05", "2205") }))).toEqual([
    "warning date-future policies.csv:4:as_of 2205 2024",
  ]);
  expect(await future(smallWith({ "policies.csv": policies("2023", "2026") }))).toEqual([
    "warning date-future policies.csv:3:as_of 2026 2023",
  ]);
  expect(await future(smallWith({ "policies.csv": policies("2023", "2025", "2999") }))).toHaveLength(1);
  expect(await future(smallWith({ "policies.csv": policies("2999") })), "one date has nothing beside it").toEqual([]);
});

test("no firm is founded after the pack was made", async () => {
  const enterprises = "id,name_zh,founded_year,source_ids\ne1,甲厂,2042,s1\ne2,乙厂,2024,s1\n";
  expect(await future({ ...createdOn("2024-06-30"), "enterprises.csv": enterprises })).toEqual([
    "warning date-future enterprises.csv:2:founded_year 2042 2024-06-30",
  ]);
});

test("planned dates may lie ahead", async () => {
  const technologies = String(SMALL["technologies.csv"]).replace("2023,2025", "2023,2035");
  expect(await future({ ...createdOn("2024-06-30"), "technologies.csv": technologies })).toEqual([]);
});

test.each([
  [
    "plan_under_construction,plan_completed",
    "2024-06,2024-03",
    "plan_completed 2024-03 plan_under_construction 2024-06",
  ],
  ["actual_under_construction,actual_in_production", "2024-06,2024", undefined],
  ["actual_signed,actual_completed", "2024,2023-11", "actual_completed 2023-11 actual_signed 2024"],
  ["started,actual_completed", "2024-05,2024-04", "actual_completed 2024-04 started 2024-05"],
])("a project does not end before it begins: %s %s", async (columns, dates, told) => {
  const projects = `id,name_zh,${columns},source_ids\nj1,扩建,${dates},s1\n`;
  const { findings } = await read(smallWith({ "projects.csv": projects }));
  expect(findings.map((one) => `${brief(one)} ${one.detail}`)).toEqual(
    told === undefined ? [] : [`warning dates-reversed projects.csv:2:${told}`],
  );
});

test("a demand is not closed before it was opened, and nothing is done in times to come", async () => {
  const files = {
    ...createdOn("2025-06-30"),
    "demands.csv": "id,name_zh,opened,closed,source_ids\nd1,用地,2025-03,2025-01,s1\nd2,用电,2025-03,2031,s1\n",
    "projects.csv": "id,name_zh,plan_completed,actual_completed,source_ids\nj1,扩建,2099,2099,s1\n",
  };
  expect((await read(files)).findings.map(brief)).toEqual([
    "warning date-future projects.csv:2:actual_completed 2099",
    "warning dates-reversed demands.csv:2:closed 2025-01",
    "warning date-future demands.csv:3:closed 2031",
  ]);
});
