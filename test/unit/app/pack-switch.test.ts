import { describe, expect, it } from "vitest";
import { inPack } from "../../../src/app/pack-switch/in-pack.ts";
import { DIMENSIONS } from "../../../src/model/filter.ts";
import { readAddress, writeAddress } from "../../../src/state/address.ts";

const opened = (query: string) => writeAddress({ ...readAddress(query).state, ...inPack("weifang") });

describe("opening another pack", () => {
  it("keeps view, mode, table twin, language and colours", () => {
    expect(opened("?pack=taian&view=region&mode=screen&table=on&lang=en&theme=dark&tour=8")).toBe(
      "?pack=weifang&view=region&mode=screen&table=on&lang=en&theme=dark&tour=8",
    );
  });

  it("leaves ids and search text of the other pack behind, and keeps words all packs share", () => {
    expect(
      opened(
        "?view=list&chain=power&node=n1&region=taishan&park=p1&sel=enterprise:e1&list=sd22-l1&q=泰开&edition=2024&presence=led",
      ),
    ).toBe("?pack=weifang&view=list&presence=led");
  });

  it("every filter by rows of a pack is let go", () => {
    const shared = ["designation", "presence", "project_stage", "status"];
    expect(DIMENSIONS.filter((dimension) => !(dimension in inPack("x")))).toEqual(
      DIMENSIONS.filter((dimension) => shared.includes(dimension)),
    );
  });
});
