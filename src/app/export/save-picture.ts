import { exportMessages } from "../../i18n/export.ts";
import { translator } from "../../i18n/text.ts";
import type { Occasion } from "./occasion.ts";
import { fictionOf, filterOf, sourceOf } from "./picture-words.ts";
import { saveAs } from "./save-as.ts";
import type { PictureFormat } from "./take-picture.ts";
import { setTakingPicture } from "./taking-picture.ts";

/** Saves the view of a frame as a picture. What there is to say of it; undefined where nothing. */
export async function savePicture(
  frame: HTMLElement,
  format: PictureFormat,
  occasion: Occasion,
): Promise<string | undefined> {
  const t = translator(exportMessages, occasion.language);
  setTakingPicture(true);
  try {
    await nextFrame();
    const { takePicture } = await import("./take-picture.ts");
    const said = { mark: fictionOf(occasion), filter: filterOf(occasion), source: sourceOf(occasion) };
    const picture = await takePicture(frame, said, format);
    return picture === undefined ? t("noDrawing") : saveAs(occasion, format, picture);
  } catch (fault) {
    return t("failed", { reason: fault instanceof Error ? fault.message : String(fault) });
  } finally {
    setTakingPicture(false);
  }
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => window.requestAnimationFrame(resolve));
