import type { RecordedEvent } from '#platform/event-sourcing';
import type { ParkCode } from '../port/checkpoint.ts';
import { DocumentRefused } from '../port/read-model-errors.ts';
import { upsertOf } from '../port/upsert.ts';
import type { StoredDocument } from '../port/view-store.ts';
import type { View } from '../projection/view.ts';

/**
 * One event onto one document. It is parsed anew for each event, so that a fold that changes its argument and then fails
 * leaves nothing behind, and a fold within a batch sees just what one after it would.
 * @returns the code under which the event is parked, when it could not be applied
 */
export function foldDocument(
  view: View,
  id: string,
  before: StoredDocument,
  event: RecordedEvent,
): StoredDocument | ParkCode {
  try {
    const document = view.fold(before.text === undefined ? undefined : JSON.parse(before.text), event);
    const text = document === undefined ? undefined : upsertOf(view.collection, id, document, event.position).text;
    return { text, position: event.position, parked: false };
  } catch (error) {
    return error instanceof DocumentRefused ? 'document-refused' : 'fold-threw';
  }
}
