import { useMemo, useRef } from "react";
import { resourcesMessages } from "../../i18n/resources.ts";
import type { AnyRow } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useInSight } from "../../ui/use-in-sight.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { kindGroups, resourceFacts, serviceLines } from "./items.ts";
import { KindSections } from "./KindSections.tsx";
import { ServiceMatrix } from "./ServiceMatrix.tsx";
import { type ResourceWords, resourcesFinding, resourcesTable } from "./words.ts";
import "../../ui/on-paper.css";
import "./resources.css";

/** Organisations a chain can turn to: by kind, by chain, here and elsewhere. */
export function ResourcesView() {
  const { pack, filtered } = useAtlas();
  const attention = useAttention();
  const words = useResourceWords();
  const { t } = words;
  const list = useRef<HTMLElement>(null);
  const rows = filtered.rows("resources");
  const chains = filtered.rows("chains");
  const groups = useMemo(() => kindGroups(pack, rows), [pack, rows]);
  const lines = useMemo(() => serviceLines(pack, groups, chains), [pack, groups, chains]);
  const isThere = pack.tables.resources.rows.length > 0;
  useInSight(list, attention.selected, isThere);
  return (
    <ViewFrame
      view="resources"
      title={t("title")}
      finding={isThere ? resourcesFinding(resourceFacts(groups, lines), words) : ""}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      hasTwin={isThere}
      table={resourcesTable(groups, words)}
    >
      {isThere ? (
        <div className="resource-room on-paper">
          <section className="resource-matrix-window" aria-label={t("matrix")}>
            <ServiceMatrix
              groups={groups}
              lines={lines}
              words={words}
              attention={attention}
              onKind={(kind) => leadTo(list.current, kind)}
            />
          </section>
          <section className="resource-list" ref={list} aria-label={t("caption", { n: rows.length })}>
            <KindSections groups={groups} words={words} attention={attention} />
          </section>
        </div>
      ) : (
        <p className="nothing">{t("nothing")}</p>
      )}
    </ViewFrame>
  );
}

/** Brings the organisations of a kind into sight and puts the focus there. */
function leadTo(list: HTMLElement | null, kind: string): void {
  const section = [...(list?.querySelectorAll<HTMLElement>("[data-resource-kind]") ?? [])].find(
    (each) => each.dataset["resourceKind"] === kind,
  );
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
}

function useResourceWords(): ResourceWords {
  const t = useText(resourcesMessages);
  const { language, text, nameOfKey } = useAtlas();
  return useMemo(
    () => ({ t, language, nameOf: nameOfKey, summary: (row) => text(row as unknown as AnyRow, "summary") }),
    [t, language, text, nameOfKey],
  );
}
