import { comparePositions, ForeignPosition, type EventStore, type Position } from '#platform/event-sourcing';
import type { Collection, Generation, ViewStore } from '#platform/read-models';
import { views } from './all-contexts.ts';

type Stored = Readonly<{ events: Pick<EventStore, 'head'>; views: Pick<ViewStore, 'generations'> }>;

/** Whether the views show what was recorded by some moment: by their stored checkpoints. */
export class ViewsShown {
  readonly #store: Pick<ViewStore, 'generations'>;
  readonly #collections: readonly Collection[];
  readonly #head: Position | null;
  readonly #reached = new Set<Collection>();

  private constructor(
    store: Pick<ViewStore, 'generations'>,
    collections: readonly Collection[],
    head: Position | null,
  ) {
    this.#store = store;
    this.#collections = collections;
    this.#head = head;
  }

  static async asOfNow(
    { events, views: store }: Stored,
    collections: readonly Collection[] = views.map(({ collection }) => collection),
  ): Promise<ViewsShown> {
    return new ViewsShown(store, collections, await events.head());
  }

  /** Each has come as far once, and none stands before an event that it may not pass. */
  async all(): Promise<boolean> {
    const each = await Promise.all(this.#collections.map((collection) => this.#isShown(collection)));
    return each.every(Boolean);
  }

  async #isShown(collection: Collection): Promise<boolean> {
    const live = (await this.#store.generations(collection)).find((generation) => generation.live);
    if (!live || live.stop) return false;
    if (!this.#reached.has(collection) && this.#isReached(live)) this.#reached.add(collection);
    return this.#reached.has(collection);
  }

  #isReached({ checkpoint }: Generation): boolean {
    if (this.#head === null) return true;
    if (checkpoint === null) return false;
    try {
      return comparePositions(checkpoint.position, this.#head) >= 0;
    } catch (error) {
      // Made from another store, and still to be built anew from this one.
      if (error instanceof ForeignPosition) return false;
      throw error;
    }
  }
}
