import { type GeoJSONSource, Map as MapLibre, type MapMouseEvent, setWorkerUrl } from "maplibre-gl";
import { useEffect, useRef } from "react";
import type { Bounds, Camera, Pixel } from "../../model/geo/camera.ts";
import type { Shapes } from "../../model/pack.ts";
import type { RegionContent } from "./items.ts";
import { type GroundColours, groundStyle, regionFeatures } from "./layers.ts";
import workerUrl from "./maplibre-worker.ts?worker&url";
import { ZOOM_LIMITS } from "./use-gestures.ts";
import "maplibre-gl/dist/maplibre-gl.css";

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

interface GlGroundProps {
  readonly content: RegionContent;
  readonly shapes: Shapes;
  readonly camera: Camera;
  readonly isCooperative: boolean;
  /** Told in frames where one finger moves the map. */
  readonly help: string;
  /** The chunk is here and the map begins to draw. */
  readonly onStart: () => void;
  readonly onReady: () => void;
  readonly onFailure: () => void;
  readonly onLive: (camera: Camera) => void;
  /** Returns where the map may rest, which need not be where the gesture left it. */
  readonly onEnd: (camera: Camera) => Camera;
  readonly onPick: (at: Pixel, camera: Camera) => void;
  readonly onPoint: (at: Pixel | undefined, camera: Camera) => void;
}

function readColours(element: HTMLElement): GroundColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: colour("--paper"),
    regionEdge: colour("--region-edge"),
    neighbour: colour("--neighbour"),
    edge: colour("--line"),
    water: colour("--water"),
    outline: colour("--ink-3"),
    halo: colour("--line-2"),
    shades: [0, 1, 2, 3, 4, 5].map((shade) => colour(`--class-${shade}`)),
  };
}

/** Milliseconds a lost drawing context may take to come back. */
const RESTORE = 3000;

/** Bounds three times as wide and high: far enough that the city can be moved aside, not lost. */
function roomAround([west, south, east, north]: Bounds): [number, number, number, number] {
  const [across, up] = [east - west, north - south];
  return [
    Math.max(-180, west - across),
    Math.max(-85, south - up),
    Math.min(180, east + across),
    Math.min(85, north + up),
  ];
}

const cameraOf = (map: MapLibre): Camera => {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lng };
};

/** The ground drawn by MapLibre, which also takes the gestures. The only file that touches the map object. */
export function GlGround(props: GlGroundProps) {
  const { content, shapes, camera, isCooperative, help } = props;
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre>(undefined);
  const calls = useRef(props);
  useEffect(() => {
    calls.current = props;
  });
  useEffect(() => {
    const container = box.current;
    if (container === null) return;
    const { content: first, shapes: ground, camera: start } = calls.current;
    const made = new MapLibre({
      container,
      style: groundStyle(first, ground, readColours(container)),
      center: [start.lng, start.lat],
      zoom: start.zoom,
      minZoom: ZOOM_LIMITS[0],
      maxZoom: ZOOM_LIMITS[1],
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      cooperativeGestures: isCooperative,
      locale: {
        "CooperativeGesturesHandler.MobileHelpText": help,
        "CooperativeGesturesHandler.WindowsHelpText": help,
        "CooperativeGesturesHandler.MacHelpText": help,
      },
      keyboard: false,
      boxZoom: false,
      doubleClickZoom: false,
      maxBounds: roomAround(first.bounds),
    });
    made.touchZoomRotate.disableRotation();
    made.getCanvas().setAttribute("aria-hidden", "true");
    made.getCanvas().tabIndex = -1;
    calls.current.onStart();
    made.once("idle", () => calls.current.onReady());
    made.on("error", () => {
      if (!made.loaded()) calls.current.onFailure();
    });
    let lost = 0;
    made.on("webglcontextlost", () => {
      lost = window.setTimeout(() => calls.current.onFailure(), RESTORE);
    });
    made.on("webglcontextrestored", () => window.clearTimeout(lost));
    made.on("move", (event) => {
      if (event.originalEvent !== undefined) calls.current.onLive(cameraOf(made));
    });
    made.on("moveend", (event) => {
      if (event.originalEvent === undefined) return;
      const rest = calls.current.onEnd(cameraOf(made));
      made.jumpTo({ center: [rest.lng, rest.lat], zoom: rest.zoom });
    });
    made.on("mousemove", (event: MapMouseEvent) => {
      const isDragging = event.originalEvent.buttons !== 0;
      if (!isDragging) calls.current.onPoint([event.point.x, event.point.y], cameraOf(made));
    });
    made.on("mouseout", () => calls.current.onPoint(undefined, cameraOf(made)));
    made.on("click", (event: MapMouseEvent) => calls.current.onPick([event.point.x, event.point.y], cameraOf(made)));
    map.current = made;
    return () => {
      window.clearTimeout(lost);
      map.current = undefined;
      made.remove();
    };
  }, [isCooperative, help]);
  useEffect(() => {
    map.current?.jumpTo({ center: [camera.lng, camera.lat], zoom: camera.zoom });
  }, [camera]);
  useEffect(() => {
    const source = map.current?.getSource<GeoJSONSource>("regions");
    source?.setData(regionFeatures(content));
  }, [content]);
  useThemedStyle(box, () => {
    if (map.current !== undefined && box.current !== null)
      map.current.setStyle(groundStyle(content, shapes, readColours(box.current)));
  });
  return <div className="gl-ground" ref={box} aria-hidden="true" />;
}

/** Calls back when the page's palette changes. */
function useThemedStyle(box: { readonly current: HTMLElement | null }, onChange: () => void): void {
  const call = useRef(onChange);
  useEffect(() => {
    call.current = onChange;
  });
  useEffect(() => {
    if (box.current === null) return;
    const observer = new MutationObserver(() => call.current());
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => observer.disconnect();
  }, [box]);
}
