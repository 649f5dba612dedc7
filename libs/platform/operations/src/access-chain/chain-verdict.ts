import type { AccessFlaw, AccessLink, AccessVerdict } from '../port/access-journal.ts';
import { accessHash, firstAccessHash } from './access-chain.ts';

/** An entry as it is stored, and the children that it is found by. */
export type StoredAccess = AccessLink & Readonly<{ entry: string; indexed: readonly string[] }>;

const placeOf = ({ writer, number }: AccessLink) => `${writer} ${number}`;

export const unsound = ({ writer, number, hash }: AccessLink, why: AccessFlaw): AccessVerdict => ({
  sound: false,
  link: { writer, number, hash },
  why,
});

/** Takes the entries of a journal writer by writer, in order, and holds one at a time. */
export class ChainVerdict {
  readonly #expected: Map<string, AccessLink>;
  #last: AccessLink | undefined;
  #entries = 0;
  #writers = 0;

  /** @param kept heads that were kept elsewhere */
  constructor(kept: readonly AccessLink[]) {
    this.#expected = new Map(kept.map((link) => [placeOf(link), link]));
  }

  /** @returns what is wrong, if it is with this one */
  take(row: StoredAccess): AccessVerdict | undefined {
    if (this.#last?.writer !== row.writer) {
      this.#writers++;
      this.#last = { writer: row.writer, number: -1, hash: firstAccessHash(row.writer) };
    }
    const why = flawOf(row, this.#last, this.#expected.get(placeOf(row)));
    if (why) return unsound({ ...this.#last, number: this.#last.number + 1, hash: row.hash }, why);
    this.#expected.delete(placeOf(row));
    this.#last = row;
    this.#entries++;
    return undefined;
  }

  /** Once all were taken. */
  end(): AccessVerdict {
    const cutOff = this.#expected.values().next().value;
    if (cutOff) return unsound(cutOff, 'missing');
    return { sound: true, entries: this.#entries, writers: this.#writers };
  }
}

function flawOf(row: StoredAccess, last: AccessLink, kept: AccessLink | undefined): AccessFlaw | undefined {
  if (row.number !== last.number + 1) return 'missing';
  if (row.hash !== accessHash(row.writer, row.number, row.entry, last.hash)) return 'altered';
  if (kept && kept.hash !== row.hash) return 'altered';
  const named = (JSON.parse(row.entry) as { children: string[] }).children;
  return same(new Set(named), new Set(row.indexed)) ? undefined : 'children-index';
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((child) => b.has(child));
