/** Where a map looks: degrees WGS 84, zoom as in web maps of 512-pixel tiles. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** Pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Degrees: west, south, east, north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type Pixel = readonly [x: number, y: number];

/** Pixels around the world at zoom 0. */
const TILE = 512;
/** Web mercator ends here. Degrees. */
const MOST_LATITUDE = 85.0511;

/** Web mercator, the whole world 0 to 1 on each axis, y downwards. Degrees in. */
export function worldOf(lng: number, lat: number): Pixel {
  const clipped = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  const sine = Math.sin((clipped * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Degrees of a point of the unit world. */
export function degreesOf([x, y]: Pixel): Pixel {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Pixels of the whole world at a zoom. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** Screen position of a place: pixels from the top left corner of the map. The one projection of both renderers. */
export function projector(camera: Camera, size: MapSize): (lng: number, lat: number) => Pixel {
  const scale = worldSize(camera.zoom);
  const [centreX, centreY] = worldOf(camera.lng, camera.lat);
  return (lng, lat) => {
    const [x, y] = worldOf(lng, lat);
    return [(x - centreX) * scale + size.width / 2, (y - centreY) * scale + size.height / 2];
  };
}

/** Degrees under a screen position. */
export function unproject(camera: Camera, size: MapSize, [x, y]: Pixel): Pixel {
  const scale = worldSize(camera.zoom);
  const [centreX, centreY] = worldOf(camera.lng, camera.lat);
  return degreesOf([centreX + (x - size.width / 2) / scale, centreY + (y - size.height / 2) / scale]);
}

/** The camera that shows the bounds as large as they fit inside the padding. Pixels. */
export function fitCamera([west, south, east, north]: Bounds, size: MapSize, padding: number): Camera {
  const [left, top] = worldOf(west, north);
  const [right, bottom] = worldOf(east, south);
  const room = { width: Math.max(40, size.width - 2 * padding), height: Math.max(40, size.height - 2 * padding) };
  const scale = Math.min(room.width / Math.max(1e-9, right - left), room.height / Math.max(1e-9, bottom - top));
  const [lng, lat] = degreesOf([(left + right) / 2, (top + bottom) / 2]);
  return { zoom: Math.log2(scale / TILE), lat, lng };
}

/** The camera after a zoom that keeps the place under `anchor` where it is. Pixels. */
export function zoomAround(
  camera: Camera,
  size: MapSize,
  anchor: Pixel,
  by: number,
  limits: readonly [number, number],
): Camera {
  const zoom = Math.max(limits[0], Math.min(limits[1], camera.zoom + by));
  const [lng, lat] = unproject(camera, size, anchor);
  const [x, y] = worldOf(lng, lat);
  const scale = worldSize(zoom);
  const [centreLng, centreLat] = degreesOf([
    x - (anchor[0] - size.width / 2) / scale,
    y - (anchor[1] - size.height / 2) / scale,
  ]);
  return { zoom, lat: centreLat, lng: centreLng };
}

/** The camera after a drag by so many pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  const scale = worldSize(camera.zoom);
  const [x, y] = worldOf(camera.lng, camera.lat);
  const [lng, lat] = degreesOf([x - dx / scale, y - dy / scale]);
  return { zoom: camera.zoom, lat, lng };
}

/** The camera nearest to one that keeps the bounds within half their size of the middle, and zooms no further out than `least`. */
export function clampCamera(camera: Camera, [west, south, east, north]: Bounds, least: number): Camera {
  const [across, up] = [(east - west) / 2, (north - south) / 2];
  return {
    zoom: Math.max(least, camera.zoom),
    lat: Math.max(south - up, Math.min(north + up, camera.lat)),
    lng: Math.max(west - across, Math.min(east + across, camera.lng)),
  };
}

/** How a drawing made for one camera is moved to look as if made for another: `translate(x y) scale(k)`. */
export function shift(
  from: Camera,
  to: Camera,
  size: MapSize,
): { readonly k: number; readonly x: number; readonly y: number } {
  const k = 2 ** (to.zoom - from.zoom);
  const scale = worldSize(to.zoom);
  const [fromX, fromY] = worldOf(from.lng, from.lat);
  const [toX, toY] = worldOf(to.lng, to.lat);
  return {
    k,
    x: (fromX - toX) * scale + (size.width / 2) * (1 - k),
    y: (fromY - toY) * scale + (size.height / 2) * (1 - k),
  };
}
