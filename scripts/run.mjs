// Runs a TypeScript entry in this Node, bundled by Vite, packages left outside: node scripts/run.mjs scripts/check.ts data/taian
import { rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error("usage: node scripts/run.mjs <entry.ts> [arguments]");
  process.exit(2);
}
const input = resolve(entry);
const folder = join(root, "node_modules/.cache/chain-atlas", `${basename(entry, ".ts")}-${process.pid}`);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
// Ctrl-C ends it without a word, and the exit clears up.
process.on("SIGINT", () => process.exit(130));
await build({
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  build: {
    ssr: input,
    outDir: folder,
    target: "node20",
    rolldownOptions: { external: /^[a-z@]/, output: { entryFileNames: "entry.mjs" } },
  },
});
process.argv = [process.argv[0], input, ...rest];
await import(pathToFileURL(join(folder, "entry.mjs")).href);
