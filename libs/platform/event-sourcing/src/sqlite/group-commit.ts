import type { Appended } from '../port/event-store.ts';
import { StoreUnavailable } from '../port/store-errors.ts';
import type { CheckedAppend } from './append-writer.ts';
import type { CommitTogether, Outcome } from './commit-together.ts';

/** Bounds on one transaction, so that a flood of appends neither stops the event loop nor swells the WAL at once. */
const MAX_APPENDS = 512;
const MAX_BYTES = 4 * 1024 * 1024;

type Waiting = Readonly<{
  append: CheckedAppend;
  resolve: (appended: Appended) => void;
  reject: (error: unknown) => void;
}>;

/** Collects the appends of one turn of the event loop and commits them together; order of arrival is kept. */
export class GroupCommit {
  readonly #commit: CommitTogether;
  readonly #busyTimeoutMs: number;
  readonly #committed: () => void;
  readonly #queue: Waiting[] = [];
  #scheduled = false;
  #lockedSince: number | null = null;
  #whenEmpty: (() => void)[] = [];

  /** @param committed told after each transaction, before its callers are answered */
  constructor(commit: CommitTogether, busyTimeoutMs: number, committed: () => void) {
    this.#commit = commit;
    this.#busyTimeoutMs = busyTimeoutMs;
    this.#committed = committed;
  }

  append(append: CheckedAppend): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ append, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when every append asked for so far has its answer. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#queue.length === 0) resolve();
      else this.#whenEmpty.push(resolve);
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    const size = this.#groupSize();
    const group = this.#queue.slice(0, size);
    const outcomes = this.#commit(group.map(({ append }) => append)) ?? this.#givenUp(group);
    if (outcomes === null) {
      // Writers of several processes that wait equally long would meet again.
      setTimeout(() => this.#flush(), 1 + Math.random() * 10);
      return;
    }
    this.#lockedSince = null;
    this.#scheduled = false;
    this.#queue.splice(0, size);
    this.#committed();
    group.forEach((waiting, index) => answer(waiting, outcomes[index]!));
    if (this.#queue.length > 0) this.#schedule();
    else this.#whenEmpty.splice(0).forEach((tell) => tell());
  }

  #givenUp(group: readonly Waiting[]): readonly Outcome[] | null {
    const now = performance.now();
    this.#lockedSince ??= now;
    if (now - this.#lockedSince < this.#busyTimeoutMs) return null;
    const error = new StoreUnavailable(`another process has held its write lock for ${this.#busyTimeoutMs} ms`);
    return group.map(() => ({ error }));
  }

  #groupSize(): number {
    let bytes = 0;
    const tooMany = this.#queue.findIndex(({ append }, index) => {
      bytes += append.bytes;
      return index > 0 && (index >= MAX_APPENDS || bytes > MAX_BYTES);
    });
    return tooMany < 0 ? this.#queue.length : tooMany;
  }
}

function answer({ resolve, reject }: Waiting, outcome: Outcome): void {
  if ('appended' in outcome) resolve(outcome.appended);
  else reject(outcome.error);
}
