import {
  evolved,
  inForce,
  standings,
  type Catalogue,
  type EventStore,
  type EventType,
  type Fact,
  type RecordedEvent,
  type Standing,
  type StreamDefinition,
} from '#platform/event-sourcing';

/** A stream as it stands: what decisions, repeats and corrections need of it. */
export class LoadedStream<State, E extends EventType> {
  readonly events: readonly RecordedEvent[];
  readonly #definition: StreamDefinition<State, E>;
  readonly #catalogue: Catalogue;

  private constructor(events: readonly RecordedEvent[], definition: StreamDefinition<State, E>, catalogue: Catalogue) {
    this.events = events;
    this.#definition = definition;
    this.#catalogue = catalogue;
  }

  static from<State, E extends EventType>(
    store: EventStore,
    catalogue: Catalogue,
    definition: StreamDefinition<State, E>,
    name: string,
  ): Promise<LoadedStream<State, E>> {
    return new LoadedStream([], definition, catalogue).caughtUp(store, name);
  }

  /** With what others have written since. */
  async caughtUp(store: EventStore, name: string): Promise<LoadedStream<State, E>> {
    const since = (await store.readStream(name, this.events.length)).map((event) => this.#catalogue.decode(event));
    return new LoadedStream([...this.events, ...since], this.#definition, this.#catalogue);
  }

  get head(): RecordedEvent | undefined {
    return this.events.at(-1);
  }

  get state(): State {
    return evolved(this.#definition, inForce(this.events, this.#catalogue.kindOf) as unknown as readonly Fact<E>[]);
  }

  standing(original: string): Standing | undefined {
    return standings(this.events, this.#catalogue.kindOf).get(original);
  }

  /** What a command wrote here before, if it did. */
  writtenBy(commandId: string): readonly RecordedEvent[] {
    return this.events.filter(({ metadata }) => metadata.commandId === commandId);
  }
}
