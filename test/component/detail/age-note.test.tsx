import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AgeNote } from "../../../src/app/detail/AgeNote.tsx";
import { FreshnessList } from "../../../src/app/FreshnessList.tsx";
import type { PackMeta } from "../../../src/model/pack.ts";
import { rowsOf } from "../../../src/model/pack.ts";
import { mount } from "../mount.tsx";
import { smallPack } from "../small-pack.ts";

function packOf(meta: Partial<PackMeta>) {
  const pack = smallPack();
  return { ...pack, meta: { ...pack.meta, created: "2026-06-30", ...meta } };
}

function note(id: string, meta: Partial<PackMeta> = {}) {
  const pack = packOf(meta);
  const row = rowsOf(pack, "enterprises").find((each) => each.id === id);
  if (row === undefined) throw new Error(`no ${id}`);
  return mount(pack, "", <AgeNote table="enterprises" row={row} />).container.textContent;
}

test("a row's age on the day of the pack, and that it is older than allowed", () => {
  expect(note("sheng")).toBe("数据已有 2.5 年");
  expect(note("sheng", { maxAgeDays: 365 })).toBe("数据已有 2.5 年⚑ 已超过更新期限（365 天）");
  expect(note("sheng", { maxAgeDays: 365, tableMaxAgeDays: { enterprises: 1000 } })).toBe("数据已有 2.5 年");
});

test("nothing where nobody knows", () => {
  expect(note("hang", { maxAgeDays: 365 })).toBe("");
});

test("the share of stale rows, table by table", () => {
  mount(packOf({ maxAgeDays: 365 }), "", <FreshnessList />);
  expect(
    screen.getByText(/企业：1 行有日期，其中 1 行（100%）超过 365 天，最新 2023-10-24，另有 2 行看不出日期/),
  ).toBeDefined();
});
