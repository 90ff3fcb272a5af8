import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { crsOf } from "../../src/data/read-descriptor.ts";
import type { Language } from "../../src/i18n/text.ts";
import { type Command, complain, EXIT, languageOf, misused, readArguments } from "./command.ts";
import { convertBoundaryFile } from "./convert-boundary-file.ts";
import { convertOsh } from "./convert-osh.ts";
import { convertPoints, type PointTable, type ToWgs84 } from "./convert-points.ts";
import { convertRadar } from "./convert-radar.ts";
import { type Draft, draftCsv } from "./draft.ts";
import { CONVERT_WORDS, putFile, tellFindings, tellUndeclared } from "./put-file.ts";
import { readSheet } from "./sheet.ts";

const HELP = {
  usage: `npm run atlas -- convert radar <csv> [--to <pack>] [--force] [--lang zh|en]
npm run atlas -- convert osh <csv> [--to <pack>] [--force]
npm run atlas -- convert points <geojson> [--table enterprises|parks|resources] [--crs GCJ-02|BD-09] [--to <pack>] [--force]
npm run atlas -- convert boundaries <geojson> --to <pack> [--crs GCJ-02] [--key auto|adcode|gb|name] [--review "GS(2024)1234号"] [--force]`,
  zh: `把别处的文件转成数据包的表。
  radar       技术雷达 CSV（name, ring, quadrant, isNew, description）→ 技术表
  osh         Open Supply Hub 下载的 CSV → 企业表
  points      GeoJSON 点 → 企业、园区或资源表
  boundaries  官方行政区划 GeoJSON → boundaries.geojson
没有 --to 时输出到屏幕；已有的文件不覆盖，除非加 --force。
编号取原有编号，没有的由名称生成，再次转换时不变；原文件没有的内容一律留空，不推测。
结果代码：0 完成，1 有行未采用，2 读不了、写不了或命令写错。`,
  en: `Makes tables of a pack from foreign files.
  radar       Thoughtworks radar CSV (name, ring, quadrant, isNew, description) → technologies
  osh         Open Supply Hub download → enterprises
  points      GeoJSON points → enterprises, parks or resources
  boundaries  an official boundary file → boundaries.geojson
Printed where --to is not given; a file that is there is not overwritten but with --force.
Ids are those of the source, else made from the name, the same each time; what the source does not say stays blank.
Exit code: 0 done, 1 rows were left out, 2 not readable, not writable or not understood.`,
};

const POINT_TABLES: readonly PointTable[] = ["enterprises", "parks", "resources"];

async function run([kind, ...args]: readonly string[]): Promise<number> {
  if (kind === "boundaries") return (await convertBoundaryFile(args)) ?? misused(HELP);
  const given = readArguments(args, {
    to: { type: "string" },
    table: { type: "string", default: "enterprises" },
    crs: { type: "string", default: "WGS84" },
    force: { type: "boolean", default: false },
    lang: { type: "string", default: "zh" },
  });
  const language = languageOf(given?.values.lang ?? "");
  const [path, ...more] = given?.positionals ?? [];
  const table = POINT_TABLES.find((name) => name === given?.values.table);
  const crs = crsOf(given?.values.crs ?? "");
  if (given === undefined || path === undefined || more.length > 0 || !language || !table || !crs) return misused(HELP);
  if (kind !== "radar" && kind !== "osh" && kind !== "points") return misused(HELP);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return complain(CONVERT_WORDS[language].unread(path));
  const draft = await draftOf(kind, basename(path), bytes, table, crs);
  if (draft === undefined) return complain(CONVERT_WORDS[language].unread(path));
  tellFindings(draft.findings, language);
  const written = await put(draft, given.values.to, given.values.force, language);
  if (written !== EXIT.sound) return written;
  return draft.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.sound;
}

async function draftOf(
  kind: "radar" | "osh" | "points",
  file: string,
  bytes: Uint8Array,
  table: PointTable,
  crs: NonNullable<ReturnType<typeof crsOf>>,
): Promise<Draft | undefined> {
  if (kind === "points") {
    const { shapesToWgs84 } = await import("../../src/data/intake/to-wgs84.ts");
    const toWgs84: ToWgs84 = (points) =>
      shapesToWgs84(file, { collection: points, findings: [] }, crs).collection ?? points;
    const draft = convertPoints(file, bytes, table, toWgs84);
    if (crs !== "GCJ-02" && crs !== "BD-09") return draft;
    const note = { severity: "note", code: "coordinate-converted", file, detail: crs } as const;
    return { ...draft, findings: [...draft.findings, { ...note, value: String(draft.rows.length) }] };
  }
  const sheet = readSheet(file, bytes);
  return sheet && (kind === "radar" ? convertRadar(sheet) : convertOsh(sheet));
}

/** Writes the table into a pack, or to the screen. */
async function put(draft: Draft, to: string | undefined, isForced: boolean, language: Language): Promise<number> {
  const texts = CONVERT_WORDS[language];
  if (to === undefined) {
    process.stdout.write(draftCsv(draft));
    return EXIT.sound;
  }
  const file = `${draft.table}.csv`;
  const fault = await putFile(join(to, file), draftCsv(draft), isForced, language);
  if (fault !== undefined) return complain(fault);
  process.stdout.write(`${texts.done(draft.rows.length, join(to, file))}\n`);
  await tellUndeclared(to, file, language);
  return EXIT.sound;
}

export const convert: Command = { help: HELP, run };
