/** Where the files of a pack come from: a folder, a server, files dropped on the page, an object in a test. */
export interface Source {
  /** The bytes of a file; undefined where the pack has no such file. Rejects where it could not be fetched. */
  read(file: string): Promise<Uint8Array | undefined>;
}

/** True for a relative child of the pack: no scheme, no leading slash, no `..`, no backslash, no query. */
export function isInside(file: string): boolean {
  if (file === "" || file.length > 255 || /[\\:?#%\p{Cc}]/u.test(file)) return false;
  return file.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** A pack held in memory: file name to text or bytes. */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): Source {
  const held = new Map(Object.entries(files));
  return {
    read: async (file) => {
      const content = held.get(file);
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
  };
}
