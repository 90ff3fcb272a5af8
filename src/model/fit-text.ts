/** Width of a piece of text in pixels. */
export type WidthOf = (text: string) => number;

const PIECES =
  /\s+|[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]+/g;
const NO_LINE_START = /^[）)、，。；：！？》」』】/·”’,]/;

/** The text, or as much of its beginning as fits `room` pixels with "…" behind it. */
export function fitText(text: string, room: number, widthOf: WidthOf): string {
  if (widthOf(text) <= room) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(`${characters.slice(0, middle).join("").trimEnd()}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}

/** The text in at most `most` lines of `room` pixels, of about equal length, broken between words or Chinese characters; "…" where it is cut. */
export function wrapText(text: string, room: number, most: number, widthOf: WidthOf): readonly string[] {
  const pieces = piecesOf(text.trim());
  const lines = breakLines(pieces, room, most, widthOf);
  if (lines.length < 2) return lines;
  for (let narrower = Math.ceil(room / 2); narrower < room; narrower += 4) {
    const even = breakLines(pieces, narrower, lines.length, widthOf);
    if (even.join("").length >= lines.join("").length && !even.some((line) => line.endsWith("…"))) return even;
  }
  return lines;
}

/** Pieces a line may end after; closing marks stay with what they close. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const token of text.match(PIECES) ?? []) {
    if (pieces.length > 0 && NO_LINE_START.test(token)) pieces[pieces.length - 1] += token;
    else pieces.push(token);
  }
  return pieces;
}

function breakLines(pieces: readonly string[], room: number, most: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [position, piece] of pieces.entries()) {
    if (line === "" || widthOf((line + piece).trimEnd()) <= room) {
      line += line === "" ? piece.trimStart() : piece;
      continue;
    }
    if (lines.length === most - 1) {
      line += pieces.slice(position).join("");
      break;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  return [...lines, line].map((each) => fitText(each.trimEnd(), room, widthOf));
}
