import { fuzzShapes, fuzzTables } from "../test/fuzz/run.ts";

const USAGE = `usage: npm run fuzz -- [--csv 100000] [--geojson 20000] [--seed n]

Reads random tables and damaged shapes: nothing throws, read = kept + rejected, every finding can be worded, what is kept is read
the same after it was written. Exit 0: so it is; 1: not, and the seeds that show it.`;

const DEFAULTS: Readonly<Record<string, number>> = { csv: 100_000, geojson: 20_000, seed: Date.now() % 1_000_000_000 };

function optionsOf(args: readonly string[]): Readonly<Record<string, number>> | undefined {
  const options: Record<string, number> = { ...DEFAULTS };
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index]?.replace(/^--/, "") ?? "", Number(args[index + 1])];
    if (!Object.hasOwn(DEFAULTS, name) || !Number.isSafeInteger(value) || value < 0) return undefined;
    options[name] = value;
  }
  return options;
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { csv = 0, geojson = 0, seed = 0 } = options;
  const start = performance.now();
  const tables = await fuzzTables(csv, seed);
  const shapes = await fuzzShapes(geojson, seed);
  for (const fault of [...tables.faults, ...shapes.faults]) console.error(`${fault}\n`);
  const seconds = Math.round((performance.now() - start) / 1000);
  const faults = tables.faults.length + shapes.faults.length;
  console.log(`seed ${seed}: ${tables.cases} tables, ${shapes.cases} shapes, ${faults} faults, ${seconds} s`);
  return faults === 0 ? 0 : 1;
}

process.exitCode = await main();
