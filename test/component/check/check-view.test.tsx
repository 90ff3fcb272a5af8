import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, expect, test, vi } from "vitest";
import { CheckView, type SitePreview } from "../../../src/views/check/CheckView.tsx";
import { makeCheckStore } from "../../../src/views/check/check-store.ts";
import { makeSession } from "../../../src/views/check/session.ts";
import { CheckStoreProvider } from "../../../src/views/check/use-check.ts";
import { gbk } from "../../unit/data/intake/encode.ts";
import { type Files, SMALL } from "../../unit/data/packs.ts";
import { mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

/** jsdom's File has no arrayBuffer in every version; a clerk's browser has. */
beforeAll(() => {
  if (typeof Blob.prototype.arrayBuffer === "function") return;
  Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob) {
    return new Response(this).arrayBuffer();
  };
});

const ENTERPRISES =
  "编号,名称,经度,纬度,所在区划\ne1,甲厂,117.1,36.1,r2\n,无号厂,117.1,36.1,r2\ne3,丙厂,一百,36.1,r2\n";
const FAULTY: Files = { ...SMALL, "enterprises.csv": gbk(ENTERPRISES) };

/** The check over these files, read on the spot. */
async function put(files: Files, query = "?view=check") {
  const store = makeCheckStore((onAnswer) => {
    const session = makeSession(onAnswer);
    return { send: (request) => void session(request), close: () => {} };
  });
  const onSave = vi.fn<(name: string, content: Blob) => void>();
  const onOpen = vi.fn<(preview: SitePreview) => void>();
  mount(
    smallPack(),
    query,
    <CheckStoreProvider value={store}>
      <CheckView published={undefined} onSave={onSave} onOpen={onOpen} />
    </CheckStoreProvider>,
  );
  const list = Object.entries(files).map(([name, content]) => new File([content as BlobPart], name));
  const input = document.querySelector('[data-files="files"]');
  if (input === null) throw new Error("no input for files");
  await act(async () => {
    fireEvent.change(input, { target: { files: list } });
  });
  await waitFor(() => expect(document.querySelector('[data-phase="done"] details.check-panel')).not.toBeNull(), {
    timeout: 10_000,
  });
  return { store, onSave, onOpen };
}

const groupOf = (code: string) => {
  const group = document.querySelector<HTMLDetailsElement>(`[data-code="${code}"]`);
  if (group === null) throw new Error(`no group ${code}`);
  return group;
};

function open(group: HTMLDetailsElement): void {
  group.open = true;
  fireEvent(group, new Event("toggle"));
}

test("before anything is put in, three lines say what this is, and the template is offered", async () => {
  mount(smallPack(), "?view=check", <CheckView published={undefined} onSave={vi.fn()} onOpen={vi.fn()} />);
  expect(document.querySelectorAll(".check-intro p")).toHaveLength(3);
  expect(screen.getByText(/文件不会上传/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "选择文件夹…" })).toBeTruthy();
  expect(document.querySelector('[data-files="folder"]')?.hasAttribute("webkitdirectory")).toBe(true);
  expect(screen.getByRole("button", { name: /Excel 模板/ })).toBeTruthy();
});

test("the verdict counts rows and kinds of error, and says what to do next", async () => {
  await put(FAULTY);
  expect(screen.getByRole("heading", { level: 2, name: /采用 \d+，未采用 1；2 类错误$/ })).toBeTruthy();
  expect(screen.getByText(/从第一条“错误”改起/)).toBeTruthy();
  expect(screen.getByText(/rejected.csv，里面有整行原文/)).toBeTruthy();
  expect(screen.getAllByRole("status")[0]?.textContent).toContain("未采用 1");
});

test("a finding names the cell, what stands there, and what to do; the row stands beside it with the cell marked", async () => {
  await put(FAULTY);
  open(groupOf("id-missing"));
  const item = within(groupOf("id-missing"));
  expect(item.getByText("A3")).toBeTruthy();
  expect(item.getByText("enterprises.csv，第 3 行，A 列，“编号”")).toBeTruthy();
  expect(item.getByText("怎么改：")).toBeTruthy();
  const sheet = within(await item.findByRole("table"));
  expect(sheet.getByRole("columnheader", { name: "C" })).toBeTruthy();
  expect(sheet.getByText("无号厂")).toBeTruthy();
  expect(document.querySelector(".sheet td.marked")?.textContent).toBe("（空白）");
});

test("severity and text narrow the list, and the filter is cleared", async () => {
  await put(FAULTY);
  fireEvent.click(screen.getByRole("button", { name: /^提示/ }));
  await waitFor(() => expect(document.querySelector(".finding-group.error")).toBeNull());
  fireEvent.change(screen.getByLabelText("查找"), { target: { value: "没有的字" } });
  fireEvent.click(await screen.findByRole("button", { name: "清除筛选" }));
  await waitFor(() => expect(document.querySelector(".finding-group.error")).not.toBeNull());
});

test("findings are grouped by cause when asked", async () => {
  await put(FAULTY);
  fireEvent.click(screen.getByRole("button", { name: "按原因" }));
  expect(groupOf("id-missing").textContent).toContain("企业 enterprises.csv");
  expect(screen.getByRole("heading", { level: 3, name: /没有编号，整行未采用。 1 处/ })).toBeTruthy();
});

test("how a file was read is shown with its first names, and switched", async () => {
  const { store } = await put({ "enterprises.csv": gbk(ENTERPRISES) });
  const choice = screen.getByLabelText<HTMLSelectElement>("enterprises.csv 的文字编码");
  expect(choice.value).toBe("gb18030");
  expect(screen.getByText("甲厂、丙厂")).toBeTruthy();
  fireEvent.change(choice, { target: { value: "big5" } });
  expect(store.state().encodings).toEqual({ "enterprises.csv": "big5" });
  await waitFor(() => expect(screen.queryByText("甲厂、丙厂")).toBeNull());
  expect(screen.getByText("由您指定")).toBeTruthy();
});

test("a file that is no table is listed with the way out", async () => {
  await put({ "会议纪要.csv": "议题,结论\n一,略\n" });
  expect(screen.getByRole("heading", { level: 2, name: "没有认出任何一张表" })).toBeTruthy();
  expect(screen.getByText("会议纪要.csv", { selector: "li b" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "用这份数据打开网站" })).toBeNull();
});

test("the read files are handed over to the site, and the report to the downloads", async () => {
  const { onOpen, onSave } = await put(FAULTY);
  fireEvent.click(screen.getByRole("button", { name: "用这份数据打开网站" }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  expect([...(onOpen.mock.calls[0]?.[0].files.keys() ?? [])]).toContain("enterprises.csv");
  fireEvent.click(await screen.findByRole("button", { name: /检查报告/ }));
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
  expect(onSave.mock.calls[0]?.[0]).toMatch(/^pack-\d{4}-\d\d-\d\d-report\.csv$/);
});

test("all of it in English as well", async () => {
  await put(FAULTY, "?view=check&lang=en");
  expect(screen.getByRole("heading", { level: 2, name: /1 left out; 2 kinds of error$/ })).toBeTruthy();
  expect(screen.getByText(/begin with the first error/)).toBeTruthy();
});
