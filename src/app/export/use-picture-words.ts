import { useMemo } from "react";
import { exportMessages } from "../../i18n/export.ts";
import { shellMessages } from "../../i18n/shell.ts";
import { termMessages } from "../../i18n/terms.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { chipsOf, useFacets } from "../filters/use-facets.ts";
import { useSourceFacts } from "../use-source-facts.ts";
import { dayOf } from "./file-name.ts";
import { filterWords } from "./filter-words.ts";

/** The filter in words and the source line, for a picture or sheet of the present state. */
export function usePictureWords(): { readonly filter: string; readonly source: string } {
  const t = useText(exportMessages);
  const shell = useText(shellMessages);
  const term = useText(termMessages);
  const { nameOfKey } = useAtlas();
  const facets = useFacets();
  const { selected } = useAttention();
  const facts = useSourceFacts();
  return useMemo(() => {
    const review = `${shell("review")}${facts.review ?? shell("reviewMissing")}`;
    const made = t("made", { date: dayOf(new Date()) });
    return {
      filter: filterWords(
        chipsOf(facets),
        selected && nameOfKey(selected),
        (dimension) => term(`dimension.${dimension}`),
        t,
      ),
      source: [facts.sources, facts.newest, facts.caution, facts.notice, review, made]
        .filter((part) => part !== "")
        .join(" · "),
    };
  }, [t, shell, term, nameOfKey, facets, selected, facts]);
}
