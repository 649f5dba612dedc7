import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { insertUntilKnown, type EngineCollection } from '#platform/mongo-engine';
import type { Instant } from '#platform/time';
import { accessHash, firstAccessHash } from '../access-chain/access-chain.ts';
import type { AccessLink } from '../port/access-journal.ts';

/** An entry with what it is found by beside its text. */
export type AccessRow = AccessLink &
  Readonly<{
    _id: string;
    entry: string;
    at: Instant;
    children: readonly string[];
    takenOut?: true;
    askedWhy?: true;
    tried?: true;
    reasonKind?: string;
  }>;

type Given = Pick<AccessRow, 'entry' | 'at' | 'children' | 'takenOut' | 'askedWhy' | 'tried' | 'reasonKind'>;
type Waiting = Given & Readonly<{ resolve: (link: AccessLink) => void; reject: (error: unknown) => void }>;

/**
 * The chain of one server. Entries of one turn of the event loop, or of one answer of the database, are sent together, and
 * answered when they are kept. Where nothing is known of some, a new chain begins: they may be the end of the old one.
 */
export class ChainOfServer {
  readonly #rows: EngineCollection<AccessRow>;
  #last: AccessLink = beginning();
  #queue: Waiting[] = [];
  #going: Promise<void> | undefined;

  constructor(rows: EngineCollection<AccessRow>) {
    this.#rows = rows;
  }

  write(given: Given): Promise<AccessLink> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...given, resolve, reject });
      this.#going ??= this.#go();
    });
  }

  /** Resolves when every entry so far has its answer. */
  async drained(): Promise<void> {
    await this.#going;
  }

  async #go(): Promise<void> {
    while (this.#queue.length > 0) {
      await nextTurn();
      await this.#keep(this.#queue.splice(0));
    }
    this.#going = undefined;
  }

  async #keep(group: readonly Waiting[]): Promise<void> {
    const rows = chained(group, this.#last);
    try {
      await insertUntilKnown(this.#rows, rows, (there, ours) => there.hash === ours.hash);
      this.#last = linkOf(rows.at(-1)!);
      group.forEach(({ resolve }, index) => resolve(linkOf(rows[index]!)));
    } catch (error) {
      this.#last = beginning();
      for (const { reject } of group) reject(error);
    }
  }
}

const linkOf = ({ writer, number, hash }: AccessRow): AccessLink => ({ writer, number, hash });

function beginning(): AccessLink {
  const writer = randomUUID();
  return { writer, number: -1, hash: firstAccessHash(writer) };
}

function chained(group: readonly Given[], from: AccessLink): readonly AccessRow[] {
  let last = from;
  return group.map((given) => {
    const { writer } = last;
    const number = last.number + 1;
    last = { writer, number, hash: accessHash(writer, number, given.entry, last.hash) };
    return { _id: `${writer} ${number}`, ...last, ...given };
  });
}
