/** Numbers of an entry: its own, one more than that so that 0 is free; the hash of its text; where that begins and ends. */
const FIELDS = 4;

/**
 * Numbers by text, as a Map has them, for parts of one long text: they are looked up where they stand, not cut out of it. A text from
 * elsewhere is a part of itself.
 */
export class TextIndex {
  private readonly text: string;
  /** Texts that do not stand in the long one; an entry of one begins below 0. */
  private readonly others: string[] = [];
  private count = 0;
  /** Entries at the place their hash says, or the next free one; at most half full. */
  private entries = new Int32Array(256 * FIELDS);

  constructor(text: string) {
    this.text = text;
  }

  /** The number of a part of a text; -1 where it has none. */
  get(text: string, start: number, end: number): number {
    return (this.entries[this.find(text, start, end, hashOf(text, start, end))] ?? 0) - 1;
  }

  set(text: string, start: number, end: number, number: number): void {
    if (this.count * FIELDS * 2 >= this.entries.length) this.grow();
    const hash = hashOf(text, start, end);
    const from = text === this.text ? start : -this.others.push(text.slice(start, end));
    const at = this.find(text, start, end, hash);
    this.entries[at] = number + 1;
    this.entries[at + 1] = hash;
    this.entries[at + 2] = from;
    this.entries[at + 3] = from + end - start;
    this.count += 1;
  }

  /** Where the entry of a part of a text stands, or would stand. */
  private find(text: string, start: number, end: number, hash: number): number {
    const { entries } = this;
    const last = entries.length - FIELDS;
    let at = (hash * FIELDS) & last;
    while (entries[at] !== 0 && (entries[at + 1] !== hash || !this.isEqual(at, text, start, end)))
      at = (at + FIELDS) & last;
    return at;
  }

  private isEqual(at: number, text: string, start: number, end: number): boolean {
    const begin = this.entries[at + 2] ?? 0;
    if ((this.entries[at + 3] ?? 0) - begin !== end - start) return false;
    const other = begin < 0 ? (this.others[-begin - 1] ?? "") : this.text;
    const shift = begin < 0 ? -start : begin - start;
    for (let each = start; each < end; each += 1) {
      if (text.charCodeAt(each) !== other.charCodeAt(each + shift)) return false;
    }
    return true;
  }

  private grow(): void {
    const old = this.entries;
    this.entries = new Int32Array(old.length * 4);
    const last = this.entries.length - FIELDS;
    for (let from = 0; from < old.length; from += FIELDS) {
      if (old[from] === 0) continue;
      let at = ((old[from + 1] ?? 0) * FIELDS) & last;
      while (this.entries[at] !== 0) at = (at + FIELDS) & last;
      for (let field = 0; field < FIELDS; field += 1) this.entries[at + field] = old[from + field] ?? 0;
    }
  }
}

/** FNV-1a over code units, its high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash ^ (hash >>> 15);
}
