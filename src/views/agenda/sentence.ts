import type { Values } from "../../i18n/text.ts";

/** A piece of a sentence: text, or the name of a number that stands there. */
export type Piece = { readonly id: string; readonly text: string } | { readonly id: string; readonly number: string };

/** Bounds of a number's name in a worded sentence: no text of a pack or of ours holds them. */
const MARK = "\u0001";

/** Values that word a sentence with places for its numbers: `{n}` becomes a place, `{nIs|row|rows}` fits the number. */
export function placesFor(numbers: Readonly<Record<string, number>>): Values {
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]): readonly (readonly [string, string | number])[] => [
      [name, `${MARK}${name}${MARK}`],
      [`${name}Is`, value],
    ]),
  );
}

/** The pieces of a sentence worded with `placesFor`. */
export function piecesOf(worded: string): readonly Piece[] {
  return worded
    .split(MARK)
    .map((part, place): Piece => (place % 2 === 0 ? { id: `${place}`, text: part } : { id: `${place}`, number: part }))
    .filter((piece) => "number" in piece || piece.text !== "");
}
