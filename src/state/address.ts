import { LANGUAGES } from "../i18n/text.ts";
import { type EntityKey, parseKey } from "../model/entity.ts";

export const VIEWS = ["overview", "region", "chain", "technology", "application", "chains", "list"] as const;
/** Where a chain office works: what to look at first, the sheet of a chain, boards and ledgers. */
export const WORK_VIEWS = [
  "agenda",
  "dossier",
  "projects",
  "indicators",
  "tasks",
  "demands",
  "echelon",
  "checklist",
  "pool",
  "resources",
  "roles",
  "analysis",
] as const;
/** All there is to open; what changed between editions and the clerk's check page last. */
const PAGES = [...VIEWS, ...WORK_VIEWS, "changes", "check"] as const;
export type ViewId = (typeof PAGES)[number];
export const MODES = ["full", "embed", "present", "screen", "print"] as const;
export const THEMES = ["auto", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];
export const RENDERERS = ["auto", "gl", "svg"] as const;
export const FORMS = ["flow", "matrix"] as const;

/** Something in the address that could not be honoured; the page says so and opens the nearest sensible state. */
export interface AddressNotice {
  readonly reason: "unknown-parameter" | "unknown-value" | "dead-id" | "moved-id" | "absent-view";
  readonly parameter: string;
  readonly value: string;
}

interface Parameter<T> {
  readonly fallback: T;
  /** The value, or undefined where the text is no such value. */
  parse(text: string): T | undefined;
  write(value: T): string;
}

const literal = <const V extends readonly string[]>(values: V, fallback: V[number]): Parameter<V[number]> => ({
  fallback,
  parse: (text) => values.find((value) => value === text),
  write: (value) => value,
});
const NO_IDS: readonly string[] = [];
const ID = /^[a-z0-9][a-z0-9._-]*$/;
const many: Parameter<readonly string[]> = {
  fallback: NO_IDS,
  parse: (text) => {
    const ids = [...new Set(text.split(",").filter((id) => id !== ""))];
    return ids.every((id) => ID.test(id)) ? ids : undefined;
  },
  write: (ids) => ids.join(","),
};
const free = (limit: number): Parameter<string> => ({
  fallback: "",
  parse: (text) => text.slice(0, limit),
  write: (text) => text,
});
const name: Parameter<string> = {
  fallback: "",
  parse: (text) => (/^-?[a-z0-9][a-z0-9._-]*$/.test(text) ? text : undefined),
  write: (text) => text,
};
const seconds: Parameter<number> = {
  fallback: 0,
  parse: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined),
  write: String,
};
const key: Parameter<EntityKey | undefined> = {
  fallback: undefined,
  parse: (text) => (parseKey(text) === undefined ? undefined : (text as EntityKey)),
  write: (value) => value ?? "",
};

/** Every parameter of the address, in the order it is written. */
export const PARAMETERS = {
  pack: name,
  view: literal(PAGES, "overview"),
  mode: literal(MODES, "full"),
  chain: many,
  node: many,
  stage: many,
  region: many,
  park: many,
  designation: many,
  presence: many,
  project_stage: many,
  status: many,
  q: free(200),
  sel: key,
  list: name,
  sort: name,
  columns: many,
  by: name,
  period: name,
  table: literal(["off", "on"], "off"),
  measure: name,
  form: literal(FORMS, "flow"),
  renderer: literal(RENDERERS, "auto"),
  lang: literal(LANGUAGES, "zh-CN"),
  theme: literal(THEMES, "auto"),
  tour: seconds,
  ui: many,
  edition: name,
} as const;

type ParameterName = keyof typeof PARAMETERS;
export type AddressState = {
  readonly [K in ParameterName]: (typeof PARAMETERS)[K] extends Parameter<infer T> ? T : never;
};

const NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];
const isParameter = (text: string): text is ParameterName => (NAMES as readonly string[]).includes(text);

export const DEFAULT_ADDRESS = Object.fromEntries(
  NAMES.map((parameter) => [parameter, PARAMETERS[parameter].fallback]),
) as unknown as AddressState;

/** The state a query describes, and what in it was not understood. The last of repeated parameters counts. */
export function readAddress(search: string): {
  readonly state: AddressState;
  readonly notices: readonly AddressNotice[];
} {
  const state: Record<string, unknown> = { ...DEFAULT_ADDRESS };
  const notices: AddressNotice[] = [];
  for (const [parameter, value] of new URLSearchParams(search.slice(0, 8000))) {
    if (!isParameter(parameter)) {
      notices.push({ reason: "unknown-parameter", parameter, value });
      continue;
    }
    if (value === "") continue;
    const parsed = (PARAMETERS[parameter] as Parameter<unknown>).parse(value);
    if (parsed === undefined) notices.push({ reason: "unknown-value", parameter, value });
    else state[parameter] = parsed;
  }
  return { state: state as AddressState, notices };
}

/** The query of a state: fixed order, defaults left out, equal states give equal texts. "" or "?…". */
export function writeAddress(state: AddressState): string {
  const parts = NAMES.flatMap((parameter) => {
    const definition = PARAMETERS[parameter] as Parameter<unknown>;
    const text = definition.write(state[parameter]);
    return text === definition.write(definition.fallback) ? [] : [`${parameter}=${encode(text)}`];
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

const encode = (text: string): string => encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":");
