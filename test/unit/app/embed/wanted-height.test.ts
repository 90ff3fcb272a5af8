import { expect, test } from "vitest";
import { readyMessage, sizeMessages } from "../../../../src/app/embed/messages.ts";
import { heightGate, wantedHeight } from "../../../../src/app/embed/wanted-height.ts";

test.each([
  [420, [], 420],
  [420, [{ scrollHeight: 300, clientHeight: 300 }], 420],
  [
    420,
    [
      { scrollHeight: 500, clientHeight: 300 },
      { scrollHeight: 350, clientHeight: 300 },
    ],
    620,
  ],
  [420, [{ scrollHeight: 90_000, clientHeight: 300 }], 4000],
])("a frame of %i with scrollers %o wants %i", (height, scrollers, wanted) => {
  expect(wantedHeight(height, scrollers)).toBe(wanted);
});

test("a size is told once, and growth without end is told six times at one width", () => {
  const passes = heightGate();
  expect(passes(900, 400)).toBe(true);
  expect(passes(900, 400)).toBe(false);
  expect([500, 600, 700, 800, 900, 1000, 1100, 1200].map((height) => passes(900, height))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(passes(700, 1300)).toBe(true);
});

test("messages carry size and view, nothing of the data, and the address the host gave", () => {
  expect(readyMessage("chain", "en")).toEqual({ type: "chain-atlas:ready", v: 1, view: "chain", lang: "en" });
  expect(sizeMessages(900, 620, "https://a.example/?mode=embed")).toEqual([
    { type: "chain-atlas:size", v: 1, width: 900, height: 620 },
    '{"src":"https://a.example/?mode=embed","context":"iframe.resize","height":620}',
    { sentinel: "amp", type: "embed-size", height: 620 },
  ]);
});
