import { TABLE_NAMES, type TableName } from "../../../model/schema.ts";
import { SHAPE_NAMES, type ShapeName } from "../../read-descriptor.ts";
import { AFTER, BEFORE, SHAPE_TITLES, TABLE_TITLES, WHOLE_ONLY } from "./titles.ts";

/** Tables a name stands for. `name`: it is a table's own; `title`: it is its title with words around; `inside`: titles stand somewhere in it. */
export interface NameMatch {
  readonly by: "name" | "title" | "inside";
  readonly tables: readonly TableName[];
}

/** What table the name of a file or sheet (without its ending) stands for. */
export function matchName(name: string): NameMatch {
  const exact = TABLE_NAMES.find((table) => table === name.trim().toLowerCase());
  if (exact !== undefined) return { by: "name", tables: [exact] };
  for (const core of coresOf(name)) {
    const table = TABLE_NAMES.find((known) => known === core || TABLE_TITLES[known].includes(core));
    if (table !== undefined) return { by: "title", tables: [table] };
  }
  return { by: "inside", tables: tablesInside(lettersOf(name)) };
}

/** The drawing a GeoJSON file's name stands for. */
export function matchShape(name: string): ShapeName | undefined {
  const exact = SHAPE_NAMES.find((shape) => shape === name.trim().toLowerCase());
  if (exact !== undefined) return exact;
  for (const core of coresOf(name)) {
    const shape = SHAPE_NAMES.find((known) => known === core || SHAPE_TITLES[known].includes(core));
    if (shape !== undefined) return shape;
  }
  return undefined;
}

/** Letters alone: 1-企业名单（2024年3月）.csv and 企业名单 are one. */
const lettersOf = (name: string): string =>
  name
    .slice(0, 300)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}]|[年月日]/gu, "");

/** The name with ever more words around its title taken off. */
function coresOf(name: string): readonly string[] {
  const cores = [lettersOf(name)];
  for (let core = cores[0] ?? ""; core !== ""; ) {
    const after = AFTER.find((word) => core.endsWith(word) && core !== word);
    const before = BEFORE.find((word) => core.startsWith(word) && core !== word);
    if (after !== undefined) core = core.slice(0, -after.length);
    else if (before !== undefined) core = core.slice(before.length);
    else break;
    cores.push(core);
  }
  return cores;
}

/** Tables with a title inside the letters, none of which is part of another title found there. */
function tablesInside(letters: string): readonly TableName[] {
  const found = TABLE_NAMES.flatMap((table) =>
    TABLE_TITLES[table]
      .filter((title) => !WHOLE_ONLY.has(title) && letters.includes(title))
      .map((title) => ({ table, title })),
  );
  const widest = found.filter(
    ({ title }) => !found.some((other) => other.title !== title && other.title.includes(title)),
  );
  return [...new Set(widest.map(({ table }) => table))];
}
