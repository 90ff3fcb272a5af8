/** How much bytes look like text of an encoding: its two-byte characters, and those of them that are common in real text. */
export interface Share {
  readonly characters: number;
  /** 0 to 1; 1 where there are no characters to judge by. */
  readonly common: number;
}

/** Enough to tell encodings apart; a whole file need not be walked. */
const SAMPLE = 1 << 18; // bytes

type Judge = (lead: number, trail: number) => boolean;

/** GB 2312: full-width forms and marks, the common and the less common characters. Four-byte characters are not judged. */
export const gb18030Share = (bytes: Uint8Array): Share =>
  shareOfPairs(
    bytes,
    (lead, trail) => trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xf7)),
  );

/** GB 2312 level 1 only: the 3755 characters that make up nearly all running text. */
export const gbLevel1Share = (bytes: Uint8Array): Share =>
  shareOfPairs(bytes, (lead, trail) => trail >= 0xa1 && lead >= 0xb0 && lead <= 0xd7);

/** Marks and the frequent characters of Big5. */
export const big5Share = (bytes: Uint8Array): Share =>
  shareOfPairs(
    bytes,
    (lead, trail) => lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1),
  );

/** Marks, kana and the frequent kanji of Shift-JIS; half-width kana, which GBK text is full of when read so, do not count. */
export function shiftJisShare(bytes: Uint8Array): Share {
  const end = Math.min(bytes.length, SAMPLE);
  let characters = 0;
  let common = 0;
  for (let at = 0; at < end; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    characters += 1;
    if (lead >= 0xa0 && lead < 0xe0) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    if (trail >= 0x40 && isCommonKana(lead, trail)) common += 1;
  }
  return { characters, common: characters === 0 ? 1 : common / characters };
}

const isCommonKana = (lead: number, trail: number): boolean =>
  lead === 0x81 || lead === 0x82 || (lead === 0x83 && trail <= 0x96) || (lead >= 0x88 && lead <= 0x97);

function shareOfPairs(bytes: Uint8Array, isCommon: Judge): Share {
  const end = Math.min(bytes.length, SAMPLE);
  let characters = 0;
  let common = 0;
  for (let at = 0; at < end; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 3;
      continue;
    }
    characters += 1;
    if (trail >= 0x40) at += 1;
    if (isCommon(lead, trail)) common += 1;
  }
  return { characters, common: characters === 0 ? 1 : common / characters };
}
