import { type RefObject, useEffect } from "react";

/** Pixels kept free around a mark that is brought into sight. */
const MARGIN = 48;

/** Scrolls `window` so that the first `[data-key]` of the key is in sight; does nothing where it is already. `ready` changes once it is drawn. */
export function useInSight(window: RefObject<HTMLElement | null>, key: string | undefined, ready: boolean): void {
  useEffect(() => {
    const frame = window.current;
    if (frame === null || key === undefined || !ready) return;
    const mark = [...frame.querySelectorAll("[data-key]")].find((element) => element.getAttribute("data-key") === key);
    if (mark === undefined) return;
    const [box, sight] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (box.bottom <= sight.bottom && box.top >= sight.top) return;
    const target =
      box.height > sight.height - 2 * MARGIN || box.top < sight.top
        ? box.top - sight.top - MARGIN
        : box.bottom - sight.bottom + MARGIN;
    frame.scrollTop += target;
  }, [window, key, ready]);
}
