/** Called with the name of a tag without prefix, its attributes as written, whether it closes an element, and where it begins and ends. */
type OnTag = (name: string, attributes: string, isEnd: boolean, from: number, to: number) => void;

const [LESS, BANG, QUESTION, SLASH, GREATER, DOUBLE, SINGLE] = [60, 33, 63, 47, 62, 34, 39];

/** Runs over the tags of an XML text, in one pass. Text, comments, CDATA and instructions are left out; a tag never closed ends the run. */
export function forEachTag(xml: string, onTag: OnTag): void {
  let at = xml.indexOf("<");
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1);
    const end = next === BANG || next === QUESTION ? endOfOther(xml, at) : endOfTag(xml, at);
    if (end < 0) return;
    if (next !== BANG && next !== QUESTION) tell(xml, at, end, onTag);
    at = xml.charCodeAt(end) === LESS ? end : xml.indexOf("<", end);
  }
}

function tell(xml: string, at: number, end: number, onTag: OnTag): void {
  const isEnd = xml.charCodeAt(at + 1) === SLASH;
  const from = isEnd ? at + 2 : at + 1;
  let to = from;
  while (to < end - 1 && !isBlank(xml.charCodeAt(to)) && xml.charCodeAt(to) !== SLASH) to += 1;
  const name = xml.slice(from, to);
  onTag(name.slice(name.indexOf(":") + 1), xml.slice(to, end - 1), isEnd, at, end);
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Index after `>`: one within quotes does not count. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return -1;
}

function endOfOther(xml: string, at: number): number {
  const close = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<![CDATA[", at) ? "]]>" : ">";
  const found = xml.indexOf(close, at + 2);
  return found < 0 ? -1 : found + close.length;
}

/** An attribute by its local name, as written; undefined where the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0;
  while (at < attributes.length) {
    const equals = attributes.indexOf("=", at);
    if (equals < 0) return undefined;
    const written = attributes.slice(at, equals).trim();
    let open = equals + 1;
    while (isBlank(attributes.charCodeAt(open))) open += 1;
    const quote = attributes[open];
    if (quote !== '"' && quote !== "'") return undefined;
    const close = attributes.indexOf(quote, open + 1);
    if (close < 0) return undefined;
    if (written.slice(written.indexOf(":") + 1) === name) return attributes.slice(open + 1, close);
    at = close + 1;
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** An attribute's text with the entities of XML resolved. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
