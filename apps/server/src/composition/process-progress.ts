import { setTimeout as delay } from 'node:timers/promises';
import { comparePositions, type EventStore, lagAfter, type Position } from '#platform/event-sourcing';
import type { Operations } from '#platform/operations';
import { ProcessProgress } from '#platform/web';
import type { Clock } from '#platform/time';

/** As long as a person at a page waits without wondering. */
const WAIT_MS = 2000;
const LOOK_EVERY_MS = 25;

type Known = Readonly<{
  operations: Pick<Operations, 'processes'>;
  events: EventStore;
  clock: Clock;
  /** The types of events that a process takes. */
  takenBy: (process: string) => ReadonlySet<string> | undefined;
}>;

/** What a route that says `@DoneBy` asks: by what is stored, for the process may run in another server. */
export class ProgressOfProcesses extends ProcessProgress {
  readonly #known: Known;
  readonly #waitMs: number;

  constructor(known: Known, waitMs = WAIT_MS) {
    super();
    this.#known = known;
    this.#waitMs = waitMs;
  }

  override async dealtWith(process: string, position: Position): Promise<boolean> {
    for (const over = performance.now() + this.#waitMs; ;) {
      if (await this.#hasPassed(process, position)) return true;
      if (performance.now() >= over) return false;
      await delay(LOOK_EVERY_MS, undefined, { ref: false });
    }
  }

  /** It need not keep that it went past what it does not take. */
  async #hasPassed(process: string, position: Position): Promise<boolean> {
    const { operations, events, clock, takenBy } = this.#known;
    const place = await operations.processes.placeOf(process);
    if (!place) return false;
    const kept = place.checkpoint?.position ?? null;
    if (kept !== null && comparePositions(kept, position) >= 0) return true;
    const { events: ahead, orMore } = await lagAfter(events, kept, clock.now(), takenBy(process));
    return ahead === 0 && !orMore;
  }
}
