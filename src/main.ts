import "./polyfills.ts";
import { requestViewEarly } from "./app/view-code.ts";
import { requestPackEarly } from "./state/early-requests.ts";

const { search } = window.location;

const first = isWholeMap(search) ? drawFirst().catch(() => undefined) : undefined;

void requestPackEarly(search, first);
if (first === undefined) start();
else void first.then(start);

function start(): void {
  void import("./mount.tsx");
  requestViewEarly(search);
}

/** True for the regional map alone and unfiltered: what can be drawn before the page is there. */
function isWholeMap(asked: string): boolean {
  const parameters = new URLSearchParams(asked);
  return parameters.get("view") === "region" && [...parameters.keys()].every((name) => /^(view|pack|lang)$/.test(name));
}

async function drawFirst(): Promise<void> {
  const { drawFirstMap } = await import("./app/first-map/first-map.ts");
  await drawFirstMap();
  await painted();
}

/** Milliseconds after which a page that paints nothing, in the background say, is begun all the same. */
const LONGEST_PAINT = 250;

/** Once what is in the page has been painted: begun before, the page itself would hold that up. */
const painted = () =>
  new Promise<void>((resolve) => {
    window.setTimeout(resolve, LONGEST_PAINT);
    requestAnimationFrame(() => requestAnimationFrame(() => window.setTimeout(resolve)));
  });
