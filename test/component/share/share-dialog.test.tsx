import { fireEvent, screen, within } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import { ShareDialog } from "../../../src/app/share/ShareDialog.tsx";
import { mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

const open = (query: string, onClose = vi.fn()) => {
  mount(smallPack(), query, <ShareDialog onClose={onClose} />);
  return onClose;
};
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const base = () => `${window.location.origin}/`;

test("the link carries the state as the pack knows it, without mode or dead ids", async () => {
  open("?view=chain&mode=present&chain=energy&sel=node:gone&lang=zh-CN");
  expect(field("当前状态的链接").value).toBe(`${base()}?view=chain&chain=energy`);
  expect(await screen.findByRole("img", { name: /^二维码/ })).toBeTruthy();
});

test("the other modes are links in windows of their own", () => {
  open("?view=chain&chain=energy&sel=node:cell");
  const hrefs = ["演示", "大屏", "打印页"].map((name) =>
    screen.getByRole<HTMLAnchorElement>("link", { name }).getAttribute("href"),
  );
  expect(hrefs).toEqual([
    `${base()}?view=chain&mode=present&chain=energy&sel=node:cell`,
    `${base()}?mode=screen&chain=energy&tour=20`,
    `${base()}?view=chain&mode=print&chain=energy&sel=node:cell`,
  ]);
});

test("choices change the code at once", () => {
  open("?view=chain&chain=energy");
  fireEvent.change(screen.getByLabelText("视图"), { target: { value: "technology" } });
  fireEvent.change(screen.getByLabelText("高度（像素）"), { target: { value: "500" } });
  fireEvent.change(screen.getByLabelText("语言"), { target: { value: "en" } });
  fireEvent.click(screen.getByLabelText("图例"));
  const code = field("嵌入代码").value;
  expect(code).toContain(
    `src="${base()}?view=technology&amp;mode=embed&amp;chain=energy&amp;lang=en&amp;ui=no-legend"`,
  );
  expect(code).toContain('height="500"');
  expect(code).toContain("View the full page</a>");
});

test("a link of more than 2,000 characters is warned of and has no QR code", () => {
  open(`?q=${encodeURIComponent("链".repeat(200))}&list=${"a".repeat(300)}`);
  expect(screen.getByText(/超过 2,000/)).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

test("the preview is fetched when it is opened", () => {
  open("?view=chain");
  const details = screen.getByText("预览").closest("details");
  expect(document.querySelector("iframe")).toBeNull();
  if (details !== null) {
    details.open = true;
    fireEvent(details, new Event("toggle"));
  }
  expect(document.querySelector("iframe")?.getAttribute("src")).toBe(`${base()}?view=chain&mode=embed`);
  expect(document.querySelector("iframe")?.title).toContain("链图");
});

test("closes by its button and says so once", () => {
  const onClose = open("?view=chain");
  fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "关闭" }));
  expect(onClose).toHaveBeenCalledOnce();
});

test("the overview has no drawing of its own to save", () => {
  open("");
  expect(screen.queryByRole("button", { name: "PNG 图片" })).toBeNull();
  expect(screen.getByText(/没有单独的图/)).toBeTruthy();
});
