import { exportMessages } from "../../i18n/export.ts";
import { translator } from "../../i18n/text.ts";
import { dayOf } from "./day.ts";
import { fileName } from "./file-name.ts";
import type { Occasion } from "./occasion.ts";
import { saveFile } from "./save-file.ts";

/** Saves a file named after the pack, the view and today. What there is to say of it; undefined where nothing. */
export function saveAs(
  { atlas, address, language }: Occasion,
  extension: Parameters<typeof fileName>[3],
  content: Blob,
): string | undefined {
  const name = fileName(atlas.pack.meta.id, address, dayOf(new Date()), extension);
  saveFile(name, content);
  // A frame sandboxed without an origin may be forbidden to save, and is not told.
  return window.origin === "null" ? translator(exportMessages, language)("caged", { name }) : undefined;
}
