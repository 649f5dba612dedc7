import type { Collection } from './collection.ts';
import { collectionName } from './collection.ts';
import { ViewBehind } from './read-model-errors.ts';
import type { ReadModels } from './read-models.ts';

/** More than the view moves on while a page of it is read, however busy the server. */
const TRIES = 20;

/**
 * What several readings of one view say together: read again where it was written to between them, for documents that were
 * written together must be read together. @throws ViewBehind it never held still
 */
export async function asOfOneMoment<T>(
  readModels: Pick<ReadModels, 'positionOf'>,
  collection: Collection,
  read: () => Promise<T>,
): Promise<T> {
  let before = await readModels.positionOf(collection);
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await read();
    const after = await readModels.positionOf(collection);
    if (after === before) return found;
    before = after;
  }
  throw new ViewBehind([collectionName(collection)]);
}
