import { isInside, type Source } from "../../src/data/source.ts";

const MEDIA = /(?:^|[\s"'(<])((?:\.\/)?media\/[^\s"'()<>?#]+\.(?:png|jpe?g|webp|gif|avif|svg))(?=$|[\s"')>])/giu;
/** SVG that could do more than be a picture. */
const ACTIVE = /<script|<foreignObject|<!ENTITY|\son\w+\s*=|javascript:/i;

/** Paths under media/ that a text names, percent-encoded or not. */
export function mediaIn(text: string): readonly string[] {
  return [...text.matchAll(MEDIA)].map(([, path = ""]) => decoded(path.replace(/^\.\//, ""))).filter(isInside);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export interface Media {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Named, but not there, or no picture by its first bytes, or behind a link. */
  readonly refused: readonly string[];
}

/** The pictures among the files named. */
export async function readMedia(source: Source, paths: ReadonlySet<string>): Promise<Media> {
  const files = new Map<string, Uint8Array>();
  const refused: string[] = [];
  for (const path of paths) {
    const bytes = await source.read(path).catch(() => undefined);
    if (bytes !== undefined && isPicture(bytes)) files.set(path, bytes);
    else refused.push(path);
  }
  return { files, refused };
}

/** True for PNG, JPEG, GIF, WebP, AVIF, and SVG without script, by the bytes themselves. */
function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith("\x89PNG\r\n") || head.startsWith("\xff\xd8\xff") || head.startsWith("GIF8")) return true;
  if (/^RIFF....WEBP/s.test(head) || /^....ftypavi[fs]/s.test(head)) return true;
  const text = new TextDecoder().decode(bytes);
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)?<svg[\s>]/s.test(text) && !ACTIVE.test(text);
}
