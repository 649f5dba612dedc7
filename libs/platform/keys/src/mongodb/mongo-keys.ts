import type { KeyObject } from 'node:crypto';
import type { MongoEngine } from '#platform/mongo-engine';
import { SystemClock } from '#platform/time';
import {
  beginDestructionList,
  listDestructions,
  readDestructionsIfAny,
  type Destruction,
} from '../destruction-list/destruction-list.ts';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { KeyEnded, KeyMissing, KeyUnreadable, WrongMasterKey } from '../port/key-errors.ts';
import { type KeyOwner, Keys, type LostKey } from '../port/keys.ts';
import { ofOwner } from '../port/of-owner.ts';
import { checks, makeCheckValue, unwrapKey } from '../wrapping/wrapping.ts';
import { endKeys, orderOf } from './end-keys.ts';
import { type DestructionRow, keyCollections, type KeyCollections, type KeyRow } from './key-collections.ts';
import { makeKey } from './make-key.ts';

export type MongoKeysOptions = Readonly<{
  /** A file of this server that lists destructions too, outside every backup. The database’s own list is all servers’. */
  destructionList?: string;
  now?: () => Date;
}>;

/**
 * Keys in a MongoDB, shared by every server that has the master key. None is kept in memory: what one server ended, another
 * would open from there. Wrapped bytes of an ended key stay in the database’s journal and log until these roll over; they
 * open nothing here, since nobody is answered them again.
 */
export class MongoKeys extends Keys {
  readonly #engine: MongoEngine;
  readonly #rows: KeyCollections;
  readonly #masterKey: MasterKey;
  readonly #list: string | undefined;
  readonly #now: () => Date;

  private constructor(engine: MongoEngine, rows: KeyCollections, masterKey: MasterKey, options: MongoKeysOptions) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#masterKey = masterKey;
    this.#list = options.destructionList;
    this.#now = options.now ?? (() => new Date(new SystemClock().now()));
  }

  /**
   * Ends whatever the destruction list names: an older copy of the database that was put back opens nothing that was
   * destroyed since.
   * @throws WrongMasterKey @throws DestructionListUnreadable
   */
  static async open(engine: MongoEngine, masterKey: MasterKey, options: MongoKeysOptions = {}): Promise<MongoKeys> {
    const rows = await keyCollections(engine);
    await checkMasterKey(rows, masterKey);
    const keys = new MongoKeys(engine, rows, masterKey, options);
    await keys.#reconcile();
    return keys;
  }

  async obtain(owner: KeyOwner): Promise<KeyObject> {
    const { kid } = owner;
    const there = (await this.#rows.keys.findOne({ _id: kid })) ?? (await this.#make(owner));
    if ('key' in there) return there.key;
    // Nobody’s: it was ended before it was made.
    if (there.subject === null || there.purpose === null) throw new KeyEnded(kid);
    if (ofOwner({ ...owner, subject: there.subject, purpose: there.purpose }, owner) && there.ended)
      throw new KeyEnded(kid);
    return this.#unwrapped(there);
  }

  async find(kids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'ended'>> {
    const wanted = [...new Set(kids)];
    const rows = new Map((await this.#rows.keys.find({ _id: { $in: wanted } })).map((row) => [row._id, row]));
    const over = await this.#endedAmong(wanted.filter((kid) => !rows.has(kid)));
    return new Map(
      wanted.map((kid) => {
        const row = rows.get(kid);
        if (!row && !over.has(kid)) throw new KeyMissing(kid);
        return [kid, !row || row.ended ? 'ended' : this.#unwrapped(row)] as const;
      }),
    );
  }

  async endKey(kid: string): Promise<void> {
    await this.applyDestructions([{ kid, at: this.#now().toISOString() }]);
  }

  async endKeysOf(subject: string): Promise<number> {
    return this.applyDestructions([{ subject, at: this.#now().toISOString() }]);
  }

  /** Ends what a list says was destroyed: the list of this server first. @returns how many keys it ended now */
  async applyDestructions(list: readonly Destruction[]): Promise<number> {
    if (this.#list !== undefined) listDestructions(this.#list, list);
    let ended = 0;
    for (const each of list) ended += await endKeys(this.#engine, this.#rows, each);
    return ended;
  }

  /** Those of these keys that are not here and were not ended. */
  async missing(kids: readonly string[]): Promise<readonly string[]> {
    const there = new Set(
      (await this.#rows.keys.find({ _id: { $in: [...kids] } }, { fields: ['_id'] })).map(({ _id }) => _id),
    );
    const unknown = kids.filter((kid) => !there.has(kid));
    const ended = await this.#endedAmong(unknown);
    return unknown.filter((kid) => !ended.has(kid));
  }

  /** Keys that were made here and are gone, though nobody destroyed them. */
  async lost(): Promise<readonly LostKey[]> {
    return this.#engine.atOneMoment(async (session) => {
      const there = new Set<string>();
      for await (const { _id } of this.#rows.keys.each({}, { session })) there.add(_id);
      const gone: LostKey[] = [];
      for await (const { _id, subject } of this.#rows.made.each({}, { session, sort: { _id: 1 } }))
        if (!there.has(_id)) gone.push({ kid: _id, subject });
      const subjects = [...new Set(gone.map(({ subject }) => subject))];
      const over = await this.#rows.subjects.find({ _id: { $in: subjects }, ended: true }, { session });
      const ended = new Set(over.map(({ _id }) => _id));
      return gone.filter(({ subject }) => !ended.has(subject));
    });
  }

  /** Keys that are here, were not ended, and do not open: each is tried. */
  async damaged(): Promise<readonly LostKey[]> {
    const found: LostKey[] = [];
    for await (const row of this.#rows.keys.each({ ended: false }))
      if (!this.#opened(row)) found.push({ kid: row._id, subject: row.subject! });
    return found;
  }

  /** Those of these subjects whose keys were all destroyed. */
  async destroyedSubjects(subjects: readonly string[]): Promise<readonly string[]> {
    return (await this.#rows.subjects.find({ _id: { $in: [...subjects] }, ended: true })).map(({ _id }) => _id);
  }

  /** The engine is whoever’s who opened it. */
  async close(): Promise<void> {
    return Promise.resolve();
  }

  async #make(owner: KeyOwner): Promise<KeyRow | Readonly<{ key: KeyObject }>> {
    const key = await makeKey(this.#engine, this.#rows, this.#masterKey, owner);
    return key ? { key } : (await this.#rows.keys.findOne({ _id: owner.kid }))!;
  }

  /** Of keys that are not there: a lost one ends with its subject. */
  async #endedAmong(kids: readonly string[]): Promise<ReadonlySet<string>> {
    if (kids.length === 0) return new Set();
    const made = await this.#rows.made.find({ _id: { $in: [...kids] } });
    const over = new Set(await this.destroyedSubjects([...new Set(made.map(({ subject }) => subject))]));
    return new Set(made.filter(({ subject }) => over.has(subject)).map(({ _id }) => _id));
  }

  #opened({ _id: kid, subject, purpose, wrapped }: KeyRow): KeyObject | undefined {
    return unwrapKey(this.#masterKey, { kid, subject: subject!, purpose: purpose! }, wrapped);
  }

  #unwrapped(row: KeyRow): KeyObject {
    const key = this.#opened(row);
    if (!key) throw new KeyUnreadable(row._id);
    return key;
  }

  /** Database and list learn from each other what either lost. */
  async #reconcile(): Promise<void> {
    if (this.#list === undefined) return;
    beginDestructionList(this.#list);
    const known = await this.#rows.destructions.find({}, { sort: { _id: 1 } });
    const ids = new Set(known.map(({ _id }) => _id));
    await this.applyDestructions(readDestructionsIfAny(this.#list).filter((each) => !ids.has(orderOf(each))));
    listDestructions(this.#list, known.map(destructionOf));
  }
}

const destructionOf = ({ subject, kid, at }: DestructionRow): Destruction =>
  subject === null ? { kid: kid!, at } : { subject, at };

/** The first opening leaves a value that only the same master key opens. @throws WrongMasterKey */
async function checkMasterKey({ checks: kept, keys }: KeyCollections, masterKey: MasterKey): Promise<void> {
  const _id = 'store';
  const isNew = !(await kept.findOne({ _id })) && !(await keys.findOne({}));
  if (isNew) await kept.insert({ _id, check: makeCheckValue(masterKey) });
  const found = await kept.findOne({ _id });
  if (!found || !checks(masterKey, found.check)) throw new WrongMasterKey();
}
