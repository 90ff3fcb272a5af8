import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "../../../../src/app/share/copy-text.ts";

afterEach(() => vi.unstubAllGlobals());

const field = () => ({ focus: vi.fn(), select: vi.fn() });

test("copies by the clipboard where the page may", async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  const target = field();
  expect(await copyText("https://a.example/", target)).toBe(true);
  expect(writeText).toHaveBeenCalledWith("https://a.example/");
  expect(target.select).not.toHaveBeenCalled();
});

test.each([
  ["refused", { clipboard: { writeText: async () => Promise.reject(new Error("denied")) } }],
  ["absent, as on http", {}],
])("clipboard %s: selects the field and asks the document", async (_case, navigator) => {
  vi.stubGlobal("navigator", navigator);
  vi.stubGlobal("document", { execCommand: () => true });
  const target = field();
  expect(await copyText("x", target)).toBe(true);
  expect(target.select).toHaveBeenCalledOnce();
});

test("says so where neither copies; the text stays selected", async () => {
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("document", { execCommand: () => false });
  const target = field();
  expect(await copyText("x", target)).toBe(false);
  expect(target.focus).toHaveBeenCalledOnce();
});
