/** Pixels a line takes at a font size. */
export type MeasureText = (text: string, size: number, isBold: boolean) => number;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Pixels a line takes, without asking a screen: Chinese, Japanese and Korean 1 em, all else 0.56 em, 0.6 em bold.
 * Knowingly approximate: up to 15 % off for words of many narrow or many wide letters.
 */
export const approximateTextWidth: MeasureText = (text, size, isBold) => {
  let ems = 0;
  for (const character of text) ems += WIDE.test(character) || character > "\uffff" ? 1 : isBold ? 0.6 : 0.56;
  return ems * size;
};

/** The text, or as much of it as fits the width with an ellipsis. Pixels by `approximateTextWidth`. */
export function clipText(text: string, room: number, size: number, isBold: boolean): string {
  if (approximateTextWidth(text, size, isBold) <= room) return text;
  let end = text.length;
  while (end > 1 && approximateTextWidth(`${text.slice(0, end)}…`, size, isBold) > room) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** The text in at most two lines of the width, broken at a space where there is one, the second clipped. Pixels. */
export function wrapText(text: string, room: number, size: number, isBold: boolean): readonly string[] {
  if (approximateTextWidth(text, size, isBold) <= room) return [text];
  let end = text.length;
  while (end > 1 && approximateTextWidth(text.slice(0, end), size, isBold) > room) end -= 1;
  const space = text.lastIndexOf(" ", end);
  const at = space > 0 ? space : end;
  return [text.slice(0, at).trimEnd(), clipText(text.slice(at).trimStart(), room, size, isBold)];
}
