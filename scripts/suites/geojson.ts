import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findFaults } from "../../src/data/intake/geojson-faults.ts";
import { scanJson } from "../../src/data/intake/json-faults.ts";
import { parseJson } from "../../src/data/json.ts";
import { positionFaults } from "../../src/model/checks/positions.ts";
import { ringFaults } from "../../src/model/checks/rings.ts";
import type { Finding } from "../../src/model/finding.ts";

export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  readonly total: number;
  /** File and what came out instead. */
  readonly failures: readonly string[];
}

/** A file of a suite and what must be said of it. */
interface Case {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Runs the three suites of GeoJSON and JSON that others wrote, where the folder holds them. */
export function runGeojsonSuites(folder: string): readonly SuiteResult[] {
  const hint = join(folder, "geojsonhint");
  const examples = join(folder, "geojson-invalid-geometry/examples");
  const json = readCases(join(folder, "jsontestsuite"), ".json");
  return [
    judge("geojsonhint, bad found", readCases(join(hint, "bad")), isFound),
    judge("geojsonhint, good accepted", readCases(join(hint, "good")), isAccepted),
    judge(
      "geojson-invalid-geometry, invalid found",
      ["invalid_structure", "invalid_geometries"].flatMap((name) => readCases(join(examples, name))),
      isFound,
    ),
    judge("geojson-invalid-geometry, valid accepted", readCases(join(examples, "valid")), isAccepted),
    judge(
      "geojson-invalid-geometry, problematic found",
      ["problematic_structure", "problematic_geometries"].flatMap((name) => readCases(join(examples, name))),
      isTold,
    ),
    judge("jsontestsuite, y parsed", json.filter(startsWith("y_")), isParsed),
    judge("jsontestsuite, n refused with a place", json.filter(startsWith("n_")), isRefused),
    judge("jsontestsuite, i survived", json.filter(startsWith("i_")), survives),
  ].filter(({ total }) => total > 0);
}

const startsWith =
  (start: string) =>
  ({ file }: Case): boolean =>
    file.startsWith(start);

function readCases(folder: string, ending = ".geojson"): readonly Case[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.sort().map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
}

/** What speaks against a case; undefined where it passes. */
type Judge = (bytes: Uint8Array) => string | undefined;

function judge(name: string, cases: readonly Case[], against: Judge): SuiteResult {
  const failures = cases.flatMap(({ file, bytes }) => {
    const reason = attempt(() => against(bytes));
    return reason === undefined ? [] : [`${file}: ${reason}`];
  });
  return { name, passed: cases.length - failures.length, total: cases.length, failures };
}

function attempt(run: () => string | undefined): string | undefined {
  try {
    return run();
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

type Fault = Pick<Finding, "code"> & { readonly severity?: Finding["severity"]; readonly isOurs?: true };

/** All that is found in a file: by the patient reader, and by the checks over what it keeps. */
function faultsOf(bytes: Uint8Array): readonly Fault[] {
  const { collection, faults } = findFaults(bytes, { isKeyed: false });
  const features = collection?.features ?? [];
  return [...faults, ...features.flatMap(ringFaults), ...positionFaults({ features })];
}

/** Rules of this house that RFC 7946 has not (no null geometry, no heights) do not count here. */
const isFound: Judge = (bytes) => (faultsOf(bytes).some(({ isOurs }) => !isOurs) ? undefined : "nothing found");

const isTold: Judge = (bytes) => (faultsOf(bytes).length > 0 ? undefined : "nothing found");

/** Accepted: no error and no warning; a note (turned, heights left out, many decimals) says what was done, not that it is wrong. */
const isAccepted: Judge = (bytes) => {
  const against = faultsOf(bytes).filter(({ isOurs, severity }) => !isOurs && severity !== "note");
  return against.length === 0 ? undefined : against.map(({ code }) => code).join(", ");
};

const isParsed: Judge = (bytes) => {
  const json = parseJson(bytes);
  if ("fault" in json) return json.fault;
  const { fault } = scanJson(bytes);
  return fault === undefined ? undefined : `scan: ${fault.code} at ${fault.line}:${fault.column}`;
};

const isRefused: Judge = (bytes) => {
  if ("value" in parseJson(bytes)) return "parsed";
  const { fault } = scanJson(bytes);
  return fault === undefined ? "no place" : undefined;
};

const survives: Judge = (bytes) => {
  const isRead = "value" in parseJson(bytes);
  const { fault } = scanJson(bytes);
  return isRead === (fault === undefined) ? undefined : `parse ${isRead}, scan ${fault?.code}`;
};
