import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { downloadName } from "../../../../src/views/check/download-name.ts";
import type { CheckAnswer, Download, ReadRequest } from "../../../../src/views/check/protocol.ts";
import type { CheckReport } from "../../../../src/views/check/report-items.ts";
import { makeSession } from "../../../../src/views/check/session.ts";
import { workbookBytes, workbookParts } from "../../../make-workbook.ts";
import { gbk } from "../../data/intake/encode.ts";
import { type Files, SMALL } from "../../data/packs.ts";

/** A session that has read files, and what it said. */
async function read(files: Files, more: Partial<ReadRequest> = {}) {
  const answers: CheckAnswer[] = [];
  const session = makeSession((answer) => answers.push(answer));
  const given = Object.entries(files).map(([path, content]) => ({ path, content: new Blob([content as BlobPart]) }));
  await session({ kind: "read", files: given, encodings: {}, published: undefined, isFilled: undefined, ...more });
  const report = answers.flatMap((answer) => (answer.kind === "report" ? [answer.report] : []))[0] as CheckReport;
  const ask = async (question: object) => {
    await session({ ...question, ask: 7 } as Parameters<typeof session>[0]);
    const last = answers.at(-1);
    return last?.kind === "reply" ? last.reply : last;
  };
  const download = async (what: Download) => (await ask({ kind: "download", what, language: "zh-CN" })) as Uint8Array;
  return { answers, report, ask, download };
}

const ENTERPRISES =
  "编号,名称,经度,纬度,所在区划\ne1,甲厂,117.1,36.1,r2\n,无号厂,117.1,36.1,r2\ne3,丙厂,一百,36.1,r2\n";

describe("a session over the clerk's files", () => {
  it("counts rows, and says how each file was read and as what", async () => {
    const { report } = await read({ ...SMALL, "enterprises.csv": gbk(ENTERPRISES) });
    const file = report.files.find(({ table }) => table === "enterprises");
    expect(file).toMatchObject({ read: 3, kept: 2, rejected: 1, isFilled: false });
    expect(file?.encoding?.toLowerCase()).toBe("gb18030");
    expect(file?.sample).toEqual(["甲厂", "丙厂"]);
    expect(report.totals.rejected).toBe(1);
  });

  it("tells each file while it reads, and the rows so far", async () => {
    const { answers } = await read(SMALL);
    const steps = answers.flatMap((answer) => (answer.kind === "progress" ? [answer] : []));
    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(["open", "read", "check"]));
    expect(steps.filter(({ step }) => step === "read").map(({ file }) => file)).toContain("enterprises.csv");
    expect(Math.max(...steps.map(({ rows }) => rows))).toBeGreaterThan(10);
  });

  it("gives the original cells of a row kept and of a row left out", async () => {
    const { ask } = await read({ ...SMALL, "enterprises.csv": gbk(ENTERPRISES) });
    expect(await ask({ kind: "cells", file: "enterprises.csv", rows: [3, 4, 99] })).toEqual({
      header: ["编号", "名称", "经度", "纬度", "所在区划"],
      rows: [
        { row: 3, cells: ["", "无号厂", "117.1", "36.1", "r2"] },
        { row: 4, cells: ["e3", "丙厂", "一百", "36.1", "r2"] },
      ],
    });
  });

  it("counts rows as the sheet does where a title stands above the header", async () => {
    const { ask, report } = await read({ ...SMALL, "enterprises.csv": gbk(`企业台账,,,,\n${ENTERPRISES}`) });
    expect(report.groups.find(({ code }) => code === "id-missing")?.shown[0]?.place).toMatchObject({
      row: 4,
      letter: "A",
    });
    expect(await ask({ kind: "cells", file: "enterprises.csv", rows: [4] })).toMatchObject({
      header: ["编号", "名称", "经度", "纬度", "所在区划"],
      rows: [{ row: 4, cells: ["", "无号厂", "117.1", "36.1", "r2"] }],
    });
  });

  it("names a cell of a workbook by its sheet", async () => {
    const rows = ENTERPRISES.trim()
      .split("\n")
      .map((line) => line.split(","));
    const bytes = workbookBytes(workbookParts({ sheets: [{ name: "企业", rows }] }));
    const { "enterprises.csv": _, ...others } = SMALL;
    const { report } = await read({ ...others, "台账.xlsx": bytes });
    const group = report.groups.find(({ code }) => code === "id-missing");
    expect(group?.shown[0]?.place).toMatchObject({
      from: "台账.xlsx",
      sheet: "企业",
      row: 3,
      letter: "A",
      header: "编号",
    });
  });

  it("reads a file again as a person says", async () => {
    const { report } = await read(
      { "enterprises.csv": gbk(ENTERPRISES) },
      { encodings: { "enterprises.csv": "big5" } },
    );
    expect(report.files[0]?.sample).not.toContain("甲厂");
  });

  it("lists a file that is no table, and says where nothing is one", async () => {
    const { report } = await read({ "会议纪要.csv": "议题,结论\n一,略\n" });
    expect(report.unmatched.map(({ path }) => path)).toEqual(["会议纪要.csv"]);
    expect(report.files).toEqual([]);
  });

  it("makes the clean pack, which reads without an error, the rows left out whole, and the report", async () => {
    const { download } = await read({ ...SMALL, "enterprises.csv": gbk(ENTERPRISES) });
    const files = unzipSync(await download("pack"));
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(files["enterprises.csv"])).toMatch(
      /^\ufeffid,name_zh,/,
    );
    const again = await read(files);
    expect(again.report.counts.error).toBe(0);
    expect(again.report.totals.rejected).toBe(0);
    const rejected = new TextDecoder().decode(await download("rejected"));
    expect(rejected).toContain("无号厂,117.1,36.1,r2");
    const report = new TextDecoder().decode(await download("report"));
    expect(report).toContain("C4");
    expect(report).toContain("一百");
  });

  it("names rows left out by the clerk's file and sheet, and says which column her table lacks", async () => {
    const rows = [
      ["企业编号", "名称", "手机"],
      ["e1", "甲厂", "13805381234"],
    ];
    const bytes = workbookBytes(workbookParts({ sheets: [{ name: "企业", rows }] }));
    const { download } = await read({ "台账.xlsx": bytes });
    const rejected = new TextDecoder().decode(await download("rejected"));
    expect(rejected).toContain("台账.xlsx › 企业,2,column-missing,");
    expect(rejected).toContain("缺少必需的列“编号”；“企业编号”是不是这一列？");
  });

  it("leaves columns headed as personal data out of the clean pack, and keeps others of the office's own", async () => {
    const { download, report } = await read({
      ...SMALL,
      "enterprises.csv": "编号,名称,手机,班组\ne1,甲厂,13805381234,二班\n",
    });
    expect(report.groups.map(({ code }) => code)).toContain("personal-data");
    const text = new TextDecoder().decode(unzipSync(await download("pack"))["enterprises.csv"]);
    expect(text).toContain("二班");
    expect(text).not.toContain("13805381234");
  });

  it("asks no datapackage.json of an office with single tables, and shows what it brings as data of this machine", async () => {
    const alone = await read({ "企业.csv": "编号,名称\ne1,甲厂\n", "园区.csv": "编号,名称\np1,甲园\n" });
    const codes = ({ groups }: CheckReport) => groups.map(({ code, file }) => `${code} ${file}`);
    expect(codes(alone.report)).not.toContain("file-missing datapackage.json");
    expect(alone.report).toMatchObject({ title_zh: "本机数据", title_en: "Data on this machine" });
    const { files } = (await alone.ask({ kind: "preview" })) as { files: ReadonlyMap<string, Uint8Array> };
    expect(new TextDecoder().decode(files.get("datapackage.json"))).toContain("本机数据");
    const { "datapackage.json": _, ...tables } = SMALL;
    const folder = Object.fromEntries(Object.entries(tables).map(([name, content]) => [`small/${name}`, content]));
    expect(codes((await read(folder)).report)).toContain("file-missing datapackage.json");
  });

  it("says no without falling over where nothing was read", async () => {
    const answers: CheckAnswer[] = [];
    await makeSession((answer) => answers.push(answer))({ kind: "preview", ask: 1 });
    expect(answers).toEqual([{ kind: "refused", ask: 1, reason: "nothing is read" }]);
  });
});

describe("names of files taken away", () => {
  it("carry the pack and its own date, else today's", () => {
    const now = new Date(2026, 0, 5);
    expect(downloadName({ id: "taian", created: "2026-11-22" }, "pack", now)).toBe("taian-2026-11-22.zip");
    expect(downloadName({ id: "pack" }, "rejected", now)).toBe("pack-2026-01-05-rejected.csv");
  });
});

describe("tables filled in from the published pack", () => {
  const PUBLISHED = { id: "taian", url: "http://site/data/taian/" };
  const ONE = { "enterprises.csv": "id,name_zh,region_id,source_ids\ne1,甲厂,r2,s1\ne2,乙厂,r9,s1\n" };

  beforeEach(() => {
    vi.stubGlobal("fetch", async (url: string) => {
      const content = SMALL[url.replace(PUBLISHED.url, "")];
      return new Response((content ?? null) as BodyInit, { status: content === undefined ? 404 : 200 });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("stand behind a table given alone: its ids are looked up there, its rows alone are counted", async () => {
    const { report } = await read(ONE, { published: PUBLISHED });
    expect(report).toMatchObject({ id: "taian", isFilled: true, totals: { files: 1, read: 2, kept: 2, rejected: 0 } });
    const [group] = report.groups;
    expect(group).toMatchObject({ code: "ref-unknown", file: "enterprises.csv", count: 1 });
    expect(group?.shown[0]?.place).toMatchObject({ letter: "C", row: 3 });
  });

  const LISTED = {
    "datapackage.json": JSON.stringify({
      name: "taian",
      "atlas:region": "r1",
      resources: [
        ...Object.keys(SMALL)
          .filter((path) => path.endsWith(".csv"))
          .map((path) => ({ name: path.replace(".csv", ""), path, encoding: "utf-8" })),
        { name: "boundaries", path: "boundaries.geojson" },
      ],
    }),
  };
  /** The small pack published with a list of its files, as `publish` writes it. */
  const publishListed = () => {
    const files = { ...SMALL, ...LISTED };
    vi.stubGlobal("fetch", async (url: string) => {
      const content = (files as Files)[url.replace(PUBLISHED.url, "")];
      return new Response((content ?? null) as BodyInit, { status: content === undefined ? 404 : 200 });
    });
    return files as Files;
  };

  it("do not hide a table of the clerk's that the published list of files has not", async () => {
    publishListed();
    const demands = "编号,名称,企业,产业链,状态,提出\nd1,用电,e1,c1,open,2025-01-02\nd2,用地,e9,c1,open,2025-01-03\n";
    const { report, download } = await read({ "诉求.csv": demands }, { published: PUBLISHED });
    expect(report.files.find(({ from }) => from === "诉求.csv")).toMatchObject({ table: "demands", read: 2, kept: 2 });
    expect(report.groups.map(({ code, file }) => [code, file])).toContainEqual(["ref-unknown", "demands.csv"]);
    const files = unzipSync(await download("pack"));
    expect(new TextDecoder().decode(files["demands.csv"])).toContain("用电");
    expect((await read(files)).report.counts.error).toBe(0);
  });

  it("fill the tables a clerk left blank in the template, and the lists she did not touch", async () => {
    publishListed();
    const files = { ...SMALL, ...LISTED } as Files;
    const usual = "id,title_zh,table,order\nall,企业,enterprises,1\n";
    vi.stubGlobal("fetch", async (url: string) => {
      const content = url.endsWith("/defaults/lists.csv") ? usual : files[url.replace(PUBLISHED.url, "")];
      return new Response((content ?? null) as BodyInit, { status: content === undefined ? 404 : 200 });
    });
    const sheets = [
      {
        name: "企业",
        rows: [
          ["编号", "名称", "所在区县", "来源"],
          ["e1", "甲厂", "r2", "s1"],
          ["e2", "乙厂", "r2", "s1"],
        ],
      },
      { name: "园区", rows: [["编号", "名称", "所在区县"]] },
      { name: "区划", rows: [["编号", "名称"]] },
      {
        name: "清单",
        rows: [
          ["编号", "标题", "表", "顺序"],
          ["all", "企业", "enterprises", "1"],
        ],
      },
    ];
    const { report } = await read(
      { "岱岳区.xlsx": workbookBytes(workbookParts({ sheets })) },
      { published: PUBLISHED },
    );
    expect(report).toMatchObject({
      isFilled: true,
      totals: { files: 1, read: 2, kept: 2 },
      counts: { error: 0, warning: 0 },
    });
    expect(report.files.filter(({ isFilled }) => !isFilled).map(({ sheet }) => sheet)).toEqual(["企业"]);
    expect(report.unmatched.map(({ sheet, why }) => [sheet, why])).toEqual([
      ["园区", "blank"],
      ["区划", "blank"],
    ]);
    expect(report.dangling.cells).toBe(0);
  });

  it("say nothing of the encoding of the clerk's own file", async () => {
    publishListed();
    const { report } = await read({ "enterprises.csv": gbk(ENTERPRISES) }, { published: PUBLISHED });
    expect(report.files.find(({ table }) => table === "enterprises")?.isEncodingSure).toBe(true);
    expect(report.groups.map(({ code }) => code)).not.toContain("encoding-mismatch");
  });

  it("are told in one line where they name rows the clerk's files lack, and leave in the zip as published", async () => {
    const published = publishListed();
    const { report, download } = await read(
      { "enterprises.csv": "id,name_zh,source_ids\ne2,乙厂,s1\n" },
      { published: PUBLISHED },
    );
    expect(report.groups.filter(({ file }) => file !== "enterprises.csv")).toEqual([]);
    expect(report.dangling).toEqual({ tables: 1, cells: 1 });
    expect(new TextDecoder().decode(await download("report"))).not.toContain("chains.csv");
    const files = unzipSync(await download("pack"));
    expect(new TextDecoder().decode(files["chains.csv"])).toBe(published["chains.csv"]);
    expect(new TextDecoder().decode(files["boundaries.geojson"])).toBe(published["boundaries.geojson"]);
    expect(new TextDecoder().decode(files["enterprises.csv"])).toContain("乙厂");
    const { resources } = JSON.parse(new TextDecoder().decode(files["datapackage.json"]));
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== "datapackage.json")
        .sort(),
    );
  });

  it("stay away where a person says no, and where a whole pack was given", async () => {
    expect((await read(ONE, { published: PUBLISHED, isFilled: false })).report.isFilled).toBe(false);
    expect((await read(SMALL, { published: PUBLISHED })).report.isFilled).toBeUndefined();
  });
});
