import { describe, expect, test } from "vitest";
import { openSource } from "../../../scripts/atlas/open-pack.ts";
import { publicFiles } from "../../../scripts/atlas/public-files.ts";
import { memorySource } from "../../../src/data/source.ts";

const descriptor = (more: object) => JSON.stringify({ name: "p", "atlas:format": 1, ...more });
const TODAY = {
  "datapackage.json": descriptor({ "atlas:editions": ["2025", "2024"] }),
  "enterprises.csv": "id,name_zh,public\ne1,甲厂,\ne2,密厂,否\n",
  "projects.csv": "id,name_zh,problem\nj1,项目一,今日难处\n",
};
const OLDER = {
  "editions/2025/enterprises.csv": "id,name_zh,public,旧内部列\ne1,甲旧厂,,旧内部\ne2,昔日密厂,,旧内部\n",
  "editions/2025/projects.csv": "id,name_zh,problem\nj1,项目一,去年难处\n",
  "editions/2025/tasks.csv": "id,name_zh\nt1,去年任务\n",
  "editions/2024/enterprises.csv": "id,name_zh\ne1,甲老厂\n",
  "editions/2024/datapackage.json": descriptor({}),
};

async function published(mark: object) {
  const files = {
    ...TODAY,
    ...OLDER,
    "editions/2025/datapackage.json": descriptor({ created: "2025-06-01", ...mark }),
  };
  const opened = await openSource(memorySource(files), "p", "p");
  if (typeof opened === "string") throw new Error(opened);
  const { files: out } = await publicFiles(opened);
  return {
    names: [...out.keys()].filter((file) => file.startsWith("editions/")),
    text: Buffer.concat([...out.values()]).toString(),
  };
}

describe("older states of a pack", () => {
  test("go out only where their own descriptor says so, and are named in the pack's", async () => {
    expect(await published({})).toMatchObject({ names: [] });
    const { names, text } = await published({ "atlas:public": true });
    expect(names).toEqual([
      "editions/2025/datapackage.json",
      "editions/2025/enterprises.csv",
      "editions/2025/projects.csv",
    ]);
    expect(text).toContain('"atlas:editions": [\n    "2025"\n  ]');
    expect(text).toContain("甲旧厂");
    expect(text).toContain("2025-06-01");
    expect(text).not.toContain("甲老厂");
  });

  test("are cut by today's marks too: what is internal now is in no byte of them", async () => {
    const { text } = await published({ "atlas:public": true });
    for (const secret of ["密厂", "难处", "旧内部", "去年任务"]) expect(text).not.toContain(secret);
  });
});
