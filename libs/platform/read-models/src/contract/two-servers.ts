import type { OnWritten } from '../port/read-models.ts';
import type { ViewBatch, ViewRequest, WaitingViewRequest } from '../port/view-store.ts';
import { ViewStore } from '../port/view-store.ts';
import type { Collection, Fields } from '../port/collection.ts';
import type { Counting, Query } from '../port/query.ts';

/** One storage under two servers: what one of them writes, the other reads. Every promise holds for both together. */
export class TwoServers extends ViewStore {
  readonly #writes: ViewStore;
  readonly #reads: ViewStore;

  constructor(writes: ViewStore, reads: ViewStore) {
    super();
    this.#writes = writes;
    this.#reads = reads;
  }

  override get = <D, F extends Fields>(collection: Collection<D, F>, id: string) => this.#reads.get(collection, id);
  override getMany = <D, F extends Fields>(collection: Collection<D, F>, ids: readonly string[]) =>
    this.#reads.getMany(collection, ids);
  override find = <D, F extends Fields>(collection: Collection<D, F>, query: Query<F>) =>
    this.#reads.find(collection, query);
  override count = <D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>) =>
    this.#reads.count(collection, counting);
  override ids = <D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>) =>
    this.#reads.ids(collection, counting);
  override positionOf = (collection: Collection) => this.#reads.positionOf(collection);
  override requests = () => this.#reads.requests();
  override queued = (generation: number) => this.#reads.queued(generation);
  override load = (collection: Collection, generation: number, ids: readonly string[]) =>
    this.#reads.load(collection, generation, ids);
  override generations = (collection: Collection) => this.#reads.generations(collection);

  override onWritten = (listener: OnWritten) => this.#writes.onWritten(listener);
  override begin = (collection: Collection) => this.#writes.begin(collection);
  override abandon = (collection: Collection) => this.#writes.abandon(collection);
  override retract = (collection: Collection) => this.#writes.retract(collection);
  override prune = (collection: Collection) => this.#writes.prune(collection);
  override dropAllBut = (collections: readonly Collection[]) => this.#writes.dropAllBut(collections);
  override write = (batches: readonly ViewBatch[]) => this.#writes.write(batches);
  override request = (request: ViewRequest) => this.#writes.request(request);
  override answered = (request: WaitingViewRequest) => this.#writes.answered(request);

  override async close(): Promise<void> {
    await this.#writes.close();
    await this.#reads.close();
  }
}
