/** Bytes of a text in the encodings offices send files in, made by turning TextDecoder round. */
const fatal = (encoding: string) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });

function pairTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== "\uFFFD" && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return table;
}

/** The four-byte characters of the BMP, and by formula those above. */
function addFourByte(table: Map<string, readonly number[]>): ReadonlyMap<string, readonly number[]> {
  const decoder = fatal("gb18030");
  for (let pointer = 0; pointer < 39_420; pointer++) {
    const bytes = fourBytes(pointer);
    try {
      const text = decoder.decode(new Uint8Array(bytes));
      if (!table.has(text)) table.set(text, bytes);
    } catch {
      // a gap in the table
    }
  }
  return table;
}

const fourBytes = (pointer: number): readonly number[] => [
  0x81 + Math.floor(pointer / 12_600),
  0x30 + (Math.floor(pointer / 1260) % 10),
  0x81 + (Math.floor(pointer / 10) % 126),
  0x30 + (pointer % 10),
];

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const held = tables.get(encoding);
  if (held !== undefined) return held;
  const pairs = pairTable(encoding);
  const made = encoding === "gb18030" ? addFourByte(new Map(pairs)) : pairs;
  tables.set(encoding, made);
  return made;
}

/** Throws where the encoding has no such character: a fault of the test. */
export function encodeWith(encoding: "gb18030" | "big5" | "shift_jis", text: string): Uint8Array {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const found = point < 0x80 ? [point] : table.get(character);
    if (found !== undefined) bytes.push(...found);
    else if (encoding === "gb18030" && point > 0xffff) bytes.push(...fourBytes(point - 0x10000 + 189_000));
    else throw new Error(`${encoding} has no ${character}`);
  }
  return new Uint8Array(bytes);
}

export const gbk = (text: string): Uint8Array => encodeWith("gb18030", text);
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), order === "le");
  return bytes;
}

/** Latin letters only: each character is its byte. */
export const windows1252 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
