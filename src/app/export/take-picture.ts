import { measureText } from "../../ui/measure-text.ts";
import { composePicture, paletteOf } from "./compose-picture.ts";
import type { PictureText } from "./picture-layout.ts";
import { readFrame } from "./read-frame.ts";

/** Pixels of a picture for one of the page. */
const SHARPNESS = 2;
/** Longest side of a picture, pixels: every browser draws a canvas of this size. */
const LONGEST = 4096;

export type PictureFormat = "png" | "svg";

/** A file with the view of a frame and everything that explains it; undefined where the frame has no drawing. */
export async function takePicture(
  frame: Element,
  said: Pick<PictureText, "mark" | "filter" | "source">,
  format: PictureFormat,
): Promise<Blob | undefined> {
  const read = readFrame(frame);
  if (read === undefined) return undefined;
  const picture = composePicture(read, { ...read.text, ...said }, paletteOf(document.documentElement), measureText);
  const text = new XMLSerializer().serializeToString(picture);
  if (format === "svg") return new Blob([text], { type: "image/svg+xml" });
  return paint(text, picture.width.baseVal.value, picture.height.baseVal.value);
}

/** How many pixels stand for one of the page, so that no side grows too long. */
const sharpnessOf = (width: number, height: number): number => Math.min(SHARPNESS, LONGEST / Math.max(width, height));

async function paint(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const by = sharpnessOf(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * by);
  canvas.height = Math.round(height * by);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("empty picture")) : resolve(blob)), "image/png");
  });
}
