import { describe, expect, test } from "vitest";
import { gatherFiles } from "../../../../src/data/intake/gather.ts";
import { zipFiles } from "../../../../src/data/intake/zip/write-zip.ts";
import { readPack } from "../../../../src/data/read-pack.ts";
import { makeWorkbook } from "../../../make-workbook.ts";
import { makeZip } from "../../../make-zip.ts";
import { brief, SMALL } from "../packs.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 编号,名称,所在园区,营业收入 in GB18030. */
const GBK_HEADER = new Uint8Array([
  ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xcb, 0xf9, 0xd4, 0xda, 0xd4, 0xb0, 0xc7, 0xf8, 0x2c],
  ...[0xd3, 0xaa, 0xd2, 0xb5, 0xca, 0xd5, 0xc8, 0xeb, 0x0a],
]);
const ENTERPRISES = "编号,企业名称,统一社会信用代码,所在园区\ne1,甲厂,,\n";
const PARKS = "编号,名称,可用土地,可用厂房\np1,甲园,3,4\n";
const ANY = "编号,名称,备注\n1,甲,\n";

type Drop = Readonly<Record<string, string | Uint8Array>>;

async function gather(drop: Drop) {
  const dropped = Object.entries(drop).map(([path, content]) => ({
    path,
    bytes: typeof content === "string" ? utf8(content) : content,
  }));
  const gathered = await gatherFiles(dropped);
  return {
    ...gathered,
    taken: gathered.files.map(({ from, as, why }) => `${from} → ${as ?? "–"} (${why})`),
    found: gathered.findings.map(
      (finding) => `${brief(finding)}${finding.detail === undefined ? "" : ` [${finding.detail}]`}`,
    ),
  };
}

/** What one file is taken for. */
const one = async (path: string, content: string | Uint8Array) => (await gather({ [path]: content })).taken;

describe("by name", () => {
  test.each([
    ["enterprises.csv", "enterprises.csv (name)"],
    ["Enterprises.CSV", "enterprises.csv (name)"],
    ["enterprises-2024 (1).csv", "enterprises.csv (title)"],
    ["企业.csv", "enterprises.csv (title)"],
    ["企业表.csv", "enterprises.csv (title)"],
    ["企业名单2024.csv", "enterprises.csv (title)"],
    ["1-全市重点企业名单（2024年3月最新）.csv", "enterprises.csv (title)"],
    ["企业 - 副本.csv", "enterprises.csv (title)"],
    ["企业.txt", "enterprises.csv (title)"],
    ["产业链环节.csv", "nodes.csv (title)"],
    ["供应关系.csv", "supplies.csv (title)"],
    ["招商目标企业.csv", "prospects.csv (title)"],
    ["企业诉求台账.csv", "demands.csv (title)"],
    ["清单.csv", "lists.csv (title)"],
    ["项目清单.csv", "projects.csv (title)"],
    ["boundaries.geojson", "boundaries.geojson (name)"],
    ["行政区划边界.geojson", "boundaries.geojson (name)"],
    ["园区.geojson", "parks.geojson (name)"],
  ])("%s", async (path, taken) => {
    expect(await one(path, ANY)).toEqual([`${path} → ${taken}`]);
  });
});

describe("by header", () => {
  test.each([
    ["Chinese headers", "数据.csv", ENTERPRISES, "enterprises.csv (header)"],
    ["names of columns", "export.csv", "id,name_zh,trl,depends_on_ids\n", "technologies.csv (header)"],
    ["units in the headers", "x.csv", "编号,名称,投资额（亿元）,进度,责任单位\n", "projects.csv (header)"],
    ["a title above the header", "2024.csv", `全市重点名单\n\n${PARKS}`, "parks.csv (header)"],
    ["tabs", "x.txt", ENTERPRISES.replaceAll(",", "\t"), "enterprises.csv (header)"],
    ["semicolons and quotes", "x.csv", '"编号";"名称";"经度";"纬度";"可用厂房"\n', "parks.csv (header)"],
    ["GBK", "x.csv", GBK_HEADER, "enterprises.csv (header)"],
    ["no id but both ends", "x.csv", "产业链,供方环节,需方环节\n", "flows.csv (header)"],
    ["a name that holds two titles", "园区企业.csv", ENTERPRISES, "enterprises.csv (title)"],
    ["a name that holds a title of another table", "技术中心.csv", PARKS, "parks.csv (header)"],
    [
      "a title in the name that settles a tie",
      "泰安市某某园区资料汇编.csv",
      "编号,名称,级别,备注\n",
      "parks.csv (title)",
    ],
    ["a title that holds another title", "某市产业链环节梳理.csv", ANY, "nodes.csv (title)"],
    ["a large file", "x.csv", ENTERPRISES + "e2,乙厂,,\n".repeat(20_000), "enterprises.csv (header)"],
  ])("%s", async (_, path, content, taken) => {
    expect(await one(path, content)).toEqual([`${path} → ${taken}`]);
  });
});

describe("not guessed", () => {
  test("a header that fits several tables is an error that names them", async () => {
    const { taken, found, contents } = await gather({ "数据.csv": ANY });
    expect(taken).toEqual(["数据.csv → – (several)"]);
    expect(found).toEqual([
      expect.stringMatching(/^error file-ambiguous 数据\.csv:: \[regions, parks, stages, chains, .*\]$/),
    ]);
    expect(contents.size).toBe(0);
  });

  test.each([
    ["a header that is not ours", "数据.csv", "a,b,c\n1,2,3\n"],
    ["less than half of the columns known", "数据.csv", "编号,名称,甲,乙,丙,丁,戊\n"],
    ["no key and no name", "数据.csv", "经度,纬度,位置精度\n"],
    ["one word", "数据.csv", "编号\n"],
    ["unknown shapes", "370900.json", "{}"],
    ["another archive", "数据.rar", "Rar!"],
    ["no byte", "数据.csv", ""],
  ])("%s: a warning, not used", async (_, path, content) => {
    const { taken, found } = await gather({ [path]: content });
    expect(taken).toEqual([`${path} → – (unknown)`]);
    expect(found).toEqual([`warning file-unmatched ${path}::`]);
  });

  test("two files for one table: an error, the surer one is kept whatever the order", async () => {
    const row = (id: string) => `${ENTERPRISES}${id},乙厂,,\n`;
    const { taken, found, contents } = await gather({
      "数据.csv": row("e2"),
      "企业名单.csv": row("e3"),
      "enterprises.csv": row("e4"),
      "企业.csv": row("e5"),
    });
    expect(taken).toEqual([
      "数据.csv → – (twice)",
      "企业名单.csv → – (twice)",
      "enterprises.csv → enterprises.csv (name)",
      "企业.csv → – (twice)",
    ]);
    expect(found).toEqual([
      "error file-twice 企业名单.csv:: [enterprises.csv]",
      "error file-twice 企业.csv:: [enterprises.csv]",
      "error file-twice 数据.csv:: [enterprises.csv]",
    ]);
    expect(contents.get("enterprises.csv")).toEqual(utf8(row("e4")));
  });

  test("a copy of the same text is only noted", async () => {
    const { found } = await gather({
      "企业.csv": ENTERPRISES,
      "企业 - 副本.csv": `\ufeff${ENTERPRISES.replaceAll("\n", "\r\n")}`,
    });
    expect(found).toEqual(["note file-twice 企业 - 副本.csv:: [企业.csv]"]);
    const other = await gather({ "企业.csv": "编号,名称\ne1,仁厂\n", "企业 - 副本.csv": "编号,名称\ne1,俁厂\n" });
    expect(other.found).toEqual(["error file-twice 企业 - 副本.csv:: [企业.csv]"]);
  });

  test("a template left blank gives way to a table with rows, without a word", async () => {
    const blank = "\ufeff编号,企业名称\r\n,,\r\n";
    const { taken, found } = await gather({ "enterprises.csv": blank, "企业.csv": ENTERPRISES, "parks.csv": blank });
    expect(taken).toEqual([
      "enterprises.csv → – (empty)",
      "企业.csv → enterprises.csv (title)",
      "parks.csv → – (blank)",
    ]);
    expect(found).toEqual([]);
  });

  test("tables of a template left blank beside filled ones are not put in; alone, or declared, they are", async () => {
    const blank = "编号,名称\n";
    expect((await gather({ "园区.csv": blank, "企业.csv": ENTERPRISES })).taken).toEqual([
      "园区.csv → – (blank)",
      "企业.csv → enterprises.csv (title)",
    ]);
    expect((await gather({ "园区.csv": blank })).taken).toEqual(["园区.csv → parks.csv (title)"]);
    const listed = JSON.stringify({ resources: [{ path: "parks.csv" }, { path: "enterprises.csv" }] });
    expect(
      (await gather({ "datapackage.json": listed, "parks.csv": blank, "enterprises.csv": ENTERPRISES })).taken,
    ).toContain("parks.csv → parks.csv (declared)");
    const rows = [
      ["编号", "名称"],
      ["e1", "甲厂"],
    ];
    const sheets = [
      { name: "园区", rows: rows.slice(0, 1) },
      { name: "企业", rows },
    ];
    expect((await gather({ "表.xlsx": makeWorkbook({ sheets }) })).taken).toEqual([
      "表.xlsx › 园区 → – (blank)",
      "表.xlsx › 企业 → enterprises.csv (title)",
    ]);
  });

  test("of two files equally sure the upper, then the first is kept", async () => {
    const { taken } = await gather({
      "a/old/parks.csv": PARKS,
      "a/parks.csv": PARKS,
      "a/x/nodes.csv": ANY,
      "a/y/nodes.csv": ANY,
    });
    expect(taken).toEqual([
      "a/old/parks.csv → – (twice)",
      "a/parks.csv → parks.csv (name)",
      "a/x/nodes.csv → nodes.csv (name)",
      "a/y/nodes.csv → – (twice)",
    ]);
  });
});

test("hidden and system files are left out with a note; explanations without", async () => {
  const { taken, found } = await gather({
    "pack/parks.csv": PARKS,
    "pack/.DS_Store": "x",
    "pack/.git/config": "x",
    "pack/~$企业.xlsx": "x",
    "pack/Thumbs.db": "x",
    "pack/__MACOSX/._parks.csv": "x",
    "pack/README.md": "x",
    "pack/说明.docx": "x",
    "pack/LICENSE.txt": "x",
    "pack/editions/2024/parks.csv": PARKS,
  });
  expect(taken.filter((line) => line.includes("(system)"))).toHaveLength(5);
  expect(taken.filter((line) => line.includes("(notes)"))).toHaveLength(4);
  expect(found).toEqual(
    [".DS_Store", ".git/config", "~$企业.xlsx", "Thumbs.db", "__MACOSX/._parks.csv"].map(
      (name) => `note file-skipped pack/${name}::`,
    ),
  );
});

test("a folder with a common prefix, pictures and awkward names", async () => {
  const long = `${"很长的名字".repeat(60)}.csv`;
  const { taken, source } = await gather({
    "泰安 100%#1/parks.csv": PARKS,
    "泰安 100%#1/media/标志.png": "png",
    "泰安 100%#1/media/100%.png": "png",
    [`泰安 100%#1/${long}`]: ENTERPRISES,
  });
  expect(taken).toEqual([
    "泰安 100%#1/parks.csv → parks.csv (name)",
    "泰安 100%#1/media/标志.png → media/标志.png (media)",
    "泰安 100%#1/media/100%.png → – (media)",
    `泰安 100%#1/${long} → enterprises.csv (header)`,
  ]);
  expect(await source.read("media/标志.png")).toEqual(utf8("png"));
});

describe("with datapackage.json", () => {
  const descriptor = (...paths: readonly string[]) =>
    JSON.stringify({
      title: "t",
      resources: paths.map((path) => ({ name: path.split("/").pop()?.replace(/\..*/, ""), path })),
    });

  test("files lie where it says, and others take their place", async () => {
    const { taken, contents } = await gather({
      "pack/datapackage.json": descriptor("tables/parks.csv", "tables/enterprises.csv", "geo/boundaries.geojson"),
      "pack/tables/parks.csv": PARKS,
      "pack/企业.csv": ENTERPRISES,
      "pack/geo/boundaries.geojson": "{}",
    });
    expect(taken).toEqual([
      "pack/datapackage.json → datapackage.json (descriptor)",
      "pack/tables/parks.csv → tables/parks.csv (declared)",
      "pack/企业.csv → tables/enterprises.csv (title)",
      "pack/geo/boundaries.geojson → geo/boundaries.geojson (declared)",
    ]);
    expect([...contents.keys()].sort()).toEqual([
      "datapackage.json",
      "geo/boundaries.geojson",
      "tables/enterprises.csv",
      "tables/parks.csv",
    ]);
  });

  test("a table it does not list would not be read: told", async () => {
    const { taken, found } = await gather({
      "datapackage.json": descriptor("parks.csv"),
      "parks.csv": PARKS,
      "企业.csv": ENTERPRISES,
    });
    expect(taken[2]).toBe("企业.csv → – (undeclared)");
    expect(found).toEqual(["warning file-undeclared 企业.csv:: 企业.csv"]);
  });

  test("without resources, or not readable, tables are found by name", async () => {
    for (const text of ['{"title":"t"}', "{"]) {
      const { taken } = await gather({ "datapackage.json": text, "企业.csv": ENTERPRISES });
      expect(taken).toEqual(["datapackage.json → datapackage.json (descriptor)", "企业.csv → enterprises.csv (title)"]);
    }
  });
});

describe("workbooks", () => {
  const header = ["编号", "企业名称", "统一社会信用代码", "所在园区"];
  const book = (...sheets: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[]) =>
    makeWorkbook({ sheets: sheets.map(([name, rows]) => ({ name, rows })) });

  test("each sheet is a table; explanations and blank sheets are none", async () => {
    const { taken, found, contents } = await gather({
      "数据.xlsx": book(
        ["企业", [header, ["e1", "甲厂", "", "p1"]]],
        [
          "园区表",
          [
            ["编号", "名称"],
            ["p1", "甲园"],
          ],
        ],
        ["填表说明", [["请这样填"]]],
        ["Sheet3", []],
      ),
    });
    expect(taken).toEqual([
      "数据.xlsx › 企业 → enterprises.csv (title)",
      "数据.xlsx › 园区表 → parks.csv (title)",
      "数据.xlsx › 填表说明 → – (notes)",
      "数据.xlsx › Sheet3 → – (empty)",
    ]);
    expect(found).toEqual([]);
    expect(new TextDecoder().decode(contents.get("enterprises.csv"))).toBe(`${header.join(",")}\ne1,甲厂,,p1\n`);
  });

  test("the only sheet, called Sheet1, goes by the file's name", async () => {
    expect(
      await one(
        "项目台账.xlsx",
        book(
          [
            "Sheet1",
            [
              ["编号", "名称"],
              ["j1", "扩建"],
            ],
          ],
          ["Sheet2", []],
        ),
      ),
    ).toEqual(["项目台账.xlsx › Sheet1 → projects.csv (title)", "项目台账.xlsx › Sheet2 → – (empty)"]);
  });

  test("several sheets called Sheet go by their headers; findings of sheets not used are not told", async () => {
    const merged = {
      name: "Sheet2",
      rows: [
        ["a", "b"],
        ["c", "d"],
      ],
      after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    };
    const { taken, found } = await gather({
      "x.xlsx": makeWorkbook({ sheets: [{ name: "Sheet1", rows: [header, ["e1"]] }, merged] }),
    });
    expect(taken).toEqual(["x.xlsx › Sheet1 → enterprises.csv (header)", "x.xlsx › Sheet2 → – (unknown)"]);
    expect(found).toEqual(["warning file-unmatched x.xlsx › Sheet2::"]);
  });

  test("a workbook and a table for the same: the surer name, told", async () => {
    const { found } = await gather({ "企业.xlsx": book(["企业", [header, ["e1"]]]), "enterprises.csv": ENTERPRISES });
    expect(found).toEqual(["error file-twice 企业.xlsx › 企业:: [enterprises.csv]"]);
  });

  test.each(["企业.xls", "企业.et", "企业.xlsb", "企业.numbers", "企业.ods", "企业.xlsm"])(
    "%s is told by what it is",
    async (path) => {
      const { taken, found } = await gather({ [path]: new Uint8Array() });
      expect(taken).toEqual([`${path} → – (refused)`]);
      expect(found).toEqual([`error workbook-empty ${path}::`]);
    },
  );
});

describe("zips", () => {
  test("a zip with a folder, a workbook, system files and what is refused", async () => {
    const zip = makeZip([
      { name: "数据/datapackage.json", text: '{"title":"t"}' },
      {
        name: "数据/企业.xlsx",
        text: makeWorkbook({
          sheets: [
            {
              name: "Sheet1",
              rows: [
                ["编号", "名称"],
                ["e1", "甲厂"],
              ],
            },
          ],
        }),
        isStored: true,
      },
      { name: "数据/parks.csv", text: PARKS },
      { name: "__MACOSX/数据/._parks.csv", text: "x" },
      { name: "../secret.csv", text: "SECRET" },
      { name: "数据/inner.zip", text: "PK" },
    ]);
    const { taken, found } = await gather({ "data.zip": zip });
    expect(taken).toEqual([
      "data.zip › 数据/datapackage.json → datapackage.json (descriptor)",
      "data.zip › 数据/企业.xlsx › Sheet1 → enterprises.csv (title)",
      "data.zip › 数据/parks.csv → parks.csv (name)",
      "data.zip › 数据/inner.zip → – (unknown)",
      "data.zip › __MACOSX/数据/._parks.csv → – (system)",
      "data.zip › ../secret.csv → – (refused)",
    ]);
    expect(found).toEqual([
      "note file-skipped data.zip › __MACOSX/数据/._parks.csv::",
      "error zip-unsafe data.zip:: ../secret.csv [path]",
      "warning file-unmatched data.zip › 数据/inner.zip::",
    ]);
  });

  test("a broken zip stops nothing else", async () => {
    const { taken, found } = await gather({ "data.zip": "PK\u0003\u0004", "parks.csv": PARKS });
    expect(taken).toEqual(["parks.csv → parks.csv (name)", "data.zip → – (refused)"]);
    expect(found).toEqual(["error zip-broken data.zip:: [end of directory missing]"]);
  });
});

test("a pack dropped as a folder, as a zip and half as a workbook reads the same", async () => {
  const files = new Map(Object.entries(SMALL).map(([name, text]) => [name, utf8(String(text))]));
  const folder = Object.fromEntries([...files].map(([name, bytes]) => [`small/${name}`, bytes]));
  const rows = (name: string) =>
    String(SMALL[name])
      .trim()
      .split("\n")
      .map((line) => line.split(","));
  const sheets = ["enterprises", "parks"].map((name) => ({ name, rows: rows(`${name}.csv`) }));
  const rest = Object.fromEntries([...files].filter(([name]) => !["enterprises.csv", "parks.csv"].includes(name)));
  const drops: readonly Drop[] = [
    folder,
    { "small.zip": zipFiles(files) },
    { ...rest, "x.xlsx": makeWorkbook({ sheets }) },
  ];
  const packs = await Promise.all(drops.map(async (drop) => readPack((await gather(drop)).source, { id: "small" })));
  const [first] = packs;
  for (const pack of packs) {
    expect(pack.findings).toEqual([]);
    expect(pack.tables.enterprises.rows).toEqual(first?.tables.enterprises.rows);
    expect(pack.tables.parks.rows).toHaveLength(1);
    expect(pack.shapes.boundaries?.features).toHaveLength(2);
  }
});

test("nothing dropped is an empty pack", async () => {
  expect(await gather({})).toMatchObject({ files: [], findings: [] });
});
