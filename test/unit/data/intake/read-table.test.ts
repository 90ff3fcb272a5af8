import { expect, test } from "vitest";
import { brief } from "../packs.ts";
import { readBytes, readText } from "../read-text.ts";
import { gbk, join, utf8 } from "./encode.ts";

const projects = (text: string) => readText("projects", text);
const bytes = (text: string) => new TextEncoder().encode(text);

test("cells get their type, blank ones are undefined or an empty list, and every column of the schema is there", () => {
  const { rows } = readText(
    "parks",
    "id,name_zh,area_km2,zone,chain_ids,industries_zh\np1, 甲园 ,12.50,是,a;b；c、d|e,\n",
  );
  expect(rows[0]).toMatchObject({
    id: "p1",
    name_zh: "甲园",
    area_km2: 12.5,
    zone: true,
    chain_ids: ["a", "b", "c", "d", "e"],
    industries_zh: [],
  });
  expect(Object.keys(rows[0] ?? {})).toContain("free_plant_m2");
  expect(rows[0]?.free_plant_m2).toBeUndefined();
  expect(rows[0]?.source_ids).toEqual([]);
});

test("headers are read in Chinese, by alias, in any order, with full-width brackets, spaces and a byte order mark", async () => {
  const text = "\uFEFF\uFEFF 企业名称 ,主要产品(英文),编号,NAME_EN\n甲厂,cable,e1,A\n";
  const { rows, findings } = await readBytes("enterprises", bytes(text));
  expect(rows[0]).toMatchObject({ id: "e1", name_zh: "甲厂", products_en: "cable", name_en: "A" });
  expect(findings.map(brief)).toEqual(["note header-cleaned enterprises.csv:1:name_zh  企业名称"]);
});

test("rows are counted as a spreadsheet shows them: blank lines count, a quoted line break does not", () => {
  const text = 'id,name_zh,stage\n\nj1,"两\n行",signed\n , ,\nj2,乙,soon\n';
  const { lines, findings } = projects(text);
  expect(lines).toEqual([3, 5]);
  expect(findings.map(brief)).toEqual(["error cell-not-allowed projects.csv:5:stage soon"]);
});

test.each([
  ["CRLF", "\r\n"],
  ["CR", "\r"],
  ["LF", "\n"],
])("%s ends a row, and a quoted CRLF stays in its cell", (_, end) => {
  const { rows, findings } = projects(["id,name_zh,note_zh", 'j1,"甲,乙","一\r\n二"', "j2,丙,", ""].join(end));
  expect(rows.map(({ id, name_zh, note_zh }) => [id, name_zh, note_zh])).toEqual([
    ["j1", "甲,乙", "一\r\n二"],
    ["j2", "丙", undefined],
  ]);
  expect(findings).toEqual([]);
});

test("mixed line ends lose no row", () => {
  expect(projects("id,name_zh\r\nj1,甲\nj2,乙\rj3,丙\r\n").rows.map(({ id }) => id)).toEqual(["j1", "j2", "j3"]);
});

test("a bad optional cell is blank and its row stays; a row without an id is left out whole", () => {
  const { rows, report, findings } = projects("id,name_zh,investment_cny_100m\nj1,甲,abc\n,乙,3\nj1,丙,4\n");
  expect(rows.map(({ id, name_zh, investment_cny_100m }) => [id, name_zh, investment_cny_100m])).toEqual([
    ["j1", "甲", undefined],
  ]);
  expect(report).toMatchObject({
    table: "projects",
    file: "projects.csv",
    read: 3,
    kept: 1,
    rejected: [
      { row: 3, cells: ["", "乙", "3"], code: "id-missing" },
      { row: 4, cells: ["j1", "丙", "4"], code: "id-duplicate" },
    ],
  });
  expect(findings.map(brief)).toEqual([
    "error cell-not-number projects.csv:2:investment_cny_100m abc",
    "error id-missing projects.csv:3:id",
    "error id-duplicate projects.csv:4:id j1",
  ]);
});

test("a quote that never closes takes the rows after it; the finding stands where it opens and names the lines", () => {
  const { report, findings, rows } = projects('id,name_zh\nj1,甲\nj2,"乙\nj3,丙\nj4,丁');
  expect(rows.map(({ id }) => id)).toEqual(["j1"]);
  expect(findings).toEqual([{ severity: "error", code: "quote-open", file: "projects.csv", row: 3, detail: "3–5" }]);
  expect(report.rejected).toEqual([{ row: 3, cells: ["j2", "乙\nj3,丙\nj4,丁"], code: "quote-open" }]);
});

test("text after a closing quote costs its own line; the lines it would take up are read as rows", () => {
  const open = projects('id,name_zh\nj1,"甲"园区\nj2,乙园区\nj3,丙园区\n');
  expect(open.findings).toEqual([
    { severity: "error", code: "quote-stray", file: "projects.csv", row: 2, detail: "2" },
  ]);
  expect([open.lines, open.report.read, open.report.kept]).toEqual([[3, 4], 3, 2]);
  expect(open.report.rejected).toEqual([{ row: 2, cells: ["j1", '甲"园区'], code: "quote-stray" }]);
  const closed = projects('id,name_zh,note_zh\r\nj1,甲,"abc"x\r\nj2,乙,"好"\r\nj3,丙,"一\r\n二"\r\nj3,丁,\r\n');
  expect(closed.rows.map(({ id, note_zh }) => [id, note_zh])).toEqual([
    ["j2", "好"],
    ["j3", "一\r\n二"],
  ]);
  expect(closed.findings.map(({ code, row, line }) => [code, row, line])).toEqual([
    ["quote-stray", 2, undefined],
    ["id-duplicate", 5, 6],
  ]);
});

test("many stray quotes that would each take up the rest of the file are read in time", () => {
  const { report } = projects(`id,name_zh\n${'j,"甲"园区的名字\n'.repeat(100_000)}`);
  expect(report.read).toBe(report.rejected.length);
}, 5000);

test("a quote open in the header is the one finding, with the lines it takes up", () => {
  const { findings, report } = projects('id,"name_zh,stage\nj1,甲,signed\nj2,乙,signed\n');
  expect(findings).toEqual([{ severity: "error", code: "quote-open", file: "projects.csv", row: 1, detail: "1–3" }]);
  expect([report.read, report.kept]).toEqual([0, 0]);
});

test("a header in another encoding than the rows is the one finding", async () => {
  const text = join(gbk("编号,名称,备注\n"), utf8("j1,甲园区,备\nj2,泰安高新技术园区,注\n"));
  const { findings } = await readBytes("projects", text);
  expect(findings.map(brief)).toEqual(["error line-encoding projects.csv:1: 编号,名称,备注"]);
});

test("a row parted by full-width commas is one error, and all rows so are one", async () => {
  const one = await readBytes("parks", bytes("id,name_zh,level,area_km2\np1，甲,county,3\np2,乙，丙,county,4\n"));
  expect(one.findings.map(brief)).toEqual(["error row-wide-commas parks.csv:2:"]);
  expect(one.rows.map(({ name_zh }) => name_zh)).toEqual(["乙，丙"]);
  const all = await readBytes("parks", bytes("id,name_zh,level\np1，甲，county\np2，乙，county\n"));
  expect(all.findings.map((finding) => [brief(finding), finding.detail])).toEqual([
    ["error row-wide-commas parks.csv:2:", "2–3"],
  ]);
  expect(all.report).toMatchObject({ read: 2, kept: 0 });
});

test("a total that has an id is left out as an error, in a file that is plain otherwise", async () => {
  const { findings, rows } = await readBytes("parks", bytes("id,name_zh,area_km2\n41,甲,3\n43,合计,7\np_sum,总计,7\n"));
  expect(findings.map(brief)).toEqual(["error row-total parks.csv:3: 合计", "error row-total parks.csv:4: 总计"]);
  expect(rows.map(({ id }) => id)).toEqual(["41"]);
});

test.each(["p_sum,合计\n", "p_sum,合计\r\n", "p_sum,合计", 'p_sum,"小计"\n'])(
  "a total is seen where its name ends the row: %j",
  async (row) => {
    const { findings, rows } = await readBytes("parks", bytes(`id,name_zh\n41,设计小镇\n${row}`));
    expect(findings.map(brief)).toEqual([expect.stringContaining("error row-total parks.csv:3")]);
    expect(rows.map(({ id }) => id)).toEqual(["41"]);
  },
);

test("flows are named by both ends, and one pair stands once", () => {
  const { rows, report } = readText("flows", "chain_id,from_id,to_id\nc,a,b\nc,b,a\nc,a,b\n");
  expect(rows.map(({ id }) => id)).toEqual(["a~b", "b~a"]);
  expect(report.rejected.map(({ code }) => code)).toEqual(["edge-repeated"]);
});

test("a column of required ids that is not there is one finding, not one a row", () => {
  const { findings, report } = readText("nodes", "id,name_zh,chain_id\nn1,甲,c1\nn2,乙,c1\n");
  expect(findings.map(brief)).toEqual(["error column-missing nodes.csv:1:stage_id"]);
  expect(report.rejected.map(({ code }) => code)).toEqual(["column-missing", "column-missing"]);
});

test("the id stands in for a missing name", () => {
  expect(projects("id,name_zh,name_en\nj1,,\nj2,,Two\n").rows.map((row) => row.name_zh)).toEqual(["j1", undefined]);
});

test.each([
  ["a web page", "<!DOCTYPE html><html><body>404</body></html>", "error file-is-page projects.csv::"],
  ["JSON", '{"id": 1}', "error file-is-json projects.csv::"],
  ["a document", "%PDF-1.7 …", "error file-is-document projects.csv::"],
  ["an archive", "PK\u0003\u0004…", "error file-is-archive projects.csv::"],
  ["commas of full width", "id，name_zh\nj1，甲\n", "error separator-wide projects.csv:1:"],
])("%s is no table, and the finding says what it is", async (_, text, finding) => {
  const { findings, report } = await readBytes("projects", bytes(text));
  expect(findings.map(brief)).toEqual([finding]);
  expect([report.read, report.kept]).toEqual([0, 0]);
});

test.each([
  ["semicolons", "id;name_zh\nj1;甲\n"],
  ["tabs", "id\tname_zh\nj1\t甲\n"],
  ["a sep= line", "sep=|\r\nid|name_zh\r\nj1|甲\r\n"],
])("a table parted by %s is read, with a note", (_, text) => {
  const { rows, findings } = projects(text);
  expect(rows.map(({ id, name_zh }) => [id, name_zh])).toEqual([["j1", "甲"]]);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["note separator-found"]);
});

test("a title above, units beneath and remarks under a table are no data; a total is left out as an error", () => {
  const text =
    "泰安市重点项目表,,\n编号,名称,投资额\n,,亿元\nj1,甲,3\n合计,,3\n注：数据截至2024年6月,,\n数据来源：市发展改革委,,\n";
  const { rows, findings, report } = projects(text);
  expect(rows.map(({ id, investment_cny_100m }) => [id, investment_cny_100m])).toEqual([["j1", 3]]);
  expect([report.read, report.kept, report.rejected.map(({ row, code }) => [row, code])]).toEqual([
    2,
    1,
    [[5, "row-total"]],
  ]);
  expect(findings.map(({ severity, code, row }) => `${severity} ${code} ${row}`)).toEqual([
    "note header-below 2",
    "note row-unit 3",
    "error row-total 5",
    "note row-note 6",
    "note row-note 7",
  ]);
});

test("where two ends name a row a total stands in the place of an end, not in a note beside it", async () => {
  const text = "from_id,to_id,kind,note_zh\n甲厂,e2,缸体,合计\n合计,,,\n小计,e2,,3\n甲厂,合计,,\n";
  const { findings, report } = await readBytes("supplies", bytes(text));
  expect(findings.filter(({ code }) => code === "row-total").map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(report.rejected.map(({ row }) => row)).not.toContain(2);
});

test("a fault beneath a cell of several lines is told with its row of the sheet and its line of the file", () => {
  const { findings } = projects('id,name_zh,note_zh,stage\nj1,甲,"一\n二\n三",signed\nj2,乙,,soon\n');
  expect(findings.map(({ code, row, line }) => [code, row, line])).toEqual([["cell-not-allowed", 3, 5]]);
});

test("a column without a header that holds something is a warning, and an empty one is none", () => {
  const { findings } = projects("id,name_zh,,stage,\nj1,甲,秘密,signed,\nj2,乙,,signed,\n");
  expect(findings.map(brief)).toEqual(["warning header-blank projects.csv:2: 秘密"]);
});

test("every column without a header that holds something is told once, whatever else the rows are and wherever it stands", async () => {
  const plain = await readBytes(
    "parks",
    bytes("id,name_zh,,level\np1,甲,,county\np2,乙,内容,county\np3,丙,又,county\n"),
  );
  expect(plain.findings.map(brief)).toEqual(["warning header-blank parks.csv:3: 内容"]);
  expect(plain.report.kept).toBe(3);
  const last = await readBytes("parks", bytes("id,name_zh,,level,\np1,甲,一,county,备注\np2,乙,,county,备注\n"));
  expect(last.findings.map(brief)).toEqual([
    "warning header-blank parks.csv:2: 一",
    "warning header-blank parks.csv:2: 备注",
  ]);
});

test("an unquoted comma in a row that ends blank is one error, and the row it moved is left out", async () => {
  const head = "id,name_zh,level,area_km2,lon,as_of,note_zh\n";
  const text = `${head}p1,甲,county,3,117.1,2024,\np2,泰山,新闻小镇,county,4,117.2,2024,\n`;
  const { findings, rows, report } = await readBytes("parks", bytes(text));
  expect(findings.map((finding) => [brief(finding), finding.detail])).toEqual([
    ["error row-ragged parks.csv:3: 泰山,新闻小镇", "8 / 7"],
  ]);
  expect(rows.map(({ id }) => id)).toEqual(["p1"]);
  expect(report.rejected.map(({ row, cells }) => [row, cells.length])).toEqual([[3, 8]]);
  expect(report.rejected).toMatchObject([{ code: "row-ragged" }]);
});

test("a separator at the end of each row and one bad cell are no moved row", async () => {
  const { findings, report } = await readBytes("parks", bytes("id,name_zh,area_km2\np1,甲,abc,\np2,乙,3,\n"));
  expect(findings.map(brief)).toEqual(["error cell-not-number parks.csv:2:area_km2 abc"]);
  expect(report.kept).toBe(2);
});

test("16,382 separators at the end of a header are no columns", async () => {
  const { findings, rows } = await readBytes("projects", bytes(`id,name_zh${",".repeat(16_382)}\nj1,甲\n`));
  expect(findings).toEqual([]);
  expect(rows.map(({ id }) => id)).toEqual(["j1"]);
});

test("a header with spaces inside is noted, one with a NUL is an error, and a drawn line is a remark", async () => {
  const { findings } = await readBytes("projects", bytes("编 号,名　称,no\0te_zh\n---,---,---\nj1,甲,\n"));
  expect(findings.map(brief)).toEqual([
    "note row-note projects.csv:2: ---",
    "note header-cleaned projects.csv:1:id 编 号",
    "note header-cleaned projects.csv:1:name_zh 名　称",
    "error cell-damaged projects.csv:1:C no\0te_zh",
  ]);
});

test("a unit in a header is the unit of its column; one that cannot be converted leaves the column out", () => {
  const text = "编号,名称,营业收入（万元）,员工数（人）\ne1,甲,32000,8\n";
  const { rows, findings } = readText("enterprises", text);
  expect(rows.map(({ revenue_cny_100m, employees }) => [revenue_cny_100m, employees])).toEqual([[3.2, 8]]);
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["note column-unit"]);
  const dollars = readText("enterprises", "编号,名称,营业收入（美元）\ne1,甲,32000\n");
  expect(dollars.rows[0]?.revenue_cny_100m).toBeUndefined();
  expect(dollars.report.unknown).toEqual(["营业收入（美元）"]);
  expect(dollars.findings.map(brief)).toEqual([
    "error column-unit-unfit enterprises.csv:1:营业收入（美元） 营业收入（美元）",
  ]);
});

test("a column named __proto__ is unknown like any other", () => {
  const { rows, findings } = projects("id,__proto__,name_zh,constructor\nj1,x,甲,y\n");
  expect(rows[0]).toMatchObject({ id: "j1", name_zh: "甲" });
  expect(findings.map(brief)).toEqual([
    "note column-unknown projects.csv:1:__proto__",
    "note column-unknown projects.csv:1:constructor",
  ]);
});

test("ids named like parts of every object are ids like any other", () => {
  expect(projects("id,name_zh\nconstructor,甲\nnull,乙\n").rows.map(({ id }) => id)).toEqual(["constructor", "null"]);
});

test("a row of units beneath the header converts as the header itself would", () => {
  const { rows, findings } = projects("编号,名称,投资额\n,,万元\nj1,甲,32000\nj2,乙,3.5亿元\n");
  expect(rows.map(({ investment_cny_100m }) => investment_cny_100m)).toEqual([3.2, 3.5]);
  expect(findings.map(brief)).toEqual([
    "note row-unit projects.csv:2: 万元",
    "note column-unit projects.csv:1:investment_cny_100m 投资额（万元）",
    "note unit-converted projects.csv:4:investment_cny_100m 3.5亿元",
  ]);
});

test("a unit that cannot be converted leaves its column out", () => {
  const { rows, report, findings } = projects("编号,名称,投资额\n,,万美元\nj1,甲,32000\n");
  expect(rows.map(({ investment_cny_100m }) => investment_cny_100m)).toEqual([undefined]);
  expect(report.unknown).toEqual([]);
  expect(findings.map(brief)).toEqual(["error row-unit-unfit projects.csv:2: 万美元"]);
});

test("a unit stated above the table converts too", () => {
  const { rows } = projects("项目表\n单位：万元\n编号,名称,投资额\nj1,甲,32000\n");
  expect(rows[0]?.investment_cny_100m).toBe(3.2);
});

test("an indicator's own unit is the one its numbers are in", () => {
  const { rows, findings } = readText(
    "indicators",
    "id,metric_zh,unit,scope,scope_id,target,actual\ni1,产值,亿元,chain,c1,3,3.2亿元\ni2,企业数,家,chain,c1,200家,3吨\n",
  );
  expect(rows.map(({ target, actual }) => [target, actual])).toEqual([
    [3, 3.2],
    [200, undefined],
  ]);
  expect(findings.map(brief)).toEqual([
    "note unit-converted indicators.csv:2:actual 3.2亿元",
    "note unit-converted indicators.csv:3:target 200家",
    "error unit-unfit indicators.csv:3:actual 3吨",
  ]);
});

test("0.5 beside 35 under a header of % may be one half: a warning", () => {
  const { rows, findings } = readText(
    "nodes",
    "编号,名称,产业链,段位,本地配套率(%)\nn1,甲,c1,s1,35\nn2,乙,c1,s1,0.5\nn3,丙,c1,s1,\n",
  );
  expect(rows.map(({ local_share }) => local_share)).toEqual([0.35, 0.005, undefined]);
  expect(findings.map(brief)).toEqual([
    "note column-unit nodes.csv:1:local_share 本地配套率(%)",
    "warning share-mixed nodes.csv:3:local_share 0.5",
  ]);
  expect(findings[1]?.detail).toBe("第 2 行 row 2: 35%");
});
