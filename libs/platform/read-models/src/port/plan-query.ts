import { collectionName, type Collection } from './collection.ts';
import { readCursor } from './cursor.ts';
import { kindOfField, plannedConditions } from './plan-conditions.ts';
import { MAX_COUNT, MAX_LIMIT, type Counting, type Query, type Within } from './query.ts';
import type { PlannedWithin, QueryPlan } from './query-plan.ts';
import { QueryRefused } from './read-model-errors.ts';

/** @throws QueryRefused something undeclared, or a value of another kind, named by its field */
export function planQuery(collection: Collection, query: Query): QueryPlan {
  const refuse = refusing(collection);
  const sort = query.sort?.by ?? [];
  for (const [i, field] of sort.entries()) {
    if (kindOfField(collection, field) === 'strings') refuse(field, 'holds several texts, so it cannot be sorted by');
    if (field === 'id' || sort.indexOf(field) < i) refuse(field, 'already decides the order');
  }
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    refuse('limit', `is 1 to ${MAX_LIMIT}`);

  const shape = { ...planFilter(collection, query), sort, descending: query.sort?.direction === 'desc' };
  const { cursor, limit } = query;
  const read = cursor === undefined ? NOTHING_SEEN : readCursor(collection, shape, cursor);
  return { ...shape, limit, ...(read ?? refuse('cursor', 'belongs to another query')) };
}

const NOTHING_SEEN = { after: null, backwards: false };

/** @throws QueryRefused */
export function planCount(collection: Collection, counting: Counting): Pick<QueryPlan, 'conditions' | 'within'> {
  if (!Number.isInteger(counting.upTo) || counting.upTo < 1 || counting.upTo > MAX_COUNT)
    refusing(collection)('upTo', `is 1 to ${MAX_COUNT}`);
  return planFilter(collection, counting);
}

const planFilter = (collection: Collection, { where, within }: Pick<Query, 'where' | 'within'>) => ({
  conditions: plannedConditions(collection, where),
  within: within ? planWithin(collection, within) : null,
});

function planWithin(collection: Collection, { collection: other, by, where }: Within): PlannedWithin {
  if (kindOfField(collection, by) !== 'string') refusing(collection)(by, 'is no text, so no id of another view');
  const conditions = plannedConditions(other, where);
  if (conditions.length === 0) refusing(other)('within', 'asks for nothing, so everybody would be within');
  return { view: other.view, version: other.version, by, conditions };
}

const refusing =
  (collection: Collection) =>
  (field: string, why: string): never => {
    throw new QueryRefused(collectionName(collection), field, why);
  };
