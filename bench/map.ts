import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { launch } from "../test/e2e/browser.ts";
import { buildPeer, buildSite, PEER, SITE, serve } from "./site.ts";
import { median, type Print, type Verdict } from "./verdict.ts";

const ROUNDS = 9;
const BAR = 0.5;
/**
 * Milliseconds between two pages. A MapLibre page that is closed still holds a processor for about a second, with software WebGL most
 * of all: whichever page came next paid for it (0.4 s of ours became 1.5 s, 1.0 s of the peer's 1.5 s).
 */
const REST = 2_500;
/** What lies between page and server. The server compresses nothing, for neither page. */
const NETWORKS = [
  { name: "same machine" },
  { name: "10 Mbit/s, 40 ms", latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 },
] as const;
type Network = (typeof NETWORKS)[number];
const VIEW = { width: 1440, height: 900 };
const GLYPHS = '.first-map .glyph, [data-drawing="region"] .glyph';

/** From navigation to the first drawn regional map, our page against a plain MapLibre page of the same shapes and points. */
export async function run(print: Print): Promise<readonly Verdict[]> {
  if (findBrowser() === undefined) {
    print("skipped: no browser; node scripts/ensure-browser.mjs says how to get one");
    return [];
  }
  await buildSite();
  await buildPeer();
  const ours = await serve(SITE);
  const peer = await serve(PEER);
  const browser = await launch({ webgl: true });
  try {
    print(`WebGL by ${await rendererOf(browser)}; fresh context each, ${ROUNDS} rounds in turns, medians`);
    const pages = [
      { name: "ours", address: `${ours.url}?view=region`, selector: GLYPHS },
      { name: "peer", address: peer.url, selector: undefined },
    ] as const;
    const verdicts: Verdict[] = [];
    for (const network of NETWORKS) {
      const times = { ours: [] as number[], peer: [] as number[] };
      for (let round = -1; round < ROUNDS; round += 1) {
        for (const page of round % 2 === 0 ? pages : [...pages].reverse()) {
          const time = await timeToDraw(browser, page.address, page.selector, network);
          if (round >= 0) times[page.name].push(time);
        }
      }
      const ratios = times.ours.map((time, index) => (time / (times.peer[index] ?? Number.NaN)).toFixed(2));
      print(`${network.name.padEnd(20)} rounds, ours / MapLibre page: ${ratios.join("  ")}`);
      verdicts.push({
        what: `of the time a plain MapLibre page takes to the first drawn map, ${network.name}`,
        ratio: median(times.ours) / median(times.peer),
        bar: BAR,
        wanted: "most",
      });
    }
    return verdicts;
  } finally {
    await browser.close();
    await Promise.all([ours.close(), peer.close()]);
  }
}

/** Milliseconds from navigation to the frame after the selector is there, or to what the page itself says. */
async function timeToDraw(
  browser: Browser,
  address: string,
  selector: string | undefined,
  network: Network,
): Promise<number> {
  const context = await browser.newContext({ viewport: VIEW });
  try {
    const page = await context.newPage();
    if ("latency" in network) {
      const { latency, downloadThroughput, uploadThroughput } = network;
      const session = await context.newCDPSession(page);
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency,
        downloadThroughput,
        uploadThroughput,
      });
    }
    if (selector !== undefined) await page.addInitScript(watch, selector);
    await page.goto(address, { waitUntil: "commit" });
    const drawn = await page.waitForFunction(() => window.drawnAt);
    return (await drawn.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
    await sleep(REST);
  }
}

/** In the page: notes when the frame that first holds the selector is over. */
function watch(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        window.drawnAt = performance.now();
      });
  };
  requestAnimationFrame(look);
}

/** Never compare figures of two renderers. */
async function rendererOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const name = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("webgl2");
    const info = context?.getExtension("WEBGL_debug_renderer_info");
    return String(info ? context?.getParameter(info.UNMASKED_RENDERER_WEBGL) : context?.getParameter(context.RENDERER));
  });
  await page.close();
  return name;
}
