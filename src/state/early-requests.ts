/** Where packs lie: relative to the page, so that the site runs in any sub-folder. */
export const DATA_FOLDER = "data/";
export const PACK_LIST = `${DATA_FOLDER}packs.json`;

/** The bytes of a file; undefined where the server has none of that name. Rejects where it could not be had. */
type Answer = Promise<Uint8Array | undefined>;

/** Answers nobody has read yet. */
const waiting = new Map<string, Answer>();
/** Files that were read, or are being read. */
const read = new Set<string>();

/** Asks the server, which says whether a copy kept by the browser is still the newest. */
async function request(path: string): Answer {
  const response = await fetch(new URL(path, document.baseURI), { cache: "no-cache" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

function requestEarly(path: string): Answer {
  const asked = waiting.get(path);
  if (asked !== undefined) return asked;
  if (read.has(path)) return Promise.reject(new Error(`${path}: read already`));
  const answer = request(path);
  answer.catch(() => undefined);
  waiting.set(path, answer);
  return answer;
}

/**
 * Asks for the files of a pack before the code that reads them is there: the list of packs, the descriptor and what it names. Where the
 * list names the files as well, as a published one does, nothing waits for the descriptor. Those the first regional map does without
 * follow once `later` says. What cannot be had is asked for again, and told, where it is read.
 */
export async function requestPackEarly(search: string, later?: Promise<unknown>): Promise<void> {
  try {
    const packs = entriesOf(await jsonOf(requestEarly(PACK_LIST)), "packs");
    const asked = new URLSearchParams(search).get("pack");
    const entry = packs.find(({ id }) => id === asked) ?? packs[0];
    if (typeof entry?.["id"] !== "string") return;
    const folder = `${DATA_FOLDER}${entry["id"]}/`;
    const ask = (files: readonly unknown[], isWanted: (file: string) => boolean) => {
      for (const file of files)
        if (typeof file === "string" && PLAIN.test(file) && isWanted(file))
          requestEarly(folder + file).catch(() => undefined);
    };
    const isFirst = (file: string) => FIRST.test(file);
    const answer = requestEarly(`${folder}datapackage.json`);
    const listed = Array.isArray(entry["files"]) ? entry["files"] : [];
    ask(listed, (file) => later === undefined || isFirst(file));
    if (listed.length > 0) firstAsked(folder);
    const paths = entriesOf(await jsonOf(answer), "resources").map(({ path }) => path);
    ask(paths, isFirst);
    firstAsked(folder);
    await later;
    ask(paths, (file) => !isFirst(file));
    for (const file of LENT.filter((each) => !paths.includes(each)))
      requestEarly(`${DATA_FOLDER}defaults/${file}`).catch(() => undefined);
  } catch {
    // Whoever reads the file asks again.
  }
}

/** Files a pack may name: no folder, no other kind. */
const PLAIN = /^[\w-]+\.(csv|geojson)$/;
/** Files the first regional map is drawn from: asked for before the others, since a browser asks for six at a time. */
const FIRST = /^((regions|enterprises|parks|projects)\.csv|(boundaries|context|neighbours)\.geojson)$/;
/** Tables that stand in where a pack has none of its own. */
const LENT = ["stages.csv", "lists.csv"];

async function jsonOf(answer: Answer): Promise<unknown> {
  const bytes = await answer;
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

function entriesOf(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return Array.isArray(list) ? list.filter((entry) => typeof entry === "object" && entry !== null) : [];
}

let firstAsked: (folder: string) => void = () => undefined;
/** The pack's folder, once the files of the first map are asked for. */
const asked = new Promise<string>((resolve) => {
  firstAsked = resolve;
});

/** Bytes of a file of the pack that was asked for early, without taking it from its reader; undefined where it was not, or not had. */
export async function peekFile(file: string): Answer {
  try {
    return await waiting.get((await asked) + file);
  } catch {
    return undefined;
  }
}

/** The answer asked for early, once; else asked for now. */
export async function fetchBytes(path: string): Answer {
  const early = waiting.get(path);
  read.add(path);
  waiting.delete(path);
  if (early !== undefined) {
    try {
      return await early;
    } catch {
      // The network may be back.
    }
  }
  return request(path);
}
