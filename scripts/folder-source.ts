import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isInside, type Source } from "../src/data/source.ts";

/** A pack in a folder of this machine. */
export function folderSource(folder: string): Source {
  return {
    read: async (file) => {
      if (!isInside(file)) return undefined;
      try {
        return await readFile(join(folder, file));
      } catch (error) {
        if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
          return undefined;
        throw error;
      }
    },
  };
}
