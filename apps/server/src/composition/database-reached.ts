import { setTimeout as delay } from 'node:timers/promises';
import type { Operations } from '#platform/operations';
import { ReadinessCheck } from '#platform/web';
import type { MarksKept } from './store-set.ts';

/** Less than whoever asks for readiness waits. */
const PATIENCE_MS = 2_000;

/** Not ready while the database does not answer, or takes nothing. */
export class DatabaseReached extends ReadinessCheck {
  override readonly name = 'database';
  readonly #operations: Pick<Operations, 'settings'>;
  readonly #marks: Pick<MarksKept, 'written'>;
  readonly #patienceMs: number;

  constructor(
    operations: Pick<Operations, 'settings'>,
    marks: Pick<MarksKept, 'written'>,
    patienceMs: number = PATIENCE_MS,
  ) {
    super();
    this.#operations = operations;
    this.#marks = marks;
    this.#patienceMs = patienceMs;
  }

  override async ready(): Promise<boolean> {
    const over = new AbortController();
    const answered = Promise.all([this.#operations.settings.get('asked-whether-there'), this.#marks.written()]).then(
      ([, written]) => written,
      () => false,
    );
    const late = delay(this.#patienceMs, false, { signal: over.signal }).catch(() => false);
    return Promise.race([answered, late]).finally(() => over.abort());
  }
}
