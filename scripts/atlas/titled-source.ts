import { readdir } from "node:fs/promises";
import { TABLE_TITLES } from "../../src/data/intake/gather/titles.ts";
import { DESCRIPTOR, readDescriptor } from "../../src/data/read-descriptor.ts";
import type { Source } from "../../src/data/source.ts";
import { TABLE_NAMES } from "../../src/model/schema.ts";
import { folderSource } from "../folder-source.ts";

export interface TitledSource {
  readonly source: Source;
  /** Files read under another name than their own, by the name in the pack: enterprises.csv, 企业.csv. */
  readonly names: ReadonlyMap<string, string>;
}

/** A folder whose tables may have their Chinese names of docs/data.md (企业.csv), where it does not itself list its files and has none of the plain name. */
export async function titledSource(folder: string): Promise<TitledSource> {
  const source = folderSource(folder);
  const described = await source.read(DESCRIPTOR).catch(() => undefined);
  const isListed = readDescriptor("", described).files.some(({ isDeclared }) => isDeclared);
  const names = isListed ? new Map<string, string>() : titledFiles(await readdir(folder));
  return { source: { read: (file) => source.read(names.get(file) ?? file) }, names };
}

function titledFiles(files: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const table of TABLE_NAMES) {
    const plain = `${table}.csv`;
    const found = TABLE_TITLES[table].map((title) => `${title}.csv`).find((file) => files.includes(file));
    if (found !== undefined && !files.includes(plain)) names.set(plain, found);
  }
  return names;
}
