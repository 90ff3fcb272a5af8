import type { ReactNode } from "react";
import { useAtlas } from "../../state/atlas.tsx";
import { TODAY } from "../../state/today.ts";
import type { Dossier } from "../../views/dossier/items.ts";
import type { Say } from "../../views/dossier/section.ts";
import { useSourceFacts } from "../use-source-facts.ts";

interface SheetFrameProps {
  readonly dossier: Dossier;
  readonly say: Say;
  readonly city: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}

/** One page of A4: whose sheet it is, what is on it, where it comes from, of what date, which page of how many. */
export function SheetFrame({ dossier, say, city, page, pages, children }: SheetFrameProps) {
  const { t, atlas } = say;
  const { pack } = useAtlas();
  const { notice, caution, fiction } = useSourceFacts();
  const { sources, chain } = dossier;
  const review = pack.meta.mapReview.number;
  return (
    <div className="dossier-sheet" data-page={page}>
      {fiction !== "" && <p className="sheet-fiction">{fiction}</p>}
      {page > 1 && (
        <p className="sheet-running">
          <b className="serif">{atlas.name("chains", chain)}</b>
          <span>{t("kicker", { city })}</span>
        </p>
      )}
      <div className="sheet-body">{children}</div>
      <footer className="sheet-foot">
        <p>
          <span>{t("sourcesOf", { n: sources.rows.length })}</span>
          <span>{sources.newest === undefined ? t("undated") : t("newest", { date: sources.newest })}</span>
          <span>{t("printed", { date: TODAY })}</span>
          <span>{caution}</span>
        </p>
        <p>
          <span>{notice}</span>
          <span>{review === undefined || review === "" ? t("noReview") : t("review", { number: review })}</span>
        </p>
        <b className="sheet-number">
          <span className="visually-hidden">{t("sheetOf", { page, pages })}</span>
          <span aria-hidden="true">{t("pageOf", { page, pages })}</span>
        </b>
      </footer>
    </div>
  );
}
