import { changesMessages } from "../../i18n/changes.ts";
import type { Pack } from "../../model/pack.ts";
import { TABLE_NAMES } from "../../model/schema.ts";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useEdition } from "../../state/use-edition.ts";
import { useTerms } from "../../state/use-terms.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { ChangeGroupTable } from "./ChangeGroupTable.tsx";
import { ChangesMenu } from "./ChangesMenu.tsx";
import { EditionPicker } from "./EditionPicker.tsx";
import { type ChangeGroup, totalOf } from "./items.ts";
import { NothingToCompare } from "./NothingToCompare.tsx";
import { ShapeChanges } from "./ShapeChanges.tsx";
import { changesTable } from "./twin.ts";
import { useChanges } from "./use-changes.ts";
import { useWording } from "./use-wording.ts";
import "./changes.css";

/** What changed between an older edition of the data and the data shown. */
export function ChangesView() {
  const t = useText(changesMessages);
  const { edition, pack, older } = useEdition();
  const name = edition === "" ? t("published") : t("edition", { edition });
  if (older.state === "read") return <Compared key={name} edition={edition} old={older.pack} />;
  const finding = {
    none: t("findingNone"),
    reading: t("findingReading", { edition: name }),
    missing: t("findingMissing", { edition }),
    failed: t("findingFailed", { edition: name }),
  }[older.state];
  return (
    <ViewFrame
      view="changes"
      title={t("title")}
      finding={finding}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      hasTwin={false}
      table={{ caption: t("title"), columns: [], rows: [] }}
    >
      <NothingToCompare edition={edition} pack={pack} older={older} />
    </ViewFrame>
  );
}

function Compared({ edition, old }: { readonly edition: string; readonly old: Pack }) {
  const t = useText(changesMessages);
  const { term } = useTerms();
  const { state, set } = useAddress();
  const { found, groups } = useChanges(old);
  const wording = useWording(old);
  const date = old.meta.created?.slice(0, 10);
  const dated = date === undefined ? t("edition", { edition }) : t("editionDated", { edition, date });
  const name = edition === "" ? t("published") : dated;
  const chosen = TABLE_NAMES.find((table) => table === state.list);
  const shown = groups.filter(({ table }) => chosen === undefined || table === chosen);
  const total = totalOf(groups);
  const table = changesTable(shown, wording, {
    caption: (n) => t("caption", { edition: name, n }),
    table: (each) => term(`table.${each}`),
    word: t,
  });
  return (
    <ViewFrame
      view="changes"
      title={t("title")}
      finding={findingOf(t, name, groups, found.isSame)}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      tools={<EditionPicker edition={edition} />}
      hasTwin={false}
      table={table}
    >
      <div className="changes-view">
        <ChangesMenu groups={groups} total={total} current={chosen} onChoose={(next) => set({ list: next ?? "" })} />
        <div className="changes-rows" key={chosen ?? ""}>
          {shown.map((group) => (
            <ChangeGroupTable key={group.table} group={group} wording={wording} />
          ))}
          {chosen === undefined && <ShapeChanges shapes={found.shapes} />}
        </div>
      </div>
    </ViewFrame>
  );
}

function findingOf(
  t: ReturnType<typeof useText<keyof (typeof changesMessages)["zh-CN"]>>,
  edition: string,
  groups: readonly ChangeGroup[],
  isSame: boolean,
): string {
  if (groups.length === 0) return t(isSame ? "findingSame" : "findingFiltered", { edition });
  const { added, changed, removed, reused } = totalOf(groups);
  const all = t("finding", { edition, added, changed, removed, tables: groups.length });
  return reused === 0 ? all : `${all} ${t("findingReused", { reused })}`;
}
