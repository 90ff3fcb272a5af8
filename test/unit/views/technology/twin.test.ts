import { beforeAll, expect, test } from "vitest";
import { technologyMessages } from "../../../../src/i18n/technology.ts";
import { translator } from "../../../../src/i18n/text.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { technologyPicture } from "../../../../src/views/technology/items.ts";
import { technologyFinding, technologyTable } from "../../../../src/views/technology/twin.ts";
import { filteredByChains, readTaian } from "../../../read-taian.ts";

let pack: Pack;
beforeAll(async () => {
  pack = await readTaian();
});
const picture = (chains: readonly string[]) =>
  technologyPicture({
    pack,
    rows: filteredByChains(pack, chains).rows("technologies"),
    chains,
    language: "zh",
    today: "2026-11-22",
  });
const zh = translator(technologyMessages, "zh-CN");
const en = translator(technologyMessages, "en");

test("the answer in one line", () => {
  const energy = picture(["newenergy"]);
  expect(technologyFinding(energy, false, zh)).toBe(
    "19 项技术中 9 项已量产、4 项示范、3 项中试、3 项研发；5 项未公布年份，6 项未写明本地企业",
  );
  expect(technologyFinding(energy, true, zh)).toBe("19 项技术，9 项已量产；仅 1 项的目标年晚于今年（2030）");
  expect(technologyFinding(energy, true, en)).toBe(
    "19 technologies, 9 in production; only 1 aims later than this year (2030)",
  );
});

test("the table holds the technologies of the drawing in its order", () => {
  const all = picture([]);
  const table = technologyTable(all, (id) => id, zh);
  expect(table.rows.map((row) => row.key)).toEqual(all.items.map((item) => item.key));
  expect(new Set(table.rows.map((row) => row.cells.length))).toEqual(new Set([table.columns.length]));
});
