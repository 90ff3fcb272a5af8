import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR, readDescriptor } from "../../src/data/read-descriptor.ts";
import { wordFinding } from "../../src/i18n/findings.ts";
import type { Language } from "../../src/i18n/text.ts";
import type { Finding } from "../../src/model/finding.ts";

export const CONVERT_WORDS = {
  "zh-CN": {
    unread: (file: string) => `${file}：没有读到，或不是文字表格。`,
    exists: (file: string) => `${file} 已经存在，没有改动。要覆盖请加 --force。`,
    done: (rows: number, file: string) => `${rows} 行写入 ${file}`,
    undeclared: (file: string) => `请在 datapackage.json 的 resources 中登记 ${file}，否则不会读入。`,
  },
  en: {
    unread: (file: string) => `${file}: not readable, or no text table.`,
    exists: (file: string) => `${file} is there already and was left as it is. To overwrite it, add --force.`,
    done: (rows: number, file: string) => `${rows} rows written to ${file}`,
    undeclared: (file: string) => `List ${file} among the resources of datapackage.json, or it will not be read.`,
  },
} as const;

const SIGNS = { error: "✗", warning: "!", note: "·" } as const;

/** What was found on the way, one a line, beside what is written. */
export function tellFindings(findings: readonly Finding[], language: Language): void {
  for (const finding of findings) {
    const { message, fix } = wordFinding(finding, language);
    process.stderr.write(`${SIGNS[finding.severity]} ${finding.code}  ${message} ${fix}\n`);
  }
}

/** Writes a file whole or not at all, over one that is there only where told so; why it could not be done. */
export async function putFile(
  path: string,
  text: string,
  isForced: boolean,
  language: Language,
): Promise<string | undefined> {
  if (!isForced && (await stat(path).catch(() => undefined)) !== undefined) return CONVERT_WORDS[language].exists(path);
  const fresh = `${path}.${process.pid}.new`;
  try {
    await writeFile(fresh, text, { flag: "wx" });
    await rename(fresh, path);
    return undefined;
  } catch (error) {
    await rm(fresh, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}

/** Says where the pack's own list of files would pass the new one over. */
export async function tellUndeclared(folder: string, file: string, language: Language): Promise<void> {
  const bytes = await readFile(join(folder, DESCRIPTOR)).catch(() => undefined);
  const isRead = readDescriptor("", bytes).files.some((known) => known.file === file);
  if (!isRead) process.stdout.write(`${CONVERT_WORDS[language].undeclared(file)}\n`);
}
