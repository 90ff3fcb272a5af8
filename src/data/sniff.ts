const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ["XLSX / ZIP", [0x50, 0x4b, 0x03, 0x04]],
  ["XLS / ET", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GZIP", [0x1f, 0x8b]],
];

/** What a file is by its first bytes, where that is surely no text. */
export function kindOfBytes(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

/** What a text is, where it is surely no comma-separated table. */
export function kindOfText(text: string): string | undefined {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(!doctype|html|head|body|\?xml|!--)/i.test(start)) return "HTML";
  if (/^(\{\s*["}]|\[\s*[[{"\]])/.test(start)) return "JSON";
  if (text.includes("\0")) return "NUL";
  const header = start.split(/[\r\n]/, 1)[0] ?? "";
  if (header.includes(",")) return undefined;
  return ["sep=", ";", "\t", "，", "、"].find((mark) => header.includes(mark));
}
