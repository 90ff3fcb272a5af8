import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isInside, type Source } from "../src/data/source.ts";

/** A pack in a folder of this machine. Symbolic links and hidden files are refused: they may lead to what is no part of the pack. */
export function folderSource(folder: string): Source {
  return {
    read: async (file) => {
      if (!isInside(file)) return undefined;
      const path = await plainPath(folder, file);
      return path === undefined ? undefined : readFile(path);
    },
  };
}

/** The path of a file reached without symbolic links and hidden folders; undefined where there is none. */
async function plainPath(folder: string, file: string): Promise<string | undefined> {
  let path = folder;
  for (const part of file.split("/")) {
    if (part.startsWith(".")) throw new Error("hidden / 隐藏文件");
    path = join(path, part);
    const found = await lstat(path).catch((error: unknown) => absent(error));
    if (found === undefined) return undefined;
    if (found.isSymbolicLink()) throw new Error("symbolic link / 符号链接");
  }
  return path;
}

function absent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return undefined;
  throw error;
}
