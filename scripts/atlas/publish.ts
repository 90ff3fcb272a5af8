import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { WORKBOOK } from "../../src/data/intake/gather/open-dropped.ts";
import { DESCRIPTOR } from "../../src/data/read-descriptor.ts";
import { memorySource } from "../../src/data/source.ts";
import type { Language } from "../../src/i18n/text.ts";
import { checkText } from "./check-text.ts";
import { type Command, complain, EXIT, languageOf, misused, readArguments } from "./command.ts";
import { type OpenedPack, openFolder, openSource } from "./open-pack.ts";
import { type PublicFiles, publicFiles } from "./public-files.ts";
import { publishedText, refusalText, TEXTS } from "./publish-words.ts";
import { replaceFolder } from "./replace-folder.ts";
import { reportOf } from "./report.ts";

const HELP = {
  usage: "npm run atlas -- publish <folder> --to <folder> [--allow-errors] [--lang zh|en]",
  zh: `把数据包中可公开的部分写到另一个文件夹，供网站使用。
只发布公开的表、行、列（“公开”列填否的行、内部列、未登记的列一律不带），并列出发布的全部内容。
有错误时不发布（--allow-errors 除外）；含身份证号、电话、邮箱时不发布。全部写好后才替换目标文件夹，中途失败时旧的不动。
结果代码：0 已发布，1 因数据问题未发布，2 读不了、写不了或命令写错。`,
  en: `Writes the public part of a pack to another folder, for the site.
Only public tables, rows and columns (rows with public = no, internal columns and unknown columns never), with a list of all that was published.
Refuses where check finds errors (but with --allow-errors), and where there are identity numbers, phone numbers or e-mail addresses.
The target is replaced only when everything is written: if anything fails, the old one stays.
Exit code: 0 published, 1 not published because of the data, 2 not readable, not writable or not understood.`,
};

async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, {
    to: { type: "string" },
    lang: { type: "string", default: "zh" },
    "allow-errors": { type: "boolean", default: false },
  });
  const language = languageOf(given?.values.lang ?? "");
  const [folder, ...more] = given?.positionals ?? [];
  const to = given?.values.to;
  if (folder === undefined || to === undefined || to === "" || more.length > 0 || language === undefined)
    return misused(HELP);
  const target = await realpath(to).catch(() => resolve(to));
  const fault = await targetFault(folder, target, language);
  if (fault !== undefined) return complain(fault);
  const opened = await openFolder(folder);
  if (typeof opened === "string")
    return complain((await holdsWorkbook(folder)) ? TEXTS[language].workbookOnly(folder) : opened);
  if (opened.isMarkUnread) return refuse(TEXTS[language].marksUnread);
  if (opened.pack.reports.length === 0)
    return refuse(checkText(reportOf(opened.pack, opened.descriptor, language, opened.names), false));
  return publishTo(target, opened, language, given?.values["allow-errors"] ?? false);
}

const holdsWorkbook = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => [])).some((file) => WORKBOOK.test(file));

async function publishTo(target: string, opened: OpenedPack, language: Language, mayErr: boolean): Promise<number> {
  const texts = TEXTS[language];
  const result = await publicFiles(opened);
  const faulty = mayErr
    ? undefined
    : ((await errorsIn(opened, language)) ?? (await errorsIn(await again(result), language)));
  if (faulty !== undefined) return refuse(`${faulty}\n\n${texts.hasErrors}`);
  if (result.refusals.length > 0) return refuse(refusalText(result.refusals, language));
  try {
    await replaceFolder(target, result.files);
  } catch (error) {
    return complain(`${texts.notWritten} ${error instanceof Error ? error.message : String(error)}`);
  }
  process.stdout.write(`${publishedText(result, target, language)}\n`);
  return EXIT.sound;
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`);
  return EXIT.errors;
}

/** The report of a pack with errors; undefined for one without. */
async function errorsIn(opened: OpenedPack | string, language: Language): Promise<string | undefined> {
  if (typeof opened === "string") return opened;
  const report = reportOf(opened.pack, opened.descriptor, language, opened.names);
  return report.counts.error === 0 ? undefined : checkText(report, false);
}

/** The public pack as the site will read it: what was left out must not leave the rest in pieces. */
const again = ({ files }: PublicFiles): Promise<OpenedPack | string> =>
  openSource(memorySource(Object.fromEntries(files)), "published", "published");

/** Why a folder must not be replaced: it holds the pack itself, or something that is no pack. */
async function targetFault(folder: string, target: string, language: Language): Promise<string | undefined> {
  const texts = TEXTS[language];
  const source = await realpath(folder).catch(() => resolve(folder));
  const reached = join(await realpath(dirname(target)).catch(() => dirname(target)), basename(target));
  if ([relative(source, reached), relative(reached, source)].some((path) => !path.startsWith("..")))
    return texts.sameFolder;
  const found = await stat(target).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return texts.notAPack(target);
  const names = await readdir(target);
  return names.length === 0 || names.includes(DESCRIPTOR) ? undefined : texts.notAPack(target);
}

export const publish: Command = { help: HELP, run };
