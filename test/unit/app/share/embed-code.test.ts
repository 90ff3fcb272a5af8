import { describe, expect, test } from "vitest";
import { type EmbedChoices, embedCode, embedState } from "../../../../src/app/share/embed-code.ts";
import { DEFAULT_ADDRESS, readAddress } from "../../../../src/state/address.ts";

const place = { base: "https://atlas.example/taian/", hash: "" };
const state = readAddress("?view=region&mode=screen&chain=glass,steel&sel=node:cell&tour=20&theme=dark").state;
const choices: EmbedChoices = {
  view: "chain",
  height: 640,
  theme: "light",
  lang: "en",
  leftOut: new Set(),
  grows: false,
};
const words = { title: "链图", link: "查看完整页面" };

describe("embedCode", () => {
  test("is one frame and a link, all addresses from the address functions", () => {
    expect(embedCode(place, state, choices, words)).toBe(
      '<iframe title="链图" src="https://atlas.example/taian/?view=chain&amp;mode=embed&amp;chain=glass,steel&amp;sel=node:cell&amp;lang=en&amp;theme=light"' +
        ' width="100%" height="640" loading="lazy" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin"' +
        ' sandbox="allow-scripts allow-same-origin allow-popups allow-downloads" style="border:0"></iframe>\n' +
        '<p><a href="https://atlas.example/taian/?view=chain&amp;chain=glass,steel&amp;sel=node:cell&amp;lang=en&amp;theme=dark">查看完整页面</a></p>',
    );
  });

  test("a title cannot leave its attribute nor a word its element", () => {
    const code = embedCode(place, DEFAULT_ADDRESS, choices, { title: `"A" & 'B' <script>`, link: "<b>&</b>" });
    expect(code).toContain('title="&quot;A&quot; &amp; &#39;B&#39; &lt;script&gt;"');
    expect(code).toContain("&lt;b&gt;&amp;&lt;/b&gt;</a>");
    expect(code).not.toContain("<script");
  });

  test("names the script beside the page only where the frame may grow", () => {
    expect(embedCode(place, state, choices, words)).not.toContain("<script");
    expect(
      embedCode({ base: "https://atlas.example/a/index.html", hash: "" }, state, { ...choices, grows: true }, words),
    ).toMatch(/\n<script src="https:\/\/atlas\.example\/a\/embed\.js" async><\/script>$/);
  });

  test.each([
    [Number.NaN, "640"],
    [10, "240"],
    [99999, "4000"],
    [500.4, "500"],
  ])("a height of %s becomes %s", (height, expected) => {
    expect(embedCode(place, state, { ...choices, height }, words)).toContain(`height="${expected}"`);
  });

  test("keeps the camera", () => {
    expect(embedCode({ ...place, hash: "#9/36.2/117.1" }, state, { ...choices, view: "region" }, words)).toContain(
      "theme=light#9/36.2/117.1",
    );
  });
});

test("a frame leaves out what is chosen, in a fixed order, and drops the tour", () => {
  const leftOut: EmbedChoices["leftOut"] = new Set(["finding", "toolbar"]);
  expect(embedState(state, { ...choices, leftOut })).toEqual({
    ...DEFAULT_ADDRESS,
    view: "chain",
    mode: "embed",
    chain: ["glass", "steel"],
    sel: "node:cell",
    lang: "en",
    theme: "light",
    ui: ["no-toolbar", "no-finding"],
  });
});
