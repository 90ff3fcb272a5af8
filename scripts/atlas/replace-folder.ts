import { existsSync, renameSync, rmSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Puts a folder of these files where `target` is. They are written beside it and take its place by renaming when all are there: whatever
 * goes wrong before, a full disk or a killed process, the old folder stays as it was.
 */
export async function replaceFolder(
  target: string,
  files: Iterable<readonly [string, Uint8Array]> | AsyncIterable<readonly [string, Uint8Array]>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await recover(target);
  const fresh = besides(target, "new");
  const clear = () => rmSync(fresh, { recursive: true, force: true });
  process.once("exit", clear);
  try {
    await mkdir(fresh);
    for await (const [file, bytes] of files) await writeWhole(join(fresh, file), bytes);
    await takePlace(fresh, target);
  } finally {
    clear();
    process.off("exit", clear);
  }
}

/** Hidden, so that no server hands it out; with the number of the process, so that two do not meet. */
const besides = (target: string, part: "new" | "old"): string =>
  join(dirname(target), `.${basename(target)}.${part}-${process.pid}`);

/** Clears away what a killed process left; where it was killed between its two renames, the old folder comes back. */
async function recover(target: string): Promise<void> {
  const left = /^\.(?<name>.*)\.(?<part>new|old)-(?<process>\d+)$/;
  for (const name of await readdir(dirname(target))) {
    const groups = left.exec(name)?.groups;
    if (groups?.["name"] !== basename(target) || isRunning(Number(groups["process"]))) continue;
    const path = join(dirname(target), name);
    const isLost = groups["part"] === "old" && !existsSync(target);
    await (isLost ? rename(path, target) : rm(path, { recursive: true, force: true }));
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return id !== process.pid;
  } catch {
    return false;
  }
}

/** Writes a file and waits until the disk has it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Both renames in one breath: nothing of this process comes between them. */
async function takePlace(fresh: string, target: string): Promise<void> {
  const old = besides(target, "old");
  const isThere = existsSync(target);
  if (isThere) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (isThere) renameSync(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
