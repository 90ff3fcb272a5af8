import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPack } from "../../../src/data/read-pack.ts";
import { memorySource } from "../../../src/data/source.ts";
import { writePack } from "../../../src/data/write-pack.ts";
import { rejectedCsv, reportCsv } from "../../../src/data/write-reports.ts";
import { wordFinding } from "../../../src/i18n/findings.ts";
import type { Pack } from "../../../src/model/pack.ts";
import { rowsOf } from "../../../src/model/pack.ts";
import { TABLE_NAMES } from "../../../src/model/schema.ts";
import { readTaian } from "../../read-taian.ts";
import { read, SMALL, smallWith } from "./packs.ts";

const textOf = (files: ReadonlyMap<string, Uint8Array>, file: string): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.get(file));
const readAgain = (files: ReadonlyMap<string, Uint8Array>): Promise<Pack> =>
  readPack(memorySource(Object.fromEntries(files)), { id: "small" });
const rowsByTable = (pack: Pack) => Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(pack, table)]));

describe("writePack", () => {
  test("gives the pack of Tai'an back row for row, shape for shape, without an error", async () => {
    const pack = await readTaian();
    const again = await readAgain(writePack(pack));
    expect(rowsByTable(again)).toEqual(rowsByTable(pack));
    expect(again.shapes).toEqual(pack.shapes);
    expect(again.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("writes our headers, the byte order mark, and only columns that some row fills", async () => {
    const files = writePack(await read(smallWith({ "chains.csv": "编号,名称,备注,英文名称\nc1,电力,,\nc2,汽车,,\n" })));
    expect(textOf(files, "chains.csv")).toBe("\ufeffid,name_zh\r\nc1,电力\r\nc2,汽车\r\n");
  });

  test("keeps columns of the office's own, but never in a public pack", async () => {
    const pack = await read(smallWith({ "chains.csv": "编号,名称, 联系人 ,备注\nc1,电力,张三,\nc2,汽车,=1+1,\n" }));
    expect(textOf(writePack(pack), "chains.csv")).toBe("\ufeffid,name_zh,联系人\r\nc1,电力,张三\r\nc2,汽车,'=1+1\r\n");
    expect(textOf(writePack(pack, { only: "public" }), "chains.csv")).toBe(
      "\ufeffid,name_zh\r\nc1,电力\r\nc2,汽车\r\n",
    );
  });

  test("describes each file with schema, bytes and SHA-256", async () => {
    const files = writePack(await read(SMALL));
    const { resources } = JSON.parse(textOf(files, "datapackage.json"));
    for (const { path, bytes, hash } of resources) {
      const written = files.get(path) ?? new Uint8Array();
      expect([path, bytes, hash]).toEqual([
        path,
        written.length,
        `sha256:${createHash("sha256").update(written).digest("hex")}`,
      ]);
    }
    const nodes = resources.find(({ name }: { name: string }) => name === "nodes");
    expect(nodes.schema.fields.map(({ name }: { name: string }) => name)).toEqual([
      "id",
      "name_zh",
      "chain_id",
      "stage_id",
      "source_ids",
    ]);
    expect(nodes.schema.foreignKeys).toContainEqual({
      fields: ["chain_id"],
      reference: { resource: "chains", fields: ["id"] },
    });
  });

  test("keeps what the office wrote into its descriptor, marks of fields among it", async () => {
    const descriptor = {
      title: "Small",
      "atlas:keeper": "工信局",
      resources: [
        { name: "chains", path: "chains.csv", "atlas:keeper": "链长办" },
        {
          name: "enterprises",
          path: "企业.csv",
          schema: { fields: [{ name: "营业收入", "atlas:public": false }] },
        },
      ],
    };
    const json = JSON.parse(textOf(writePack(await read(SMALL), { descriptor }), "datapackage.json"));
    expect(json["atlas:keeper"]).toBe("工信局");
    const [chains, enterprises] = ["chains", "enterprises"].map((name) =>
      json.resources.find((resource: { name: string }) => resource.name === name),
    );
    expect(chains["atlas:keeper"]).toBe("链长办");
    expect(enterprises.schema.fields).toContainEqual(
      expect.objectContaining({ name: "revenue_cny_100m", "atlas:public": false }),
    );
  });

  test("texts a spreadsheet would run are guarded in the file and come back as they were", async () => {
    const names = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "-2+3", "'=1", "-5", "－1"];
    const rows = names.map((name, index) => `c${index + 1},"${name}"`);
    const pack = await read(smallWith({ "chains.csv": `id,name_zh\n${rows.join("\n")}\n` }));
    const files = writePack(pack);
    for (const line of textOf(files, "chains.csv").split("\r\n").slice(1, -1))
      expect(line.split(",")[1]).not.toMatch(/^"?[=+@＝－]|^"?-(?!5$)/);
    expect(rowsOf(await readAgain(files), "chains").map(({ name_zh }) => name_zh)).toEqual(
      rowsOf(pack, "chains").map(({ name_zh }) => name_zh),
    );
  });

  test("whatever stands in the cells, what was read is written and read again the same", async () => {
    const cell = fc
      .array(
        fc.constantFrom(
          "甲",
          "a",
          "'",
          '"',
          ",",
          ";",
          "\n",
          "\r\n",
          "\t",
          " ",
          "=",
          "-",
          "＝",
          "3",
          ".5",
          "𠮷",
          "、",
          "\u200b",
          "|",
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(""));
    const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(1e21, 1e-7, -0, 3.5)).map(String);
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    const row = fc.tuple(cell, cell, cell, number, number);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const lines = rows.map((cells, index) => [`e${index}`, `n${index}`, ...cells].map(quoted).join(","));
        const header = "id,name_en,name_zh,products_zh,designations,revenue_cny_100m,employees";
        const pack = await read(smallWith({ "enterprises.csv": `${header}\n${lines.join("\n")}\n` }));
        expect(rowsByTable(await readAgain(writePack(pack)))).toEqual(rowsByTable(pack));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("the tables of a report", () => {
  const word = (finding: Parameters<typeof wordFinding>[0]) => wordFinding(finding, "zh-CN");
  const rows = "n4,多余,c9,up,s1\n=cmd,坏编号,c1,up,s1\n";

  test("rejectedCsv keeps the rows left out whole, with row and reason", async () => {
    const pack = await read(smallWith({ "nodes.csv": `${SMALL["nodes.csv"]}${rows}` }));
    const lines = rejectedCsv(pack, { headers: ["文件", "行", "代码", "原因"], word })
      .slice(1)
      .split("\r\n");
    expect(lines[0]).toBe("文件,行,代码,原因,1,2,3,4,5");
    const unknown = lines.find((line) => line.startsWith("nodes.csv,5"));
    expect(unknown).toContain("ref-unknown,");
    expect(unknown).toContain("n4,多余,c9,up,s1");
    expect(lines.find((line) => line.startsWith("nodes.csv,6"))).toContain("'=cmd,坏编号,c1,up,s1");
  });

  test("reportCsv writes every finding with its place, message and remedy", async () => {
    const pack = await read(smallWith({ "nodes.csv": `${SMALL["nodes.csv"]}${rows}` }));
    const headers = ["程度", "文件", "行", "列", "值", "代码", "说明", "办法"];
    const text = reportCsv(pack.findings, { headers, severity: (severity) => severity, word });
    expect(text.split("\r\n").length).toBe(pack.findings.length + 2);
    expect(text).toContain("error,nodes.csv,5,chain_id,c9,ref-unknown,");
    expect(text).toContain("nodes.csv,6,id,'=cmd,id-invalid,");
  });
});
