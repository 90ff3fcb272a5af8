import { useAtlas } from "../../state/atlas.tsx";
import { useLanguage } from "../../state/language.ts";
import { useAttention } from "../../state/use-attention.ts";
import { filterOf } from "./picture-words.ts";

/** Paper has no filter bar: what narrows the view stands in the source line there. */
export function PrintedFilter() {
  const atlas = useAtlas();
  const language = useLanguage();
  const { selected } = useAttention();
  return <b className="printed-filter">{filterOf({ atlas, language, selected })}</b>;
}
