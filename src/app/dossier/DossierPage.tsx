import { useMemo } from "react";
import { dossierMessages } from "../../i18n/dossier.ts";
import { termMessages } from "../../i18n/terms.ts";
import { DIMENSIONS } from "../../model/filter.ts";
import { OneChain, useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { FrameProvider, useFrame } from "../../ui/frame-context.ts";
import { ChainChooser } from "./ChainChooser.tsx";
import { DossierDocument } from "./DossierDocument.tsx";
import "./dossier.css";
import "./paper.css";

/** One chain, one policy: the sheet of the chain the address names; where it names none or several, a choice. */
export function DossierPage() {
  const { filter } = useAtlas();
  const [chain, ...others] = filter.chain;
  const ignored = useIgnored();
  const frame = useFrame();
  const own = useMemo(() => ({ ...frame, onPicture: undefined }), [frame]);
  return (
    <FrameProvider value={own}>
      {chain === undefined || others.length > 0 ? (
        <ChainChooser />
      ) : (
        <OneChain key={chain} chain={chain}>
          <DossierDocument chain={chain} ignored={ignored} />
        </OneChain>
      )}
    </FrameProvider>
  );
}

/** What else the page is filtered by, in words; "" for nothing. The sheet does not follow it. */
function useIgnored(): string {
  const t = useText(dossierMessages);
  const term = useText(termMessages);
  const { filter, language } = useAtlas();
  const words = DIMENSIONS.filter((dimension) => dimension !== "chain" && filter[dimension].length > 0).map(
    (dimension) => term(`dimension.${dimension}`),
  );
  if (filter.q.trim() !== "") words.push(`“${filter.q.trim()}”`);
  return words.length === 0 ? "" : t("otherFilters", { filters: words.join(language === "en" ? ", " : "、") });
}
