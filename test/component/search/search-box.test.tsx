import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { SearchBox } from "../../../src/app/search/SearchBox.tsx";
import { address, mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

const type = (text: string) => {
  const input = screen.getByRole("combobox");
  fireEvent.focus(input);
  fireEvent.change(input, { target: { value: text } });
  return input;
};

test("the arrows walk the hits, Enter selects one and keeps the view", () => {
  mount(smallPack(), "?view=list", <SearchBox />);
  const input = type("锂电");
  fireEvent.keyDown(input, { key: "ArrowDown" });
  fireEvent.keyDown(input, { key: "ArrowDown" });
  const active = screen.getByRole("option", { selected: true });
  expect(active.textContent).toContain("航天锂电");
  expect(input.getAttribute("aria-activedescendant")).toBe(active.id);
  fireEvent.keyDown(input, { key: "Enter" });
  expect(address()).toBe("?view=list&sel=enterprise:hang");
  expect(screen.queryByRole("option")).toBeNull();
});

test("Enter alone takes the best hit", () => {
  mount(smallPack(), "", <SearchBox />);
  fireEvent.keyDown(type("锂离子"), { key: "Enter" });
  expect(address()).toBe("?sel=node:cell");
});

test("the last option narrows everything by the text", () => {
  mount(smallPack(), "", <SearchBox />);
  const input = type("锂电");
  fireEvent.keyDown(input, { key: "ArrowUp" });
  fireEvent.keyDown(input, { key: "Enter" });
  expect(address()).toBe("?q=%E9%94%82%E7%94%B5");
});

test("hits stand under their kind with its count", () => {
  mount(smallPack(), "", <SearchBox />);
  type("锂");
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"))).toEqual(["环节 2", "企业 2"]);
});

test("pinyin initials find a firm once the tables have come", async () => {
  mount(smallPack(), "", <SearchBox />);
  type("cqgc");
  await waitFor(() => expect(screen.getAllByRole("option")[0]?.textContent).toContain("重庆钢厂"), { timeout: 8000 });
});

test("a slash anywhere goes to the search, in a field it is a slash", () => {
  mount(
    smallPack(),
    "",
    <>
      <SearchBox />
      <textarea aria-label="其他" />
    </>,
  );
  fireEvent.keyDown(screen.getByLabelText("其他"), { key: "/" });
  expect(document.activeElement).not.toBe(screen.getByRole("combobox"));
  fireEvent.keyDown(document.body, { key: "/" });
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
});

test("fifty thousand characters are cut, not searched", () => {
  mount(smallPack(), "", <SearchBox />);
  const input = type("锂".repeat(50_000));
  expect((input as HTMLInputElement).value).toHaveLength(200);
  expect(screen.getAllByRole("option")).toHaveLength(1);
});

test("Escape closes the list, once more empties the field", () => {
  mount(smallPack(), "", <SearchBox />);
  const input = type("锂电");
  fireEvent.keyDown(input, { key: "Escape" });
  expect(input.getAttribute("aria-expanded")).toBe("false");
  fireEvent.keyDown(input, { key: "Escape" });
  expect((input as HTMLInputElement).value).toBe("");
});
