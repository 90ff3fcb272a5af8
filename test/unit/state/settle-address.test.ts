import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/state/address.ts";
import { settleAddress } from "../../../src/state/settle-address.ts";
import { makePack } from "../../make-pack.ts";

const pack = makePack({
  chains: [{ id: "glass", aliases: ["old-glass"] }],
  parks: [{ id: "p1", aliases: ["p0"] }],
});
const settle = (query: string) => settleAddress(readAddress(query).state, pack);

describe("an address meets a pack", () => {
  it("stays as it is where every id is known", () => {
    const asked = readAddress("?chain=glass&sel=park:p1&presence=led").state;
    expect(settleAddress(asked, pack)).toEqual({ state: asked, notices: [] });
  });

  it("opens a former id as the present one and says so", () => {
    const { state, notices } = settle("?chain=old-glass&sel=park:p0");
    expect([state.chain, state.sel]).toEqual([["glass"], "park:p1"]);
    expect(notices).toEqual([
      { reason: "moved-id", parameter: "chain", value: "old-glass" },
      { reason: "moved-id", parameter: "sel", value: "park:p0" },
    ]);
  });

  it("leaves out ids of nothing, keeps the others, and says so", () => {
    const { state, notices } = settle("?chain=gone,glass&presence=huge,led&sel=node:n9");
    expect([state.chain, state.presence, state.sel]).toEqual([["glass"], ["led"], undefined]);
    expect(notices.map(({ reason, value }) => `${reason} ${value}`)).toEqual([
      "dead-id gone",
      "dead-id huge",
      "dead-id node:n9",
    ]);
  });
});
