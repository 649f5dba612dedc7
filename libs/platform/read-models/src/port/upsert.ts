import type { Position } from '#platform/event-sourcing';
import { checkDocument } from './check-document.ts';
import { collectionName, type Collection } from './collection.ts';
import { DocumentRefused } from './read-model-errors.ts';
import type { FieldValue, Upsert } from './view-store.ts';

/** A document as it is stored. @throws DocumentRefused it does not keep to its declaration, or is not JSON */
export function upsertOf(collection: Collection, id: string, document: unknown, position: Position): Upsert {
  checkDocument(collection, id, document);
  const values = document as Readonly<Record<string, FieldValue>>;
  const fields = Object.fromEntries(Object.keys(collection.fields).map((field) => [field, values[field]!]));
  const text = jsonOf(collection, document);
  if (text.length > MAX_BYTES / 3 && Buffer.byteLength(text) > MAX_BYTES)
    throw new DocumentRefused(
      collectionName(collection),
      'document',
      `is longer than ${MAX_BYTES} bytes: split it by week or month`,
    );
  return { id, text, position, fields };
}

/** Of every adapter: an engine takes 16 MiB with all that stands beside the text. */
const MAX_BYTES = 15 * 1024 * 1024;

function jsonOf(collection: Collection, document: unknown): string {
  try {
    return JSON.stringify(document);
  } catch {
    throw new DocumentRefused(collectionName(collection), 'document', 'is not JSON');
  }
}
