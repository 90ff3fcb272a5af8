/** Version of the messages a frame sends. */
const VERSION = 1;

/** What a frame tells the page around it. Nothing of the pack is in it, so any page may hear it. */
export type FrameMessage =
  | { readonly type: "chain-atlas:ready"; readonly v: typeof VERSION; readonly view: string; readonly lang: string }
  | { readonly type: "chain-atlas:size"; readonly v: typeof VERSION; readonly width: number; readonly height: number };

export const readyMessage = (view: string, lang: string): FrameMessage => ({
  type: "chain-atlas:ready",
  v: VERSION,
  view,
  lang,
});

/**
 * The size wanted, in our words and in those of hosts that listen already: Embedly's (Medium, Infogram) and AMP's.
 * `address` is the one the host gave the frame, not the present one: what a reader chose since is nobody's business.
 */
export function sizeMessages(
  width: number,
  height: number,
  address: string,
): readonly (FrameMessage | object | string)[] {
  return [
    { type: "chain-atlas:size", v: VERSION, width, height } satisfies FrameMessage,
    JSON.stringify({ src: address, context: "iframe.resize", height }),
    { sentinel: "amp", type: "embed-size", height },
  ];
}
