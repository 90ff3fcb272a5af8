import { describe, expect, it } from "vitest";
import { availableViews } from "../../../src/model/available-views.ts";
import { isShown, nearestView } from "../../../src/state/shown-view.ts";
import { makePack } from "../../make-pack.ts";

const views = (pack: ReturnType<typeof makePack>) => [...availableViews(pack)].sort();

describe("views a pack has rows for", () => {
  it("are none in an empty pack", () => {
    expect(views(makePack())).toEqual([]);
  });

  it("come with their tables", () => {
    expect(views(makePack({ nodes: [{ id: "n1" }] }))).toEqual(["analysis", "chain"]);
    expect(views(makePack({ technologies: [{ id: "t1" }], checklist: [{ id: "c1" }] }))).toEqual([
      "checklist",
      "technology",
    ]);
    expect(views(makePack({ enterprises: [{ id: "e1" }] }))).toEqual(["pool", "region"]);
  });

  it("echelons and roles come with chains that say them, not with every chain", () => {
    expect(views(makePack({ chains: [{ id: "glass" }] }))).toEqual(["agenda", "chains", "dossier"]);
    expect(views(makePack({ chains: [{ id: "glass", tier: "t1" }] }))).toContain("echelon");
    expect(views(makePack({ chains: [{ id: "glass", chief_en: "Mayor" }] }))).toContain("roles");
    expect(views(makePack({ chains: [{ id: "glass", lead_enterprise_ids: ["e1"] }] }))).toContain("roles");
    expect(views(makePack({ roles: [{ id: "r1" }] }))).toEqual(["roles"]);
  });
});

describe("an address meets the views of a pack", () => {
  const city = availableViews(makePack({ chains: [{ id: "c" }], nodes: [{ id: "n" }], regions: [{ id: "r" }] }));
  const papers = availableViews(makePack({ policies: [{ id: "p1" }] }));

  it("keeps a view the pack has, and those that need no table", () => {
    for (const view of ["chain", "region", "chains", "overview", "list", "check", "changes"] as const)
      expect(nearestView(view, city)).toBe(view);
  });

  it("opens the chain map for a map that is absent, the whole for a board that is", () => {
    expect([nearestView("technology", city), nearestView("application", city)]).toEqual(["chain", "chain"]);
    expect([nearestView("tasks", city), nearestView("projects", city)]).toEqual(["overview", "overview"]);
  });

  it("opens the lists where there is no map at all", () => {
    expect(isShown("overview", papers)).toBe(false);
    expect([nearestView("overview", papers), nearestView("technology", papers)]).toEqual(["list", "list"]);
  });
});
