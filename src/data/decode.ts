export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Text of a file and the encoding it was read as; undefined where none fits. UTF-16 only by its mark, else strict UTF-8,
 * else strict GB18030. Knowingly approximate: two Chinese characters in GBK can be valid UTF-8 (3 %); telling these apart belongs here.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { text: text.replace(/^\uFEFF+/, ""), encoding };
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ["utf-8"];
  return ["utf-8", "gb18030"];
}
