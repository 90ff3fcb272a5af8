/** Data about a person, by which a public pack must not go out. */
export type Personal = "identity-number" | "phone" | "email";

const ADDRESS = /https?:\/\/[^\s，。；、）)]+/g;
/** Six digits of a division, eight of a birthday, three of an order and a check sign; old cards have 15 digits and no check. */
const IDENTITY = /(?<![\dA-Za-z.])([1-9]\d{5})[ -]?(\d{8})[ -]?(\d{3}[\dXx])(?![\dA-Za-z])/g;
const OLD_IDENTITY = /(?<![\dA-Za-z.])[1-8]\d{5}(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z])/g;
const MOBILE = /(?<![\dA-Za-z._/-])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\dA-Za-z])/;
const LANDLINE = /(?<![\d.-])(?:0\d{2,3}[- ]|\(0\d{2,3}\) ?)\d{7,8}(?![\d-]*\d)/;
const EMAIL = /[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/;
/** What any of them holds: no need to look closer at a text without. */
const HINT = /\d{7}|\d{4}[- ]\d{4}|[@＠]|[０-９]{4}/;

/** Divisions of the first two digits of an identity number (GB/T 2260; 81–83 residence permits, 9 permits of foreigners). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[1-3])/;
const BIRTH_YEARS = { first: 1900, last: 2099 };
/** GB 11643 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = "10X98765432";

/** The kind of personal data a text holds, an identity number before all; undefined for none. Web addresses in the text are not looked at. */
export function personalData(text: string): Personal | undefined {
  if (!HINT.test(text)) return undefined;
  const plain = text.normalize("NFKC").replace(ADDRESS, " ");
  for (const [, place, birth, order] of plain.matchAll(IDENTITY))
    if (isIdentity(`${place}${birth}${order}`)) return "identity-number";
  for (const [number] of plain.matchAll(OLD_IDENTITY)) if (PROVINCE.test(number)) return "identity-number";
  if (MOBILE.test(plain) || LANDLINE.test(plain)) return "phone";
  return EMAIL.test(plain) ? "email" : undefined;
}

/** True where division, birthday and check sign are those of a resident identity number. */
export function isIdentity(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (number.length !== 18 || !PROVINCE.test(number) || year === undefined || !month || !day) return false;
  if (year < BIRTH_YEARS.first || year > BIRTH_YEARS.last || month > 12 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_SIGNS[sum % 11] === number[17]?.toUpperCase();
}
