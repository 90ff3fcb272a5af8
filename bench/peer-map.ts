// The page ours is held against: MapLibre as its guide shows it, the same boundaries and points as GeoJSON. Runs in the browser.
import { LngLatBounds, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "./peer-worker.ts?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";

declare global {
  interface Window {
    /** Milliseconds from navigation to the first drawn map. */
    drawnAt?: number;
  }
}

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

const [west, south, east, north] = (document.documentElement.dataset["bounds"] ?? "").split(",").map(Number);
const map = new MapLibre({
  container: "map",
  bounds: new LngLatBounds([west ?? 0, south ?? 0], [east ?? 0, north ?? 0]),
  fitBoundsOptions: { padding: 26, animate: false },
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      boundaries: { type: "geojson", data: new URL("boundaries.geojson", document.baseURI).href },
      neighbours: { type: "geojson", data: new URL("neighbours.geojson", document.baseURI).href },
      context: { type: "geojson", data: new URL("context.geojson", document.baseURI).href },
      points: { type: "geojson", data: new URL("points.geojson", document.baseURI).href },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#f4f1ea" } },
      { id: "neighbours", type: "line", source: "neighbours", paint: { "line-color": "#cccccc" } },
      { id: "fills", type: "fill", source: "boundaries", paint: { "fill-color": "#dfe8e4" } },
      { id: "edges", type: "line", source: "boundaries", paint: { "line-color": "#ffffff", "line-width": 1.4 } },
      { id: "water", type: "line", source: "context", paint: { "line-color": "#9ec3d6" } },
      { id: "points", type: "circle", source: "points", paint: { "circle-color": "#1f5c56", "circle-radius": 5 } },
    ],
  },
});
map.once("idle", () => {
  requestAnimationFrame(() => {
    window.drawnAt = performance.now();
  });
});
