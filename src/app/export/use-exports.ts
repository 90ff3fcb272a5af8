import { useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { exportMessages } from "../../i18n/export.ts";
import { shellMessages } from "../../i18n/shell.ts";
import { writeCsv } from "../../data/write-csv.ts";
import type { ViewId } from "../../state/address.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import { useTerms } from "../../state/use-terms.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import { chipsOf, useFacets } from "../filters/use-facets.ts";
import { useSourceFacts } from "../use-source-facts.ts";
import { dayOf, fileName } from "./file-name.ts";
import { filterWords } from "./filter-words.ts";
import { isCaged, saveFile } from "./save-file.ts";
import type { PictureFormat } from "./take-picture.ts";

export interface Exports {
  /** While true, views draw everything as SVG: what is painted by the graphics card cannot be copied. */
  readonly isTakingPicture: boolean;
  /** What became of the last file; undefined where there is nothing to say. */
  readonly notice: string | undefined;
  readonly onNoticeRead: () => void;
  readonly onPicture: (frame: HTMLElement, format?: PictureFormat) => Promise<void>;
  readonly onRows: (table: TwinTable) => void;
}

/** Picture and rows of a view as files. */
export function useExports(view: ViewId): Exports {
  const t = useText(exportMessages);
  const { pack } = useAtlas();
  const { state } = useAddress();
  const said = usePictureWords();
  const [notice, setNotice] = useState<string>();
  const [isTakingPicture, setTaking] = useState(false);
  const { chain, list } = state;
  const save = useCallback(
    (extension: "csv" | PictureFormat, content: Blob) => {
      const name = fileName(pack.meta.id, { view, chain, list }, dayOf(new Date()), extension);
      saveFile(name, content);
      setNotice(isCaged() ? t("caged", { name }) : undefined);
    },
    [pack, view, chain, list, t],
  );
  const onRows = useCallback(
    (table: TwinTable) => save("csv", new Blob([writeCsv(table)], { type: "text/csv;charset=utf-8" })),
    [save],
  );
  const onPicture = useCallback(
    async (frame: HTMLElement, format: PictureFormat = "png") => {
      flushSync(() => setTaking(true));
      try {
        await nextFrame();
        const { takePicture } = await import("./take-picture.ts");
        const picture = await takePicture(frame, said, format);
        if (picture === undefined) setNotice(t("noDrawing"));
        else save(format, picture);
      } catch (fault) {
        setNotice(t("failed", { reason: fault instanceof Error ? fault.message : String(fault) }));
      } finally {
        setTaking(false);
      }
    },
    [said, save, t],
  );
  const onNoticeRead = useCallback(() => setNotice(undefined), []);
  return { isTakingPicture, notice, onNoticeRead, onPicture, onRows };
}

/** The filter in words and the source line, for a picture of the present state. */
function usePictureWords(): { readonly filter: string; readonly source: string } {
  const t = useText(exportMessages);
  const shell = useText(shellMessages);
  const { term } = useTerms();
  const { nameOfKey } = useAtlas();
  const facets = useFacets();
  const { selected } = useAttention();
  const facts = useSourceFacts();
  return useMemo(() => {
    const review = `${shell("review")}${facts.review ?? shell("reviewMissing")}`;
    const made = t("made", { date: dayOf(new Date()) });
    return {
      filter: filterWords(chipsOf(facets), selected && nameOfKey(selected), (dimension) => term(`dimension.${dimension}`), t),
      source: [facts.sources, facts.newest, facts.caution, facts.notice, review, made].filter((part) => part !== "").join(" · "),
    };
  }, [t, shell, term, nameOfKey, facets, selected, facts]);
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => window.requestAnimationFrame(resolve));
