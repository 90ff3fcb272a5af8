import type { FindingCode } from "../../../model/finding.ts";
import type { ZipLimits } from "../zip/limits.ts";
import { readZip, type ZipEntry, type ZipFault } from "../zip/read-zip.ts";
import { unpack } from "../zip/unpack.ts";
import { type SheetScan, scanSheet } from "./scan-sheet.ts";
import { readStyles } from "./shown-as.ts";
import { kindByBytes, kindByParts, type WrongKind } from "./workbook-kind.ts";
import { attribute, forEachTag, unescapeXml } from "./xml-tags.ts";

/** A visible sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  /** Undefined where it holds what no spreadsheet writes. */
  readonly scan: SheetScan | undefined;
}

/** The parts of a workbook that are read, unpacked within the limits. Hidden sheets stay packed. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Names of sheets that are hidden, in whatever way. */
  readonly hidden: readonly string[];
  /** What the reader needs, by path: the tables of contents, strings, styles and visible sheets. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly takesFromOthers: boolean;
  /** Written by a program that did not calculate: its formulas hold no results, or old ones. */
  readonly isUncalculated: boolean;
  readonly is1904: boolean;
}

interface Relation {
  readonly kind: string;
  readonly path: string;
}

/** Opens a workbook: what it is, its directory held against the limits, then only what is needed. */
export function openWorkbook(bytes: Uint8Array, limits: ZipLimits): WorkbookParts | WrongKind {
  const wrong = kindByBytes(bytes);
  if (wrong !== undefined) return wrong;
  const directory = readZip(bytes, limits);
  const fault = "fault" in directory ? directory.fault : directory.refused[0];
  if (fault !== undefined) return wrongBy(fault);
  const entries = "entries" in directory ? directory.entries : [];
  return kindByParts(entries.map(({ path }) => path)) ?? readParts(new Parts(entries));
}

/** Faults of the archive in words of a workbook: who keeps one need not know that it is an archive. */
const CODES = {
  "zip-broken": "workbook-broken",
  "zip-encrypted": "workbook-locked",
  "zip-too-large": "workbook-heavy",
  "zip-unsafe": "workbook-unsafe",
} as const satisfies Readonly<Record<ZipFault["code"], FindingCode>>;

const wrongBy = ({ code, entry, detail }: ZipFault): WrongKind => ({
  code: CODES[code],
  detail: entry ?? detail ?? "",
});

/** Parts unpacked as they are asked for; the first that fails is remembered. */
class Parts {
  readonly unpacked = new Map<string, Uint8Array>();
  fault: WrongKind | undefined;
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(entries: readonly ZipEntry[]) {
    this.entries = new Map(entries.map((entry) => [entry.path, entry]));
  }

  some(test: (path: string) => boolean): boolean {
    return [...this.entries.keys()].some(test);
  }

  /** The text of a part; blank where there is none or it cannot be had. */
  text(path: string): string {
    const entry = this.entries.get(path);
    if (entry === undefined) return "";
    const bytes = this.unpacked.get(path) ?? unpack(entry);
    if (!(bytes instanceof Uint8Array)) return this.fail(wrongBy(bytes));
    this.unpacked.set(path, bytes);
    const text = new TextDecoder("utf-8").decode(bytes);
    const isUnsafe = text.includes("<!DOCTYPE") || text.includes("<!ENTITY");
    return isUnsafe ? this.fail({ code: "workbook-unsafe", detail: path }) : text;
  }

  /** The text of a sheet without the readings above its characters: they are no part of a cell's text. */
  sheet(path: string): string {
    const text = this.text(path);
    const plain = withoutReadings(text);
    if (plain !== text) this.unpacked.set(path, new TextEncoder().encode(plain));
    return plain;
  }

  private fail(fault: WrongKind): "" {
    this.fault ??= fault;
    return "";
  }
}

function readParts(parts: Parts): WorkbookParts | WrongKind {
  const types = parts.text("[Content_Types].xml");
  if (/macroEnabled/.test(types)) return { code: "workbook-macros" };
  const main = relationsOf(parts, "").find(({ relation }) => relation.kind === "officeDocument")?.relation.path ?? "";
  const workbook = parts.text(main);
  if (workbook === "") return parts.fault ?? { code: "workbook-broken" };
  const relations = relationsOf(parts, main);
  const { visible, hidden, isUncalculated, is1904 } = readContents(
    workbook,
    new Map(relations.map(({ id, relation }) => [id, relation])),
  );
  const pathOf = (kind: string) => relations.find(({ relation }) => relation.kind === kind)?.relation.path ?? "";
  const texts = parts.text(pathOf("sharedStrings")).match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0;
  const styles = readStyles(parts.text(pathOf("styles")));
  if (parts.fault !== undefined) return parts.fault;
  if (styles === undefined) return { code: "workbook-unsafe", detail: pathOf("styles") };
  const sheets = visible.map(({ name, path }) => ({ name, scan: scanSheet(parts.sheet(path), styles, texts) }));
  if (parts.fault !== undefined) return parts.fault;
  if (sheets.length + hidden.length === 0) return { code: "workbook-broken" };
  const takesFromOthers = parts.some((path) => /\/externalLinks\//.test(path));
  return { sheets, hidden, parts: parts.unpacked, takesFromOthers, isUncalculated, is1904 };
}

/** Cuts every `<rPh …>…</rPh>` out. */
function withoutReadings(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = xml.indexOf("<rPh "); open >= 0; open = xml.indexOf("<rPh ", from)) {
    const close = xml.indexOf("</rPh>", open);
    if (close < 0) break;
    kept.push(xml.slice(from, open));
    from = close + "</rPh>".length;
  }
  return from === 0 ? xml : kept.join("") + xml.slice(from);
}

function relationsOf(parts: Parts, of: string): readonly { readonly id: string; readonly relation: Relation }[] {
  const slash = of.lastIndexOf("/");
  const folder = of.slice(0, slash + 1);
  const found: { id: string; relation: Relation }[] = [];
  forEachTag(parts.text(`${folder}_rels/${of.slice(slash + 1)}.rels`), (name, attributes, isEnd) => {
    if (name !== "Relationship" || isEnd) return;
    const type = attribute(attributes, "Type") ?? "";
    const target = unescapeXml(attribute(attributes, "Target") ?? "");
    const path = resolve(target.startsWith("/") ? target : folder + target);
    found.push({
      id: attribute(attributes, "Id") ?? "",
      relation: { kind: type.slice(type.lastIndexOf("/") + 1), path },
    });
  });
  return found;
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Sheets as the workbook lists them. What is not plainly visible is hidden; charts are no sheets. */
function readContents(workbook: string, relations: ReadonlyMap<string, Relation>) {
  const visible: { name: string; path: string }[] = [];
  const hidden: string[] = [];
  let [isUncalculated, is1904] = [false, false];
  forEachTag(workbook, (tag, attributes, isEnd) => {
    if (isEnd) return;
    const isSet = (name: string) => ["1", "true"].includes(attribute(attributes, name) ?? "");
    if (tag === "calcPr") isUncalculated = isSet("fullCalcOnLoad");
    if (tag === "workbookPr") is1904 = isSet("date1904");
    if (tag !== "sheet") return;
    const name = unescapeXml(attribute(attributes, "name") ?? "");
    const relation = relations.get(attribute(attributes, "id") ?? "");
    if ((attribute(attributes, "state") ?? "visible") !== "visible") hidden.push(name);
    else if (relation?.kind === "worksheet") visible.push({ name, path: relation.path });
  });
  return { visible, hidden, isUncalculated, is1904 };
}
