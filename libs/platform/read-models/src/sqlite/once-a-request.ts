import type { Database, Statement } from 'better-sqlite3';
import { requestNow } from '../port/one-request.ts';

type Kept = Readonly<{ as: string; read: Map<string, unknown> }>;

/**
 * What one request has read, for as long as nothing was committed since, by this connection or another: who holds a record, and
 * from whom it is kept, a page asks for with each of its acts. It answers what the file would answer, and is gone with the request.
 */
export class OnceARequest {
  readonly #kept = new WeakMap<object, Kept>();
  readonly #byOthers: Statement<[], number>;
  readonly #byThis: Statement<[], number>;

  constructor(database: Database) {
    this.#byOthers = database.prepare<[], number>('pragma data_version').pluck();
    this.#byThis = database.prepare<[], number>('select total_changes()').pluck();
  }

  of<T>(asked: string, read: () => T): T {
    // What is committed while it is read is noticed by the next look: it is kept as of before, and so never said again.
    const kept = this.#keptNow();
    if (!kept) return read();
    if (kept.has(asked)) return kept.get(asked) as T;
    const found = read();
    kept.set(asked, found);
    return found;
  }

  /** Of each name by itself: those that were read before are not read with others. */
  each<T>(of: string, names: readonly string[], read: (names: readonly string[]) => ReadonlyMap<string, T>) {
    const kept = this.#keptNow();
    if (!kept) return read(names);
    const keyOf = (name: string) => `${of} ${name}`;
    const missing = names.filter((name) => !kept.has(keyOf(name)));
    if (missing.length > 0) {
      const found = read(missing);
      // All that is answered is of one moment.
      if (this.#keptNow() !== kept) return missing.length === names.length ? found : read(names);
      for (const name of missing) kept.set(keyOf(name), found.get(name));
    }
    return new Map(
      names.flatMap((name): readonly (readonly [string, T])[] => {
        const row = kept.get(keyOf(name)) as T | undefined;
        return row === undefined ? [] : [[name, row]];
      }),
    );
  }

  /** Null where no request is answered. */
  #keptNow(): Map<string, unknown> | null {
    const request = requestNow();
    if (request === null) return null;
    const as = `${this.#byOthers.get()} ${this.#byThis.get()}`;
    const before = this.#kept.get(request);
    if (before?.as === as) return before.read;
    const read = new Map<string, unknown>();
    this.#kept.set(request, { as, read });
    return read;
  }
}
