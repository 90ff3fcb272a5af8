import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderSource } from "./folder-source.ts";

/** The folder of the defaults below a folder of this program: `scripts`, or where `scripts/run.mjs` puts what it bundles. */
function defaultsAbove(folder: string): string {
  const found = join(folder, "data/defaults");
  const above = dirname(folder);
  return existsSync(found) || above === folder ? found : defaultsAbove(above);
}

/** The lanes and lists of packs that bring none. */
export const DEFAULTS = folderSource(defaultsAbove(dirname(fileURLToPath(import.meta.url))));
