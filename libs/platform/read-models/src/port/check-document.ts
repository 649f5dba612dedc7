import { holds, inWords } from './check-value.ts';
import { collectionName, type Collection } from './collection.ts';
import { DocumentRefused } from './read-model-errors.ts';

const MAX_ID = 200;

export const isDocumentId = (id: unknown): id is string =>
  typeof id === 'string' && id.length > 0 && id.length <= MAX_ID && holds('string', id);

/** @throws DocumentRefused the id is none, or a declared field is missing or of another kind. Never quotes a value. */
export function checkDocument(collection: Collection, id: string, document: unknown): void {
  const refuse = (field: string, why: string) => {
    throw new DocumentRefused(collectionName(collection), field, why);
  };
  if (!isDocumentId(id)) refuse('id', `is a text of 1 to ${MAX_ID} characters`);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) refuse('document', 'is an object');
  for (const [field, kind] of Object.entries(collection.fields)) {
    const value: unknown = (document as Record<string, unknown>)[field];
    if (!holds(kind, value)) refuse(field, `must always hold ${inWords[kind]}`);
  }
}
