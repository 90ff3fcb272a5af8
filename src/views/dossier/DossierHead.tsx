import type { ReactNode } from "react";
import { useAttention } from "../../state/use-attention.ts";
import { Explained, type ExplainWords } from "../../ui/Explained.tsx";
import { factsOf, findingOf, numbersOf } from "./head.ts";
import type { Dossier } from "./items.ts";
import { Named } from "./SectionBody.tsx";
import type { Say } from "./section.ts";

interface DossierHeadProps {
  readonly dossier: Dossier;
  readonly say: Say;
  readonly city: string;
  readonly explain: ExplainWords;
  readonly isPaper: boolean;
  /** Beside the title. */
  readonly aside?: ReactNode;
}

/** Place in the system, offices and key numbers; on paper with title and one-line answer, which the page has on the screen. */
export function DossierHead({ dossier, say, city, explain, isPaper, aside }: DossierHeadProps) {
  const { t, atlas } = say;
  const { emphasis, select } = useAttention();
  return (
    <header className="dossier-head">
      {isPaper && <p className="dossier-kicker">{t("kicker", { city })}</p>}
      <div className="dossier-title">
        <div>
          {isPaper && <h1 className="serif">{atlas.name("chains", dossier.chain)}</h1>}
          <dl className="dossier-facts">
            {factsOf(dossier, say).map(({ label, parts, isBlank }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={isBlank ? "blank" : undefined}>
                  {parts.map((part, place) => (
                    <span key={part.text}>
                      {place > 0 && (atlas.language === "en" ? "; " : "；")}
                      <Named {...part} isPaper={isPaper} emphasis={emphasis} onSelect={select} />
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
        {aside}
      </div>
      <ul className="dossier-numbers">
        {numbersOf(dossier, say).map(({ id, value, label, explanation }) => (
          <li key={id} data-number={id}>
            <b className="serif">
              {isPaper ? (
                value
              ) : (
                <Explained explanation={explanation} words={explain}>
                  {value}
                </Explained>
              )}
            </b>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      {isPaper && <p className="dossier-finding serif">{findingOf(dossier, say)}</p>}
    </header>
  );
}
