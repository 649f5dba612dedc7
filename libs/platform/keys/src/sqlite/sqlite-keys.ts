import { generateKeySync, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  closedOnFailure,
  copySqliteFile,
  type Disk,
  FlushElsewhere,
  OneCommitATurn,
  openSqliteFile,
  type SqliteFile,
} from '#platform/sqlite-file';
import { SystemClock } from '#platform/time';
import {
  beginDestructionList,
  type Destruction,
  listDestructions,
  readDestructionsIfAny,
} from '../destruction-list/destruction-list.ts';
import type { MasterKey } from '../master-key/load-master-key.ts';
import { KeyEnded, KeyMissing, KeyUnreadable } from '../port/key-errors.ts';
import { type KeyOwner, Keys, type LostKey } from '../port/keys.ts';
import { ofOwner } from '../port/of-owner.ts';
import { KeyCache } from './key-cache.ts';
import { damagedRows } from './damaged-rows.ts';
import { type KeyRow, keyRows } from './key-rows.ts';
import { KEYS_SCHEMA } from './keys-schema.ts';
import { clearRemains } from './clear-remains.ts';
import { lostRows } from './lost-rows.ts';
import { putBackFrom, type PutBack } from './put-back.ts';
import { checkMasterKey } from './check-master-key.ts';
import { unwrapKey, wrapKey } from '../wrapping/wrapping.ts';

export type SqliteKeysOptions = Readonly<{
  /** Where destructions are listed, outside the backup of the keys. Default: `keys-destroyed.jsonl` beside the file. */
  destructionList?: string;
  now?: () => Date;
  /** How long to wait for other processes. Default 5,000 ms. */
  busyTimeoutMs?: number;
  disk?: Disk;
}>;

/** Keys in one SQLite file, shared by every process that has the master key. */
export class SqliteKeys extends Keys {
  readonly #db: SqliteFile;
  readonly #masterKey: MasterKey;
  readonly #list: string;
  readonly #now: () => Date;
  readonly #rows: ReturnType<typeof keyRows>;
  readonly #lost: ReturnType<typeof lostRows>;
  readonly #disk: FlushElsewhere;
  readonly #commits: OneCommitATurn;
  readonly #cache = new KeyCache();
  #othersVersion: unknown;
  #lastDestruction = 0;

  private constructor(
    db: SqliteFile,
    disk: FlushElsewhere,
    masterKey: MasterKey,
    options: Pick<Required<SqliteKeysOptions>, 'destructionList' | 'now'>,
  ) {
    super();
    this.#db = db;
    this.#masterKey = masterKey;
    this.#list = options.destructionList;
    this.#now = options.now;
    this.#rows = keyRows(db);
    this.#lost = lostRows(db);
    this.#disk = disk;
    this.#commits = new OneCommitATurn(db, this.#disk);
  }

  /**
   * Opens the store, or makes it, and ends whatever the destruction list names: an older copy of the file that was put
   * back opens nothing that was destroyed since.
   * @throws WrongMasterKey @throws DestructionListUnreadable @throws NewerSchema
   */
  static async open(file: string, masterKey: MasterKey, options: SqliteKeysOptions = {}): Promise<SqliteKeys> {
    const destructionList = options.destructionList ?? join(dirname(file), 'keys-destroyed.jsonl');
    const db = openSqliteFile(file, KEYS_SCHEMA, options.busyTimeoutMs);
    const disk = closedOnFailure(db, () => new FlushElsewhere(db, options.disk));
    try {
      checkMasterKey(db, masterKey);
      const now = () => new Date(new SystemClock().now());
      const keys = new SqliteKeys(db, disk, masterKey, { now, ...options, destructionList });
      keys.#reconcile();
      return keys;
    } catch (error) {
      await disk.close();
      db.close();
      throw error;
    }
  }

  async obtain(owner: KeyOwner): Promise<KeyObject> {
    this.#noticeEnded();
    const cached = this.#cache.get(owner.kid);
    if (cached) return ofOwner(cached.owner, owner) && cached.key;
    let made: KeyObject | undefined;
    if (this.#rows.findOne(owner.kid)) {
      void this.#disk.othersVersion; // after reading: what another made meanwhile counts as not flushed
      // What is there may not be on the disk yet, whoever made it: nothing must be sealed under it before.
      await this.#disk.settled();
    } else made = await this.#make(owner);
    // Read in the turn in which it is kept: whatever ends it later is noticed.
    const row = this.#rows.findOne(owner.kid);
    if (!row) throw new KeyMissing(owner.kid);
    if (ofOwner(row, owner) && row.ended) throw new KeyEnded(owner.kid);
    return this.#kept(row, made);
  }

  async find(kids: readonly string[]): Promise<ReadonlyMap<string, KeyObject | 'ended'>> {
    this.#noticeEnded();
    const found = new Map<string, KeyObject | 'ended'>();
    const uncached = new Set<string>();
    for (const kid of kids) {
      const cached = this.#cache.get(kid);
      if (cached) found.set(kid, cached.key);
      else uncached.add(kid);
    }
    if (uncached.size === 0) return found;
    // To open something with a key it need not be on the disk, to be kept for whatever comes it must.
    await this.#disk.settled().catch(() => undefined);
    const rows = this.#rows.find([...uncached]);
    void this.#disk.othersVersion; // after reading: what another made meanwhile counts as not flushed
    const open = (row: KeyRow) => (this.#disk.unflushed ? this.#unwrapped(row) : this.#kept(row));
    for (const row of rows) found.set(row.kid, row.ended ? 'ended' : open(row));
    const unknown = [...uncached].filter((kid) => !found.has(kid));
    const ended = this.#rows.findEnded(unknown);
    for (const kid of unknown) {
      if (!ended.has(kid)) throw new KeyMissing(kid);
      found.set(kid, 'ended');
    }
    return found;
  }

  async endKey(kid: string): Promise<void> {
    await this.applyDestructions([{ kid, at: this.#now().toISOString() }]);
  }

  async endKeysOf(subject: string): Promise<number> {
    return this.applyDestructions([{ subject, at: this.#now().toISOString() }]);
  }

  /** Ends what a list says was destroyed. @returns how many keys it ended now @throws DestructionUnfinished */
  async applyDestructions(list: readonly Destruction[]): Promise<number> {
    const ended = this.#end(list);
    clearRemains(this.#db);
    return ended;
  }

  /** Those of these keys that are not here and were not ended. */
  missing(kids: readonly string[]): readonly string[] {
    return this.#rows.findUnknown(kids);
  }

  /** Keys that were made here and are gone, though nobody destroyed them. */
  lost(): readonly LostKey[] {
    return this.#lost.all();
  }

  /** Keys that are here, were not ended, and do not open: each is tried. */
  damaged(): readonly LostKey[] {
    return damagedRows(this.#db, this.#masterKey).map(({ kid, subject }) => ({ kid, subject }));
  }

  /** How many keys are gone of which nothing is remembered. Changes nothing. */
  gaps(): number {
    return this.#lost.gaps();
  }

  /** How many rows are gone of which nothing is remembered: of whom they were, only the events can tell. */
  unnamedLosses(): number {
    return this.#lost.unnamed();
  }

  /** What the events told of them. From then on they are lost, and known to be. */
  nameLosses(found: readonly LostKey[]): void {
    this.#db.transaction(() => this.#lost.name(found)).immediate();
  }

  /**
   * Takes what is lost or damaged here from another copy of the file, as far as that one has it whole. What was
   * destroyed stays destroyed. Beside a running server too.
   * @throws WrongMasterKey the copy is under another one
   */
  putBackFrom(copy: string): PutBack {
    return putBackFrom(this.#db, copy, this.#masterKey);
  }

  /** Those of these subjects whose keys were all destroyed. */
  destroyedSubjects(subjects: readonly string[]): readonly string[] {
    return this.#rows.findOver(subjects);
  }

  /** A durable copy as at one moment, while others write. Belongs to a set of its own. @throws CopyRefused */
  async backupTo(file: string): Promise<void> {
    copySqliteFile(this.#db, file);
  }

  async close(): Promise<void> {
    await this.#commits.drained();
    await this.#disk.close();
    this.#cache.clear();
    this.#db.close();
  }

  /**
   * Insert if absent, to be read again: of two servers the later one takes the earlier one's key. Keys that are made in
   * one turn of the event loop share one commit, so one flush, and none is answered before it.
   * @returns the key, unless another was there
   */
  async #make(owner: KeyOwner): Promise<KeyObject | undefined> {
    const made = generateKeySync('aes', { length: 256 });
    let isOurs = false;
    await this.#commits.run(() => {
      if (this.#rows.isOver(owner)) throw new KeyEnded(owner.kid);
      isOurs = this.#rows.insert(owner, wrapKey(this.#masterKey, owner, made));
    });
    return isOurs ? made : undefined;
  }

  /** From here on it is answered at once, so it must be on the disk. @param made what is wrapped in it, where known */
  #kept(row: KeyRow, made?: KeyObject): KeyObject {
    const key = made ?? this.#unwrapped(row);
    this.#cache.put({ kid: row.kid, subject: row.subject, purpose: row.purpose }, key);
    return key;
  }

  #unwrapped(row: KeyRow): KeyObject {
    const key = unwrapKey(this.#masterKey, row, row.wrapped);
    if (!key) throw new KeyUnreadable(row.kid);
    return key;
  }

  /** The list first, under the write lock: a crash in between is made good at the next opening. */
  #end(orders: readonly Destruction[]): number {
    const ended = this.#db
      .transaction(() => {
        const fresh = orders.filter((order) => this.#rows.order(order));
        if (fresh.length > 0) listDestructions(this.#list, fresh);
        return orders.reduce((count, order) => count + this.#rows.end(order), 0);
      })
      .immediate();
    this.#dropEnded();
    return ended;
  }

  /** The file and the list learn from each other what either lost: an older file, or a list that was left behind. */
  #reconcile(): void {
    beginDestructionList(this.#list);
    if (this.#end(readDestructionsIfAny(this.#list)) > 0) clearRemains(this.#db);
    const known = this.#rows
      .destructionsSince(0)
      .map(({ subject, kid, at }) => (kid ? { kid, at } : { subject: subject!, at }));
    if (known.length > 0) this.#db.transaction(() => listDestructions(this.#list, known)).immediate();
  }

  /** Before reading: the cache is trusted only as long as no other connection has committed. */
  #noticeEnded(): void {
    const version = this.#disk.othersVersion;
    if (version === this.#othersVersion) return;
    this.#dropEnded();
    this.#othersVersion = version;
  }

  #dropEnded(): void {
    for (const { number, subject, kid } of this.#rows.destructionsSince(this.#lastDestruction)) {
      if (subject !== null) this.#cache.dropSubject(subject);
      if (kid !== null) this.#cache.dropKey(kid);
      this.#lastDestruction = number;
    }
  }
}
