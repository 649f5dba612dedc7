import { canonical } from '#platform/event-sourcing';
import type { Collection, ReadModels } from '#platform/read-models';
import { londonDate, type Instant } from '#platform/time';
import { ReadOnce } from './read-once.ts';

type Views = Pick<ReadModels, 'positionOf' | 'onWritten'>;

/** Once of all who ask, of what is read from views: not again before anything was written to them, and on another day anew. */
export class ReadFromViews<T> {
  readonly #readings = new ReadOnce<T>();
  readonly #views: Views;
  readonly #collections: readonly Collection[];
  #written = 0;

  constructor(views: Views, collections: readonly Collection[]) {
    this.#views = views;
    this.#collections = collections;
    views.onWritten(() => this.#written++);
  }

  async of(asked: unknown, now: Instant, read: () => Promise<T>): Promise<T> {
    const key = canonical([asked, londonDate(now)]);
    return this.#readings.of(key, { from: await this.#from(), at: Date.parse(now) }, read);
  }

  /** What this server writes it knows; what another does is told by how far the views have come. */
  async #from(): Promise<string> {
    const positions = await Promise.all(this.#collections.map((each) => this.#views.positionOf(each)));
    return canonical([this.#written, ...positions]);
  }
}
