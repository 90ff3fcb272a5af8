import { describe, expect, it } from "vitest";
import { fill, messages, translator } from "../../../src/i18n/text.ts";

describe("messages", () => {
  it("put in values and group numbers", () => {
    expect(fill("{n} 家，{name}", { n: 12345, name: "甲" }, "zh-CN")).toBe("12,345 家，甲");
  });

  it("choose the word that fits the number", () => {
    const text = "{n} {n|node|nodes}";
    expect([1, 2, 0].map((n) => fill(text, { n }, "en"))).toEqual(["1 node", "2 nodes", "0 nodes"]);
  });

  it("leave a placeholder without value as it stands", () => {
    expect(fill("{a} {b}", { a: "x" }, "en")).toBe("x {b}");
  });

  it("never read markup or patterns from values", () => {
    expect(fill("{a}", { a: "$& {b} <b>" }, "en")).toBe("$& {b} <b>");
  });

  it("answer in the language asked for", () => {
    const t = translator(messages({ hello: "你好" }, { hello: "Hello" }), "en");
    expect(t("hello")).toBe("Hello");
  });
});
