import { type RefObject, useEffect, useRef, useState } from "react";

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A ref to put on an element, and its content size, whole pixels; undefined before the first measure. */
export function useSize<E extends Element>(): readonly [RefObject<E | null>, Size | undefined] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const next = { width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) };
      setSize((old) => (old?.width === next.width && old.height === next.height ? old : next));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
