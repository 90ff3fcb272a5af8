import { beforeAll, describe, expect, it } from "vitest";
import { applyFilter, createAtlasIndex, NO_FILTER } from "../../../../src/model/filter.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { rolesOf } from "../../../../src/model/roles.ts";
import { officeLines, passing, roleFacts, roleSections } from "../../../../src/views/roles/items.ts";
import { makePack } from "../../../make-pack.ts";
import { readTaian } from "../../../read-taian.ts";

let taian: Pack;
beforeAll(async () => {
  taian = await readTaian();
});

const PACK = makePack({
  regions: [{ id: "county" }],
  chains: [
    { id: "a", order: 2, chief_zh: "副市长" },
    { id: "b", order: 1 },
  ],
  parks: [{ id: "p" }],
  roles: [
    { id: "r1", role: "general_chief", office_zh: "市长" },
    { id: "r2", role: "chief", scope: "chain", scope_id: "b", office_zh: "副市长" },
    { id: "r3", role: "expert", scope: "chain", scope_id: "b", office_zh: "专家组" },
    { id: "r4", role: "office", scope: "park", scope_id: "p", office_zh: "管委会" },
    { id: "r5", role: "convenor", scope: "region", scope_id: "county", office_zh: "县长" },
  ],
});
const sectionsOf = (pack: Pack, chain: readonly string[] = []) => {
  const filtered = applyFilter(createAtlasIndex(pack), { ...NO_FILTER, chain });
  return roleSections(pack, filtered, passing(rolesOf(pack, "zh"), filtered));
};

describe("roleSections", () => {
  it("goes from the whole to chains, counties and parks", () => {
    expect(sectionsOf(PACK).map(({ scope, columns, lines }) => [scope, columns, lines.map(({ key }) => key)])).toEqual([
      ["pack", ["general_chief"], ["role:r1"]],
      ["chain", ["chief", "deputy", "leader", "office", "expert"], ["chain:b", "chain:a"]],
      ["region", ["convenor"], ["region:county"]],
      ["park", ["office"], ["park:p"]],
    ]);
  });

  it("keeps to the chains that pass", () => {
    const chains = sectionsOf(PACK, ["a"]).find(({ scope }) => scope === "chain");
    expect(chains?.lines.map(({ key, cells }) => [key, cells.get("chief")?.map(({ text }) => text)])).toEqual([
      ["chain:a", ["副市长"]],
    ]);
  });
});

describe("roleFacts", () => {
  it("counts what is published and what is blank", () => {
    const facts = roleFacts(sectionsOf(PACK));
    expect([...facts.published]).toEqual([
      ["chief", 2],
      ["deputy", 0],
      ["leader", 0],
      ["office", 0],
      ["expert", 1],
    ]);
    expect([facts.chains, facts.hasGeneralChief, facts.blanks]).toEqual([2, true, 7]);
  });

  it("works on a pack whose chains alone say who leads them", () => {
    const pack = taian;
    const facts = roleFacts(sectionsOf(pack));
    expect(facts.hasGeneralChief).toBe(false);
    expect([...facts.published]).toEqual([
      ["chief", 5],
      ["deputy", 1],
      ["leader", 11],
      ["office", 0],
    ]);
    expect(facts.blanks).toBe(14 * 4 - 17);
  });
});

it("lists all an office holds, the busiest first", () => {
  const lines = officeLines(rolesOf(PACK, "zh"));
  expect(lines[0]).toMatchObject({ office: "副市长" });
  expect(lines[0]?.holders.map(({ scopeId }) => scopeId)).toEqual(["b", "a"]);
  expect(lines).toHaveLength(5);
});
