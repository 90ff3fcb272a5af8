import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { beforeAll, describe, expect, it } from "vitest";
import type { Pack } from "../../../../src/model/pack.ts";
import { type GroundColours, groundStyle, regionFeatures } from "../../../../src/views/region/layers.ts";
import { readTaian } from "../../../read-taian.ts";
import { contentOf } from "./taian-map.ts";

const colours = (base: string): GroundColours => ({
  paper: base,
  regionEdge: base,
  neighbour: "#eee",
  edge: "rgb(10, 20, 30)",
  water: "#cde",
  outline: "#333",
  halo: "rgba(0, 0, 0, 0.2)",
  shades: ["#000", "#111", "#222", "#333", "#444", "#555"],
});
const LIGHT = colours("#fff");
const DARK = colours("#101418");

let pack: Pack;
beforeAll(async () => {
  pack = await readTaian();
});

describe("groundStyle", () => {
  it("is a valid MapLibre style in the light and in the dark, with and without shapes", () => {
    const content = contentOf(pack);
    for (const palette of [LIGHT, DARK]) {
      expect(validateStyleMin(groundStyle(content, pack.shapes, palette))).toEqual([]);
      expect(validateStyleMin(groundStyle({ ...content, regions: [], outline: undefined }, {}, palette))).toEqual([]);
    }
  });

  it("asks for no tiles, no glyphs and no sprites of any host", () => {
    const style = groundStyle(contentOf(pack), pack.shapes, LIGHT);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(Object.values(style.sources).map(({ type }) => type)).not.toContain("vector");
    expect(JSON.stringify(style)).not.toContain("http");
  });

  it("paints every class with its own shade", () => {
    const style = JSON.stringify(groundStyle(contentOf(pack), pack.shapes, LIGHT).layers);
    expect(style).toContain('["match",["get","shade"],1,"#111",2,"#222",3,"#333",4,"#444",5,"#555","#000"]');
  });
});

describe("regionFeatures", () => {
  it("gives every county its id and class, the lightest first", () => {
    const content = contentOf(pack, { chain: ["newenergy"] }, "nodes");
    expect(regionFeatures(content).features.map(({ properties }) => properties)).toEqual(
      [...content.regions].sort((a, b) => a.shade - b.shade).map(({ id, shade }) => ({ id, shade })),
    );
    expect(content.regions[0]?.shade).toBeGreaterThan(0);
  });
});
