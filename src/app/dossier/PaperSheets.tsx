import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { DEFAULT_ADDRESS } from "../../state/address.ts";
import { useAddress } from "../../state/use-address.ts";
import { useExplainWords } from "../../state/use-explain-words.ts";
import { DossierHead } from "../../views/dossier/DossierHead.tsx";
import type { Dossier } from "../../views/dossier/items.ts";
import { type Piece, paginate, type Sheet } from "../../views/dossier/paginate.ts";
import { SectionBody } from "../../views/dossier/SectionBody.tsx";
import type { MapId, Say, Section } from "../../views/dossier/section.ts";
import { baseOf, linkTo } from "../share/links.ts";
import { QrCode } from "../share/QrCode.tsx";
import { blockOf, COLUMNS, GAP, heightOf, MOST_PAGES } from "./measure-sheet.ts";
import { PaperMap } from "./PaperMap.tsx";
import { paperChainStyle, paperStyle } from "./paper-size.ts";
import { SheetFrame } from "./SheetFrame.tsx";

interface PaperSheetsProps {
  readonly dossier: Dossier;
  readonly sections: readonly Section[];
  readonly say: Say;
  readonly city: string;
  /** Holds the maps of the screen, which are taken over as they are drawn. */
  readonly root: RefObject<HTMLElement | null>;
}

/**
 * The sheet as pages of A4. Everything is laid out once in a column of paper and measured, then flowed into pages that have their own
 * head and foot: no browser numbers pages or repeats lines for us, and the count of pages is known before printing.
 */
export function PaperSheets(props: PaperSheetsProps) {
  const { sections, say } = props;
  const measured = useRef<HTMLDivElement>(null);
  const [sheets, setSheets] = useState<readonly Sheet[]>();
  useLayoutEffect(() => {
    const root = measured.current;
    if (root === null) return;
    const next = paginate(
      sections.map((section) => blockOf(root, section)),
      {
        first: heightOf(root, "[data-page='1'] .sheet-body") - heightOf(root, ".sheet-top"),
        rest: heightOf(root, "[data-page='2'] .sheet-body"),
        columns: COLUMNS,
        gap: GAP,
        most: MOST_PAGES,
      },
    );
    setSheets(next);
  }, [sections]);
  const chain = paperChainStyle(props.dossier.gap.nodes.length);
  const map = (id: MapId) => {
    const style = id === "chain" ? chain : paperStyle(sections.find((section) => section.map === id));
    return <PaperMap id={id} root={props.root} style={style} />;
  };
  const count = sheets?.length ?? 1;
  return (
    <div className="dossier-sheets">
      {sheets?.map((sheet, page) => (
        <SheetFrame key={String(page)} {...props} page={page + 1} pages={count}>
          {page === 0 && <SheetTop {...props} map={map} />}
          <div className="sheet-columns">
            {sheet.map((pieces, column) => (
              <div key={String(column)} className="sheet-column">
                {pieces.map((piece) => (
                  <PieceOf key={piece.id} piece={piece} sections={sections} say={say} map={map} />
                ))}
              </div>
            ))}
          </div>
        </SheetFrame>
      ))}
      <div className="dossier-measured" ref={measured} aria-hidden="true">
        <SheetFrame {...props} page={1} pages={1}>
          <SheetTop {...props} map={() => <div className="paper-map chain" style={chain} />} />
        </SheetFrame>
        <SheetFrame {...props} page={2} pages={2}>
          {null}
        </SheetFrame>
        <div className="dossier-sheet">
          <div className="sheet-column">
            {sections.map((section) => (
              <SectionBody
                key={section.id}
                section={section}
                t={say.t}
                isPaper
                map={section.map === undefined ? undefined : <div className="paper-map" style={paperStyle(section)} />}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

interface SheetTopProps extends Pick<PaperSheetsProps, "dossier" | "say" | "city"> {
  readonly map: (id: MapId) => React.ReactNode;
}

/** What stands over the columns of the first page. */
function SheetTop({ dossier, say, city, map }: SheetTopProps) {
  const explain = useExplainWords();
  return (
    <div className="sheet-top">
      <DossierHead
        dossier={dossier}
        say={say}
        city={city}
        explain={explain}
        isPaper
        aside={<Scan chain={dossier.chain.id} label={say.t("scan")} />}
      />
      {dossier.gap.nodes.length > 0 && map("chain")}
    </div>
  );
}

/** The way to the page as it is now. */
function Scan({ chain, label }: { readonly chain: string; readonly label: string }) {
  const { state } = useAddress();
  const { pack, lang } = state;
  const link = linkTo(
    { base: baseOf(location.href), hash: "" },
    { ...DEFAULT_ADDRESS, pack, lang, view: "dossier", chain: [chain] },
  );
  return (
    <figure className="sheet-scan">
      <QrCode text={link} label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}

interface PieceOfProps extends Pick<PaperSheetsProps, "sections" | "say"> {
  readonly piece: Piece;
  readonly map: (id: MapId) => React.ReactNode;
}

function PieceOf({ piece, sections, say, map }: PieceOfProps) {
  const section = sections.find(({ id }) => id === piece.id);
  if (section === undefined) return null;
  return (
    <SectionBody
      section={section}
      t={say.t}
      from={piece.from}
      to={piece.to}
      leftOut={piece.leftOut}
      isEnd={piece.isEnd}
      isPaper
      map={section.map === undefined ? undefined : map(section.map)}
    />
  );
}
