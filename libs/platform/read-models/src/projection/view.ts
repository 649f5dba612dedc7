import type { EventType, RecordedEvent, TypedEvent } from '#platform/event-sourcing';
import { checkCollection } from '../port/check-collection.ts';
import type { Collection, DocumentOf, Fields } from '../port/collection.ts';

/**
 * A view as the runner knows it. `documents` says which documents an event touches, `fold` makes each anew; a document
 * folded to undefined is deleted. Both are pure, and a fold depends on nothing but its document and the event: that is
 * what lets one document be parked, and a view be thrown away.
 */
export interface View<D = unknown, F extends Fields = Fields> {
  readonly collection: Collection<D, F>;
  /** Names of the event types it reads. */
  readonly types: readonly string[];
  documents(event: RecordedEvent): readonly string[];
  /** @param id of the document */
  fold(document: D | undefined, event: RecordedEvent, id: string): D | undefined;
}

type Definition<D, F extends Fields, E extends readonly EventType[]> = Readonly<{
  name: string;
  /** Raised whenever `fields`, `documents` or `fold` change what is stored: the view is then built anew. */
  version: number;
  fields: F;
  indexes?: Collection<D, F>['indexes'];
  events: E;
  documents: (event: TypedEvent<E[number]>) => readonly string[];
  fold: (document: D | undefined, event: TypedEvent<E[number]>, id: string) => D | undefined;
}>;

/** Declares a view. @throws TypeError its name, version or fields cannot be stored */
export function view<D extends DocumentOf<F>, const F extends Fields, const E extends readonly EventType[]>({
  name,
  version,
  fields,
  indexes,
  events,
  documents,
  fold,
}: Definition<D, F, E>): View<D, F> {
  const collection = { view: name, version, fields, ...(indexes && { indexes }) };
  checkCollection(collection);
  return {
    collection,
    types: events.map(({ type }) => type),
    // The runner dispatches by type, so what arrives is one of E.
    documents: (event) => documents(event as unknown as TypedEvent<E[number]>),
    fold: (document, event, id) => fold(document, event as unknown as TypedEvent<E[number]>, id),
  };
}
