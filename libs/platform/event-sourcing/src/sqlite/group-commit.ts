import type { Appended } from '../port/event-store.ts';
import { StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
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

/**
 * Collects the appends of one turn of the event loop, or of one flush to the disk, and commits them together; order of
 * arrival is kept.
 */
export class GroupCommit {
  readonly #commit: CommitTogether;
  readonly #busyTimeoutMs: number;
  readonly #flushed: (written: readonly Appended[]) => Promise<void>;
  readonly #queue: Waiting[] = [];
  #scheduled = false;
  #lockedSince: number | null = null;
  #whenEmpty: (() => void)[] = [];
  #lost: Readonly<{ ids: ReadonlySet<string>; cause: unknown }> | undefined;

  /** @param flushed asked after each transaction: its callers are answered when what it wrote is on the disk */
  constructor(commit: CommitTogether, busyTimeoutMs: number, flushed: (written: readonly Appended[]) => Promise<void>) {
    this.#commit = commit;
    this.#busyTimeoutMs = busyTimeoutMs;
    this.#flushed = flushed;
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
      if (this.#queue.length === 0 && !this.#scheduled) resolve();
      else this.#whenEmpty.push(resolve);
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#commitNext());
  }

  #commitNext(): void {
    const size = this.#groupSize();
    const group = this.#queue.slice(0, size);
    const outcomes = this.#commit(group.map(({ append }) => append)) ?? this.#givenUp(group);
    if (outcomes === null) {
      // Writers of several processes that wait equally long would meet again.
      setTimeout(() => this.#commitNext(), 1 + Math.random() * 10);
      return;
    }
    this.#lockedSince = null;
    this.#queue.splice(0, size);
    void this.#answer(group, outcomes);
  }

  /** Meanwhile others may ask: they are committed together, and flushed next. */
  async #answer(group: readonly Waiting[], outcomes: readonly Outcome[]): Promise<void> {
    const written = outcomes.flatMap((outcome) => ('appended' in outcome ? [outcome.appended] : []));
    if (written.length > 0)
      await this.#flushed(written).catch((cause: unknown) => {
        const lost = group.filter((_, index) => 'appended' in outcomes[index]!);
        this.#lost = { ids: new Set(lost.flatMap(({ append }) => append.events.map(({ id }) => id))), cause };
      });
    group.forEach((waiting, index) => answer(waiting, this.#knownOf(waiting.append, outcomes[index]!)));
    this.#scheduled = false;
    if (this.#queue.length > 0) this.#schedule();
    else this.#whenEmpty.splice(0).forEach((tell) => tell());
  }

  /** Of what was written when the disk failed, nothing is known; also when it is sent again. */
  #knownOf({ stream, events }: CheckedAppend, outcome: Outcome): Outcome {
    const { ids, cause } = this.#lost ?? {};
    return ids && events.some(({ id }) => ids.has(id)) ? { error: new UnknownOutcome(stream, { cause }) } : outcome;
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
