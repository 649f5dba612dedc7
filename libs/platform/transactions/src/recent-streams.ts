import type { EventType, StreamDefinition } from '#platform/event-sourcing';
import type { LoadedStream } from './loaded-stream.ts';

/** Some 40 MB of open data and ciphertext: a year of two marks a day for fifty children. */
const MOST_EVENTS = 20_000;

type AnyStream = LoadedStream<unknown, EventType>;

/**
 * The streams used last, folded. What is kept saves reading and folding again, never asking: a user first catches up,
 * and the append's expected revision refuses whatever was decided on less than the whole.
 */
export class RecentStreams {
  readonly #kept = new Map<string, Readonly<{ definition: unknown; loaded: AnyStream; events: number }>>();
  readonly #most: number;
  #events = 0;

  constructor(most = MOST_EVENTS) {
    this.#most = most;
  }

  get<State, E extends EventType>(
    name: string,
    definition: StreamDefinition<State, E>,
  ): LoadedStream<State, E> | undefined {
    const kept = this.#kept.get(name);
    return kept?.definition === definition ? (kept.loaded as unknown as LoadedStream<State, E>) : undefined;
  }

  /** Keeps a stream as the one used last, and lets go of those used longest ago. */
  keep<State, E extends EventType>(loaded: LoadedStream<State, E>, definition: StreamDefinition<State, E>): void {
    this.drop(loaded.name);
    if (loaded.length === 0 || loaded.length > this.#most / 4) return;
    this.#kept.set(loaded.name, { definition, loaded: loaded as unknown as AnyStream, events: loaded.length });
    this.#events += loaded.length;
    for (const name of this.#kept.keys()) {
      if (this.#events <= this.#most) break;
      this.drop(name);
    }
  }

  drop(name: string): void {
    this.#events -= this.#kept.get(name)?.events ?? 0;
    this.#kept.delete(name);
  }
}
