import type { Document } from 'mongodb';
import { compareValues, valueAt } from './compare-values.ts';
import { LoopbackRefusal, WRITE_CONFLICT } from './loopback-refusal.ts';

type Rows = ReadonlyMap<string, Document>;
/** What is committed, at one time of the server. */
export type Committed = Readonly<{
  time: number;
  tables: ReadonlyMap<string, Rows>;
  droppedAt: ReadonlyMap<string, number>;
}>;
export type Index = Readonly<{ name: string; key: Record<string, number>; unique?: boolean }>;

/** Snapshots that are still read are young. */
const KEPT = 500;

const keyOf = (id: unknown): string => `${typeof id} ${JSON.stringify(id)}`;

/** Everything that is stored, and each of its last times: a transaction reads as of one, and conflicts as on a real server. */
export class LoopbackData {
  readonly indexes = new Map<string, Index[]>();
  readonly #times: Committed[] = [{ time: 1, tables: new Map(), droppedAt: new Map() }];
  /** Rows that a transaction under way has written. */
  readonly locks = new Map<string, Work>();

  get now(): Committed {
    return this.#times.at(-1)!;
  }

  /** @throws LoopbackRefusal nobody keeps what was there then */
  asOf(time: number): Committed {
    const found = this.#times.findLast((each) => each.time <= time);
    if (!found) throw new LoopbackRefusal(246, 'the snapshot is too old');
    return found;
  }

  commit(changes: ReadonlyMap<string, ReadonlyMap<string, Document | null>>): void {
    const tables = new Map(this.now.tables);
    for (const [table, rows] of changes) {
      const after = new Map(tables.get(table));
      for (const [key, row] of rows) {
        if (row) after.set(key, row);
        else after.delete(key);
      }
      tables.set(table, after);
    }
    this.#next({ tables });
  }

  drop(table: string): void {
    const tables = new Map(this.now.tables);
    tables.delete(table);
    this.indexes.delete(table);
    this.#next({ tables, droppedAt: new Map(this.now.droppedAt).set(table, this.now.time + 1) });
  }

  make(table: string): void {
    if (!this.now.tables.has(table)) this.#next({ tables: new Map(this.now.tables).set(table, new Map()) });
  }

  #next(change: Partial<Committed>): void {
    this.#times.push({ ...this.now, ...change, time: this.now.time + 1 });
    if (this.#times.length > KEPT) this.#times.shift();
  }
}

/** One command’s, or one transaction’s, look at the data and what it has written so far. */
export class Work {
  readonly #data: LoopbackData;
  readonly #base: Committed;
  readonly #isTransaction: boolean;
  readonly #changes = new Map<string, Map<string, Document | null>>();
  readonly #locked: string[] = [];
  #end!: () => void;
  /** Whoever waits for a row of it goes on when it has ended. */
  readonly ended = new Promise<void>((resolve) => void (this.#end = resolve));

  constructor(data: LoopbackData, base: Committed, isTransaction: boolean) {
    this.#data = data;
    this.#base = base;
    this.#isTransaction = isTransaction;
  }

  get time(): number {
    return this.#base.time;
  }

  rows(table: string): readonly Document[] {
    this.#checkStands(table);
    const changed = this.#changes.get(table);
    const before = this.#base.tables.get(table) ?? new Map<string, Document>();
    if (!changed) return [...before.values()];
    const kept = [...before].filter(([key]) => !changed.has(key)).map(([, row]) => row);
    return [...kept, ...[...changed.values()].filter((row) => row !== null)];
  }

  byId(table: string, id: unknown): Document | undefined {
    this.#checkStands(table);
    const changed = this.#changes.get(table);
    const key = keyOf(id);
    return (changed?.has(key) ? changed.get(key) : this.#base.tables.get(table)?.get(key)) ?? undefined;
  }

  /** @throws LoopbackRefusal @throws Work another transaction holds the row: wait for it */
  write(table: string, id: unknown, row: Document | null): void {
    const key = keyOf(id);
    const lock = `${table} ${key}`;
    const holder = this.#data.locks.get(lock);
    if (holder && holder !== this) {
      if (this.#isTransaction) throw WRITE_CONFLICT();
      throw new RowHeld(holder);
    }
    if (this.#data.now.tables.get(table)?.get(key) !== this.#base.tables.get(table)?.get(key)) throw WRITE_CONFLICT();
    if (row) this.#checkUnique(table, row);
    this.#data.locks.set(lock, this);
    this.#locked.push(lock);
    const changed = this.#changes.get(table) ?? new Map<string, Document | null>();
    this.#changes.set(table, changed.set(key, row));
  }

  commit(): void {
    if (this.#changes.size > 0) this.#data.commit(this.#changes);
    this.abort();
  }

  abort(): void {
    for (const lock of this.#locked) this.#data.locks.delete(lock);
    this.#end();
  }

  /** @throws LoopbackRefusal it was dropped since: the harder of the two ways in which servers go about that */
  #checkStands(table: string): void {
    if ((this.#data.now.droppedAt.get(table) ?? 0) > this.#base.time)
      throw new LoopbackRefusal(246, 'the collection was dropped since', ['TransientTransactionError']);
  }

  #checkUnique(table: string, row: Document): void {
    for (const { key, unique } of this.#data.indexes.get(table) ?? []) {
      if (!unique) continue;
      const same = (other: Document) =>
        compareValues(other['_id'], row['_id']) !== 0 &&
        Object.keys(key).every((path) => compareValues(valueAt(other, path), valueAt(row, path)) === 0);
      if (this.rows(table).some(same)) throw duplicate(key);
    }
  }
}

/** Not an error of the server: it lets the command wait. */
export class RowHeld extends Error {
  readonly by: Work;

  constructor(by: Work) {
    super('another transaction holds the row');
    this.by = by;
  }
}

export const duplicate = (keyPattern: Record<string, unknown>): LoopbackRefusal =>
  new LoopbackRefusal(11000, 'E11000 duplicate key error', [], { keyPattern });
