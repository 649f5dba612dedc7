import { holds, inWords } from './check-value.ts';
import { collectionName, type Collection } from './collection.ts';
import { DocumentRefused } from './read-model-errors.ts';

const MAX_ID = 200;

export const isDocumentId = (id: unknown): id is string =>
  typeof id === 'string' && id.length > 0 && id.length <= MAX_ID && holds('string', id);

type Document = Readonly<Record<string, unknown>>;

/** @throws DocumentRefused the id is none, or a declared field is missing or of another kind. Never quotes a value. */
export const checkDocument = (collection: Collection, id: string, document: unknown): void =>
  checkChanges(collection, id, document, undefined);

/** The same, where another document of this id was sound: what did not change since is not looked at again. */
export function checkChanges(collection: Collection, id: string, document: unknown, sound: unknown): void {
  const refuse = (field: string, why: string) => {
    throw new DocumentRefused(collectionName(collection), field, why);
  };
  if (!isDocumentId(id)) refuse('id', `is a text of 1 to ${MAX_ID} characters`);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) refuse('document', 'is an object');
  // A fold that changes its argument answers with that: then nothing is known of what it was.
  const known = sound === document ? undefined : (sound as Document | undefined);
  for (const [field, kind] of Object.entries(collection.fields)) {
    const value = (document as Document)[field];
    if (known && typeof value !== 'object' && known[field] === value) continue;
    if (!holds(kind, value)) refuse(field, `must always hold ${inWords[kind]}`);
  }
}
