import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { onPrinting } from "./printing.ts";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A ref to put on an element, and its content size, whole pixels; undefined before the first measure. The element may be taken away and another put in its place. */
export function useSize<E extends Element>(): readonly [RefObject<E | null>, Size | undefined] {
  const ref = useRef<E>(null);
  const [element, setElement] = useState<E | null>(null);
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    setElement(ref.current);
  });
  useLayoutEffect(() => {
    if (element === null) return;
    const take = (width: number, height: number) => {
      const next = { width: Math.floor(width), height: Math.floor(height) };
      setSize((old) => (old?.width === next.width && old.height === next.height ? old : next));
    };
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) take(entry.contentRect.width, entry.contentRect.height);
    });
    observer.observe(element);
    const stopPrinting = onPrinting(() => take(...contentSize(element)));
    return () => {
      observer.disconnect();
      stopPrinting();
    };
  }, [element]);
  return [ref, size];
}

/** Pixels within the padding, as the observer gives them; `clientWidth` counts the padding too. */
function contentSize(element: Element): [width: number, height: number] {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element);
  const pixels = (text: string) => Number.parseFloat(text) || 0;
  return [
    element.clientWidth - pixels(paddingLeft) - pixels(paddingRight),
    element.clientHeight - pixels(paddingTop) - pixels(paddingBottom),
  ];
}
