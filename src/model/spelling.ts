const PLAIN = /^[a-z0-9._-]*$/;
const SPACES = /\s+/g;

/** A text without what people do not see: full width, case, spaces. Equal for A集团, Ａ集团 and "a 集团". */
export const sameSpelling = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize("NFKC").replace(SPACES, "").toLowerCase();
