import type { Filter, Sort } from 'mongodb';
import type { PlannedCondition, QueryPlan, Scalar } from '../port/query-plan.ts';
import { pathOf, type DocumentRow } from './view-collections.ts';

export type Rows = Filter<DocumentRow>;

const OPERATORS = {
  ...({ eq: '$eq', has: '$eq', in: '$in', notIn: '$nin' } as const),
  ...({ lt: '$lt', lte: '$lte', gt: '$gt', gte: '$gte' } as const),
} as const;

const ruleOf = ({ field, operator, value }: PlannedCondition): Rows => ({
  [pathOf(field)]: { [OPERATORS[operator]]: value },
});

/** That all of them hold; everything where there is none. */
export const all = (...rules: readonly Rows[]): Rows => (rules.length > 0 ? { $and: [...rules] } : {});

export const rulesOf = (conditions: readonly PlannedCondition[]): Rows[] => conditions.map(ruleOf);

type Ordered = Pick<QueryPlan, 'sort' | 'descending' | 'backwards'>;

const pathsOf = ({ sort }: Ordered): string[] => [...sort, 'id'].map(pathOf);

export const sortOf = (order: Ordered): Sort =>
  Object.fromEntries(pathsOf(order).map((path) => [path, order.descending === order.backwards ? 1 : -1]));

/** What comes after a row: greater in the first field, or the same there and greater in the next, and so on to its id. */
export function beyond(order: Ordered, seen: readonly Scalar[]): Rows {
  const further = order.descending === order.backwards ? '$gt' : '$lt';
  const paths = pathsOf(order);
  return {
    $or: paths.map((path, n) => ({
      ...Object.fromEntries(paths.slice(0, n).map((same, at) => [same, seen[at]])),
      [path]: { [further]: seen[n] },
    })),
  } as Rows;
}

/** Where a row stands in an order. */
export const placeOf = ({ sort }: Ordered, row: DocumentRow): Scalar[] => [
  ...sort.map((field) => row.f[field] as Scalar),
  row._id,
];
