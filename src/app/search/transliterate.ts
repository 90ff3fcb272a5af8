import { pinyin, polyphonic } from "pinyin-pro";

/** Longer texts are no names; their other readings are not tried. */
const NAME_LENGTH = 40;
const TEXT_LENGTH = 400;
/** Spellings with one syllable read differently, kept for one text. */
const VARIANTS = 12;
const HAN = /\p{Script=Han}/u;

const readings = new Map<string, readonly string[]>();
const spellings = new Map<string, readonly string[]>();

/** Every reading of a character, the commonest first; anything else but letters and digits is left out. */
function readingsOf(character: string): readonly string[] {
  let found = readings.get(character);
  if (found === undefined) {
    const folded = character.normalize("NFKC").toLowerCase();
    if (HAN.test(character)) found = polyphonic(character, { toneType: "none", type: "array", v: true })[0] ?? [];
    else found = /[\p{L}\p{N}]/u.test(folded) ? [folded] : [];
    readings.set(character, found);
  }
  return found;
}

/** The syllables of a text read in context, one for each character that is spoken. */
function syllablesOf(characters: readonly string[], text: string): readonly string[] {
  const isPlain = characters.filter((character) => readingsOf(character).length > 1).length < 2;
  const inContext = isPlain ? [] : pinyin(text, { toneType: "none", type: "array", nonZh: "spaced", v: true });
  const spoken = characters.map((character, position) => {
    const known = readingsOf(character);
    const here = inContext.length === characters.length ? inContext[position] : undefined;
    return here !== undefined && known.includes(here) ? here : (known[0] ?? "");
  });
  return spoken;
}

function spell(text: string): readonly string[] {
  const characters = [...text.slice(0, TEXT_LENGTH)];
  const syllables = syllablesOf(characters, text.slice(0, TEXT_LENGTH));
  const found = new Set<string>();
  const add = (parts: readonly string[]) => {
    const full = parts.join("");
    found.add(full);
    if (full.includes("v")) found.add(full.replace(/v/g, "u"));
    found.add(parts.map((part) => part.slice(0, 1)).join(""));
  };
  add(syllables);
  if (characters.length <= NAME_LENGTH) {
    const others = characters.flatMap((character, position) =>
      readingsOf(character)
        .filter((reading) => reading !== syllables[position])
        .map((reading) => syllables.map((syllable, at) => (at === position ? reading : syllable))),
    );
    for (const other of others.slice(0, VARIANTS)) add(other);
  }
  found.delete("");
  return [...found];
}

/** Pinyin and its initials, lower case without spaces: 铝材 → lvcai, lucai, lc. Characters of several readings give several spellings. */
export function transliterate(text: string): readonly string[] {
  let found = spellings.get(text);
  if (found === undefined) {
    found = spell(text);
    spellings.set(text, found);
  }
  return found;
}
