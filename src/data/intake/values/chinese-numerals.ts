const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."〇一二三四五六七八九"]
    .map((letter, digit): [string, number] => [letter, digit])
    .concat([
      ["零", 0],
      ["○", 0],
      ["两", 2],
    ]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);
/** Longest numeral read: 九千九百九十九万九千九百九十九亿… is no cell of a table. */
const LONGEST = 24;

/** The number a Chinese numeral names: 二十 → 20, 三百零五 → 305, 二〇二四 → 2024. Undefined where the text is none. */
export function numeralValue(text: string): number | undefined {
  const letters = [...text];
  if (letters.length === 0 || letters.length > LONGEST) return undefined;
  if (letters.every((letter) => DIGITS.has(letter))) {
    return letters.reduce((value, letter) => value * 10 + (DIGITS.get(letter) ?? 0), 0);
  }
  let [total, section, digit] = [0, 0, 0];
  for (const letter of letters) {
    const [unit, ten, myriad] = [DIGITS.get(letter), TENS.get(letter), MYRIADS.get(letter)];
    if (unit !== undefined) digit = unit;
    else if (ten !== undefined) [section, digit] = [section + (digit || 1) * ten, 0];
    else if (myriad !== undefined) [total, section, digit] = [(total + section + digit || 1) * myriad, 0, 0];
    else return undefined;
  }
  return total + section + digit;
}
