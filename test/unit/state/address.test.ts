import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AddressState,
  DEFAULT_ADDRESS,
  FORMS,
  MODES,
  PARAMETERS,
  RENDERERS,
  readAddress,
  THEMES,
  VIEWS,
  WORK_VIEWS,
  writeAddress,
} from "../../../src/state/address.ts";

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const name = fc.oneof(
  fc.constant(""),
  id,
  id.map((text) => `-${text}`),
);

/** Any state an address can hold, one arbitrary for each parameter. */
const STATES = fc.record({
  pack: name,
  view: fc.constantFrom(...VIEWS, ...WORK_VIEWS),
  mode: fc.constantFrom(...MODES),
  chain: ids,
  node: ids,
  stage: ids,
  region: ids,
  park: ids,
  designation: ids,
  presence: ids,
  project_stage: ids,
  status: ids,
  q: fc.string({ unit: "grapheme", maxLength: 60 }),
  sel: fc.option(
    id.map((text) => `park:${text}` as const),
    { nil: undefined },
  ),
  list: name,
  sort: name,
  columns: ids,
  by: name,
  period: name,
  table: fc.constantFrom("off", "on"),
  measure: name,
  form: fc.constantFrom(...FORMS),
  renderer: fc.constantFrom(...RENDERERS),
  lang: fc.constantFrom("zh-CN", "en"),
  theme: fc.constantFrom(...THEMES),
  tour: fc.integer({ min: 0, max: 9999 }),
  ui: ids,
  edition: name,
} satisfies { [K in keyof AddressState]: fc.Arbitrary<AddressState[K]> });

describe("the address", () => {
  it("reads back every state it writes", () => {
    fc.assert(
      fc.property(STATES, (state) => {
        expect(readAddress(writeAddress(state))).toEqual({ state, notices: [] });
      }),
    );
  });

  it("writes no default and keeps one order", () => {
    expect(writeAddress(DEFAULT_ADDRESS)).toBe("");
    expect(writeAddress({ ...DEFAULT_ADDRESS, sel: "park:p1", view: "region", chain: ["a", "b"] })).toBe(
      "?view=region&chain=a,b&sel=park:p1",
    );
    expect(writeAddress(readAddress("?sel=park:p1&chain=a,b&view=region").state)).toBe(
      "?view=region&chain=a,b&sel=park:p1",
    );
  });

  it("reads what it does not know as the default and says so", () => {
    const { state, notices } = readAddress("?view=moon&chain=a&colour=red&sel=nothing&region=%2e%2e%2f&lang=../");
    expect(state).toEqual({ ...DEFAULT_ADDRESS, chain: ["a"] });
    expect(notices.map(({ reason, parameter }) => `${reason} ${parameter}`)).toEqual([
      "unknown-value view",
      "unknown-parameter colour",
      "unknown-value sel",
      "unknown-value region",
      "unknown-value lang",
    ]);
  });

  it("never throws, whatever stands in the query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readAddress(`?${text}`).state).toBeDefined();
      }),
    );
  });

  it("is not touched by names of Object.prototype", () => {
    expect(readAddress("?__proto__=x&constructor=y&toString=z").notices.map(({ parameter }) => parameter)).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]);
  });

  for (const parameter of Object.keys(PARAMETERS) as (keyof AddressState)[]) {
    it(`has ${parameter} once, written only where it differs`, () => {
      const examples: Partial<Record<keyof AddressState, string>> = {
        view: "chain",
        mode: "embed",
        sel: "node:n1",
        table: "on",
        form: "matrix",
        renderer: "svg",
        lang: "en",
        theme: "dark",
        tour: "20",
      };
      const value = examples[parameter] ?? "x1";
      expect(writeAddress(readAddress(`?${parameter}=${value}&${parameter}=${value}`).state)).toBe(
        `?${parameter}=${value}`,
      );
    });
  }
});
