import { expect, test } from "vitest";
import { asPrint, asTalk, asWall, baseOf, linkTo, plain } from "../../../../src/app/share/links.ts";
import { readAddress } from "../../../../src/state/address.ts";

const place = { base: "https://atlas.example/", hash: "" };
const { state } = readAddress("?view=technology&mode=embed&chain=glass&sel=node:cell&table=on&tour=5&ui=no-legend");

test.each([
  ["https://a.example/x/?view=chain#9/1/2", "https://a.example/x/"],
  ["https://a.example/x/index.html", "https://a.example/x/index.html"],
  ["file:///C:/atlas/index.html#a?b", "file:///C:/atlas/index.html"],
])("%s lies at %s", (href, base) => {
  expect(baseOf(href)).toBe(base);
});

test.each([
  [plain, "?view=technology&chain=glass&sel=node:cell&table=on"],
  [asPrint, "?view=technology&mode=print&chain=glass&sel=node:cell&table=on"],
  [asTalk, "?view=technology&mode=present&chain=glass&sel=node:cell"],
  [asWall, "?mode=screen&chain=glass&tour=20"],
])("%o writes %s", (change, query) => {
  expect(linkTo(place, change(state))).toBe(`https://atlas.example/${query}`);
});
