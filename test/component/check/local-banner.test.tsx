import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { LocalBanner } from "../../../src/app/check/LocalBanner.tsx";
import { memorySource } from "../../../src/data/source.ts";
import { readAddress, writeAddress } from "../../../src/state/address.ts";
import { holdLocalPack } from "../../../src/state/local-pack.ts";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

afterEach(() => act(() => holdLocalPack(undefined)));

const hold = () =>
  holdLocalPack({ id: "taian", title_zh: "泰安", title_en: "Tai'an", source: memorySource({}), encodings: {} });

test("says whose data are shown, and that they are nowhere but here", () => {
  hold();
  mount(smallPack(), "?pack=-local&chain=energy", <LocalBanner />);
  expect(screen.getByText(/预览：泰安。数据只在这台电脑上，没有上传，也没有保存/)).toBeTruthy();
});

test("leads back to the check, keeping the state of the address", () => {
  hold();
  mount(smallPack(), "?pack=-local&chain=energy", <LocalBanner />);
  fireEvent.click(screen.getByRole("button", { name: "回到数据检查" }));
  expect(address()).toBe("?pack=-local&view=check&chain=energy");
});

test("leaving goes to the published pack and lets the files go", () => {
  hold();
  mount(smallPack(), "?pack=-local&chain=energy&lang=en", <LocalBanner />);
  expect(screen.getByText(/Preview: Tai'an/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /see the published data/ }));
  expect(address()).toBe("?chain=energy&lang=en");
});

test("after a reload it says that they are gone", () => {
  mount(smallPack(), "?pack=-local", <LocalBanner />);
  expect(screen.getByText(/没有保存，已经清除；现在显示的是已发布的数据/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "知道了" }));
  expect(address()).toBe("");
});

test("the address carries the check page and the preview there and back", () => {
  for (const query of ["?view=check", "?pack=-local", "?pack=-local&view=region"]) {
    const { state, notices } = readAddress(query);
    expect(notices).toEqual([]);
    expect(writeAddress(state)).toBe(query);
  }
});
