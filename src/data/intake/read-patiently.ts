import type { TableContent } from "../../model/parsed-table.ts";
import type { TableName } from "../../model/schema.ts";
import type { ParseOptions } from "../parse-table.ts";
import { decodeFile } from "./decode.ts";
import { encodingNamed } from "./encoding-names.ts";
import type { FileFinding } from "./file-finding.ts";
import { kindOfContent, kindOfFile } from "./file-kind.ts";
import { emptyTable, readTable } from "./read-table.ts";

/** What old programs end a file with: Ctrl-Z, or NULs up to the length of a block. */
const END: readonly string[] = ["\0", "\u001a"];

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && END.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A table from bytes of which nothing is sure; `sure` is their text where that is certain. Throws on no bytes. */
export function readPatiently(
  table: TableName,
  file: string,
  bytes: Uint8Array,
  options: ParseOptions,
  sure?: string,
): TableContent {
  const kind = kindOfFile(bytes);
  if (kind !== undefined) return emptyTable(table, file, [{ ...kind, file }]);
  if (sure !== undefined) return readContent(table, file, sure, { encoding: "utf-8", isEncodingSure: true });
  const declared = options.encoding === undefined ? undefined : encodingNamed(options.encoding);
  const decoded = decodeFile(bytes, declared);
  if ("fault" in decoded) return emptyTable(table, file, [{ ...decoded.fault, file }]);
  const { encoding, isSure, badRows, text, findings } = decoded;
  return readContent(table, file, text, { encoding, isEncodingSure: isSure, badLines: badRows, findings });
}

function readContent(...[table, file, written, given]: Parameters<typeof readTable>): TableContent {
  const text = withoutEnd(written);
  const cut: FileFinding = { severity: "note", code: "file-end-cleaned" };
  const origin = text === written ? given : { ...given, findings: [...(given?.findings ?? []), cut] };
  const kind = kindOfContent(text);
  if (kind === undefined) return readTable(table, file, text, origin);
  return emptyTable(
    table,
    file,
    [...(origin?.findings ?? []), kind].map((finding) => ({ ...finding, file })),
  );
}
