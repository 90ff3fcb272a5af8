import { geoMercator } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Camera,
  degreesOf,
  fitCamera,
  type MapSize,
  type Pixel,
  panBy,
  projector,
  shift,
  unproject,
  worldOf,
  worldSize,
  zoomAround,
} from "../../../../src/model/geo/camera.ts";

const SIZE: MapSize = { width: 1376, height: 600 };
const CAMERA: Camera = { zoom: 9.3, lng: 116.9, lat: 36.05 };

const place = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));
const camera: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.double({ min: 2, max: 15, noNaN: true }),
  lng: fc.double({ min: -179, max: 179, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
});
const pixel: fc.Arbitrary<Pixel> = fc.tuple(
  fc.double({ min: 0, max: SIZE.width, noNaN: true }),
  fc.double({ min: 0, max: SIZE.height, noNaN: true }),
);

function expectPixel([x, y]: Pixel, [wantedX, wantedY]: Pixel, digits = 4): void {
  expect(x).toBeCloseTo(wantedX, digits);
  expect(y).toBeCloseTo(wantedY, digits);
}

describe("the unit world", () => {
  it("has its middle at 0° 0° and its corners at the ends of web mercator", () => {
    expectPixel(worldOf(0, 0), [0.5, 0.5]);
    expectPixel(worldOf(-180, 85.0511), [0, 0], 5);
    expectPixel(worldOf(180, -85.0511), [1, 1], 5);
  });

  it("puts the poles at its edge instead of at infinity", () => {
    expect(worldOf(0, 90)).toEqual(worldOf(0, 85.0511));
    expect(worldOf(0, -90)).toEqual(worldOf(0, -85.0511));
  });

  it("leads back to the place it came from", () => {
    fc.assert(
      fc.property(place, ([lng, lat]) => {
        expectPixel(degreesOf(worldOf(lng, lat)), [lng, lat], 8);
      }),
    );
  });
});

describe("projector", () => {
  it("has the camera's place in the middle of the map", () => {
    expectPixel(projector(CAMERA, SIZE)(CAMERA.lng, CAMERA.lat), [688, 300]);
  });

  it("puts one degree of longitude on 512 · 2^zoom / 360 pixels and north up", () => {
    const project = projector({ zoom: 3, lng: 0, lat: 0 }, SIZE);
    expectPixel(project(1, 0), [688 + 4096 / 360, 300]);
    expect(project(0, 1)[1]).toBeLessThan(300);
  });

  it("equals d3's geoMercator of the scale 512 · 2^zoom / 2π", () => {
    fc.assert(
      fc.property(camera, place, (at, [lng, lat]) => {
        const mercator = geoMercator()
          .scale(worldSize(at.zoom) / (2 * Math.PI))
          .translate([0, 0])
          .clipExtent(null);
        const [x = 0, y = 0] = mercator([lng, lat]) ?? [];
        const [centreX = 0, centreY = 0] = mercator([at.lng, at.lat]) ?? [];
        const [ourX, ourY] = projector(at, SIZE)(lng, lat);
        const most = 1e-9 * worldSize(at.zoom);
        expect(Math.abs(ourX - (x - centreX + SIZE.width / 2))).toBeLessThan(most);
        expect(Math.abs(ourY - (y - centreY + SIZE.height / 2))).toBeLessThan(most);
      }),
    );
  });

  it("is undone by unproject", () => {
    fc.assert(
      fc.property(camera, pixel, (at, screen) => {
        const [lng, lat] = unproject(at, SIZE, screen);
        fc.pre(Math.abs(lat) < 85);
        expectPixel(projector(at, SIZE)(lng, lat), screen, 3);
      }),
    );
  });
});

describe("fitCamera", () => {
  const TAIAN = [116.02, 35.63, 117.99, 36.47] as const;

  it("shows the bounds as large as they fit, centred, and touches the padding on one axis", () => {
    for (const size of [SIZE, { width: 660, height: 303 }, { width: 390, height: 700 }]) {
      const project = projector(fitCamera(TAIAN, size, 26), size);
      const [left, top] = project(TAIAN[0], TAIAN[3]);
      const [right, bottom] = project(TAIAN[2], TAIAN[1]);
      expect(left + right).toBeCloseTo(size.width, 6);
      expect(top + bottom).toBeCloseTo(size.height, 6);
      expect(Math.min(left, top)).toBeCloseTo(26, 6);
    }
  });

  it("does not look for a negative room where the padding is larger than the map", () => {
    expect(fitCamera(TAIAN, { width: 30, height: 20 }, 26).zoom).toBeGreaterThan(0);
  });

  it("stays finite for one place", () => {
    const { zoom, lng, lat } = fitCamera([117, 36, 117, 36], SIZE, 26);
    expect(Number.isFinite(zoom)).toBe(true);
    expectPixel([lng, lat], [117, 36], 8);
  });
});

describe("zoomAround", () => {
  it("keeps the place under the pointer", () => {
    fc.assert(
      fc.property(
        camera.map((at) => ({ ...at, lat: at.lat / 2, zoom: 4 + at.zoom / 2 })),
        pixel,
        fc.double({ min: -3, max: 3, noNaN: true }),
        (at, anchor, by) => {
          const before = unproject(at, SIZE, anchor);
          const after = zoomAround(at, SIZE, anchor, by, [0, 22]);
          expectPixel(projector(after, SIZE)(...before), anchor, 3);
        },
      ),
    );
  });

  it("stops at the limits and does not move there", () => {
    expect(zoomAround(CAMERA, SIZE, [0, 0], 99, [3, 14]).zoom).toBe(14);
    expect(zoomAround(CAMERA, SIZE, [0, 0], -99, [3, 14]).zoom).toBe(3);
    const still = zoomAround({ ...CAMERA, zoom: 14 }, SIZE, [100, 50], 2, [3, 14]);
    expectPixel([still.lng, still.lat], [CAMERA.lng, CAMERA.lat], 8);
  });
});

describe("panBy", () => {
  it("moves every place by the pixels of the drag", () => {
    const [x, y] = projector(CAMERA, SIZE)(117.2, 36.2);
    expectPixel(projector(panBy(CAMERA, 40, -25), SIZE)(117.2, 36.2), [x + 40, y - 25]);
  });
});

describe("shift", () => {
  it("moves a drawing as if it were drawn for the other camera", () => {
    fc.assert(
      fc.property(camera, pixel, fc.double({ min: -2, max: 2, noNaN: true }), place, (from, anchor, by, [dx, dy]) => {
        fc.pre(Math.abs(from.lat) < 60);
        const to = panBy(zoomAround({ ...from, zoom: from.zoom / 2 + 5 }, SIZE, anchor, by, [0, 22]), dx, dy);
        const start = { ...from, zoom: from.zoom / 2 + 5 };
        const [lng, lat] = unproject(start, SIZE, [300, 200]);
        const { k, x, y } = shift(start, to, SIZE);
        expectPixel([300 * k + x, 200 * k + y], projector(to, SIZE)(lng, lat), 2);
      }),
    );
  });

  it("leaves the drawing where the camera has not moved", () => {
    expect(shift(CAMERA, CAMERA, SIZE)).toEqual({ k: 1, x: 0, y: 0 });
  });
});
