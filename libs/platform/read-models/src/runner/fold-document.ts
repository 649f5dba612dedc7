import type { RecordedEvent } from '#platform/event-sourcing';
import { checkChanges } from '../port/check-document.ts';
import type { ParkCode } from '../port/checkpoint.ts';
import { DocumentRefused } from '../port/read-model-errors.ts';
import { upsertOf } from '../port/upsert.ts';
import type { StoredDocument, Upsert } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';

/** What a document is after some events, ready to be written; null when there is none any more. */
export type Folded = Readonly<{ after: StoredDocument; upsert: Upsert | null }>;

/**
 * Several events onto one document, which is parsed once and written once. Undefined when one of them could not be
 * applied: a fold may have changed its argument before it failed, so nothing of this is kept, and they are folded again
 * one by one.
 */
export function foldTogether(
  view: View,
  id: string,
  before: StoredDocument,
  events: readonly RecordedEvent[],
): Folded | undefined {
  try {
    let document = parsed(before);
    for (const event of events) {
      const next = view.fold(document, event, id);
      // After each, as if each were a batch: what is parked must not depend on where batches end.
      if (next !== undefined) checkChanges(view.collection, id, next, document);
      document = next;
    }
    return folded(view, id, document, events.at(-1)!.position);
  } catch {
    return undefined;
  }
}

/**
 * One event onto one document. It is parsed anew for each event, so that a fold that changes its argument and then fails
 * leaves nothing behind.
 * @returns the code under which the event is parked, when it could not be applied
 */
export function foldDocument(view: View, id: string, before: StoredDocument, event: RecordedEvent): Folded | ParkCode {
  try {
    return folded(view, id, view.fold(parsed(before), event, id), event.position);
  } catch (error) {
    return error instanceof DocumentRefused ? 'document-refused' : 'fold-threw';
  }
}

const parsed = ({ text }: StoredDocument): unknown => (text === undefined ? undefined : JSON.parse(text));

function folded({ collection }: View, id: string, document: unknown, position: RecordedEvent['position']): Folded {
  const upsert = document === undefined ? null : upsertOf(collection, id, document, position);
  return { after: { text: upsert?.text, position, parked: false }, upsert };
}
