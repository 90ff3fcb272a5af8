import { act, cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Scene } from "../../../src/app/scenes.ts";
import { useTour } from "../../../src/app/use-tour.ts";

const scenes: readonly Scene[] = [{ view: "overview" }, { view: "chains" }, { view: "region" }];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

function start(seconds = 20) {
  const shown: Scene[] = [];
  const show = (scene: Scene) => void shown.push(scene);
  const hook = renderHook(() => useTour(seconds, scenes, show));
  return { last: () => shown[shown.length - 1]?.view, shown, tour: () => hook.result.current, unmount: hook.unmount };
}

describe("useTour", () => {
  test("shows each scene for the seconds of the address, round and round", () => {
    const { last } = start();
    expect(last()).toBe("overview");
    wait(19_999);
    expect(last()).toBe("overview");
    wait(1);
    expect(last()).toBe("chains");
    wait(20_000);
    expect(last()).toBe("region");
    wait(20_000);
    expect(last()).toBe("overview");
  });

  test("no seconds, no tour: nothing is shown, a touch holds nothing", () => {
    const { shown, tour } = start(0);
    fireEvent.pointerDown(window);
    wait(120_000);
    expect(shown).toEqual([]);
    expect(tour().state).toBe("runs");
  });

  test("the first touch holds it; a minute after the last one it goes on and shows its scene anew", () => {
    const { shown, last, tour } = start();
    wait(20_000);
    fireEvent.pointerDown(document.body);
    expect(tour().state).toBe("held");
    wait(59_000);
    fireEvent.keyDown(document.body, { key: "Enter" });
    wait(59_999);
    expect(tour().state).toBe("held");
    const before = shown.length;
    wait(1);
    expect(tour().state).toBe("runs");
    expect(shown.length).toBeGreaterThan(before);
    expect(last()).toBe("chains");
    wait(20_000);
    expect(last()).toBe("region");
  });

  test("the button pauses until it is pressed again, whoever touches the wall meanwhile", () => {
    const { tour, last } = start();
    act(() => tour().toggle());
    fireEvent.pointerDown(document.body);
    wait(300_000);
    expect([tour().state, last()]).toEqual(["paused", "overview"]);
    act(() => tour().toggle());
    wait(20_000);
    expect([tour().state, last()]).toEqual(["runs", "chains"]);
  });

  test("a touch on the button itself does not hold", () => {
    const { tour } = start();
    const button = document.createElement("button");
    button.className = "tour-control";
    document.body.append(button);
    fireEvent.pointerDown(button);
    expect(tour().state).toBe("runs");
    button.remove();
  });

  test("page keys step, held or not", () => {
    const { tour, last } = start();
    fireEvent.keyDown(window, { key: "PageUp" });
    expect([last(), tour().state]).toEqual(["region", "runs"]);
    fireEvent.pointerDown(window);
    fireEvent.keyDown(window, { key: "PageDown" });
    expect([last(), tour().state]).toEqual(["overview", "held"]);
  });

  test("leaves no timer behind", () => {
    const { unmount } = start();
    fireEvent.pointerDown(window);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
