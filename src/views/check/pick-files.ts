import type { DroppedFile } from "./protocol.ts";

/** More files than this is not a pack but a disk. */
export const MOST_FILES = 500;

/** What Windows, macOS and Excel leave beside the files a person means. */
const isLeftOver = (path: string): boolean =>
  path.split("/").some((part) => part.startsWith(".") || part.startsWith("~$") || part === "__MACOSX") ||
  /(^|\/)(thumbs\.db|desktop\.ini)$/i.test(path);

/** The files of an input, with their paths where a folder was chosen. */
export function pickedFiles(list: FileList | readonly File[]): readonly DroppedFile[] {
  return [...list]
    .map((file) => ({ path: file.webkitRelativePath || file.name, content: file }))
    .filter(({ path }) => !isLeftOver(path))
    .slice(0, MOST_FILES);
}

/** The files of a drop, those in folders too. Read at once: the browser empties the drop when the event is over. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.length === 0 || entries.includes(null)) return pickedFiles(transfer.files);
  const found: DroppedFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: DroppedFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\/+/, "");
  if (found.length >= MOST_FILES || isLeftOver(path)) return;
  if (entry.isFile) {
    const content = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({ path, content });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return;
    for (const child of batch) await walk(child, found);
  }
}
