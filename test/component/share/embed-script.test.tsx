import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const code = readFileSync("public/embed.js", "utf8");
const OWN = "https://atlas.example";

beforeAll(() => {
  new Function(code)();
  new Function(code)();
});
afterAll(() => document.body.replaceChildren());
beforeEach(() => {
  document.body.replaceChildren();
});

function frame(attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement {
  const element = document.createElement("iframe");
  element.setAttribute("src", `${OWN}/?mode=embed`);
  element.setAttribute("height", "400");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

function post(source: MessageEventSource | null, origin: string, height: unknown, type = "chain-atlas:size") {
  window.dispatchEvent(new MessageEvent("message", { source, origin, data: { type, v: 1, width: 900, height } }));
}

test("is under 2 kB and asks for nothing", () => {
  expect(code.length).toBeLessThan(2048);
  expect(code).not.toMatch(/fetch|XMLHttp|import|innerHTML|eval/);
});

test("the frame that asks grows, not its neighbour", () => {
  const [first, second] = [frame(), frame()];
  post(second.contentWindow, OWN, 620.2);
  expect([first.style.height, second.style.height]).toEqual(["", "621px"]);
});

test.each([
  [100, "400px"],
  [50_000, "20000px"],
])("a wish for %i becomes %s", (height, expected) => {
  const asking = frame();
  post(asking.contentWindow, OWN, height);
  expect(asking.style.height).toBe(expected);
});

test("a frame that was sent elsewhere, a window that is no frame, and nonsense change nothing", () => {
  const asking = frame();
  post(asking.contentWindow, "https://evil.example", 900);
  post(asking.contentWindow, "null", 900);
  post(window, OWN, 900);
  post(null, OWN, 900);
  for (const height of ["900", Number.NaN, Number.POSITIVE_INFINITY, undefined])
    post(asking.contentWindow, OWN, height);
  post(asking.contentWindow, OWN, 900, "other:size");
  window.dispatchEvent(new MessageEvent("message", { source: asking.contentWindow, origin: OWN, data: null }));
  expect(asking.style.height).toBe("");
});

test("a frame sandboxed without an origin says null, and only such a frame may", () => {
  const caged = frame({ sandbox: "allow-scripts" });
  post(caged.contentWindow, OWN, 900);
  expect(caged.style.height).toBe("");
  post(caged.contentWindow, "null", 900);
  expect(caged.style.height).toBe("900px");
});
