import type { PlannedCondition, QueryPlan, Scalar } from '../port/query-plan.ts';
import { columnOf } from './collection-table.ts';

const COMPARISONS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

type Bound = string | number;
export type Sql = Readonly<{ text: string; values: readonly Bound[] }>;

const bound = (value: Scalar): Bound => (typeof value === 'boolean' ? Number(value) : value);

function sqlOfCondition(table: string, { field, operator, value }: PlannedCondition): Sql {
  const column = columnOf(field);
  if (operator === 'has')
    return {
      text: `id IN (SELECT id FROM ${table}_has WHERE field = ? AND value = ?)`,
      values: [field, value as string],
    };
  // One parameter whatever the length, so that the statement is prepared once.
  if (operator === 'in')
    return { text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(value)] };
  return { text: `${column} ${COMPARISONS[operator]} ?`, values: [bound(value as Scalar)] };
}

/**
 * Asked for a range in order of id, SQLite would rather walk the whole table by id than sort what it found; with a plus
 * sign it cannot use that index. An equality is followed by the id in its own index.
 */
const orderedById = (conditions: QueryPlan['conditions'], sort: QueryPlan['sort']): 'id' | '+id' => {
  const found = conditions.filter(({ field }) => field !== 'id');
  return sort.length === 0 && found.length > 0 && found.every(({ operator }) => operator !== 'eq') ? '+id' : 'id';
};

/** One row more than the limit is asked for: it tells whether there is a next page. Rows are [id, document]. */
export function sqlOfPlan(table: string, { conditions, sort, descending, limit, after }: QueryPlan): Sql {
  const order = [...sort, orderedById(conditions, sort)].map((field) => (field === '+id' ? field : columnOf(field)));
  const parts = conditions.map((condition) => sqlOfCondition(table, condition));
  if (after)
    parts.push({
      text: `(${order.join(', ')}) ${descending ? '<' : '>'} (${order.map(() => '?').join(', ')})`,
      values: after.map(bound),
    });
  const where = parts.length > 0 ? `WHERE ${parts.map(({ text }) => text).join(' AND ')} ` : '';
  const by = order.map((column) => (descending ? `${column} DESC` : column)).join(', ');
  return {
    text: `SELECT id, document FROM ${table} ${where}ORDER BY ${by} LIMIT ${limit + 1}`,
    values: parts.flatMap(({ values }) => values),
  };
}
