import { expect, test } from "vitest";
import { brief, read, SMALL, smallWith } from "../../data/packs.ts";

const replaced = (file: string, from: string, to: string) =>
  smallWith({ [file]: String(SMALL[file]).replace(from, to) });

test("a name written where an id is meant is read as the id, and the clerk is told which to write", async () => {
  const pack = await read(replaced("projects.csv", "r2,p1", "r2,甲园"));
  expect(pack.findings).toMatchObject([
    { severity: "warning", code: "ref-by-name", row: 2, column: "park_id", value: "甲园", detail: "p1" },
  ]);
  expect(pack.tables.projects.rows[0]?.park_id).toBe("p1");
});

test("a name that two rows have is nobody's: the ids of both are named", async () => {
  const parks = `${SMALL["parks.csv"]}p2,甲园,r2,c1,117.1,36.1,site,s1\n`;
  const pack = await read({ ...replaced("projects.csv", "r2,p1", "r2,甲园"), "parks.csv": parks });
  expect(pack.findings.map(brief)).toEqual([
    "warning name-repeated parks.csv:3:name_zh 甲园",
    "error ref-unknown projects.csv:2:park_id 甲园",
  ]);
  expect(pack.findings[1]?.detail).toBe("p1, p2");
  expect(pack.tables.projects.rows[0]?.park_id).toBeUndefined();
});

test.each(["P1", "ｐ１", " p1 ", "p 1"])(
  "an id in other case, width or with spaces (%s) is that id",
  async (written) => {
    const pack = await read(replaced("projects.csv", "r2,p1", `r2,${written}`));
    expect(pack.tables.projects.rows[0]?.park_id).toBe("p1");
    const told = written.trim() === "p1" ? [] : [{ code: "ref-respelled", severity: "warning", detail: "p1" }];
    expect(pack.findings).toMatchObject(told);
  },
);

test("ids of a list divided by commas, slashes or spaces are told apart where each is an id", async () => {
  const pack = await read(replaced("enterprises.csv", "n1;n2", '"n1, N2"'));
  expect(pack.findings).toMatchObject([{ code: "ref-separator", value: "n1, N2", detail: "n1;n2" }]);
  expect(pack.tables.enterprises.rows[0]?.node_ids).toEqual(["n1", "n2"]);
  const wrong = await read(replaced("enterprises.csv", "n1;n2", '"n1, n9"'));
  expect(wrong.findings.map(brief)).toEqual(["error ref-unknown enterprises.csv:2:node_ids n1, n9"]);
});

test.each([
  ["p_tahzt", "p_tahtz"],
  ["p_taht", "p_tahtz"],
  ["高新产业", "p_tahtz"],
  ["泰山高新产业圆", "p_tahtz"],
  ["zzzzzzzz", undefined],
])("%s: what a few letters away, or holds it, is offered (%s)", async (written, offered) => {
  const parks = `${SMALL["parks.csv"]}p_tahtz,泰山高新产业园,r2,c1,117.1,36.1,site,s1\n`;
  const pack = await read({ ...replaced("projects.csv", "r2,p1", `r2,${written}`), "parks.csv": parks });
  expect(pack.findings).toMatchObject([{ severity: "error", code: "ref-unknown", value: written }]);
  expect(pack.findings[0]?.detail).toBe(offered);
});

test("what names a row that was left out says which row, whether by its id, its wrong id or its name", async () => {
  const nodes = `${SMALL["nodes.csv"]}n4,铝,c9,up,s1\nN 5,锡,c1,up,s1\n`;
  const firms = String(SMALL["enterprises.csv"]).replace("n1;n2", "n1;n4;N 5;锡");
  const pack = await read(smallWith({ "nodes.csv": nodes, "enterprises.csv": firms }));
  const lost = pack.findings.filter(({ code }) => code.includes("rejected"));
  expect(lost.map(({ code, file, row, value, detail }) => [code, file, row, value, detail])).toEqual([
    ["refs-rejected", "nodes.csv", 6, "N 5", "enterprises.csv node_ids ×2 (2, 2)"],
    ["ref-rejected", "enterprises.csv", 2, "n4", "nodes.csv:5"],
  ]);
  expect(pack.tables.enterprises.rows[0]?.node_ids).toEqual(["n1"]);
});

test("a table that is not there is one finding that names who needs it, not one a row", async () => {
  const pack = await read(smallWith({ "parks.csv": undefined }));
  expect(pack.findings).toEqual([
    {
      severity: "error",
      code: "file-missing",
      file: "parks.csv",
      detail: "enterprises.csv park_id ×1, projects.csv park_id ×1",
    },
  ]);
});

test("a table of which no row could be used is one finding; rows that hang on it are left out whole", async () => {
  const pack = await read(smallWith({ "nodes.csv": "id,name_zh,stage_id\nn1,铜,up\nn2,缆,down\n" }));
  expect(pack.findings.map(brief)).toEqual([
    "warning ref-table-lost nodes.csv::id",
    "error column-missing nodes.csv:1:chain_id",
  ]);
  expect(pack.reports.find(({ table }) => table === "flows")).toMatchObject({
    kept: 0,
    rejected: [{ row: 2, cells: ["c1", "n1", "n2", "s1"], code: "ref-table-lost" }],
  });
});

test("one unknown id in 300 rows of a column is 300 findings of one code and value, so that they group", async () => {
  const rows = Array.from({ length: 300 }, (_, index) => `x${index},厂${index},r2,p9,s1`);
  const pack = await read(
    smallWith({
      "enterprises.csv": ["id,name_zh,region_id,park_id,source_ids", ...rows].join("\n"),
      "chains.csv": "id,name_zh,source_ids\nc1,电力,s1\nc2,汽车,s1\n",
    }),
  );
  expect(pack.findings).toHaveLength(300);
  expect(
    new Set(pack.findings.map(({ code, column, value, detail }) => `${code} ${column} ${value} ${detail}`)),
  ).toEqual(new Set(["ref-unknown park_id p9 p1"]));
});

const HOSTILE = [
  "constructor",
  "__proto__",
  "tostring",
  "toString",
  "0",
  "null",
  "nan",
  "hasownproperty",
  "a".repeat(500),
];

test.each(HOSTILE)("%s as an id and as a reference is an id like any other, or refused as one", async (id) => {
  const parks = `id,name_zh,region_id,source_ids,aliases\n${id},园,r2,s1,__proto__;constructor;valueof\n`;
  const pack = await read({ ...replaced("projects.csv", "r2,p1", `r2,${id}`), "parks.csv": parks });
  const isValid = /^[a-z0-9]/.test(id) && id.toLowerCase() === id;
  expect(pack.tables.parks.rows.map((row) => row.id)).toEqual(isValid ? [id] : []);
  expect(pack.tables.projects.rows[0]?.park_id).toBe(isValid ? id : undefined);
  expect(Object.prototype).not.toHaveProperty("id");
});

test.each(HOSTILE)("%s as a reference to nothing is reported and nothing else happens", async (id) => {
  const pack = await read(replaced("enterprises.csv", "n1;n2", `n1;${id};n2`));
  expect(pack.findings.map(({ code }) => code)).toEqual(["ref-unknown"]);
  expect(pack.tables.enterprises.rows[0]?.node_ids).toEqual(["n1", "n2"]);
});

test("two rows that turn out to be one arrow, once their ends are settled, are drawn once", async () => {
  const nodes =
    "id,name_zh,chain_id,stage_id,source_ids,aliases\nn1,铜,c1,up,s1,n_old\nn2,缆,c1,down,s1,\nn3,车,c2,down,s1,\n";
  const pack = await read(
    smallWith({ "nodes.csv": nodes, "flows.csv": "chain_id,from_id,to_id,note_zh\nc1,n1,n2,甲\nc1,n_old,n2,乙\n" }),
  );
  expect(pack.findings).toEqual([
    { severity: "warning", code: "edge-repeated", file: "flows.csv", row: 3, value: "n1 → n2", detail: "2" },
  ]);
  expect(pack.tables.flows.rows.map(({ id, note_zh }) => [id, note_zh])).toEqual([["n1~n2", "甲"]]);
});
