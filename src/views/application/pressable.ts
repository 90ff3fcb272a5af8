import type { KeyboardEvent } from "react";

interface Pressable {
  readonly "data-rove": true;
  readonly role: "button";
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What makes a mark of the map a button: click, Enter and Space press it; pointer and focus hover it. */
export function pressable(onPress: () => void, onHover: (isOver: boolean) => void): Pressable {
  return {
    "data-rove": true,
    role: "button",
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
