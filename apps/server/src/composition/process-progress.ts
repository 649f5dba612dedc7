import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '#platform/event-sourcing';
import type { ProcessRunner } from '#platform/process-manager';
import { ProcessProgress } from '#platform/web';

/** As long as a person at a page waits without wondering. */
const WAIT_MS = 2000;

type Runner = Pick<ProcessRunner, 'processHasPassed'>;

/** What a route that says `@DoneBy` asks; false until the processes run. */
export class ProgressOfProcesses extends ProcessProgress {
  readonly #waitMs: number;
  #runner: Runner | null = null;

  constructor(waitMs = WAIT_MS) {
    super();
    this.#waitMs = waitMs;
  }

  of(runner: Runner): void {
    this.#runner = runner;
  }

  override async dealtWith(process: string, position: Position): Promise<boolean> {
    if (!this.#runner) return false;
    const over = new AbortController();
    const passed = this.#runner.processHasPassed(process, position, over.signal).then(() => true);
    const tooLong = delay(this.#waitMs, false, { signal: over.signal, ref: false }).catch(() => false);
    return Promise.race([passed, tooLong]).finally(() => over.abort());
  }
}
