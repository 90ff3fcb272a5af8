import { useCallback, useMemo, useState } from "react";
import { shellMessages } from "../../i18n/shell.ts";
import type { ViewId } from "../../state/address.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { useAttention } from "../../state/use-attention.ts";
import type { TwinTable } from "../../ui/twin-table.ts";
import type { Occasion } from "./occasion.ts";
import type { PictureFormat } from "./take-picture.ts";
import { useTakingPicture } from "./taking-picture.ts";

type OnRequest = typeof import("./on-request.ts")["ON_REQUEST"];

type SavedRows = [table: TwinTable, format: "csv" | "xlsx", name: string];

export interface Exports {
  /** While true, views draw everything as SVG: what is painted by the graphics card cannot be copied. */
  readonly isTakingPicture: boolean;
  /** What became of the last file; undefined where there is nothing to say. */
  readonly notice: string | undefined;
  readonly onNoticeRead: () => void;
  readonly onPicture: (frame: HTMLElement, format?: PictureFormat) => Promise<void>;
  readonly onRows: (...rows: SavedRows) => Promise<void>;
}

/** Picture and rows of a view as files. What makes them is fetched when one is asked for. */
export function useExports(view: ViewId): Exports {
  const t = useText(shellMessages);
  const atlas = useAtlas();
  const { chain, list, lang: language } = useAddress().state;
  const { selected } = useAttention();
  const [notice, setNotice] = useState<string>();
  const isTakingPicture = useTakingPicture();
  const occasion = useMemo<Occasion>(
    () => ({ atlas, language, selected, address: { view, chain, list } }),
    [atlas, language, selected, view, chain, list],
  );
  const tell = useCallback(
    (save: (by: OnRequest) => Promise<string | undefined>) =>
      import("./on-request.ts")
        .then(({ ON_REQUEST }) => save(ON_REQUEST))
        .then(setNotice, (fault: unknown) => setNotice(`${t("export")}: ${String(fault)}`)),
    [t],
  );
  const onRows = useCallback(
    (...rows: SavedRows) => tell(({ saveRows }) => saveRows(occasion, ...rows)),
    [tell, occasion],
  );
  const onPicture = useCallback(
    (frame: HTMLElement, format: PictureFormat = "png") =>
      tell(({ savePicture }) => savePicture(frame, format, occasion)),
    [tell, occasion],
  );
  const onNoticeRead = useCallback(() => setNotice(undefined), []);
  return { isTakingPicture, notice, onNoticeRead, onPicture, onRows };
}
