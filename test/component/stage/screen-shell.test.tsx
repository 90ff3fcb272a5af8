import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ScreenShell } from "../../../src/app/ScreenShell.tsx";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

vi.mock("../../../src/app/ViewHost.tsx", () => ({
  ViewHost: ({ view }: { readonly view: string }) => <p>{`[${view}]`}</p>,
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a wall tours the chains without filling the history, and after a visitor shows its own state again", () => {
  mount(smallPack(), "?mode=screen&tour=10&presence=led", <ScreenShell />);
  const entries = window.history.length;
  act(() => vi.advanceTimersByTime(10_000));
  expect(address()).toBe("?view=chains&mode=screen&presence=led&tour=10");
  act(() => vi.advanceTimersByTime(10_000));
  expect(address()).toBe("?mode=screen&chain=energy&presence=led&tour=10");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("新能源");
  fireEvent.pointerDown(document.body);
  fireEvent.click(screen.getByRole("button", { name: "清单" }));
  expect(address()).toBe("?view=list&mode=screen&chain=energy&presence=led&tour=10");
  act(() => vi.advanceTimersByTime(60_000));
  expect(address()).toBe("?mode=screen&chain=energy&presence=led&tour=10");
  expect(screen.queryByRole("button", { name: "清单" })).toBeNull();
  expect(window.history.length).toBe(entries);
});

test("a wall without a tour has no button", () => {
  mount(smallPack(), "?mode=screen&chain=steel", <ScreenShell />);
  expect(screen.queryAllByRole("button", { name: /巡播/ })).toEqual([]);
  expect(address()).toBe("?mode=screen&chain=steel");
});
