import type { Language } from "../../src/i18n/text.ts";
import type { Personal } from "../../src/model/personal.ts";
import type { PublicFiles } from "./public-files.ts";
import type { Refusal } from "./refusals.ts";
import type { PublishedTable } from "./state-files.ts";

interface Texts {
  readonly hasErrors: string;
  readonly notWritten: string;
  readonly sameFolder: string;
  readonly marksUnread: string;
  readonly workbookOnly: (folder: string) => string;
  readonly notAPack: (target: string) => string;
  readonly published: (target: string) => string;
  readonly refused: string;
  readonly table: (table: PublishedTable) => string;
  readonly columnsLeftOut: (columns: readonly string[]) => string;
  readonly tablesLeftOut: (files: readonly string[]) => string;
  readonly otherFile: (file: string, bytes: number) => string;
  readonly personal: Readonly<Record<Personal, string>>;
  readonly mark: (file: string, column: string) => string;
  readonly media: (file: string) => string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  "zh-CN": {
    hasErrors: "未发布：请先改正以上错误；确要带着错误发布，请加 --allow-errors。旧的发布结果没有改动。",
    notWritten: "未发布，没能写入目标文件夹，旧的发布结果没有改动。",
    marksUnread:
      "未发布：datapackage.json 读不懂（或它的 schema 写在别的文件里），无法知道哪些可以公开。请先改正（npm run check 会指出位置）。旧的发布结果没有改动。",
    sameFolder: "未发布：目标文件夹不能是数据包本身，也不能互相包含。",
    workbookOnly: (folder) =>
      `未发布：${folder} 里没有 CSV 表，只有工作簿；工作簿不发布。请把各工作表另存为“CSV UTF-8（逗号分隔）”，以表名为文件名；或把工作簿放到检查页，发布那里下载的数据包。`,
    notAPack: (target) => `未发布：${target} 里有别的内容，不是数据包。请换一个文件夹，或先清空它。`,
    published: (target) => `已发布到 ${target}：`,
    refused: "未发布，旧的发布结果没有改动。请先处理：",
    table: ({ file, rows, rowsLeftOut, columns }) =>
      `  ${file}  ${rows} 行${rowsLeftOut === 0 ? "" : `（另有 ${rowsLeftOut} 行不公开）`}，列：${columns.join("、")}`,
    columnsLeftOut: (columns) => `    不公开的列：${columns.join("、")}`,
    tablesLeftOut: (files) => `没有发布的表：${files.join("、")}`,
    otherFile: (file, bytes) => `  ${file}  ${bytes} 字节`,
    personal: { "identity-number": "像是身份证号", phone: "像是电话号码", email: "是邮箱地址" },
    mark: (file, column) =>
      `${file} 的“${column}”说明了能否公开，但读不懂。请把表头改为“公开”，每格填“是”或“否”（空格按“是”）；与公开无关的，请改名或删去这一列。`,
    media: (file) =>
      `${file} 被引用，但没有这个文件、不是图片，或经过符号链接。请放入图片（PNG、JPG、WebP、GIF、不含脚本的 SVG），或删去引用。`,
  },
  en: {
    hasErrors: "Not published: mend the errors above, or add --allow-errors. What was published before is unchanged.",
    notWritten: "Not published: the target could not be written. What was published before is unchanged.",
    marksUnread:
      "Not published: datapackage.json cannot be read (or its schema stands in another file), so nobody can tell what is public. Mend it first (npm run check shows where). What was published before is unchanged.",
    sameFolder: "Not published: the target must not be the pack itself, nor one lie inside the other.",
    workbookOnly: (folder) =>
      `Not published: ${folder} holds no CSV table, only a workbook, and workbooks are not published. Save its sheets as “CSV UTF-8 (comma delimited)”, each named as its table, or drop the workbook on the check page and publish the pack downloaded there.`,
    notAPack: (target) => `Not published: ${target} holds something that is no pack. Name another folder, or empty it.`,
    published: (target) => `Published to ${target}:`,
    refused: "Not published, what was published before is unchanged. To be settled first:",
    table: ({ file, rows, rowsLeftOut, columns }) =>
      `  ${file}  rows ${rows}${rowsLeftOut === 0 ? "" : ` (${rowsLeftOut} more are not public)`}, columns: ${columns.join(", ")}`,
    columnsLeftOut: (columns) => `    columns not public: ${columns.join(", ")}`,
    tablesLeftOut: (files) => `Tables not published: ${files.join(", ")}`,
    otherFile: (file, bytes) => `  ${file}  ${bytes} bytes`,
    personal: {
      "identity-number": "looks like an identity number",
      phone: "looks like a phone number",
      email: "is an e-mail address",
    },
    mark: (file, column) =>
      `${file}: "${column}" says what may be shown, but cannot be understood. Name the column "public" and write yes or no (blank counts as yes); if it means something else, rename or delete it.`,
    media: (file) =>
      `${file} is named, but is not there, is no picture, or lies behind a symbolic link. Put a picture there (PNG, JPG, WebP, GIF, SVG without script), or delete the name.`,
  },
};

/** Everything that was published and, by name only, what was not. */
export function publishedText(published: PublicFiles, target: string, language: Language): string {
  const { files, tables, tablesLeftOut, mediaLeftOut } = published;
  const texts = TEXTS[language];
  const lines = tables.flatMap((table) => [
    texts.table(table),
    ...(table.columnsLeftOut.length === 0 ? [] : [texts.columnsLeftOut(table.columnsLeftOut)]),
  ]);
  const named = new Set(tables.map(({ file }) => file));
  const others = [...files].flatMap(([file, { length }]) => (named.has(file) ? [] : [texts.otherFile(file, length)]));
  const left = tablesLeftOut.length === 0 ? [] : [texts.tablesLeftOut(tablesLeftOut)];
  return [texts.published(target), ...lines, ...others, ...left, ...mediaLeftOut.map(texts.media)].join("\n");
}

/** Why nothing was published; personal data are shown in part only, since logs travel. */
export function refusalText(refusals: readonly Refusal[], language: Language): string {
  const texts = TEXTS[language];
  const lines = refusals.map((refusal) => {
    if (refusal.kind === "mark") return texts.mark(refusal.file, refusal.column);
    const { file, id, column, value, kind } = refusal;
    return `${[file, id, column].filter((part) => part !== undefined).join(" · ")}  ${masked(value)}  ${texts.personal[kind]}${way(file, language)}`;
  });
  return [texts.refused, ...[...new Set(lines)].map((line) => `  ✗ ${line}`)].join("\n");
}

function way(file: string, language: Language): string {
  const isTable = file.endsWith(".csv");
  if (language === "en")
    return isTable
      ? `. Delete it, or declare "atlas:personal": "allowed" for this field in datapackage.json.`
      : `. Delete it, or declare "atlas:personal": "allowed" for the whole pack in datapackage.json.`;
  return isTable
    ? `。请删去；确可公开的（如单位总机），请在 datapackage.json 的这个字段写 "atlas:personal": "allowed"。`
    : `。请删去；确可公开的，请在 datapackage.json 写 "atlas:personal": "allowed"。`;
}

const masked = (value: string): string => {
  const text = value.trim();
  return text.length <= 8 ? `${text.slice(0, 2)}…` : `${text.slice(0, 3)}…${text.slice(-2)}`;
};
