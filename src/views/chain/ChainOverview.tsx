import { type PointerEvent, type RefObject, useEffect, useState } from "react";
import type { Size } from "../../ui/use-size.ts";
import type { ChainLayout } from "./geometry.ts";

/** Share of the window it takes at most, the most it takes, and the window it needs. Pixels. */
const SHARE = 0.2;
const MOST: Size = { width: 200, height: 140 };
const LEAST_WINDOW: Size = { width: 560, height: 240 };
/** Pixels a drawing may exceed its window before it needs an overview. */
const SLACK = 12;

interface Sight extends Size {
  readonly x: number;
  readonly y: number;
}

interface ChainOverviewProps {
  readonly layout: ChainLayout;
  /** Pixels on the screen for one of the layout. */
  readonly scale: number;
  readonly window: RefObject<HTMLElement | null>;
  /** Of the window, without its paddings. */
  readonly size: Size;
}

/** The whole chain, small, with the part in sight framed; press or drag to go there. Nothing where all is in sight. */
export function ChainOverview({ layout, scale, window, size }: ChainOverviewProps) {
  const sight = useSight(window, scale, size);
  const { width, height } = layout.bounds;
  const exceeds = width * scale > size.width + SLACK || height * scale > size.height + SLACK;
  if (!exceeds || sight === undefined || size.width < LEAST_WINDOW.width || size.height < LEAST_WINDOW.height)
    return null;
  const small = Math.min((size.width * SHARE) / width, MOST.width / width, MOST.height / height);
  const goTo = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    window.current?.scrollTo({
      left: ((event.clientX - box.left) / small) * scale - sight.width / 2,
      top: ((event.clientY - box.top) / small) * scale - sight.height / 2,
    });
  };
  const at = small / scale;
  return (
    <svg
      className="chain-overview"
      width={width * small}
      height={height * small}
      aria-hidden="true"
      focusable="false"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && goTo(event)}
    >
      {layout.cards.map((card) => (
        <rect
          key={card.id}
          className={card.isLed ? "led" : card.isNone ? "none" : ""}
          x={card.x * small}
          y={card.y * small}
          width={card.width * small}
          height={card.height * small}
        />
      ))}
      <rect
        className="sight"
        x={sight.x * at + 1}
        y={sight.y * at + 1}
        width={Math.min(sight.width * at, width * small) - 2}
        height={Math.min(sight.height * at, height * small) - 2}
      />
    </svg>
  );
}

/** The part of the drawing in sight, pixels on the screen from its top left corner. */
function useSight(window: RefObject<HTMLElement | null>, scale: number, size: Size): Sight | undefined {
  const [sight, setSight] = useState<Sight>();
  useEffect(() => {
    const element = window.current;
    if (element === null || scale === 0) return;
    const read = () => setSight({ x: element.scrollLeft, y: element.scrollTop, ...size });
    read();
    element.addEventListener("scroll", read, { passive: true });
    return () => element.removeEventListener("scroll", read);
  }, [window, scale, size]);
  return sight;
}
