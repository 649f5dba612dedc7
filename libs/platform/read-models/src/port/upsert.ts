import type { Position } from '#platform/event-sourcing';
import { checkDocument } from './check-document.ts';
import type { Collection } from './collection.ts';
import { DocumentRefused } from './read-model-errors.ts';
import type { FieldValue, Upsert } from './view-store.ts';

/** A document as it is stored. @throws DocumentRefused it does not keep to its declaration, or is not JSON */
export function upsertOf(collection: Collection, id: string, document: unknown, position: Position): Upsert {
  checkDocument(collection, id, document);
  const values = document as Readonly<Record<string, FieldValue>>;
  const fields = Object.fromEntries(Object.keys(collection.fields).map((field) => [field, values[field]!]));
  try {
    return { id, text: JSON.stringify(document), position, fields };
  } catch {
    throw new DocumentRefused(collection.view, 'document', 'is not JSON');
  }
}
