import { expect, test } from "vitest";
import { gatherFiles } from "../../../../src/data/intake/gather.ts";
import { wordFinding } from "../../../../src/i18n/findings.ts";
import { DROP_EXAMPLES, type Drop } from "../drop-examples.ts";
import { brief } from "../packs.ts";

const dropped = (drop: Drop) =>
  Object.entries(drop).map(([path, content]) => ({
    path,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  }));

test.each(Object.entries(DROP_EXAMPLES))(
  "%s: found once, told with the file and a way out",
  async (code, [drop, found]) => {
    const { findings } = await gatherFiles(dropped(drop));
    expect(findings.map(brief)).toEqual(found);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    for (const finding of findings) {
      for (const language of ["zh-CN", "en"] as const) {
        const { message, fix } = wordFinding(finding, language);
        expect(message).toContain(finding.file);
        expect(`${message}${fix}`).not.toMatch(/[{}[\]]/);
        expect(fix).not.toBe("");
      }
    }
  },
);
