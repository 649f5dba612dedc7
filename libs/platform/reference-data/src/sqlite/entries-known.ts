import type { ReferenceVersion } from '../port/reference-data.ts';

/** How a list is read from its file. */
export type ListRead = Readonly<{
  newest: (list: string) => ReferenceVersion | null;
  entry: (list: string, key: string, version: ReferenceVersion) => string | undefined;
}>;

type Known = { version: ReferenceVersion | null; isOfThisTurn: boolean; entries: Map<string, string | undefined> };

const MOST = 10_000;

/**
 * What every registration asks for: which version is the newest, once a turn of the event loop, since another process may
 * take one; and an entry, once a version. Commands that came together are decided in one turn.
 */
export class EntriesKnown {
  readonly #read: ListRead;
  readonly #lists = new Map<string, Known>();

  constructor(read: ListRead) {
    this.#read = read;
  }

  newest(list: string): ReferenceVersion | null {
    return this.#known(list).version;
  }

  entry(list: string, key: string): string | undefined {
    const { version, entries } = this.#known(list);
    if (!version) return undefined;
    if (entries.has(key)) return entries.get(key);
    const found = this.#read.entry(list, key, version);
    // What nobody has heard of has no end.
    if (entries.size >= MOST) entries.clear();
    entries.set(key, found);
    return found;
  }

  /** What was taken here is known at once. */
  forget(): void {
    this.#lists.clear();
  }

  #known(list: string): Known {
    const before = this.#lists.get(list);
    if (before?.isOfThisTurn) return before;
    const version = this.#read.newest(list);
    const entries = before && before.version?.number === version?.number ? before.entries : new Map();
    const known: Known = { version, isOfThisTurn: true, entries };
    this.#lists.set(list, known);
    setImmediate(() => (known.isOfThisTurn = false));
    return known;
  }
}
