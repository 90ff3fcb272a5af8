import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { starterPack } from "../../src/data/starter/starter-pack.ts";
import { DEFAULTS } from "../default-tables.ts";
import { type Command, complain, EXIT, type Help, languageOf, misused, readArguments } from "./command.ts";

const HELP: Help = {
  usage: "npm run atlas -- new <folder> [--lang zh|en]",
  zh: "新建一个空的数据包：每张表的 CSV 模板、一个带下拉列表的 Excel 模板、datapackage.json 和填写说明。文件夹须不存在或为空。",
  en: "Starts a pack: a CSV template a table, one Excel template with drop-down lists, datapackage.json and how to fill them in. The folder must be new or empty.",
};

const WORDS = {
  "zh-CN": {
    full: (folder: string) => `${folder} 里已有文件，没有改动。请换一个文件夹。`,
    failed: (folder: string, reason: string) => `${folder} 无法写入：${reason}`,
    done: (folder: string, count: number) => `已在 ${folder} 新建 ${count} 个文件。请从 README.md 看起。`,
  },
  en: {
    full: (folder: string) => `${folder} already holds files; nothing was changed. Name another folder.`,
    failed: (folder: string, reason: string) => `${folder} cannot be written: ${reason}`,
    done: (folder: string, count: number) => `${count} files written to ${folder}. Begin with README.md.`,
  },
};

/** `new <folder>`: writes a starter pack. 0: written; 2: not understood, not empty, or not writable. */
export async function create(args: readonly string[]): Promise<number> {
  const read = readArguments(args, { lang: { type: "string", default: "zh" } });
  const language = languageOf(read?.values.lang ?? "");
  const [folder, ...more] = read?.positionals ?? [];
  if (folder === undefined || more.length > 0 || language === undefined) return misused(HELP);
  const words = WORDS[language];
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) return complain(words.full(folder));
    const files = await starterPack(basename(resolve(folder)), DEFAULTS);
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes, { flag: "wx" });
    process.stdout.write(`${words.done(folder, files.size)}\n`);
    return EXIT.sound;
  } catch (error) {
    return complain(words.failed(folder, error instanceof Error ? error.message : String(error)));
  }
}

export const newPack: Command = { help: HELP, run: create };
