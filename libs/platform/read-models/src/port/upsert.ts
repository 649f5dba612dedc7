import type { Position } from '#platform/event-sourcing';
import { checkDocument } from './check-document.ts';
import type { Collection } from './collection.ts';
import { DocumentRefused } from './read-model-errors.ts';
import type { Upsert } from './view-store.ts';

/** A document as it is stored. @throws DocumentRefused it does not keep to its declaration, or is not JSON */
export function upsertOf(collection: Collection, id: string, document: unknown, position: Position): Upsert {
  checkDocument(collection, id, document);
  try {
    return { id, text: JSON.stringify(document), position };
  } catch {
    throw new DocumentRefused(collection.view, 'document', 'is not JSON');
  }
}
