import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openFolder } from "./open-pack.ts";
import { publicFiles } from "./public-files.ts";
import { refusalText, TEXTS } from "./publish-words.ts";
import { replaceFolder } from "./replace-folder.ts";

/**
 * The data of a built site: the public part of every pack `packs.json` lists, and that list. What is internal never comes near it.
 * Throws, and writes nothing of that pack, where it holds what must not be published. Errors of its tables are no hindrance: the page tells them.
 */
export async function writeSiteData(from: string, to: string): Promise<void> {
  const list = await readFile(join(from, "packs.json"));
  const { packs } = JSON.parse(list.toString()) as { readonly packs: readonly { readonly id: string }[] };
  const written = new Map<string, Uint8Array>([["packs.json", list]]);
  for (const { id } of packs) {
    const opened = await openFolder(join(from, id));
    if (typeof opened === "string") throw new Error(opened);
    if (opened.isMarkUnread) throw new Error(TEXTS.en.marksUnread);
    const { files, refusals } = await publicFiles(opened);
    if (refusals.length > 0) throw new Error(`${refusalText(refusals, "zh-CN")}\n${refusalText(refusals, "en")}`);
    for (const [file, bytes] of files) written.set(`${id}/${file}`, bytes);
  }
  await replaceFolder(to, written);
}
