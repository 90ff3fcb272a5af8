import { isObject, own, ownText, parseJson } from "../../data/json.ts";
import { crsOf, DESCRIPTOR } from "../../data/read-descriptor.ts";
import { packFileOf } from "./fill-in.ts";

type PackFiles = ReadonlyMap<string, Uint8Array>;

/**
 * A written pack with the published files in it byte for byte, and what the published description says of them: a cell of theirs that names
 * a row the clerk's files do not have stays as it was, for the webmaster to see.
 */
export function withPublished(written: PackFiles, published: PackFiles, descriptor: unknown): PackFiles {
  const ownDescription = parseJson(written.get(DESCRIPTOR) ?? new Uint8Array());
  if (!("value" in ownDescription) || !isObject(ownDescription.value)) return written;
  const kindOf = new Map(
    [...published.keys()].map((path) => [packFileOf(describedAs(path, descriptor)) ?? path, path]),
  );
  const resources = listOf(ownDescription.value)
    .filter((resource) => !kindOf.has(packFileOf(resource) ?? ""))
    .concat([...published.keys()].map((path) => withCrs(describedAs(path, descriptor), descriptor)));
  const json = JSON.stringify({ ...ownDescription.value, resources }, undefined, 2);
  return new Map([
    [DESCRIPTOR, new TextEncoder().encode(`${json}\n`)],
    ...[...written].filter(([file]) => file !== DESCRIPTOR && !kindOf.has(file)),
    ...published,
  ]);
}

const listOf = (descriptor: unknown): readonly unknown[] => {
  const resources = own(descriptor, "resources");
  return Array.isArray(resources) ? resources : [];
};

/** What the published description says of a file; its bare name where it says nothing. */
function describedAs(path: string, descriptor: unknown): object {
  const said = listOf(descriptor).find((resource) => ownText(resource, "path") === path);
  if (isObject(said)) return said;
  const name = path.replace(/\.[^.]*$/, "");
  return { name: path.endsWith(".geojson") ? `${name}-shapes` : name, path };
}

/** With the coordinates the published pack declares for all its files: those written anew are in WGS-84. */
function withCrs(resource: object, descriptor: unknown): object {
  const ofPack = ownText(descriptor, "atlas:crs");
  const isOther = ofPack !== undefined && crsOf(ofPack) !== "WGS84";
  return isOther && own(resource, "atlas:crs") === undefined ? { ...resource, "atlas:crs": ofPack } : resource;
}
