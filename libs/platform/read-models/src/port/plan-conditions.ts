import { holds, inWords } from './check-value.ts';
import { collectionName, type Collection, type FieldKind } from './collection.ts';
import { MAX_LIMIT, type Operator, type Query } from './query.ts';
import type { PlannedCondition } from './query-plan.ts';
import { QueryRefused } from './read-model-errors.ts';

const SCALAR_OPERATORS: readonly string[] = ['eq', 'in', 'notIn', 'lt', 'lte', 'gt', 'gte'];

/** @throws QueryRefused it is not declared */
export function kindOfField(collection: Collection, field: string): FieldKind {
  if (field === 'id') return 'string';
  if (Object.hasOwn(collection.fields, field)) return collection.fields[field]!;
  const why = 'is not declared, so it can be neither filtered nor sorted by';
  throw new QueryRefused(collectionName(collection), field, why);
}

/** @throws QueryRefused something undeclared, or a value of another kind, named by its field */
export function plannedConditions(collection: Collection, where: Query['where'] = {}): readonly PlannedCondition[] {
  const refuse = (field: string, why: string): never => {
    throw new QueryRefused(collectionName(collection), field, why);
  };
  const condition = (field: string, operator: string, value: unknown): PlannedCondition => {
    const kind = kindOfField(collection, field);
    const known = kind === 'strings' ? operator === 'has' : SCALAR_OPERATORS.includes(operator);
    if (!known) refuse(field, `cannot be asked “${operator}”`);
    const one = kind === 'strings' ? 'string' : kind;
    if (operator === 'in' || operator === 'notIn') {
      if (!Array.isArray(value) || value.length > MAX_LIMIT) refuse(field, `takes a list of at most ${MAX_LIMIT}`);
      if (!(value as unknown[]).every((each) => holds(one, each))) refuse(field, `is compared with ${inWords[one]}`);
    } else if (!holds(one, value)) refuse(field, `is compared with ${inWords[one]}`);
    return { field, operator: operator as Operator, value: value as PlannedCondition['value'] };
  };
  return Object.entries(where).flatMap(([field, asked]) =>
    Object.entries(asked ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([operator, value]) => condition(field, operator, value)),
  );
}
