import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { own, ownText, parseJson } from "../../src/data/json.ts";
import { crsOf, DESCRIPTOR } from "../../src/data/read-descriptor.ts";
import type { Language } from "../../src/i18n/text.ts";
import type { KeyBy } from "./boundary-keys.ts";
import { complain, EXIT, languageOf, readArguments } from "./command.ts";
import { convertBoundaries } from "./convert-boundaries.ts";
import { openFolder } from "./open-pack.ts";
import { CONVERT_WORDS, putFile, tellFindings, tellUndeclared } from "./put-file.ts";

const FILE = "boundaries.geojson";
const KEYS: readonly KeyBy[] = ["auto", "adcode", "gb", "name"];

const WORDS = {
  "zh-CN": {
    done: (count: number, path: string) => `${count} 个区划的边界写入 ${path}`,
    review: (number: string) => `审图号 ${number} 写入 datapackage.json；“边界为示意”的说明已删去。`,
    wholePack: (crs: string) =>
      `datapackage.json 声明整包坐标为 ${crs}，而边界将按 WGS84 写入。请先在 resources 中逐个列出文件，再运行一次。`,
    none: "文件中没有一个图形对得上区划表，没有写入。",
  },
  en: {
    done: (count: number, path: string) => `Boundaries of ${count} regions written to ${path}`,
    review: (number: string) =>
      `Review number ${number} written to datapackage.json; the notice that boundaries are for illustration is gone.`,
    wholePack: (crs: string) =>
      `datapackage.json declares ${crs} for the whole pack, but the boundaries will be in WGS84. List the files under resources first, then run this again.`,
    none: "No shape of the file belongs to a region of the pack; nothing was written.",
  },
} as const;

/** `convert boundaries <geojson> --to <pack>`; undefined where it was not understood. */
export async function convertBoundaryFile(args: readonly string[]): Promise<number | undefined> {
  const given = readArguments(args, {
    to: { type: "string" },
    crs: { type: "string", default: "WGS84" },
    key: { type: "string", default: "auto" },
    review: { type: "string" },
    force: { type: "boolean", default: false },
    lang: { type: "string", default: "zh" },
  });
  const [path, ...more] = given?.positionals ?? [];
  const { to, review, force = false } = given?.values ?? {};
  const [language, crs] = [languageOf(given?.values.lang ?? ""), crsOf(given?.values.crs ?? "")];
  const keyBy = KEYS.find((key) => key === given?.values.key);
  if (path === undefined || more.length > 0 || to === undefined || !language || !crs || !keyBy) return undefined;
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return complain(CONVERT_WORDS[language].unread(path));
  const opened = await openFolder(to);
  if (typeof opened === "string") return complain(opened);
  const { crs: packCrs = "WGS84" } = opened.pack.meta;
  if (packCrs !== "WGS84" && packCrs !== "CGCS2000" && !Array.isArray(own(opened.descriptor, "resources")))
    return complain(WORDS[language].wholePack(packCrs));
  const regions = opened.pack.tables.regions.rows;
  const made = convertBoundaries(bytes, { crs, keyBy, regions, file: basename(path) });
  tellFindings(made.findings, language);
  const { features } = made.collection;
  if (features.length === 0) return complain(WORDS[language].none);
  const text = `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
  const fault = await putFile(join(to, FILE), text, force, language);
  if (fault !== undefined) return complain(fault);
  process.stdout.write(`${WORDS[language].done(made.matched.length, join(to, FILE))}\n`);
  await tellUndeclared(to, FILE, language);
  const told = await describe(to, opened.descriptor, review, language);
  if (told !== undefined) return complain(told);
  return made.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.sound;
}

/** Notes the review number, and that this file is in WGS-84 whatever the others are in; why it could not be done. */
async function describe(
  folder: string,
  descriptor: unknown,
  review: string | undefined,
  language: Language,
): Promise<string | undefined> {
  const path = join(folder, DESCRIPTOR);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes !== undefined && "fault" in parseJson(bytes)) return `${path}: JSON`;
  const old = { ...(descriptor as Readonly<Record<string, unknown>> | undefined) };
  const isElsewhere = (part: unknown) => ownText(part, "atlas:crs") !== undefined;
  const resources = own(old, "resources");
  const described = Array.isArray(resources)
    ? resources.map((part) =>
        own(part, "path") === FILE && (isElsewhere(part) || isElsewhere(old))
          ? { ...part, "atlas:crs": "WGS84" }
          : part,
      )
    : undefined;
  const fresh: Record<string, unknown> = { ...old, ...(described === undefined ? {} : { resources: described }) };
  if (review !== undefined) {
    fresh["atlas:mapReview"] = { ...(own(old, "atlas:mapReview") as object | undefined), number: review };
    for (const key of ["atlas:boundaryNotice_zh", "atlas:boundaryNotice_en", "atlas:boundarySource"]) delete fresh[key];
  }
  if (JSON.stringify(fresh) === JSON.stringify(old)) return undefined;
  const fault = await putFile(path, `${JSON.stringify(fresh, undefined, 2)}\n`, true, language);
  if (fault === undefined && review !== undefined) process.stdout.write(`${WORDS[language].review(review)}\n`);
  return fault;
}
