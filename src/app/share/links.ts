import { type AddressState, writeAddress } from "../../state/address.ts";

/** Characters above which messengers and old systems begin to cut links. */
export const LONGEST_SAFE_LINK = 2000;
/** Seconds a scene of the wall stands in the link of the share dialog. */
const SECONDS_A_SCENE = 20;

/** Where the page lies, without query and hash. */
export const baseOf = (href: string): string => href.replace(/[?#].*$/s, "");

export interface Place {
  /** Where the page lies, without query and hash. */
  readonly base: string;
  /** Camera, "" or "#…". */
  readonly hash: string;
}

/** A link to a state of the page. */
export const linkTo = ({ base, hash }: Place, state: AddressState): string => `${base}${writeAddress(state)}${hash}`;

/** The state to share from any mode: the page as a reader opens it. */
export const plain = (state: AddressState): AddressState => ({ ...state, mode: "full", tour: 0, ui: [] });

export const asTalk = (state: AddressState): AddressState => ({ ...plain(state), mode: "present", table: "off" });
export const asPrint = (state: AddressState): AddressState => ({ ...plain(state), mode: "print" });
/** The tour shows its own scenes: a chosen chain keeps it there, a selection would stand in the way. */
export const asWall = (state: AddressState): AddressState => ({
  ...plain(state),
  mode: "screen",
  view: "overview",
  sel: undefined,
  table: "off",
  tour: SECONDS_A_SCENE,
});
