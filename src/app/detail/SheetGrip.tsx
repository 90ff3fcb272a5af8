import { type PointerEvent, useRef } from "react";
import { detailMessages } from "../../i18n/detail.ts";
import { useText } from "../../state/language.ts";
import { Icon } from "../../ui/Icon.tsx";

const HEIGHTS = ["low", "half", "high"] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** Pixels of a drag that change the height. */
const DRAG = 32;

interface SheetGripProps {
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
}

/** Head of the bottom sheet on phones: drag, or the two buttons. */
export function SheetGrip({ height, onHeight }: SheetGripProps) {
  const t = useText(detailMessages);
  const start = useRef<number | undefined>(undefined);
  const place = HEIGHTS.indexOf(height);
  const higher = HEIGHTS[place + 1];
  const lower = HEIGHTS[place - 1];
  const handleDown = (event: PointerEvent<HTMLElement>) => {
    start.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const handleUp = (event: PointerEvent<HTMLElement>) => {
    const moved = start.current === undefined ? 0 : start.current - event.clientY;
    start.current = undefined;
    if (moved > DRAG && higher !== undefined) onHeight(higher);
    if (moved < -DRAG && lower !== undefined) onHeight(lower);
  };
  return (
    <div className="sheet-grip">
      <button
        type="button"
        aria-label={t("lower")}
        disabled={lower === undefined}
        onClick={() => lower && onHeight(lower)}
      >
        <Icon name="down" />
      </button>
      <div
        className="sheet-bar"
        title={t("grip")}
        onPointerDown={handleDown}
        onPointerUp={handleUp}
        aria-hidden="true"
      />
      <button
        type="button"
        aria-label={t("higher")}
        disabled={higher === undefined}
        onClick={() => higher && onHeight(higher)}
      >
        <Icon name="up" />
      </button>
    </div>
  );
}
