import { useAddress } from "../../state/use-address.ts";
import type { ChainPlace } from "../../views/dossier/items.ts";
import type { DossierText, Say, Section } from "../../views/dossier/section.ts";

interface ContentsProps {
  readonly sections: readonly Section[];
  readonly t: DossierText;
}

/** The sections by title; a press brings one into sight. The address is left alone: its hash is the camera's. */
export function Contents({ sections, t }: ContentsProps) {
  return (
    <nav className="dossier-contents" aria-label={t("contents")}>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => document.getElementById(`dossier-${id}`)?.scrollIntoView()}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The chains before and after this one. */
export function Neighbours({ place, say }: { readonly place: ChainPlace; readonly say: Say }) {
  const { set } = useAddress();
  const { t, atlas } = say;
  const { before, after } = place;
  return (
    <nav className="dossier-neighbouring" aria-label={t("place")}>
      {before !== undefined && (
        <button type="button" className="tool" onClick={() => set({ chain: [before.id], sel: undefined })}>
          {t("previous", { name: atlas.name("chains", before) })}
        </button>
      )}
      {after !== undefined && (
        <button type="button" className="tool" onClick={() => set({ chain: [after.id], sel: undefined })}>
          {t("following", { name: atlas.name("chains", after) })}
        </button>
      )}
    </nav>
  );
}
