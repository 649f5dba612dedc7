import { comparePositions, ForeignPosition, sequenceIn, type Position } from '#platform/event-sourcing';
import { collectionName, type Collection } from '../port/collection.ts';
import type { ReadModels } from '../port/read-models.ts';
import { ViewBehind } from '../port/read-model-errors.ts';

/** How soon what another process wrote is noticed; what this process wrote is noticed at once. */
const POLL_MS = 50;

const NEVER = new AbortController().signal;

/** Lets a query see at least what its asker wrote: waits by the stored checkpoints of the views it names. */
export class ViewWaiter {
  readonly #readModels: ReadModels;
  readonly #storeId: string;
  readonly #collections: ReadonlyMap<string, Collection>;

  /** @param storeId the event store that positions must belong to */
  constructor(readModels: ReadModels, storeId: string, collections: readonly Collection[]) {
    this.#readModels = readModels;
    this.#storeId = storeId;
    this.#collections = new Map(collections.map((collection) => [collection.view, collection]));
  }

  /**
   * Resolves once every one of these views has passed the position.
   * @throws ViewBehind naming those that had not after `limitMs`
   * @throws ForeignPosition the position is of another event store
   * @throws TypeError no view of this code has that name
   */
  async waitFor(views: readonly string[], position: Position, signal = NEVER, limitMs = 5000): Promise<void> {
    const collections = views.map((view) => this.#collectionOf(view));
    sequenceIn(this.#storeId, position);
    // One after the other, and none again that has passed: views mostly move together, in one transaction.
    const left = [...collections];
    const passed = async () => {
      while (left[0] && (await this.#hasPassed(left[0], position))) left.shift();
      return left.length === 0;
    };
    // Mostly they have: whoever need not wait listens for nothing.
    if (await passed()) return;
    const limit = AbortSignal.timeout(limitMs);
    const ended = AbortSignal.any([signal, limit]);
    for (;;) {
      const written = this.#nextWrite(ended);
      if (await passed()) return written.cancel();
      await written.promise;
      signal.throwIfAborted();
      if (limit.aborted) {
        const behind = await this.#behind(left, position);
        if (behind.length === 0) return;
        throw new ViewBehind(behind);
      }
    }
  }

  #collectionOf(view: string): Collection {
    const collection = this.#collections.get(view);
    if (!collection) throw new TypeError(`There is no view “${view}”.`);
    return collection;
  }

  async #behind(collections: readonly Collection[], position: Position): Promise<string[]> {
    const passed = await Promise.all(collections.map((collection) => this.#hasPassed(collection, position)));
    return collections.filter((_, i) => !passed[i]).map(collectionName);
  }

  async #hasPassed(collection: Collection, position: Position): Promise<boolean> {
    try {
      const reached = await this.#readModels.positionOf(collection);
      return reached !== null && comparePositions(reached, position) >= 0;
    } catch (error) {
      // Not live yet, or still made from another store: either way not there.
      if (error instanceof ViewBehind || error instanceof ForeignPosition) return false;
      throw error;
    }
  }

  /** Listens before the checkpoints are read, so that no batch falls between reading and waiting. */
  #nextWrite(ended: AbortSignal): { promise: Promise<unknown>; cancel: () => void } {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = () => resolve(undefined);
    const timer = setTimeout(wake, POLL_MS);
    const forget = this.#readModels.onWritten(wake);
    ended.addEventListener('abort', wake);
    if (ended.aborted) wake();
    const cancel = () => {
      clearTimeout(timer);
      forget();
      ended.removeEventListener('abort', wake);
    };
    return { promise: promise.finally(cancel), cancel };
  }
}
