import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { ForeignPosition, type Position } from '../port/position.ts';
import type { EngineConnection } from './engine-connection.ts';
import { pageAfter } from './engine-pages.ts';
import { isOurs } from './stored-form.ts';

/**
 * How far a reader has come in the log of all streams. It has passed the engine's own events too, so that a quiet week of
 * them is not read again and again; but those go when they are old, and then it begins again behind the last of ours.
 */
export class PlaceInLog {
  readonly #connection: EngineConnection;
  readonly #after: Position | null;
  #ours: bigint | null;
  #passed: bigint | null;

  constructor(connection: EngineConnection, after: Position | null, from: bigint | null) {
    this.#connection = connection;
    this.#after = after;
    this.#ours = from;
    this.#passed = from;
  }

  isPast(last: bigint): boolean {
    return this.#passed !== null && this.#passed >= last;
  }

  /** The next events of ours, perhaps none, and whether the engine had no more. @throws ForeignPosition */
  async next(signal?: AbortSignal): Promise<Readonly<{ events: readonly AllStreamRecordedEvent[]; atEnd: boolean }>> {
    const page = await pageAfter(this.#connection, this.#passed, signal);
    if (page) {
      const events = page.events.filter(isOurs);
      this.#ours = events.at(-1)?.position.commit ?? this.#ours;
      this.#passed = page.events.at(-1)?.position.commit ?? this.#passed;
      return { events, atEnd: page.atEnd };
    }
    if (this.#passed === this.#ours)
      throw new ForeignPosition(this.#after ?? '', 'no event of this event store stands there');
    this.#passed = this.#ours;
    return { events: [], atEnd: false };
  }
}
