import { describe, expect, it } from "vitest";
import type { EntityKey } from "../../../../src/model/entity.ts";
import { type MarkPlace, nearestMark } from "../../../../src/views/region/keyboard.ts";

const mark = (id: string, x: number, y: number): MarkPlace => ({ key: `park:${id}` as EntityKey, at: [x, y] });
const MARKS = [
  mark("middle", 0, 0),
  mark("east", 40, 5),
  mark("far-east", 90, 0),
  mark("north", 10, -30),
  mark("aside", 12, 60),
];

describe("nearestMark", () => {
  it("goes to the nearest mark the way of the key", () => {
    expect(nearestMark(MARKS, "park:middle", "right")).toBe("park:east");
    expect(nearestMark(MARKS, "park:east", "right")).toBe("park:far-east");
    expect(nearestMark(MARKS, "park:middle", "up")).toBe("park:north");
    expect(nearestMark(MARKS, "park:middle", "down")).toBe("park:aside");
    expect(nearestMark(MARKS, "park:far-east", "left")).toBe("park:east");
  });

  it("prefers a mark straight ahead to a nearer one far aside", () => {
    expect(nearestMark([mark("a", 0, 0), mark("aside", 12, 60), mark("ahead", 80, 0)], "park:a", "right")).toBe(
      "park:ahead",
    );
  });

  it("stays where nothing lies that way, or where the mark is unknown", () => {
    expect(nearestMark(MARKS, "park:far-east", "right")).toBeUndefined();
    expect(nearestMark(MARKS, "park:gone", "left")).toBeUndefined();
  });
});
