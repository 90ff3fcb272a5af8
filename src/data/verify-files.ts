import type { Finding } from "../model/finding.ts";
import { own } from "./json.ts";
import { sha256 } from "./sha256.ts";
import { isInside, type Source } from "./source.ts";

/**
 * Files that are not the ones their descriptor describes by bytes and SHA-256: of another edition, cut off on the way, or edited since. A
 * warning only, since a webmaster may replace a single table.
 */
export async function verifyFiles(source: Source, descriptor: unknown): Promise<readonly Finding[]> {
  const resources = own(descriptor, "resources");
  const findings: Finding[] = [];
  for (const resource of Array.isArray(resources) ? resources : []) {
    const file = own(resource, "path");
    if (typeof file !== "string" || !isInside(file)) continue;
    const bytes = await source.read(file).catch(() => undefined);
    const detail = bytes && difference(resource, bytes);
    if (detail !== undefined) findings.push({ severity: "warning", code: "file-changed", file, detail });
  }
  return findings;
}

function difference(resource: unknown, bytes: Uint8Array): string | undefined {
  const length = own(resource, "bytes");
  if (typeof length === "number" && length !== bytes.length) return `${length} → ${bytes.length} bytes`;
  const hash = own(resource, "hash");
  if (typeof hash !== "string" || !/^sha256:[0-9a-f]{64}$/i.test(hash)) return undefined;
  return hash.toLowerCase() === `sha256:${sha256(bytes)}` ? undefined : "SHA-256";
}
