import { expect, test } from "vitest";
import { brief, read, SMALL, smallWith } from "../../data/packs.ts";

const triangle = (id: string) => ({
  type: "Feature",
  properties: { id },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [117, 36],
        [117.2, 36],
        [117.2, 36.2],
        [117, 36],
      ],
    ],
  },
});
const collection = (...ids: readonly string[]) =>
  JSON.stringify({ type: "FeatureCollection", features: ids.map(triangle) });
const told = async (files: Parameters<typeof smallWith>[0]) =>
  (await read(smallWith(files))).findings.filter(({ code }) => code === "geojson-unmatched").map(brief);

test("a park that is not drawn and a drawing of no park are notes", async () => {
  const parks = `${SMALL["parks.csv"]}p2,乙园,r2,c1,117.1,36.1,township,s1\n`;
  expect(await told({ "parks.csv": parks, "parks.geojson": collection("p1", "p9") })).toEqual([
    "note geojson-unmatched parks.csv:3:id p2",
    "note geojson-unmatched parks.geojson::properties.id p9",
  ]);
});

test("where no park is drawn at all, none is missed", async () => {
  expect(await told({})).toEqual([]);
});

test("a county that is not drawn is a note, a drawing of no region a warning", async () => {
  expect(await told({ "boundaries.geojson": collection("r1", "r9") })).toEqual([
    "note geojson-unmatched regions.csv:3:id r2",
    "warning geojson-unmatched boundaries.geojson::properties.id r9",
  ]);
});

test("a county whose shape was refused is not told twice", async () => {
  const open = { ...triangle("r2"), geometry: { type: "Polygon", coordinates: [] } };
  const features = [triangle("r1"), open];
  const { findings } = await read(
    smallWith({ "boundaries.geojson": JSON.stringify({ type: "FeatureCollection", features }) }),
  );
  expect(findings.map(brief).filter((text) => text.includes("r2"))).toEqual([
    "error geojson-no-geometry boundaries.geojson::features[1].geometry.coordinates r2",
  ]);
});
