// node scripts/run.mjs bench/run.ts [filter|layout|intake|memory|size|map …]: ratios against peers of the same run, each with its bar.
import { run as filter } from "./filter.ts";
import { run as intake } from "./intake.ts";
import { run as memory } from "./intake-memory.ts";
import { run as layout } from "./layout.ts";
import { run as map } from "./map.ts";
import { run as size } from "./size.ts";
import { isMet, type Print, spell, type Verdict } from "./verdict.ts";

/** In the order they run: the map builds what size weighs. */
const PARTS: Readonly<Record<string, (print: Print) => readonly Verdict[] | Promise<readonly Verdict[]>>> = {
  filter,
  layout,
  intake,
  memory,
  map,
  size,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
const verdicts: Verdict[] = [];
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  verdicts.push(...(await run((line) => console.log(`  ${line}`))));
}
console.log("\nbars");
for (const verdict of verdicts) console.log(spell(verdict));
process.exitCode = verdicts.every(isMet) ? 0 : 1;
