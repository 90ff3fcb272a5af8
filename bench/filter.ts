import crossfilter from "crossfilter2";
import { columnOfCodes } from "../src/model/coded-column.ts";
import { type Chosen, createCrossFilter } from "../src/model/cross-filter.ts";
import { seededRandom } from "./random.ts";
import { median, type Print, type Verdict } from "./verdict.ts";

/** One figure: the time of a step, as its ratio to the lower bound of the same rows in the same run. */
interface Figure {
  readonly name: string;
  readonly rows: number;
  readonly ratio: number;
}

/** Values of each dimension: chain, node, county, stage, title. Nodes and counties are also counted at every step. */
const SIZES = [16, 300, 120, 9, 10] as const;
const NODE = 1;
const COUNTY = 2;
const STEPS = 24;
const ROUNDS: readonly (readonly [rows: number, rounds: number])[] = [
  [10_000, 25],
  [100_000, 15],
  [1_000_000, 3],
];
const CROSSFILTER2 = "crossfilter2";
const OURS = "ours";
const READ = "read five columns once";
/** Bars at 100,000 rows: times faster than crossfilter2, times the read of the columns. */
const BARS = { rows: 100_000, crossfilter2: 10, read: 3 };

type Columns = readonly Uint16Array[];
/** One change of one dimension: the codes now chosen in it, none to clear it. */
interface Step {
  readonly dimension: number;
  readonly codes: readonly number[];
}
interface Answer {
  readonly count: number;
  readonly nodes: ArrayLike<number>;
  readonly counties: ArrayLike<number>;
}
type Engine = (step: Step) => Answer;

/** Values are skewed as real ones are: the first of n has about 1 / √n of the rows. */
function makeColumns(rows: number): Columns {
  const random = seededRandom(rows);
  return SIZES.map((size) => Uint16Array.from({ length: rows }, () => Math.floor(random() ** 2 * size)));
}

/**
 * A session as a reader has one, over and over: choose a third of the values of a dimension, then of a second, add some to
 * it, take some away, clear the first. One or two dimensions narrow at a time.
 */
function makeSession(): readonly Step[] {
  const random = seededRandom(24);
  const some = (dimension: number, share: number) => {
    const codes = Array.from({ length: SIZES[dimension] ?? 0 }, (_, code) => code).filter(() => random() < share);
    return { dimension, codes: codes.length === 0 ? [0] : codes };
  };
  return Array.from({ length: STEPS }, (_, at): Step => {
    const dimension = Math.floor(at / 4) % SIZES.length;
    const before = (dimension + SIZES.length - 1) % SIZES.length;
    if (at % 4 === 0) return some(dimension, 1 / 3);
    if (at % 4 === 1) return some(dimension, 2 / 3);
    return at % 4 === 2 ? { dimension: before, codes: [] } : { dimension, codes: [Math.floor(random() * 4)] };
  });
}

/** Also builds what it would build at the first choice and count in each dimension. */
function startOurs(columns: Columns): Engine {
  const cross = createCrossFilter(
    columns[0]?.length ?? 0,
    columns.map((codes, i) => () => columnOfCodes(codes, SIZES[i] ?? 0)),
  );
  const first = cross.evaluate(SIZES.map(() => [0]));
  for (let dimension = 0; dimension < SIZES.length; dimension++) first.facets(dimension);
  const chosen: Chosen[number][] = SIZES.map(() => undefined);
  return ({ dimension, codes }) => {
    chosen[dimension] = codes.length === 0 ? undefined : codes;
    const passing = cross.evaluate(chosen);
    return { count: passing.count, nodes: passing.facets(NODE), counties: passing.facets(COUNTY) };
  };
}

function startCrossfilter2(columns: Columns): Engine {
  const cross = crossfilter(Array.from(columns[0] ?? [], (_, row) => row));
  const dimensions = columns.map((codes) => cross.dimension((row) => codes[row] ?? 0));
  const nodes = dimensions[NODE]?.group().reduceCount();
  const counties = dimensions[COUNTY]?.group().reduceCount();
  const total = cross.groupAll().reduceCount();
  const spread = (size: number, groups: readonly { key: unknown; value: unknown }[] = []) => {
    const counts = new Uint32Array(size);
    for (const { key, value } of groups) counts[Number(key)] = Number(value);
    return counts;
  };
  return ({ dimension, codes }) => {
    const isChosen = new Set<unknown>(codes);
    if (codes.length === 0) dimensions[dimension]?.filterAll();
    else if (codes.length === 1) dimensions[dimension]?.filterExact(codes[0] ?? 0);
    else dimensions[dimension]?.filterFunction((code) => isChosen.has(code));
    return {
      count: Number(total.value()),
      nodes: spread(SIZES[NODE], nodes?.all()),
      counties: spread(SIZES[COUNTY], counties?.all()),
    };
  };
}

function startNaive(columns: Columns): Engine {
  const [chain, node, county, stage, title] = columns.map((column) => Array.from(column));
  const names = ["chain", "node", "county", "stage", "title"] as const;
  const rows = (chain ?? []).map((_, row) => ({
    chain: chain?.[row] ?? 0,
    node: node?.[row] ?? 0,
    county: county?.[row] ?? 0,
    stage: stage?.[row] ?? 0,
    title: title?.[row] ?? 0,
  }));
  const chosen = new Map<string, Set<number>>();
  const passing = (except?: string) =>
    rows.filter((row) => names.every((name) => name === except || (chosen.get(name)?.has(row[name]) ?? true)));
  const countBy = (name: "node" | "county", size: number) => {
    const counts = new Uint32Array(size);
    for (const row of passing(name)) counts[row[name]] = (counts[row[name]] ?? 0) + 1;
    return counts;
  };
  return ({ dimension, codes }) => {
    const name = names[dimension] ?? "chain";
    if (codes.length === 0) chosen.delete(name);
    else chosen.set(name, new Set(codes));
    return { count: passing().length, nodes: countBy("node", SIZES[NODE]), counties: countBy("county", SIZES[COUNTY]) };
  };
}

/** The least any engine that looks at the rows must do: read the columns. Takes them one by one, so that V8 keeps them in registers. */
function readColumns(a: Uint16Array, b: Uint16Array, c: Uint16Array, d: Uint16Array, e: Uint16Array): number {
  const rows = a.length;
  let sum = 0;
  for (let row = 0; row < rows; row++) sum = (sum + a[row]! + b[row]! + c[row]! + d[row]! + e[row]!) | 0;
  return sum;
}

/** Runs the session on all engines and stops at the first answer that differs. */
function assertEqual(engines: ReadonlyMap<string, Engine>, session: readonly Step[]): void {
  session.forEach((step, at) => {
    const answers = [...engines].map(([name, engine]) => [name, spell(engine(step))] as const);
    for (const [name, answer] of answers) {
      if (answer !== answers[0]?.[1]) throw new Error(`step ${at}: ${name} answers otherwise than ${answers[0]?.[0]}`);
    }
  });
}

const spell = ({ count, nodes, counties }: Answer): string => `${count};${Array.from(nodes)};${Array.from(counties)}`;

/** Milliseconds of one step, the mean over a session. */
function timeSession(engine: Engine, session: readonly Step[]): number {
  const start = performance.now();
  let seen = 0;
  for (const step of session) seen += engine(step).count;
  return seen < 0 ? 0 : (performance.now() - start) / session.length;
}

function timeRead([a, b, c, d, e]: Columns): number {
  if (!a || !b || !c || !d || !e) return Number.NaN;
  const start = performance.now();
  let seen = 0;
  for (let i = 0; i < STEPS; i++) seen |= readColumns(a, b, c, d, e);
  return (performance.now() - start) / STEPS + (seen & 0);
}

function timed<T>(make: () => T): readonly [T, number] {
  const start = performance.now();
  return [make(), performance.now() - start];
}

function runSize(rows: number, rounds: number): readonly Figure[] {
  const columns = makeColumns(rows);
  const session = makeSession();
  const engines = new Map<string, Engine>();
  const builds = new Map<string, number>();
  for (const [name, make] of [
    [OURS, startOurs],
    [CROSSFILTER2, startCrossfilter2],
    ["naive objects", startNaive],
  ] as const) {
    const [engine, milliseconds] = timed(() => make(columns));
    engines.set(name, engine);
    builds.set(`${name}, build`, milliseconds);
  }
  assertEqual(engines, session);
  timeRead(columns);
  const times = new Map<string, number[]>([READ, ...engines.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    times.get(READ)?.push(timeRead(columns));
    for (const [name, engine] of engines) times.get(name)?.push(timeSession(engine, session));
  }
  const bound = median(times.get(READ) ?? []);
  const steps = [...times].map(([name, list]) => [name, median(list)] as const);
  return [...steps, ...builds].map(([name, milliseconds]) => ({
    name,
    rows,
    ratio: milliseconds / bound,
  }));
}

/** Filters of one table at 10,000, 100,000 and 1,000,000 rows. Throws unless all engines give equal counts at every step. */
export function run(print: Print): readonly Verdict[] {
  const figures = ROUNDS.flatMap(([rows, rounds]) => runSize(rows, rounds));
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, rows, ratio } of figures) {
    print(`${String(rows).padStart(8)}  ${name.padEnd(width)}  ${ratio.toFixed(2).padStart(9)} x ${READ}`);
  }
  const at = (name: string) =>
    figures.find((figure) => figure.rows === BARS.rows && figure.name === name)?.ratio ?? Number.NaN;
  return [
    {
      what: `times faster than crossfilter2, a step with all counts, ${BARS.rows} rows`,
      ratio: at(CROSSFILTER2) / at(OURS),
      bar: BARS.crossfilter2,
      wanted: "least",
    },
    {
      what: `of the time to ${READ}, a step with all counts, ${BARS.rows} rows`,
      ratio: at(OURS),
      bar: BARS.read,
      wanted: "most",
    },
  ];
}
