import { beforeAll, expect, test } from "vitest";
import { applicationMessages } from "../../../../src/i18n/application.ts";
import { translator } from "../../../../src/i18n/text.ts";
import type { Pack } from "../../../../src/model/pack.ts";
import { applicationPicture } from "../../../../src/views/application/items.ts";
import { applicationFinding, applicationTable } from "../../../../src/views/application/twin.ts";
import { filteredByChains, readTaian } from "../../../read-taian.ts";

let pack: Pack;
beforeAll(async () => {
  pack = await readTaian();
});
const picture = (chains: readonly string[]) => {
  const filtered = filteredByChains(pack, chains);
  return applicationPicture({
    pack,
    applications: filtered.rows("applications"),
    nodes: filtered.rows("nodes"),
    chains,
    language: "zh",
  });
};
const zh = translator(applicationMessages, "zh-CN");

test("the answer in one line", () => {
  expect(applicationFinding(picture(["newenergy"]), false, zh)).toBe(
    "8 项应用进入 3 个领域，最多的是新能源车辆（5 项）；9 个有企业的环节尚未见应用",
  );
});

test("the table holds the applications in the order of the drawing, then the openings", () => {
  const all = picture([]);
  const table = applicationTable(all, (_, id) => id, zh);
  expect(table.rows.map((row) => row.key)).toEqual([...all.items, ...all.openings].map((item) => item.key));
  expect(new Set(table.rows.map((row) => row.cells.length))).toEqual(new Set([table.columns.length]));
});
