import type { Filter } from 'mongodb';
import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import { accessText } from '../access-chain/access-chain.ts';
import { ChainVerdict } from '../access-chain/chain-verdict.ts';
import {
  type AccessEntry,
  AccessJournal,
  type AccessLink,
  type AccessPage,
  type AccessVerdict,
} from '../port/access-journal.ts';
import type { PageAsked } from '../port/newest-first.ts';
import { ChainOfServer, type AccessRow } from './chain-of-server.ts';
import { NewestFirst } from './pages-newest-first.ts';

/** Newest first by the instant of the entry; of one instant by who wrote it, and in the order of that writer. */
export class MongoAccessJournal extends AccessJournal {
  readonly #engine: MongoEngine;
  readonly #rows: EngineCollection<AccessRow>;
  readonly #chain: ChainOfServer;
  readonly #newestFirst: NewestFirst<AccessRow>;

  constructor(engine: MongoEngine, rows: EngineCollection<AccessRow>) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#chain = new ChainOfServer(rows);
    this.#newestFirst = new NewestFirst(rows, 'at', 'writer', 'number');
  }

  override async record(entry: AccessEntry): Promise<AccessLink> {
    const { at, children, outcome, left, reasonKind } = entry;
    return this.#chain.write({
      ...{ entry: accessText(entry), at, children: [...new Set(children)] },
      ...(left && { takenOut: true }),
      ...(outcome === 'asked-why' && { askedWhy: true }),
      ...(outcome === 'tried' && { tried: true }),
      ...(reasonKind !== undefined && { reasonKind }),
    });
  }

  override ofChild(child: string, page: PageAsked, without: readonly string[] = []): Promise<AccessPage> {
    const hidden = without.length === 0 ? {} : { reasonKind: { $nin: without }, askedWhy: { $exists: false } };
    return this.#page({ children: child, ...hidden }, page);
  }

  override takenOut = (page: PageAsked): Promise<AccessPage> => this.#page({ takenOut: true }, page);

  override triesOf = (child: string, page: PageAsked): Promise<AccessPage> =>
    this.#page({ tried: true, children: child }, page);

  override forAReason(page: PageAsked, without: readonly string[] = []): Promise<AccessPage> {
    return this.#page({ reasonKind: { $exists: true, $nin: without } }, page);
  }

  async #page(filter: Filter<AccessRow>, page: PageAsked): Promise<AccessPage> {
    const { rows, ...beside } = await this.#newestFirst.page(filter, page);
    const entries = rows.map(({ entry, writer, number, hash }) => ({
      ...(JSON.parse(entry) as AccessEntry),
      ...{ writer, number, hash },
    }));
    return { entries, ...beside };
  }

  override async heads(): Promise<readonly AccessLink[]> {
    const last = { _id: '$writer', number: { $first: '$number' }, hash: { $first: '$hash' } };
    const found = await this.#rows.aggregate<Omit<AccessLink, 'writer'> & { _id: string }>([
      { $sort: { writer: 1, number: -1 } },
      { $group: last },
      { $sort: { _id: 1 } },
    ]);
    return found.map(({ _id: writer, number, hash }) => ({ writer, number, hash }));
  }

  override async verify(kept: readonly AccessLink[] = []): Promise<AccessVerdict> {
    const chains = new ChainVerdict(kept);
    return this.#engine.atOneMomentWhole(async (session) => {
      for await (const { children, ...row } of this.#rows.each({}, { session, sort: { writer: 1, number: 1 } })) {
        const wrong = chains.take({ ...row, indexed: children });
        if (wrong) return wrong;
      }
      return chains.end();
    });
  }

  /** Answers when every entry so far is recorded or refused. */
  drained(): Promise<void> {
    return this.#chain.drained();
  }
}
