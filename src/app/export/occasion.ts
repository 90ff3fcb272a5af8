import type { Language } from "../../i18n/text.ts";
import type { EntityKey } from "../../model/entity.ts";
import type { AddressState } from "../../state/address.ts";
import type { Atlas } from "../../state/atlas.tsx";

/** What a file is made of besides the view itself: the world and the address at the moment it is asked for. */
export interface Occasion {
  readonly atlas: Pick<Atlas, "pack" | "language" | "filter" | "nameOfId" | "nameOfKey">;
  readonly language: Language;
  readonly selected: EntityKey | undefined;
  readonly address: Pick<AddressState, "view" | "chain" | "list">;
}
