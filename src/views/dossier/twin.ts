import { keyOf } from "../../model/entity.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import { factsOf, numbersOf } from "./head.ts";
import type { Dossier } from "./items.ts";
import { cellOf, type Say, type Section } from "./section.ts";

/** The whole sheet as one table of section, item and what is said of it, for spreadsheets. */
export function dossierTable(dossier: Dossier, sections: readonly Section[], say: Say): TwinTable {
  const { t, atlas } = say;
  const key = keyOf("chain", dossier.chain.id);
  const name = atlas.name("chains", dossier.chain);
  return {
    caption: t("titleOf", { chain: name }),
    columns: [
      { id: "section", label: t("twinSection") },
      { id: "item", label: t("twinItem") },
      { id: "said", label: t("twinSaid") },
    ],
    /** Written when the file is asked for. */
    get rows() {
      return [
        ...factsOf(dossier, say).map(({ label, parts }) => ({
          key,
          cells: [name, label, parts.map(({ text }) => text).join("；")],
        })),
        ...numbersOf(dossier, say).map(({ label, value }) => ({ key, cells: [name, label, value] })),
        ...sections.flatMap((section) => section.rows.map((row) => ({ key, cells: lineOf(section, row.cells) }))),
      ];
    },
  };
}

function lineOf(section: Section, cells: Section["rows"][number]["cells"]): readonly string[] {
  const [item, ...rest] = cells.map(cellOf);
  const said = rest.map(({ text }, place) => {
    const label = section.columns[place + 1]?.label ?? "";
    return text === "" ? "" : label === "" ? text : `${label}：${text}`;
  });
  return [
    section.title,
    item?.text ?? "",
    [item?.under ?? "", ...said, ...rest.map(({ under }) => under ?? "")].filter((part) => part !== "").join("；"),
  ];
}
