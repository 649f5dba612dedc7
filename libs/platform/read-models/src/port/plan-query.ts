import { holds, inWords } from './check-value.ts';
import { collectionName, type Collection, type FieldKind } from './collection.ts';
import { readCursor } from './cursor.ts';
import { MAX_LIMIT, type Operator, type Query } from './query.ts';
import { QueryRefused } from './read-model-errors.ts';

import type { PlannedCondition, QueryPlan } from './query-plan.ts';

const SCALAR_OPERATORS: readonly string[] = ['eq', 'in', 'lt', 'lte', 'gt', 'gte'];

/** @throws QueryRefused something undeclared, or a value of another kind, named by its field */
export function planQuery(collection: Collection, query: Query): QueryPlan {
  const refuse = (field: string, why: string): never => {
    throw new QueryRefused(collectionName(collection), field, why);
  };
  const kindOf = (field: string): FieldKind => {
    if (field === 'id') return 'string';
    return Object.hasOwn(collection.fields, field)
      ? collection.fields[field]!
      : refuse(field, 'is not declared, so it can be neither filtered nor sorted by');
  };

  const condition = (field: string, operator: string, value: unknown): PlannedCondition => {
    const kind = kindOf(field);
    const known = kind === 'strings' ? operator === 'has' : SCALAR_OPERATORS.includes(operator);
    if (!known) refuse(field, `cannot be asked “${operator}”`);
    const one = kind === 'strings' ? 'string' : kind;
    if (operator === 'in') {
      if (!Array.isArray(value) || value.length > MAX_LIMIT) refuse(field, `takes a list of at most ${MAX_LIMIT}`);
      if (!(value as unknown[]).every((each) => holds(one, each))) refuse(field, `is compared with ${inWords[one]}`);
    } else if (!holds(one, value)) refuse(field, `is compared with ${inWords[one]}`);
    return { field, operator: operator as Operator, value: value as PlannedCondition['value'] };
  };

  const conditions = Object.entries(query.where ?? {}).flatMap(([field, asked]) =>
    Object.entries(asked ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([operator, value]) => condition(field, operator, value)),
  );
  const sort = query.sort?.by ?? [];
  for (const [i, field] of sort.entries()) {
    if (kindOf(field) === 'strings') refuse(field, 'holds several texts, so it cannot be sorted by');
    if (field === 'id' || sort.indexOf(field) < i) refuse(field, 'already decides the order');
  }
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    refuse('limit', `is 1 to ${MAX_LIMIT}`);

  const shape = { conditions, sort, descending: query.sort?.direction === 'desc' };
  const { cursor, limit } = query;
  const after = cursor === undefined ? null : readCursor(collection, shape, cursor);
  return { ...shape, limit, after: after === undefined ? refuse('cursor', 'belongs to another query') : after };
}
