import type { Position } from '#platform/event-sourcing';
import type { Collection, Fields } from './collection.ts';
import type { Counted, Counting, Ids, Page, Query, Row } from './query.ts';

/** Called with the names of the views that read otherwise than before: documents came, went or changed, or a build went live. */
export type OnWritten = (changed: ReadonlySet<string>) => void;

/**
 * The read side's door: collections of documents, one for each version of a view, made from events and from nothing
 * else. Readers see the live generation of their own version only.
 *
 * Promises (contract suite in ../contract): what was written in one batch becomes visible together with the position it
 * reflects; a page never repeats or omits a document that did not change meanwhile; anything not declared is refused.
 *
 * @throws ViewNotBuilt from every reading method: this version of the view has not caught up for the first time yet
 */
export abstract class ReadModels {
  /** @throws DocumentParked the document waits for an event that could not be applied */
  abstract get<D, F extends Fields>(collection: Collection<D, F>, id: string): Promise<D | undefined>;

  /** The documents there are among these, each marked if parked. At most MAX_LIMIT ids. */
  abstract getMany<D, F extends Fields>(
    collection: Collection<D, F>,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Row<D>>>;

  /** @throws QueryRefused naming the field */
  abstract find<D, F extends Fields>(collection: Collection<D, F>, query: Query<F>): Promise<Page<D>>;

  /** How many documents fit, up to a limit. @throws QueryRefused naming the field */
  abstract count<D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>): Promise<Counted>;

  /**
   * The ids of those that fit, up to a limit, and no document of them: for an order that no store keeps, such as that of
   * what is sealed. @throws QueryRefused naming the field
   */
  abstract ids<D, F extends Fields>(collection: Collection<D, F>, counting: Counting<F>): Promise<Ids>;

  /** How far the live generation of a view has come; null when none is live or it is empty. */
  abstract positionOf(collection: Collection): Promise<Position | null>;

  /** Called after each batch that this process wrote; what other processes write is noticed by asking again. */
  abstract onWritten(listener: OnWritten): () => void;
}
