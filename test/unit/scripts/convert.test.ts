import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../scripts/atlas/check.ts";
import { convert } from "../../../scripts/atlas/convert.ts";
import { idOf } from "../../../scripts/atlas/draft.ts";
import { SMALL } from "../data/packs.ts";
import { folderOf, runCommand } from "./run-command.ts";

const lines = (csv: string) =>
  csv
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\r\n");
const converted = async (kind: string, content: string, ...rest: readonly string[]) => {
  const file = join(folderOf({ in: content }), "in");
  return runCommand(convert, kind, file, "--lang", "en", ...rest);
};

describe("convert radar", () => {
  const RADAR =
    "name,ring,quadrant,isNew,description\n" +
    'Vite,Adopt,Tools,TRUE,"<p>Fast &amp; small, <a href=""https://vite.dev"">see</a></p>"\n' +
    "固态电池,示范,材料,FALSE,宽温\n";

  test("makes technologies, the ring kept as an opinion, nothing invented", async () => {
    const { code, stdout, stderr } = await converted("radar", RADAR);
    expect([code, stderr]).toEqual([0, ""]);
    expect(lines(stdout)).toEqual([
      "id,name_zh,name_en,status,note_zh,note_en",
      'vite,,Vite,,,"ring: Adopt; quadrant: Tools; new. Fast & small, see"',
      `${idOf("", "固态电池", "t")},固态电池,,demonstration,"ring: 示范; quadrant: 材料. 宽温",`,
    ]);
  });

  test("reports a row without a name, a name twice, a column it does not know", async () => {
    const { code, stdout, stderr } = await converted(
      "radar",
      `${RADAR},Hold,Tools,,x\nVITE,Hold,Tools,,\n`.replace("isNew", "Owner"),
    );
    expect(code).toBe(1);
    expect(lines(stdout).length).toBe(3);
    expect(stderr).toMatch(/column-unknown.*Owner/);
    expect(stderr).toMatch(/cell-required.*row 4/);
    expect(stderr).toMatch(/id-duplicate.*vite/);
  });
});

describe("convert osh", () => {
  const HEADER =
    "os_id,contribution_date,name,address,country_code,country_name,lat,lng,sector,contributor (list),number_of_workers,product_type,is_closed";

  test("makes enterprises with the OS ID, coordinates and products; a range of workers is no number", async () => {
    const rows = [
      'CN2021250D1DTN7,2021-09-07,Taishan Textile,"1 Road, Taian",CN,China,36.19,117.08,Apparel,A,120,Shirts|Trousers,False',
      "CN2021250D1DTN8,2021-09-07,甲厂,,CN,China,36.19,,,A,1001-5000,,True",
    ];
    const { code, stdout, stderr } = await converted("osh", `${HEADER}\n${rows.join("\n")}\n`);
    expect(lines(stdout)).toEqual([
      "id,name_zh,name_en,lon,lat,products_en,employees,status,note_en",
      'cn2021250d1dtn7,,Taishan Textile,117.08,36.19,"Shirts; Trousers",120,,"address: 1 Road, Taian; country_name: China; sector: Apparel"',
      "cn2021250d1dtn8,甲厂,,,,,,closed,country_name: China",
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/coordinate-half.*Row 3.*lng/);
    expect(stderr).toMatch(/1001-5000/);
  });

  test("a table without names is reported, a file that is no text refused", async () => {
    expect(await converted("osh", "a,b\n1,2\n")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("column-missing"),
    });
    expect((await runCommand(convert, "osh", "/nowhere.csv")).code).toBe(2);
  });
});

describe("convert points", () => {
  const point = (properties: object, coordinates: unknown = [117.1, 36.1], type = "Point") => ({
    type: "Feature",
    properties,
    geometry: { type, coordinates },
  });
  const collection = (...features: readonly unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

  test("fills the columns its properties name, in Chinese or English, and lists the others", async () => {
    const text = collection(
      point({ id: "E/1", 企业名称: "甲厂", 员工数: 120, colour: "red" }),
      point({ name: "Mill 2", region_id: "r2" }, [117.2, 36.2, 80]),
      point({ name: "area" }, [], "Polygon"),
      point({ note: "x" }),
    );
    const { code, stdout, stderr } = await converted("points", text);
    expect(lines(stdout)).toEqual([
      "id,name_zh,name_en,region_id,lon,lat,employees",
      `${idOf("E/1", "", "e")},甲厂,,,117.1,36.1,120`,
      "mill-2,,Mill 2,r2,117.2,36.2,",
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/column-unknown.*colour/);
    expect(stderr).toMatch(/features\[2\].*Polygon/);
    expect(stderr).toMatch(/cell-required.*row 4/);
  });

  test("takes points of AMap to WGS-84", async () => {
    const { stdout } = await converted(
      "points",
      collection(point({ name: "A" }, [117.13, 36.1])),
      "--crs",
      "GCJ-02",
      "--table",
      "parks",
    );
    const [lon = 0, lat = 0] = (lines(stdout)[1] ?? "").split(",").slice(2).map(Number);
    expect([Math.abs(lon - 117.124) < 0.001, Math.abs(lat - 36.099) < 0.001]).toEqual([true, true]);
  });
});

describe("convert boundaries", () => {
  const ring = (west: number) => [
    [
      [west, 36],
      [west + 0.4, 36],
      [west + 0.4, 36.4],
      [west, 36.4],
      [west, 36],
    ],
  ];
  const official = (...adcodes: readonly string[]) =>
    JSON.stringify({
      type: "FeatureCollection",
      features: adcodes.map((adcode, index) => ({
        type: "Feature",
        properties: { adcode, name: "官方名称", secret: "x" },
        geometry: { type: "Polygon", coordinates: ring(117 + index / 2) },
      })),
    });

  test("replaces the illustrative boundaries in one command and sets the review number", async () => {
    const descriptor = { ...JSON.parse(String(SMALL["datapackage.json"])), "atlas:boundaryNotice_zh": "边界为示意" };
    const pack = folderOf({ ...SMALL, "datapackage.json": JSON.stringify(descriptor) });
    const file = join(folderOf({ "official.geojson": official("370900", "370902") }), "official.geojson");
    const args = ["boundaries", file, "--to", pack, "--review", "GS(2024)1234号", "--lang", "en"];
    expect(await runCommand(convert, ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    expect(readFileSync(join(pack, "boundaries.geojson"), "utf8")).toBe(SMALL["boundaries.geojson"]);

    const { code, stdout } = await runCommand(convert, ...args, "--force");
    expect([code, stdout]).toEqual([0, expect.stringContaining("Boundaries of 2 regions")]);
    const written = JSON.parse(readFileSync(join(pack, "boundaries.geojson"), "utf8"));
    expect(written.features.map(({ properties }: { properties: { id: string } }) => properties.id)).toEqual([
      "r1",
      "r2",
    ]);
    const described = JSON.parse(readFileSync(join(pack, "datapackage.json"), "utf8"));
    expect(described["atlas:mapReview"]).toEqual({ number: "GS(2024)1234号" });
    expect(described["atlas:boundaryNotice_zh"]).toBeUndefined();
    expect((await runCommand(check, pack)).code).toBe(0);
  });

  test("writes nothing where no shape belongs to a region of the pack", async () => {
    const pack = folderOf(SMALL);
    const file = join(folderOf({ "official.geojson": official("110000") }), "official.geojson");
    expect((await runCommand(convert, "boundaries", file, "--to", pack, "--force")).code).toBe(2);
    expect(readFileSync(join(pack, "boundaries.geojson"), "utf8")).toBe(SMALL["boundaries.geojson"]);
  });
});

describe("convert", () => {
  test("writes into a pack, never over a table that is there unless told so", async () => {
    const pack = folderOf(SMALL);
    const file = join(folderOf({ "radar.csv": "name,ring\nVite,Adopt\n" }), "radar.csv");
    expect((await runCommand(convert, "radar", file, "--to", pack)).code).toBe(2);
    expect(readFileSync(join(pack, "technologies.csv"), "utf8")).toBe(SMALL["technologies.csv"]);
    expect((await runCommand(convert, "radar", file, "--to", pack, "--force")).code).toBe(0);
    expect(readFileSync(join(pack, "technologies.csv"), "utf8")).toContain("vite");
    expect((await runCommand(check, pack)).code).toBe(0);
  });

  test("says where the pack's own descriptor would pass the table over", async () => {
    const pack = folderOf(SMALL);
    writeFileSync(
      join(pack, "datapackage.json"),
      JSON.stringify({ resources: [{ name: "chains", path: "chains.csv" }] }),
    );
    const file = join(folderOf({ "radar.csv": "name\nVite\n" }), "radar.csv");
    const { stdout } = await runCommand(convert, "radar", file, "--to", pack, "--force", "--lang", "en");
    expect(stdout).toContain("List technologies.csv among the resources");
  });

  test.each([[[]], [["boxes", "x"]], [["radar"]], [["radar", "x", "--crs", "mars"]], [["radar", "x", "--what"]]])(
    "tells how it is used where it does not understand %j",
    async (args) => {
      expect(await runCommand(convert, ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("convert radar <csv>"),
      });
    },
  );

  test("ids are the same each time, differ where names differ, and stand in any pack", () => {
    const names = ["C", "C++", "C#", "CI/CD", "Node.js", "甲厂", "乙厂", "_x", "é"];
    const ids = names.map((name) => idOf("", name, "t"));
    expect(ids).toEqual(names.map((name) => idOf("", name, "t")));
    expect(new Set(ids).size).toBe(names.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
    expect([idOf("", "Node.js", "t"), idOf("", "Solid State", "t"), idOf("CN20", "甲", "e")]).toEqual([
      "node.js",
      "solid-state",
      "cn20",
    ]);
  });
});
