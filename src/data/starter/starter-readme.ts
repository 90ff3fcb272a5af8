import { headerOf } from "../../model/headers.ts";
import { TABLE_NAMES, type TableName } from "../../model/schema.ts";
import { titleOf } from "./column-notes.ts";

/** A row of each table most packs begin with, by column. Made up. */
const EXAMPLES: { readonly [T in TableName]?: Readonly<Record<string, string>> } = {
  regions: { id: "r1", name_zh: "××市", level: "市", adcode: "370900" },
  parks: { id: "p1", name_zh: "××开发区", level: "省级", region_id: "r1", area_km2: "12.5", free_land_mu: "300" },
  chains: { id: "c1", name_zh: "输变电装备", chief_zh: "副市长", lead_enterprise_ids: "e1", as_of: "2025-03" },
  stages: { id: "g1", name_zh: "第一段", order: "1", lane: "列" },
  nodes: {
    id: "n1",
    name_zh: "变压器",
    chain_id: "c1",
    stage_id: "g1",
    strength: "强",
    strength_reason_zh: "有链主企业",
  },
  enterprises: {
    id: "e1",
    name_zh: "××电气有限公司",
    region_id: "r1",
    park_id: "p1",
    chain_ids: "c1",
    node_ids: "n1",
    designations: "小巨人:2023；链主",
    revenue_cny_100m: "3.2",
  },
  projects: { id: "j1", name_zh: "变压器扩建", chain_id: "c1", node_id: "n1", enterprise_id: "e1", stage: "在建" },
  sources: {
    id: "s1",
    title_zh: "××市统计公报",
    publisher: "××市统计局",
    date: "2025-03",
    url: "https://example.org/",
  },
};

/** README.md of a new pack: what to do with it, in Chinese and English, and one made-up row of the tables most packs begin with. */
export const readme = (): string => `# 数据包 / Data pack

## 怎么填

1. 每张表一个文件：用 Excel 或 WPS 打开 \`企业\` 对应的 \`enterprises.csv\` 等，从第二行起填；或者只填一个 \`模板.xlsx\`（每张表一个工作表，有下拉列表和填写提示）。
   同一张表只填一处。用不到的表留空或删掉。“段位”和“清单”两张表已填好常用的，可增、可删、可改名。
2. 表头不要改。黄色表头必填。编号用小写字母、数字和 \`. _ -\`，本表内不重复，定下后不再改、不再用于别的事物。
3. 多个编号用 \`；\` 隔开。数字不写单位。日期写到知道的程度：\`2025\`、\`2025-Q3\`、\`2025-03\`、\`2025-03-14\`。
4. 每一行在“来源”列填来源表的编号，在“截至”列填数据的日期。
5. \`datapackage.json\` 用记事本打开，填标题、根区划的编号（\`atlas:region\`）和审图号（\`atlas:mapReview\`）。
6. 把整个文件夹拖到网站的“检查”页面，按提示改正；或者运行 \`npm run atlas -- check <文件夹>\`。
7. 网站只读 CSV：填的是 \`模板.xlsx\` 的，在“检查”页面下载整理好的数据包，用它替换这里的文件。

## How to fill it in

1. One file a table: fill in \`enterprises.csv\` and the others from the second row; or fill in \`模板.xlsx\` alone (a sheet a table, with drop-down lists and
   notes). Fill each table in one place only. Leave tables that are not needed blank, or delete them. Stages and lists are filled in with the usual ones: add, remove, rename.
2. Keep the headers. Yellow ones are required. Ids are lower-case letters, digits and \`. _ -\`, unique in their table, never changed and never used again.
3. Several ids are separated by \`;\`. Numbers carry no unit. Dates at the precision known: \`2025\`, \`2025-Q3\`, \`2025-03\`, \`2025-03-14\`.
4. Every row names its sources and the date it was true.
5. \`datapackage.json\` takes the title, the id of the root region (\`atlas:region\`) and the map review number (\`atlas:mapReview\`).
6. Drop the folder on the check page of the site and follow what it says; or run \`npm run atlas -- check <folder>\`.
7. The site reads CSV alone: who filled in \`模板.xlsx\` downloads the tidy pack from the check page and puts it in place of these files.

## 表 / Tables

| 文件 / file | 工作表 / sheet |
| --- | --- |
${TABLE_NAMES.map((table) => `| \`${table}.csv\` | ${titleOf(table)} |`).join("\n")}

## 示例 / Examples

${TABLE_NAMES.flatMap((table) => exampleOf(table) ?? []).join("\n")}`;

function exampleOf(table: TableName): string | undefined {
  const example = EXAMPLES[table];
  if (example === undefined) return undefined;
  const cells = (texts: readonly string[]) => `| ${texts.join(" | ")} |`;
  const headers = Object.keys(example).map((name) => headerOf(table, name));
  return `**${titleOf(table)}** (\`${table}.csv\`)\n\n${[headers, headers.map(() => "---"), Object.values(example)].map(cells).join("\n")}\n`;
}
