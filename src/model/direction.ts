/** Ways the keyboard moves over a drawing. */
export type Direction = "left" | "right" | "up" | "down" | "first" | "last";
