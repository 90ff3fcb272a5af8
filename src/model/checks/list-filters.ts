import { daySpanOf } from "../days.ts";
import { fieldsOf } from "../fields.ts";
import type { Dimension } from "../filter.ts";
import type { Finding } from "../finding.ts";
import { type Condition, conditionOf, type FilterPart, flagOf, partsOf, TODAY_WORD } from "../list-filter.ts";
import { designationOf, NO_TITLE, PRESENCES } from "../presence.ts";
import { DESIGNATIONS, PROJECT_STAGES, type TableName, TECHNOLOGY_STATUSES } from "../schema.ts";

/** What may stand right of each `name=` of the page's own filter: rows of a table, or words. */
const FILTERS: ReadonlyMap<string, TableName | readonly string[]> = new Map(
  Object.entries({
    chain: "chains",
    node: "nodes",
    stage: "stages",
    region: "regions",
    park: "parks",
    designation: [...DESIGNATIONS, NO_TITLE],
    presence: PRESENCES,
    project_stage: PROJECT_STAGES,
    status: TECHNOLOGY_STATUSES,
  } satisfies Record<Dimension, TableName | readonly string[]>),
);

/** What ids there are, and which a wrong one may have meant: "p1, p2", or "". */
export interface KnownIds {
  has(table: TableName, id: string): boolean;
  near(table: TableName, id: string): string;
}

type Fault = Pick<Finding, "code" | "value" | "detail">;

/** What is wrong in the filter of a list: names, signs and values that are none. Each a warning, since the list still opens. */
export function filterFaults(table: TableName, filter: string, ids: KnownIds): readonly Fault[] {
  return partsOf(filter).flatMap((part) => {
    const condition = conditionOf(table, part);
    const fault = condition === undefined ? dimensionFault(table, part, ids) : conditionFault(condition, part, ids);
    return fault ?? [];
  });
}

function dimensionFault(table: TableName, part: FilterPart, ids: KnownIds): Fault | undefined {
  const { name, operator, values, written } = part;
  const allowed = FILTERS.get(name);
  if (name === "q" && operator === "=") return undefined;
  if (operator === undefined || (allowed === undefined && name !== "q"))
    return notAllowed(written, [...FILTERS.keys(), "q", ...fieldsOf(table).map(({ id }) => id)]);
  if (allowed === undefined || operator !== "=" || values.length === 0) return notAllowed(written, [`${name}=…`]);
  if (typeof allowed !== "string") return wordFault(values, allowed);
  return idFault(part, allowed, ids);
}

const notAllowed = (value: string, allowed: readonly string[]): Fault => ({
  code: "cell-not-allowed",
  value,
  detail: allowed.join(", "),
});

function wordFault(values: readonly string[], allowed: readonly string[]): Fault | undefined {
  const wrong = values.find((value) => !allowed.includes(value));
  return wrong === undefined ? undefined : notAllowed(wrong, allowed);
}

function idFault({ name, operator, values }: FilterPart, table: TableName, ids: KnownIds): Fault | undefined {
  const unknown = values.find((id) => !ids.has(table, id));
  if (unknown === undefined) return undefined;
  const detail = ids.near(table, unknown);
  return { code: "ref-unknown", value: `${name}${operator}${unknown}`, ...(detail === "" ? {} : { detail }) };
}

/** Signs each kind of column knows besides = and !=. */
const SIGNS: Readonly<Record<Condition["field"]["spec"]["kind"], readonly string[]>> = {
  number: [">=", "<="],
  date: [">=", "<="],
  text: ["~"],
  url: ["~"],
  list: ["~"],
  id: ["~"],
  choice: [],
  flag: [],
  ref: [],
  refs: [],
};

function conditionFault(condition: Condition, part: FilterPart, ids: KnownIds): Fault | undefined {
  const { field, operator, values } = condition;
  const { kind, table, values: words } = field.spec;
  const signs = ["=", "!=", ...SIGNS[kind]];
  if (!signs.includes(operator))
    return notAllowed(
      part.written,
      signs.map((sign) => `${part.name}${sign}…`),
    );
  const isBound = operator === ">=" || operator === "<=";
  if ((isBound && values.length !== 1) || (operator === "~" && values.length === 0))
    return notAllowed(part.written, [`${part.name}${operator}…`]);
  if (kind === "ref" || kind === "refs") return idFault(part, table as TableName, ids);
  const fits = FITS[kind];
  const wrong = fits && values.find((value) => !fits.test(value));
  if (fits !== undefined && wrong !== undefined) return notAllowed(wrong, fits.examples);
  if (words === undefined || operator === "~") return undefined;
  return wordFault(kind === "list" ? values.map(designationOf) : values, words);
}

/** What a value must be where a column does not take just any text. */
const FITS: {
  readonly [K in Condition["field"]["spec"]["kind"]]?: {
    readonly test: (value: string) => boolean;
    readonly examples: readonly string[];
  };
} = {
  number: { test: (value) => /^-?\d+(\.\d+)?$/.test(value), examples: ["12.5"] },
  date: {
    test: (value) => value === TODAY_WORD || daySpanOf(value) !== undefined,
    examples: [TODAY_WORD, "2025", "2025-Q3", "2025-03", "2025-03-14"],
  },
  flag: { test: (value) => flagOf(value) !== undefined, examples: ["yes", "no"] },
};
