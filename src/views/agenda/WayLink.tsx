import type { ReactNode } from "react";
import type { Way } from "../../model/agenda-types.ts";
import { type AddressState, type ViewId, writeAddress } from "../../state/address.ts";
import { useAddress } from "../../state/use-address.ts";
import { Icon } from "../../ui/Icon.tsx";

interface WayLinkProps {
  readonly way: Way;
  readonly children: ReactNode;
}

/** Opens the view where a thing is worked off, filter kept; a real link, so that it opens beside as well. */
export function WayLink({ way, children }: WayLinkProps) {
  const { state, set } = useAddress();
  const change = changeFor(way);
  return (
    <a
      className="agenda-way"
      href={writeAddress({ ...state, ...change })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        set(change);
      }}
    >
      {children} <Icon name="open" />
    </a>
  );
}

const changeFor = ({ view, list = "", sort = "", by = "" }: Way): Partial<AddressState> => ({
  view: view as ViewId,
  list,
  sort,
  by,
  table: "off",
  sel: undefined,
});
