import type { Camera } from "../model/geo/camera.ts";

/** `#zoom/lat/lng`, or undefined where the text is no such thing. */
export function readCamera(hash: string): Camera | undefined {
  const match = /^#(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash);
  if (match === null) return undefined;
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
  return zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, lat, lng } : undefined;
}

/** Rounded so that a pixel's worth of place remains: zoom to 2 decimals, degrees to 4. */
export function writeCamera(camera: Camera): string {
  return `#${Number(camera.zoom.toFixed(2))}/${Number(camera.lat.toFixed(4))}/${Number(camera.lng.toFixed(4))}`;
}
