import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { demoFiles } from "./pack-files.ts";

/** Writes data/demo, or the folder named. Run by: node scripts/run.mjs scripts/demo/make-demo.ts */
const folder = process.argv[2] ?? "data/demo";
for (const [path, text] of demoFiles()) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
