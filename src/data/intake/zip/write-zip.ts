import { type Zippable, zipSync } from "fflate";

/** The first moment a ZIP can name: the same files give the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** A ZIP archive of the files, by path, names in UTF-8. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const contents: Zippable = Object.create(null);
  for (const [path, bytes] of files) contents[path] = [bytes, { mtime: MOMENT, level: 6 }];
  return zipSync(contents);
}
