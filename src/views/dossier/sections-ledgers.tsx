import { keyOf } from "../../model/entity.ts";
import { countTasks } from "../../model/task-book.ts";
import type { Dossier } from "./items.ts";
import type { Cell, Say, Section } from "./section.ts";
import { blank, listed, share } from "./words.ts";

/** Demands, tasks, checklist: the running of the work. */
export const ledgerSections = (dossier: Dossier, say: Say): readonly Section[] => [
  ...(dossier.has("demands") ? [demands(dossier, say)] : []),
  ...(dossier.has("tasks") ? [tasks(dossier, say)] : []),
  ...(dossier.has("checklist") ? [checklist(dossier, say)] : []),
];

function dueCell(due: string | undefined, daysOver: number | undefined, { t }: Say): Cell {
  const cell = blank(due ?? "", t);
  return daysOver === undefined ? cell : { ...cell, under: t("overdue", { n: daysOver }), isAlert: true };
}

function demands({ work }: Dossier, say: Say): Section {
  const { t, terms, atlas } = say;
  const { cases, open, overdue, byLevel } = work.demands;
  const levels = byLevel.map(({ level, count }) =>
    t("levelCount", { level: level === undefined ? t("levelUnknown") : terms.word("demandLevel", level), n: count }),
  );
  return {
    id: "demands",
    weight: 1.5,
    title: t("demandsTitle", { n: cases.length }),
    aside: cases.length > 0 ? t("demandsAside", { open, over: overdue }) : "",
    columns: [
      { label: t("demand"), share: 42 },
      { label: t("lies"), share: 22 },
      { label: t("state"), share: 16 },
      { label: t("due"), share: 20 },
    ],
    rows: cases.map(({ row, daysOver }) => ({
      key: row.id,
      cells: [
        {
          text: atlas.name("demands", row),
          under: row.enterprise_id === undefined ? "" : atlas.nameOfId("enterprises", row.enterprise_id),
          entity: keyOf("demand", row.id),
        },
        blank(row.level === undefined ? "" : terms.word("demandLevel", row.level), t),
        blank(row.state === undefined ? "" : terms.word("demandState", row.state), t),
        dueCell(row.due, daysOver, say),
      ],
    })),
    note: levels.length === 0 ? undefined : t("demandsByLevel", { levels: listed(levels, say) }),
    empty: t("noDemands"),
  };
}

function tasks({ work }: Dossier, say: Say): Section {
  const { t, terms, atlas } = say;
  const { done, overdue } = countTasks(work.tasks);
  return {
    id: "tasks",
    title: t("tasksTitle", { n: work.tasks.length }),
    aside: work.tasks.length > 0 ? t("tasksAside", { done, over: overdue }) : "",
    columns: [
      { label: t("task"), share: share(say, 60, 55) },
      { label: t("state"), share: share(say, 18, 23) },
      { label: t("due"), share: 22 },
    ],
    rows: work.tasks.map(({ row, daysOverdue }) => ({
      key: row.id,
      cells: [
        { text: atlas.name("tasks", row), under: atlas.text(row, "owner"), entity: keyOf("task", row.id) },
        blank(row.state === undefined ? "" : terms.word("workState", row.state), t),
        dueCell(row.due, daysOverdue > 0 ? daysOverdue : undefined, say),
      ],
    })),
    empty: t("noTasks"),
  };
}

function checklist({ work }: Dossier, { t, terms, atlas }: Say): Section {
  const done = work.checklist.filter((row) => row.state === "done").length;
  return {
    id: "checklist",
    weight: 1.5,
    title: t("checklistTitle", { n: work.checklist.length, done }),
    columns: [
      { label: t("item"), share: 58 },
      { label: t("state"), share: 20 },
      { label: t("date"), share: 22 },
    ],
    rows: work.checklist.map((row) => ({
      key: row.id,
      cells: [
        { text: atlas.name("checklist", row), entity: keyOf("check", row.id) },
        blank(row.state === undefined ? "" : terms.word("workState", row.state), t),
        blank(row.date ?? "", t),
      ],
    })),
    empty: t("noChecklist"),
  };
}
