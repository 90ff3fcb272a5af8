import type { KeyboardEvent } from "react";

interface Pressable {
  readonly "data-rove": true;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What makes a mark with role="button" one: click, Enter and Space press it; pointer and focus hover it. */
export function pressable(onPress: () => void, onHover: (isOver: boolean) => void): Pressable {
  return {
    "data-rove": true,
    onClick: onPress,
    onKeyDown: (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onPress();
    },
    onPointerEnter: () => onHover(true),
    onPointerLeave: () => onHover(false),
    onFocus: () => onHover(true),
    onBlur: () => onHover(false),
  };
}
