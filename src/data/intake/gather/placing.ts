import type { Finding } from "../../../model/finding.ts";
import type { TableName } from "../../../model/schema.ts";
import { DESCRIPTOR, type Descriptor } from "../../read-descriptor.ts";
import { isInside } from "../../source.ts";
import type { GatheredFile, Why } from "../gather.ts";
import type { Match } from "./match-file.ts";
import type { OpenFile } from "./open-dropped.ts";

/** An opened file and what it is taken for. */
export interface Candidate {
  readonly file: OpenFile;
  /** Path below the folder of the pack. */
  readonly path: string;
  readonly match: Match;
  readonly order: number;
}

type Outcome = Pick<GatheredFile, "as" | "why">;

/** Signs of what a file is, the surest first. */
const SURENESS: readonly Why[] = ["declared", "name", "title", "header"];
/** Earlier states of the pack: kept beside it, not part of it. */
const EDITIONS = /(?:^|\/)editions\//;
/** What stands between the cells of a blank table: separators, quotes, line ends. */
const NOTHING: ReadonlySet<number> = new Set([0, 9, 10, 13, 32, 34, 44, 59]);
/** Return, quote, apostrophe. */
const QUOTES_AND_RETURNS: ReadonlySet<number> = new Set([13, 34, 39]);
/** The byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf];

export const depthOf = (path: string): number => path.split("/").length;

/** Tables that hold rows before templates left blank, then by how sure it is what they are, the upper before the deeper. */
export function surestFirst(a: Candidate, b: Candidate): number {
  const blanks = Number(isBlank(a)) - Number(isBlank(b));
  const sureness = ({ match }: Candidate) => ("by" in match ? SURENESS.indexOf(match.by) : SURENESS.length);
  return blanks || sureness(a) - sureness(b) || depthOf(a.path) - depthOf(b.path) || a.order - b.order;
}

/** Tables a template is filled with beforehand. */
const PREFILLED: ReadonlySet<TableName> = new Set(["stages", "lists"]);

/** True for a table somebody has put rows into. */
export const hasOwnRows = (candidate: Candidate): boolean =>
  candidate.match.kind === "table" && !PREFILLED.has(candidate.match.table) && !isBlank(candidate);

/** True for a table of a header alone. */
function isBlank({ match, file: { bytes } }: Candidate): boolean {
  if (match.kind !== "table") return false;
  const headerEnd = bytes.findIndex((byte, at) => at > 0 && (byte === 10 || byte === 13));
  return headerEnd < 0 || bytes.subarray(headerEnd).every((byte) => NOTHING.has(byte));
}

/**
 * True where files differ in byte order marks, line ends and quotes alone: a sheet and a table of the same cells are quoted by different rules,
 * and our own tables put an apostrophe before what a spreadsheet would run.
 */
function isSameText(a: Uint8Array, b: Uint8Array): boolean {
  const [one, other] = [plainOf(a), plainOf(b)];
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function plainOf(bytes: Uint8Array): Uint8Array {
  const isMarked = MARK.every((byte, at) => bytes[at] === byte);
  return (isMarked ? bytes.subarray(MARK.length) : bytes).filter((byte) => !QUOTES_AND_RETURNS.has(byte));
}

/** Places files one by one, the surest first, each where the pack still has room for it. */
export class Placing {
  readonly contents = new Map<string, Uint8Array>();
  readonly files = new Map<OpenFile, GatheredFile>();
  readonly findings: Finding[] = [];
  private readonly taken = new Map<string, string>();
  private readonly descriptor: Descriptor;
  /** Other tables have rows: those left blank in the template were not meant. */
  private readonly isTemplateInUse: boolean;

  constructor(descriptor: Descriptor, isTemplateInUse: boolean) {
    this.descriptor = descriptor;
    this.isTemplateInUse = isTemplateInUse;
  }

  take(candidate: Candidate): void {
    const { file } = candidate;
    const { as, why } = this.placeOf(candidate);
    if (as !== undefined) {
      this.taken.set(as, file.from);
      this.contents.set(as, file.bytes);
      this.findings.push(...file.findings);
    }
    const sheet = file.sheet === undefined ? {} : { sheet: file.sheet.name };
    this.files.set(file, { from: file.from, ...sheet, as, why });
  }

  private placeOf(candidate: Candidate): Outcome {
    const { file, path, match } = candidate;
    if (EDITIONS.test(path)) return left("notes");
    switch (match.kind) {
      case "table":
      case "shape":
        return this.inPack(candidate, match);
      case "descriptor":
        return this.free(file, DESCRIPTOR, "descriptor");
      case "media":
        return isInside(path) && !this.taken.has(path) ? { as: path, why: "media" } : left("media");
      case "several":
        this.find(file, { severity: "error", code: "file-ambiguous", detail: match.tables.join(", ") });
        return left("several");
      case "unknown":
        this.find(file, { severity: "warning", code: "file-unmatched" });
        return left("unknown");
      default:
        return left(match.kind);
    }
  }

  private inPack(candidate: Candidate, match: Extract<Match, { by: unknown }>): Outcome {
    const { file, path } = candidate;
    const known = this.descriptor.files.find((one) =>
      match.kind === "table"
        ? one.kind === "table" && one.table === match.table
        : one.kind === "shape" && one.shape === match.shape,
    );
    if (isBlank(candidate) && (known === undefined || this.taken.has(known.file))) return left("empty");
    if (isBlank(candidate) && this.isTemplateInUse && known?.isDeclared !== true) return left("blank");
    if (known !== undefined) return this.free(file, known.file, match.by);
    this.find(file, { severity: "warning", code: "file-undeclared", value: path });
    return left("undeclared");
  }

  private free(file: OpenFile, as: string, why: Why): Outcome {
    const first = this.taken.get(as);
    if (first === undefined) return { as, why };
    const isCopy = isSameText(file.bytes, this.contents.get(as) ?? new Uint8Array());
    this.find(file, { severity: isCopy ? "note" : "error", code: "file-twice", detail: first });
    return left("twice");
  }

  private find({ from }: OpenFile, finding: Omit<Finding, "file">): void {
    this.findings.push({ ...finding, file: from });
  }
}

const left = (why: Why): Outcome => ({ as: undefined, why });
