import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publish } from "../../../scripts/atlas/publish.ts";
import { SMALL } from "../data/packs.ts";
import { emptyFolder, filesIn, folderOf, runCommand } from "./run-command.ts";

/** Secret words, each planted where the comment says; none may leave the office. */
const SECRETS = {
  problem: "机密零一problemword", // an internal column
  next_step: "机密零二nextstepword", // an internal column
  unknown: "机密零三unknownword", // a column not known
  unknownHeader: "机密零四header", // the very name of such a column
  declared: "机密零五declaredword", // a column the descriptor declares not public
  row: "机密零六rowword", // a row marked public = no
  rowId: "secret-row-id", // its id, named by other rows
  alias: "secret-alias", // its former id
  supply: "机密零七supplyword", // a row that hangs on it
  figure: "机密零八figureword", // an indicator of it
  list: "机密零九listword", // a list of it
  source: "机密一零sourceword", // a source only it rests on
  prospect: "机密一一prospectword", // an internal table
  demand: "机密一二demandword", // an internal table
  task: "机密一三taskword", // an internal table
  table: "机密一四tableword", // a table the descriptor declares not public
  shape: "机密一五shapeword", // a property of a shape
  shapeRow: "机密一六shaperowword", // the name of a shape of a row left out
  member: "机密一七memberword", // a member of the GeoJSON file itself
  rejected: "机密一八rejectedword", // a row left out for its fault
  notes: "机密一九notesword", // a file nobody knows
  hidden: "机密二零hiddenword", // a hidden folder
  edition: "机密二一editionword", // an older state
  keeper: "机密二二keeperword", // a private property of the descriptor
  linked: "机密二三linkedword", // a file behind a symbolic link
  media: "机密二四mediaword", // a picture nobody names
  workbook: "机密二五workbookword", // a workbook beside the tables
} as const;

const square = (id: string, name: string) => ({
  type: "Feature",
  properties: { id, name_zh: name, remark: SECRETS.shape },
  secret: SECRETS.member,
  geometry: {
    type: "Polygon",
    secret: SECRETS.member,
    coordinates: [
      [
        [117, 36],
        [117.2, 36],
        [117.2, 36.2],
        [117, 36.2],
        [117, 36],
      ],
    ],
  },
});
const shapes = (...features: readonly unknown[]) =>
  JSON.stringify({ type: "FeatureCollection", secret: SECRETS.member, features });
const png = (rest: string) => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from(rest)]);

function packWithSecrets(): string {
  const outside = folderOf({ "outside.csv": `id,name_zh\np1,${SECRETS.linked}\n` });
  return folderOf({
    ...SMALL,
    "datapackage.json": JSON.stringify({
      ...JSON.parse(String(SMALL["datapackage.json"])),
      "atlas:keeper": SECRETS.keeper,
      "atlas:remark": SECRETS.keeper,
      contributors: [{ title: "统计局", email: `${SECRETS.keeper}@example.com`, roles: ["keeper"] }],
      resources: [
        "regions",
        "parks",
        "stages",
        "chains",
        "nodes",
        "flows",
        "enterprises",
        "supplies",
        "technologies",
        "projects",
        "indicators",
        "lists",
        "sources",
        "resources",
        "prospects",
        "demands",
        "tasks",
      ]
        .map((name): object => ({ name, path: `${name}.csv`, "atlas:keeper": SECRETS.keeper }))
        .concat([
          { name: "policies", path: "policies.csv", "atlas:public": false },
          { name: "boundaries", path: "boundaries.geojson" },
          { name: "park-shapes", path: "parks.geojson" },
        ])
        .map((resource) =>
          "name" in resource && resource.name === "enterprises"
            ? {
                ...resource,
                schema: { fields: [{ name: "状态", "atlas:public": false, description: SECRETS.declared }] },
              }
            : resource,
        ),
    }),
    "parks.csv": `${SMALL["parks.csv"]}${SECRETS.rowId},${SECRETS.row},r2,c1,,,,s1\n`.replace(
      /^(id.*)\n(.*)\n(.*)\n/,
      `$1,public\n$2,是\n$3,否\n`,
    ),
    "enterprises.csv":
      `id,name_zh,region_id,park_id,chain_ids,node_ids,状态,公开,曾用编号,source_ids,${SECRETS.unknownHeader}\n` +
      `e1,甲厂,r2,${SECRETS.rowId},c1,n1,${SECRETS.declared},,,s1,${SECRETS.unknown}\n` +
      `e2,乙厂,r2,,c2,n3,,yes,,s1,${SECRETS.unknown}\n` +
      `${SECRETS.rowId},${SECRETS.row},r2,,c2,n3,,no,${SECRETS.alias},s1;s2,${SECRETS.unknown}\n`,
    "supplies.csv": `from_id,to_id,kind\ne1,${SECRETS.rowId},${SECRETS.supply}\ne1,e2,铜\n`,
    "projects.csv":
      "id,name_zh,chain_id,node_id,enterprise_id,stage,problem,下一步,source_ids\n" +
      `j1,扩建,c1,n2,${SECRETS.alias},signed,${SECRETS.problem},${SECRETS.next_step},s1\n`,
    "indicators.csv": `${SMALL["indicators.csv"]}i2,${SECRETS.figure},enterprise,${SECRETS.rowId},12,s1\n`,
    "lists.csv":
      "id,title_zh,table,filter,columns,sort\n" +
      `l1,项目,projects,chain=c1,name_zh;problem;stage,-problem\nl2,${SECRETS.list},enterprises,chain=${SECRETS.rowId},name_zh,\n` +
      `l3,${SECRETS.list},prospects,,name_zh,\n`,
    "sources.csv": `${SMALL["sources.csv"]}s2,${SECRETS.source}\n`,
    "prospects.csv": `id,name_zh,reason\np1,${SECRETS.prospect},${SECRETS.prospect}\n`,
    "demands.csv": `id,name_zh,answer\nd1,${SECRETS.demand},${SECRETS.demand}\n`,
    "tasks.csv": `id,name_zh,progress\nt1,${SECRETS.task},${SECRETS.task}\n`,
    "policies.csv": `id,name_zh\np1,${SECRETS.table}\n`,
    "nodes.csv": `${SMALL["nodes.csv"]}n9,${SECRETS.rejected},c9,up,s1\n`,
    "boundaries.geojson": shapes(square("r1", "甲市"), square("r2", "乙县")),
    "parks.geojson": shapes(square("p1", "甲园"), square(SECRETS.rowId, SECRETS.shapeRow)),
    "README.md": "# 小包\n\n![图](media/logo.png) ![图](./media/fake.png) [x](../outside.csv)\n",
    "notes.txt": SECRETS.notes,
    "enterprises.csv.bak": SECRETS.notes,
    "企业台账.xlsx": `PK\x03\x04${SECRETS.workbook}`,
    ".git/enterprises.csv": SECRETS.hidden,
    ".~lock.enterprises.csv#": SECRETS.hidden,
    "editions/2024/enterprises.csv": `id,name_zh\ne9,${SECRETS.edition}\n`,
    "resources.csv": `-> ${join(outside, "outside.csv")}`,
    "media/logo.png": png(""),
    "media/fake.png": SECRETS.media,
    "media/other.png": png(SECRETS.media),
  });
}

test("of 27 secret words in internal places none is in any byte of what is published, nor of a site built with it", async () => {
  const pack = packWithSecrets();
  const site = emptyFolder();
  mkdirSync(join(site, "data"));
  cpSync(pack, join(site, "data/small"), { recursive: true, verbatimSymlinks: true });
  const printed = await runCommand(publish, pack, "--to", join(site, "data/small"), "--allow-errors", "--lang", "en");
  expect(printed).toMatchObject({ code: 0, stderr: "" });

  const planted = Buffer.concat(Object.values(filesIn(pack)));
  for (const secret of Object.values(SECRETS))
    if (secret !== SECRETS.linked) expect(planted.includes(secret), secret).toBe(true);
  const files = filesIn(site);
  expect(Object.keys(files)).toContain("data/small/enterprises.csv");
  expect(Object.keys(files)).toContain("data/small/media/logo.png");
  for (const [file, bytes] of Object.entries(files)) {
    for (const secret of Object.values(SECRETS)) {
      expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
      expect(file).not.toContain(secret);
    }
  }
});

test("what everybody may see is all there, and what named a row left out names it no more", async () => {
  const target = join(emptyFolder(), "public");
  await runCommand(publish, packWithSecrets(), "--to", target, "--allow-errors");
  const text = (file: string) => String(filesIn(target)[file]).slice(1).trimEnd().split("\r\n");
  expect(text("enterprises.csv")).toEqual([
    "id,name_zh,region_id,chain_ids,node_ids,source_ids",
    "e1,甲厂,r2,c1,n1,s1",
    "e2,乙厂,r2,c2,n3,s1",
  ]);
  expect(text("supplies.csv")).toEqual(["from_id,to_id,kind", "e1,e2,铜"]);
  expect(text("projects.csv")).toEqual(["id,name_zh,chain_id,node_id,stage,source_ids", "j1,扩建,c1,n2,signed,s1"]);
  expect(text("lists.csv")).toEqual(["id,title_zh,table,filter,columns", 'l1,项目,projects,chain=c1,"name_zh;stage"']);
  expect(text("indicators.csv").length).toBe(2);
  expect(JSON.parse(String(filesIn(target)["parks.geojson"])).features).toEqual([
    expect.objectContaining({ properties: { id: "p1", name_zh: "甲园" } }),
  ]);
});
