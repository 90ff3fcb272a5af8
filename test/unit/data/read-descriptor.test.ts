import { expect, test } from "vitest";
import { own } from "../../../src/data/json.ts";
import { readDescriptor } from "../../../src/data/read-descriptor.ts";
import { isInside } from "../../../src/data/source.ts";
import { brief, codesOf, read, SMALL, smallWith } from "./packs.ts";

const describe = (value: unknown) => readDescriptor("small", new TextEncoder().encode(JSON.stringify(value)));

test("titles, region, review number and notices are read; a blank text counts as none", () => {
  const { meta } = describe({
    title: "Atlas",
    "atlas:title_zh": "图谱",
    "atlas:region": "r1",
    "atlas:mapReview": { number: " ", publisher: "社", date: 5 },
    "atlas:boundaryNotice_zh": "示意",
    licenses: [{ name: "CC0-1.0" }],
    version: "1.2",
  });
  expect(meta).toEqual({
    id: "small",
    title_zh: "图谱",
    title_en: "Atlas",
    format: 1,
    licence: "CC0-1.0",
    version: "1.2",
    region_id: "r1",
    boundaryNotice_zh: "示意",
    mapReview: { publisher: "社" },
  });
});

test("invented data are marked so by anything but a plain no; what is neither yes nor no is told", () => {
  const marked = (mark: unknown) => describe({ "atlas:fictional": mark });
  expect([true, "yes", false, undefined].map((mark) => marked(mark).meta.fictional)).toEqual([
    true,
    true,
    undefined,
    undefined,
  ]);
  expect(marked("yes").findings.map(brief)).toEqual(["error descriptor-invalid datapackage.json::atlas:fictional yes"]);
  expect(marked(true).findings).toEqual([]);
});

test("without a descriptor the folder's name is the title, and every known file is tried", async () => {
  const pack = await read(smallWith({ "datapackage.json": undefined, "boundaries.geojson": undefined }));
  expect(pack.meta).toEqual({ id: "small", title_zh: "small", title_en: "small", format: 1, mapReview: {} });
  expect(pack.findings.map(brief)).toEqual(["warning file-missing datapackage.json::"]);
  expect(pack.tables.nodes.rows).toHaveLength(3);
});

test("where resources are listed only they are read, and one that is not there is an error", async () => {
  const resources = [
    { name: "sources", path: "tables/list.csv" },
    { path: "regions.csv" },
    { path: ["parks.csv"] },
    { path: "media/logo.png" },
  ];
  const { "sources.csv": sources = "", "regions.csv": regions = "" } = SMALL;
  const pack = await read({
    "datapackage.json": JSON.stringify({ resources }),
    "tables/list.csv": sources,
    "regions.csv": regions,
    "chains.csv": "?",
  });
  expect(pack.reports.map(({ file, kept }) => [file, kept])).toEqual([
    ["tables/list.csv", 1],
    ["regions.csv", 2],
  ]);
  expect(pack.findings.map(brief)).toEqual(["error file-missing parks.csv::"]);
});

test.each([
  "../nodes.csv",
  "/nodes.csv",
  "https://a.cn/nodes.csv",
  "a\\nodes.csv",
  "./nodes.csv",
  "a//nodes.csv",
  "",
  7,
  null,
  "%2e%2e/nodes.csv",
])("a resource at %s is refused", (path) => {
  const { files, findings } = describe({ resources: [{ name: "nodes", path }] });
  expect(files).toEqual([]);
  expect(codesOf(findings)).toEqual(["descriptor-invalid"]);
  if (typeof path === "string") expect(isInside(path)).toBe(false);
});

test("Chinese names and folders are inside", () => {
  expect(["产业链.csv", "表/nodes.csv"].map(isInside)).toEqual([true, true]);
});

test.each([[[]], [null], ["text"], [5]])("%j is no descriptor", (value) => {
  expect(codesOf(describe(value).findings)).toEqual(["descriptor-invalid"]);
});

test("properties of the prototype are nothing the descriptor says", () => {
  const bytes = new TextEncoder().encode('{"__proto__":{"title":"evil"},"constructor":5}');
  expect(readDescriptor("small", bytes).meta.title_zh).toBe("small");
  expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
});

test("a later format is named", () => {
  expect(describe({ "atlas:format": 2 }).findings).toMatchObject([
    { code: "descriptor-invalid", column: "atlas:format", value: "2" },
  ]);
});

test("only an object's own properties are read", () => {
  expect([own({ a: 1 }, "a"), own({}, "toString"), own([1], "length"), own(null, "a"), own("text", "length")]).toEqual([
    1,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("system, encoding and age are read of the pack and of each file", () => {
  const { meta, files, findings } = describe({
    "atlas:crs": "cgcs 2000",
    "atlas:maxAgeDays": 365,
    resources: [{ path: "parks.csv", "atlas:crs": "GCJ02", "atlas:encoding": "gb18030" }],
  });
  expect(findings).toEqual([]);
  expect(meta).toMatchObject({ crs: "CGCS2000", maxAgeDays: 365 });
  expect(files[0]?.declared).toEqual({ crs: "GCJ-02", encoding: "gb18030" });
});

test("a system of metres and an age of none are faults of the descriptor", () => {
  const { meta, findings } = describe({
    "atlas:crs": "EPSG:4547",
    resources: [{ path: "parks.csv", "atlas:maxAgeDays": 0 }],
  });
  expect(meta.crs).toBeUndefined();
  expect(findings.map(brief)).toEqual([
    "error descriptor-invalid datapackage.json::resources[0].atlas:maxAgeDays 0",
    "error descriptor-invalid datapackage.json::atlas:crs EPSG:4547",
  ]);
});

test("a descriptor that does not parse is told with its line and character, and the tables are read all the same", async () => {
  const pack = await read(
    smallWith({ "datapackage.json": '{\n"title": "Small",\n}', "boundaries.geojson": undefined }),
  );
  expect(pack.findings.map(brief)).toEqual(["error json-comma datapackage.json:2:17 ,"]);
  expect(pack.tables.nodes.rows).toHaveLength(3);
});

test("values nested 100 000 deep, or made to break when asked for their text, do no harm", async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const sly = '{"toString":1,"valueOf":1}';
  for (const value of [deep, sly]) {
    const text = `{"atlas:format":${value},"atlas:crs":${value},"atlas:maxAgeDays":${value},"resources":[{"path":${value}}]}`;
    const { findings } = readDescriptor("small", new TextEncoder().encode(text));
    expect(findings.map(({ column }) => column).sort()).toEqual([
      "atlas:crs",
      "atlas:format",
      "atlas:maxAgeDays",
      expect.stringMatching(/^resources\[0\]/),
    ]);
  }
});
