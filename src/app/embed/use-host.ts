import { type RefObject, useEffect } from "react";
import { readyMessage, sizeMessages } from "./messages.ts";
import { heightGate, wantedHeight } from "./wanted-height.ts";

/** Scrollers of the rooms and of tables. */
const SCROLLERS = ".view-body, .view-body *";
/** The address the host page gave the frame. */
const GIVEN = window.location.href;

/**
 * Tells the page around that the frame is there and how high it would like to be. Sent to any page ("*"): neither message
 * carries data. Nothing is listened to: a frame displays, it takes no commands.
 */
export function useHost(shell: RefObject<HTMLElement | null>, view: string, lang: string): void {
  useEffect(() => {
    if (window.parent !== window) window.parent.postMessage(readyMessage(view, lang), "*");
  }, [view, lang]);
  useEffect(() => {
    const element = shell.current;
    if (element === null || window.parent === window) return;
    const passes = heightGate();
    let asked = 0;
    const tell = () => {
      asked = 0;
      const scrollers = [...element.querySelectorAll(SCROLLERS)].filter(isScroller);
      const width = element.clientWidth;
      const height = wantedHeight(element.clientHeight, scrollers);
      if (!passes(width, height)) return;
      for (const message of sizeMessages(width, height, GIVEN)) window.parent.postMessage(message, "*");
    };
    const ask = () => {
      if (asked === 0) asked = window.requestAnimationFrame(tell);
    };
    const sizes = new ResizeObserver(ask);
    sizes.observe(element);
    const contents = new MutationObserver(ask);
    contents.observe(element, { childList: true, subtree: true });
    return () => {
      window.cancelAnimationFrame(asked);
      sizes.disconnect();
      contents.disconnect();
    };
  }, [shell]);
}

const isScroller = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && ["auto", "scroll"].includes(getComputedStyle(element).overflowY);
