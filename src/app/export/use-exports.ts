import { useCallback, useState } from "react";
import { exportMessages } from "../../i18n/export.ts";
import type { ViewId } from "../../state/address.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import { dayOf, fileName } from "./file-name.ts";
import { isCaged, saveFile } from "./save-file.ts";
import type { PictureFormat } from "./take-picture.ts";
import { setTakingPicture, useTakingPicture } from "./taking-picture.ts";
import { usePictureWords } from "./use-picture-words.ts";

export interface Exports {
  /** While true, views draw everything as SVG: what is painted by the graphics card cannot be copied. */
  readonly isTakingPicture: boolean;
  /** What became of the last file; undefined where there is nothing to say. */
  readonly notice: string | undefined;
  readonly onNoticeRead: () => void;
  readonly onPicture: (frame: HTMLElement, format?: PictureFormat) => Promise<void>;
  readonly onRows: (table: TwinTable) => Promise<void>;
}

/** Picture and rows of a view as files. */
export function useExports(view: ViewId): Exports {
  const t = useText(exportMessages);
  const { pack } = useAtlas();
  const { state } = useAddress();
  const said = usePictureWords();
  const [notice, setNotice] = useState<string>();
  const isTakingPicture = useTakingPicture();
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
    async (table: TwinTable) => {
      const { writeCsv } = await import("../../data/write-csv.ts");
      save("csv", new Blob([writeCsv(table)], { type: "text/csv;charset=utf-8" }));
    },
    [save],
  );
  const onPicture = useCallback(
    async (frame: HTMLElement, format: PictureFormat = "png") => {
      setTakingPicture(true);
      try {
        await nextFrame();
        const { takePicture } = await import("./take-picture.ts");
        const picture = await takePicture(frame, said, format);
        if (picture === undefined) setNotice(t("noDrawing"));
        else save(format, picture);
      } catch (fault) {
        setNotice(t("failed", { reason: fault instanceof Error ? fault.message : String(fault) }));
      } finally {
        setTakingPicture(false);
      }
    },
    [said, save, t],
  );
  const onNoticeRead = useCallback(() => setNotice(undefined), []);
  return { isTakingPicture, notice, onNoticeRead, onPicture, onRows };
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => window.requestAnimationFrame(resolve));
