import { type RefObject, useEffect, useLayoutEffect } from "react";
import { placePanel } from "./place-panel.ts";

/** Below this width the panel is a sheet at the foot of the window: its place is the style sheet's. */
const SHEET_BELOW = "(max-width: 700px)";

interface PanelParts {
  readonly button: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A panel over the page beside its button: in the top layer so that no box cuts it, focus in it, closed by Escape, by a press or by Tab outside. */
export function usePanel({ button, panel, isOpen, onClose }: PanelParts): void {
  useLayoutEffect(() => {
    const box = panel.current;
    if (!isOpen || box === null) return undefined;
    if (typeof box.showPopover === "function") {
      box.popover = "manual";
      box.showPopover();
    }
    const place = () => {
      if (button.current !== null) moveTo(button.current, box);
    };
    place();
    box.focus({ preventScroll: true });
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [isOpen, button, panel]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && (panel.current?.contains(target) || button.current?.contains(target));
    const handleLeave = (event: Event) => {
      if (!isInside(event.target)) onClose();
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onClose();
      button.current?.focus();
    };
    document.addEventListener("pointerdown", handleLeave);
    document.addEventListener("focusin", handleLeave);
    document.addEventListener("keydown", handleKey, true);
    return () => {
      document.removeEventListener("pointerdown", handleLeave);
      document.removeEventListener("focusin", handleLeave);
      document.removeEventListener("keydown", handleKey, true);
    };
  }, [isOpen, onClose, button, panel]);
}

function moveTo(button: HTMLElement, panel: HTMLElement): void {
  if (window.matchMedia?.(SHEET_BELOW).matches === true) {
    panel.removeAttribute("style");
    return;
  }
  panel.style.maxHeight = "";
  const { width, height } = panel.getBoundingClientRect();
  const place = placePanel(
    button.getBoundingClientRect(),
    { width, height },
    { width: window.innerWidth, height: window.innerHeight },
  );
  panel.style.left = `${place.left}px`;
  panel.style.top = `${place.top}px`;
  panel.style.maxHeight = `${place.maxHeight}px`;
}
