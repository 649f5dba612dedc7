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
import { KeyEnded, KeyMissing, KeyUnreadable } from '../port/key-errors.ts';
import type { KeptKeys, KeysUnopened } from '../port/kept-keys.ts';
import { type KeyOwner, Keys } from '../port/keys.ts';
import { ofOwner } from '../port/of-owner.ts';
import { checkMasterKeyOf } from './check-master-key-of.ts';
import { endKeys, orderOf } from './end-keys.ts';
import { type DestructionRow, keyCollections, type KeyCollections, type KeyRow } from './key-collections.ts';
import { endedAmong, keyIn, keysToldBy } from './keys-told.ts';
import { makeKey } from './make-key.ts';
import { nameLosses, unnamedLosses } from './name-losses.ts';

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
export class MongoKeys extends Keys implements KeptKeys {
  readonly #engine: MongoEngine;
  readonly #rows: KeyCollections;
  readonly #masterKey: MasterKey;
  readonly #list: string | undefined;
  readonly #now: () => Date;
  readonly #told: KeysUnopened;
  readonly #making = new Map<string, Promise<KeyObject | null>>();

  private constructor(engine: MongoEngine, rows: KeyCollections, masterKey: MasterKey, options: MongoKeysOptions) {
    super();
    this.#engine = engine;
    this.#rows = rows;
    this.#masterKey = masterKey;
    this.#list = options.destructionList;
    this.#now = options.now ?? (() => new Date(new SystemClock().now()));
    this.#told = keysToldBy(engine, rows);
  }

  /**
   * Ends whatever the destruction list names: an older copy of the database that was put back opens nothing that was
   * destroyed since.
   * @throws WrongMasterKey @throws DestructionListUnreadable
   */
  static async open(engine: MongoEngine, masterKey: MasterKey, options: MongoKeysOptions = {}): Promise<MongoKeys> {
    const rows = await keyCollections(engine);
    await checkMasterKeyOf(rows, masterKey);
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
    if (wanted.length === 0) return new Map();
    const rows = new Map((await this.#rows.keys.find({ _id: { $in: wanted } })).map((row) => [row._id, row]));
    const over = await endedAmong(
      this.#rows,
      wanted.filter((kid) => !rows.has(kid)),
    );
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

  readonly missing: KeptKeys['missing'] = (kids) => this.#told.missing(kids);
  readonly lost: KeptKeys['lost'] = () => this.#told.lost();
  readonly gaps: KeptKeys['gaps'] = () => this.#told.gaps();
  readonly destroyedSubjects: KeptKeys['destroyedSubjects'] = (subjects) => this.#told.destroyedSubjects(subjects);
  readonly damaged: KeptKeys['damaged'] = () => this.#told.damaged(this.#masterKey);
  readonly unnamedLosses: KeptKeys['unnamedLosses'] = () => unnamedLosses(this.#engine, this.#rows);
  readonly nameLosses: KeptKeys['nameLosses'] = (found) => nameLosses(this.#engine, this.#rows, found);

  /** The engine is whoever’s who opened it. */
  async close(): Promise<void> {
    return Promise.resolve();
  }

  /** Whoever asks here for a key that is being made waits, and then looks: of transactions about one person one would win. */
  async #make(owner: KeyOwner): Promise<KeyRow | Readonly<{ key: KeyObject }>> {
    const { kid } = owner;
    const under = this.#making.get(kid);
    if (under) {
      await under.catch(() => undefined);
      return (await this.#rows.keys.findOne({ _id: kid })) ?? this.#make(owner);
    }
    const making = makeKey(this.#engine, this.#rows, this.#masterKey, owner, this.#now().toISOString());
    this.#making.set(kid, making);
    const key = await making.finally(() => this.#making.delete(kid));
    return key ? { key } : (await this.#rows.keys.findOne({ _id: kid }))!;
  }

  #unwrapped(row: KeyRow): KeyObject {
    const key = keyIn(row, this.#masterKey);
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
