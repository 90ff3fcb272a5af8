import { readFile, writeFile } from "node:fs/promises";
import { TABLE_NAMES } from "../src/model/schema.ts";
import { INTRODUCTION } from "./dictionary/introduction.ts";
import { tableSection } from "./dictionary/table-section.ts";

const FILE = "docs/data.md";

const links = TABLE_NAMES.map((table) => `[${table}](#${table})`).join(" · ");
const text = [INTRODUCTION.replace("TABLE_LINKS", links), ...TABLE_NAMES.map(tableSection)].join("\n");
if (process.argv.includes("--check")) {
  const written = await readFile(FILE, "utf8").catch(() => "");
  if (written !== text) {
    process.stderr.write(`${FILE} is stale: npm run dictionary\n`);
    process.exitCode = 1;
  }
} else await writeFile(FILE, text);
