import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ProjectDates } from "../../../src/app/detail/ProjectDates.tsx";
import type { Row } from "../../../src/model/schema.ts";
import { makePack, makeRow } from "../../make-pack.ts";
import { mount } from "../mount.tsx";

const show = (part: Partial<Row<"projects">>) =>
  mount(makePack(), "", <ProjectDates row={makeRow("projects", { id: "p", ...part })} />).container;
const line = (stage: string) => screen.getByText(stage).closest("tr")?.textContent;

test("each stage with its planned and its actual date, and how far they are apart", () => {
  show({
    stage: "landed",
    plan_signed: "2020-03-01",
    actual_signed: "2020-03-31",
    plan_landed: "2020-12",
    actual_landed: "2020-06-15",
    plan_completed: "2099",
  });
  expect(line("签约")).toBe("签约2020-03-012020-03-31晚 30 天");
  expect(line("落地")).toBe("落地现在2020-122020-06-15早 169–199 天");
  expect(line("建成")).toBe("建成2099");
});

test("the stage that is overdue says so", () => {
  show({ stage: "signed", plan_landed: "2019" });
  expect(line("落地")).toMatch(/^落地2019 逾期 \d[\d,]* 天$/);
});

test("nothing where no stage has a date of its own: what was signed or begun stands among the fields", () => {
  expect(show({ stage: "signed", started: "2022" }).textContent).toBe("");
});
