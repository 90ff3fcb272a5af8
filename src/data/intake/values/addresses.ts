import { type Refusal, refused } from "./reading.ts";

const LONGEST = 2000;
const BARE_HOST = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:]\S*)?$/i;

/** Why an address is none, with the likely one as advice where only `https://` is missing. */
export function refuseAddress(written: string): Refusal {
  const isBare = written.length <= LONGEST && BARE_HOST.test(written) && !written.includes("@");
  return isBare ? refused("cell-not-url", `https://${written}`) : refused("cell-not-url");
}

/** What stands between two addresses is no part of a host. */
const SEVERAL = /[;,；，、]/;

/** True for an http or https address without user name or password. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST || !/^https?:\/\/[^\s\\/][^\s\\]*$/i.test(text)) return false;
  try {
    const { protocol, username, password, hostname } = new URL(text);
    const isWeb = protocol === "http:" || protocol === "https:";
    return isWeb && username === "" && password === "" && !SEVERAL.test(hostname);
  } catch {
    return false;
  }
}

/** Letters of a host as a browser sends it that may look like others: Cyrillic а, Greek ο, punycode. Chinese names are plain to a Chinese reader. */
const LOOKALIKE = /xn--|[^\p{ASCII}\p{Script=Han}]/iu;

/** The host as a browser sends it, where the one written can be taken for another. */
export function doubtfulHost(address: string): string | undefined {
  const [, written = ""] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  return LOOKALIKE.test(written) ? new URL(address).host : undefined;
}
