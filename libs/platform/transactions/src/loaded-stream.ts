import {
  evolved,
  factsIn,
  inForce,
  standings,
  told,
  type Catalogue,
  type EventStore,
  type EventType,
  type Fact,
  type Facts,
  type RecordedEvent,
  type StreamDefinition,
} from '#platform/event-sourcing';

/** A stream as it stands: what decisions, repeats and corrections need of it. */
export class LoadedStream<State, E extends EventType> {
  readonly name: string;
  readonly #definition: StreamDefinition<State, E>;
  readonly #catalogue: Catalogue;
  readonly #events: RecordedEvent[] = [];
  readonly #ofCommand = new Map<string, RecordedEvent[]>();
  #state: Readonly<{ folded: State }> | undefined;

  constructor(name: string, definition: StreamDefinition<State, E>, catalogue: Catalogue) {
    this.name = name;
    this.#definition = definition;
    this.#catalogue = catalogue;
  }

  get length(): number {
    return this.#events.length;
  }

  get head(): RecordedEvent | undefined {
    return this.#events.at(-1);
  }

  get state(): State {
    this.#state ??= {
      folded: this.#foldOn(this.#definition.initial, inForce(this.#events, this.#catalogue.typeOf)),
    };
    return this.#state.folded;
  }

  /** Takes in what was written since, by whomever. */
  async catchUp(store: EventStore): Promise<void> {
    const since = (await store.readStream(this.name, this.length)).map((event) => this.#catalogue.decode(event));
    if (since.length === 0) return;
    for (const event of since) {
      const { commandId } = event.metadata;
      this.#ofCommand.set(commandId, [...(this.#ofCommand.get(commandId) ?? []), event]);
      this.#events.push(event);
    }
    const folded = this.#state;
    this.#state = folded && this.#onlyAdds(since) ? { folded: this.#foldOn(folded.folded, since) } : undefined;
  }

  /** Every fact by the id of its original. */
  get facts(): Facts<E> {
    return factsIn(() => standings(this.#events, this.#catalogue.typeOf));
  }

  /** Ids of all events about one fact. */
  entriesOf(original: string): readonly string[] {
    return this.#events.filter((event) => told(event, this.#catalogue.typeOf).fact.id === original).map(({ id }) => id);
  }

  /** What a command wrote here before, if it did: its metadata says so, whatever its id. */
  writtenBy(commandId: string): readonly RecordedEvent[] {
    return this.#ofCommand.get(commandId) ?? [];
  }

  /** New facts follow those that stand; a correction changes what was folded already, and a change may belong before. */
  #onlyAdds(events: readonly RecordedEvent[]): boolean {
    return events.every(({ type }) => {
      const { kind, dated } = this.#catalogue.typeOf(type);
      return kind === 'original' && !dated;
    });
  }

  #foldOn(initial: State, facts: readonly RecordedEvent[]): State {
    return evolved({ ...this.#definition, initial }, facts as unknown as readonly Fact<E>[]);
  }
}
