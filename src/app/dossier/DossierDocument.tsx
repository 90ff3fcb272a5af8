import { useMemo, useRef } from "react";
import { dossierMessages } from "../../i18n/dossier.ts";
import { localized } from "../../model/naming.ts";
import { type Atlas, useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { TODAY } from "../../state/today.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { useTerms } from "../../state/use-terms.ts";
import { Icon } from "../../ui/Icon.tsx";
import { usePrinting } from "../../ui/printing.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { DossierHead } from "../../views/dossier/DossierHead.tsx";
import { findingOf } from "../../views/dossier/head.ts";
import { dossierOf } from "../../views/dossier/items.ts";
import { SectionBody } from "../../views/dossier/SectionBody.tsx";
import type { Say } from "../../views/dossier/section.ts";
import { sectionsOf } from "../../views/dossier/sections.ts";
import { dossierTable } from "../../views/dossier/twin.ts";
import { Contents, Neighbours } from "./Contents.tsx";
import { DossierMap } from "./DossierMap.tsx";
import { PaperSheets } from "./PaperSheets.tsx";
import { drawnChainStyle, drawnStyle } from "./paper-size.ts";
import { usePortrait } from "./use-portrait.ts";

interface DossierDocumentProps {
  readonly chain: string;
  /** Filters of the page the sheet does not follow, in words; "" for none. */
  readonly ignored: string;
}

/** The sheet of one chain: a document on the screen, pages of A4 when it is printed. */
export function DossierDocument({ chain, ignored }: DossierDocumentProps) {
  const t = useText(dossierMessages);
  const terms = useTerms();
  const atlas = useAtlas();
  const explain = useExplainWords();
  const isPrinting = usePrinting();
  const root = useRef<HTMLDivElement>(null);
  const { pack, index, presence, language } = atlas;
  const say = useMemo<Say>(() => ({ t, terms, atlas }), [t, terms, atlas]);
  const dossier = useMemo(
    () => dossierOf({ pack, index, presence, language, today: TODAY }, chain),
    [pack, index, presence, language, chain],
  );
  const sections = useMemo(() => (dossier === undefined ? [] : sectionsOf(dossier, say)), [dossier, say]);
  usePortrait();
  if (dossier === undefined) return <p className="empty-view">{t("noChains")}</p>;
  const name = atlas.name("chains", dossier.chain);
  const city = cityOf(atlas);
  return (
    <ViewFrame
      view="dossier"
      title={t("titleOf", { chain: name })}
      finding={findingOf(dossier, say)}
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      hasTwin={false}
      tools={
        <button type="button" className="tool" onClick={() => window.print()}>
          <Icon name="download" /> <span className="tool-word">{t("print")}</span>
        </button>
      }
      table={dossierTable(dossier, sections, say)}
      note={ignored}
    >
      <div className="dossier" ref={root} data-paged>
        <div className="dossier-screen" inert={isPrinting}>
          <Contents sections={sections} t={t} />
          <article className="dossier-page" tabIndex={-1}>
            <DossierHead dossier={dossier} say={say} city={city} explain={explain} isPaper={false} />
            {ignored !== "" && <p className="dossier-ignored">{ignored}</p>}
            {dossier.gap.nodes.length > 0 && (
              <DossierMap id="chain" style={drawnChainStyle(dossier.gap.nodes.length)} />
            )}
            <div className="dossier-sections">
              {sections.map((section) => (
                <div key={section.id} className={section.isWide === true ? "wide" : "half"}>
                  <SectionBody
                    section={section}
                    t={t}
                    map={
                      section.map === undefined ? undefined : (
                        <DossierMap id={section.map} style={drawnStyle(section)} />
                      )
                    }
                  />
                </div>
              ))}
            </div>
            <Neighbours place={dossier.place} say={say} />
          </article>
        </div>
        {isPrinting && <PaperSheets dossier={dossier} sections={sections} say={say} city={city} root={root} />}
      </div>
    </ViewFrame>
  );
}

/** Whose chain it is: the city the pack is about, else what the pack is called. */
function cityOf({ pack, language, nameOfId }: Atlas): string {
  const { region_id, title_zh, title_en } = pack.meta;
  if (region_id !== undefined && pack.tables.regions.byId.has(region_id)) return nameOfId("regions", region_id);
  return localized({ id: "", title_zh, title_en }, "title", language) ?? "";
}
