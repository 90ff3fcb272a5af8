import { describe, expect, it } from "vitest";
import { approximateTextWidth } from "../../../src/model/text-width.ts";
import { measureText } from "../../../src/ui/measure-text.ts";

describe("measureText", () => {
  it("is approximate where there is no canvas", () => {
    expect(measureText("泰安 Tai'an", 16, true)).toBe(approximateTextWidth("泰安 Tai'an", 16, true));
  });
});
