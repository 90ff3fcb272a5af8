import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULTS } from "../default-tables.ts";
import { folderSource } from "../folder-source.ts";
import { openFolder } from "./open-pack.ts";
import { publicFiles } from "./public-files.ts";
import { refusalText, TEXTS } from "./publish-words.ts";
import { replaceFolder } from "./replace-folder.ts";

/** What stands in where a pack brings no lanes or lists of its own. */
const DEFAULT_FILES = ["stages.csv", "lists.csv"];

interface Entry {
  readonly id: string;
  readonly files?: readonly string[];
}

/** Tables and shapes in the pack's own folder. */
const DATA_FILE = /^[^/]+\.(csv|geojson)$/;

/**
 * The data of a built site: the public part of every pack `packs.json` lists, that list with the files of each, so that a page can ask for
 * them at once, and the default tables. What is internal never comes near it.
 * Throws, and writes nothing of that pack, where it holds what must not be published. Errors of its tables are no hindrance: the page tells them.
 */
export async function writeSiteData(from: string, to: string): Promise<void> {
  const list = JSON.parse(await readFile(join(from, "packs.json"), "utf8")) as { readonly packs: readonly Entry[] };
  const written = new Map<string, Uint8Array>();
  const packs: Entry[] = [];
  for (const entry of list.packs) {
    const { id } = entry;
    const opened = await openFolder(join(from, id));
    if (typeof opened === "string") throw new Error(opened);
    if (opened.isMarkUnread) throw new Error(TEXTS.en.marksUnread);
    const { files, refusals } = await publicFiles(opened);
    if (refusals.length > 0) throw new Error(`${refusalText(refusals, "zh-CN")}\n${refusalText(refusals, "en")}`);
    for (const [file, bytes] of files) written.set(`${id}/${file}`, bytes);
    packs.push({ ...entry, files: [...files.keys()].filter((file) => DATA_FILE.test(file)) });
  }
  written.set("packs.json", new TextEncoder().encode(`${JSON.stringify({ ...list, packs }, null, 1)}\n`));
  const own = folderSource(join(from, "defaults"));
  for (const file of DEFAULT_FILES) {
    const bytes = (await own.read(file)) ?? (await DEFAULTS.read(file));
    if (bytes !== undefined) written.set(`defaults/${file}`, bytes);
  }
  await replaceFolder(to, written);
}
