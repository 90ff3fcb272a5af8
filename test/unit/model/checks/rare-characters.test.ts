import { expect, test } from "vitest";
import { read, smallWith } from "../../data/packs.ts";

test("rare characters are read right and listed with their code points, once a column", async () => {
  const pack = await read(smallWith({ "chains.csv": "id,name_zh\nc1,𠮷野链\nc2,䶮链𬭎\nc3,吉链\n" }));
  expect(pack.findings.filter(({ code }) => code === "characters-rare")).toEqual([
    {
      severity: "note",
      code: "characters-rare",
      file: "chains.csv",
      row: 2,
      column: "name_zh",
      value: "𠮷野链",
      detail: "𠮷 U+20BB7, 䶮 U+4DAE, 𬭎 U+2CB4E",
    },
  ]);
});
