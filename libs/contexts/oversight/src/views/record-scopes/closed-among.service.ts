import { everyNamed, MAX_COUNT, type ReadModels } from '#platform/read-models';
import { NOT_CLOSED, recordScopes, type RecordScopes } from './record-scopes.ts';

/** Those of these children whose record is closed: mostly none, and then no document is read. */
export async function closedAmong(
  readModels: Pick<ReadModels, 'ids' | 'getMany'>,
  children: readonly string[],
): Promise<ReadonlyMap<string, RecordScopes>> {
  const asked = new Set(children);
  if (asked.size === 0) return new Map();
  const where = { childId: { in: [...asked] }, closedOn: { lt: NOT_CLOSED } };
  const { ids } = await readModels.ids(recordScopes.collection, { where, upTo: MAX_COUNT });
  const closed = ids.filter((id) => asked.has(id));
  if (closed.length === 0) return new Map();
  const rows = await everyNamed(readModels, recordScopes.collection, closed);
  return new Map([...rows].map(([id, { document }]) => [id, document]));
}
