const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;

/** The text with CRLF and CR outside quotes made LF. Papaparse merges rows where a file mixes line ends, without a word. */
export function normaliseLineBreaks(text: string): string {
  if (!text.includes("\r")) return text;
  if (!text.includes('"')) return text.replace(/\r\n?/g, "\n");
  const pieces: string[] = [];
  let from = 0;
  let isFieldStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE && isFieldStart) at = endOfQuoted(text, at);
    if (code === RETURN) {
      pieces.push(text.slice(from, at), "\n");
      if (text.charCodeAt(at + 1) === LINE_FEED) at++;
      from = at + 1;
    }
    isFieldStart = code === COMMA || code === LINE_FEED || code === RETURN;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** Index of the quote that closes the one at `open`; the last index where none does. */
function endOfQuoted(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close === -1 ? text.length : close;
}
