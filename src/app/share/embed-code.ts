import type { AddressState, Theme, ViewId } from "../../state/address.ts";
import { linkTo, type Place, plain } from "./links.ts";

/** Parts a publisher can leave out of a frame. */
export const PARTS = ["toolbar", "legend", "finding"] as const;
export type Part = (typeof PARTS)[number];
/** Views that stand alone in a frame. */
export type EmbeddedView = Exclude<ViewId, "overview" | "changes" | "check">;

export interface EmbedChoices {
  readonly view: EmbeddedView;
  /** Pixels. */
  readonly height: number;
  readonly theme: Theme;
  readonly lang: AddressState["lang"];
  readonly leftOut: ReadonlySet<Part>;
  /** Whether the host page may grow the frame by embed.js. */
  readonly grows: boolean;
}

/** Pixels a frame may be high in the code. */
export const HEIGHTS = { least: 240, most: 4000, usual: 640 } as const;

/** The state a frame opens with. */
export function embedState(state: AddressState, { view, theme, lang, leftOut }: EmbedChoices): AddressState {
  const ui = PARTS.filter((part) => leftOut.has(part)).map((part) => `no-${part}`);
  return { ...plain(state), mode: "embed", view, theme, lang, ui };
}

/** The HTML that puts a frame into another page: title for screen readers, sandbox, a link beneath for readers without frames. */
export function embedCode(
  place: Place,
  state: AddressState,
  choices: EmbedChoices,
  words: { readonly title: string; readonly link: string },
): string {
  const asked = Number.isFinite(choices.height) ? choices.height : HEIGHTS.usual;
  const height = Math.round(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, asked)));
  const full = linkTo(place, { ...plain(state), view: choices.view, lang: choices.lang });
  const frame = tag("iframe", {
    title: words.title,
    src: linkTo(place, embedState(state, choices)),
    width: "100%",
    height: String(height),
    loading: "lazy",
    allow: "fullscreen; clipboard-write",
    referrerpolicy: "strict-origin-when-cross-origin",
    sandbox: "allow-scripts allow-same-origin allow-popups allow-downloads",
    style: "border:0",
  });
  const script = choices.grows
    ? `\n${tag("script", { src: new URL("embed.js", place.base).href, async: "" })}</script>`
    : "";
  return `${frame}</iframe>\n<p>${tag("a", { href: full })}${escaped(words.link)}</a></p>${script}`;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === "" ? attribute : `${attribute}="${escaped(value)}"`,
  );
  return `<${name} ${written.join(" ")}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
