import type { MongoEngine } from '#platform/mongo-engine';
import type { Instant } from '#platform/time';
import {
  ReferenceData,
  type NewVersion,
  type ReferenceEntry,
  type ReferencesFound,
  type ReferenceVersion,
  type VersionTaken,
} from '../port/reference-data.ts';
import { referenceCollections, type ReferenceCollections, versionOf } from './reference-collections.ts';
import { takeVersion } from './take-version.ts';

/** Lists that others publish, in a MongoDB that several servers share. */
export class MongoReferenceData extends ReferenceData {
  readonly #engine: MongoEngine;
  readonly #rows: ReferenceCollections;

  private constructor(engine: MongoEngine, rows: ReferenceCollections) {
    super();
    this.#engine = engine;
    this.#rows = rows;
  }

  static async open(engine: MongoEngine): Promise<MongoReferenceData> {
    return new MongoReferenceData(engine, await referenceCollections(engine));
  }

  override async take(
    list: string,
    version: NewVersion,
    entries: Iterable<ReferenceEntry> | AsyncIterable<ReferenceEntry>,
  ): Promise<VersionTaken> {
    // Read before anything is written: a file that breaks off half-way leaves what is there.
    const all: ReferenceEntry[] = [];
    for await (const entry of entries) all.push(entry);
    return takeVersion(this.#engine, this.#rows, list, version, all);
  }

  override async version(list: string, knownAt?: Instant): Promise<ReferenceVersion | null> {
    const known = knownAt === undefined ? {} : { takenAt: { $lte: knownAt } };
    const row = await this.#rows.versions.findOne({ list, isTaken: true, ...known }, { sort: { number: -1 } });
    return row ? versionOf(row) : null;
  }

  override async get<Content>(
    list: string,
    keys: readonly string[],
    knownAt?: Instant,
  ): Promise<ReadonlyMap<string, Content>> {
    const version = await this.version(list, knownAt);
    if (!version) return new Map();
    const { number } = version;
    const standing = { since: { $lte: number }, until: { $gt: number } };
    const found = await this.#rows.entries.find({ list, key: { $in: [...keys] }, ...standing });
    const contents = new Map(found.map(({ key, content }) => [key, content]));
    return new Map(
      keys.flatMap((key): readonly (readonly [string, Content])[] => {
        const content = contents.get(key);
        return content === undefined ? [] : [[key, JSON.parse(content) as Content]];
      }),
    );
  }

  override async search<Content>(
    list: string,
    words: readonly string[],
    most: number,
  ): Promise<ReferencesFound<Content>> {
    const version = words.length === 0 ? null : await this.version(list);
    if (!version) return { found: [], more: false };
    const { number } = version;
    const each = words.map((word) => ({ words: { $elemMatch: { $gte: word, $lt: `${word}${LAST_OF_ALL}` } } }));
    const asked = { list, $and: each, since: { $lte: number }, until: { $gt: number } };
    const found = await this.#rows.entries.find(asked, { sort: { since: 1, place: 1 }, limit: most + 1 });
    return {
      found: found.slice(0, most).map(({ content }) => JSON.parse(content) as Content),
      more: found.length > most,
    };
  }

  /** The engine is whoever’s who opened it. */
  override async close(): Promise<void> {
    return Promise.resolve();
  }
}

/** No word goes on with it. */
const LAST_OF_ALL = '\u{10FFFF}';
