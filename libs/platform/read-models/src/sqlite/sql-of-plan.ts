import type { Collection } from '../port/collection.ts';
import type { PlannedCondition, PlannedWithin, QueryPlan, Scalar } from '../port/query-plan.ts';
import { columnOf } from './collection-table.ts';

const COMPARISONS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

type Bound = string | number;
export type Sql = Readonly<{ text: string; values: readonly Bound[] }>;

const bound = (value: Scalar): Bound => (typeof value === 'boolean' ? Number(value) : value);

function sqlOfCondition(table: string, { field, operator, value }: PlannedCondition, byRow = false): Sql {
  const column = columnOf(field);
  if (operator === 'has')
    return {
      text: byRow
        ? `EXISTS (SELECT 1 FROM ${table}_has h WHERE h.id = ${table}.id AND h.field = ? AND h.value = ?)`
        : `id IN (SELECT id FROM ${table}_has WHERE field = ? AND value = ?)`,
      values: [field, value as string],
    };
  // One parameter whatever the length, so that the statement is prepared once.
  if (operator === 'in' || operator === 'notIn') {
    const among = operator === 'in' ? 'IN' : 'NOT IN';
    return { text: `${column} ${among} (SELECT value FROM json_each(?))`, values: [JSON.stringify(value)] };
  }
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

/**
 * The live build of the view that rows must be within. `rowByRow`: it holds so many that the list is walked in its order and
 * each row asked about, until the page is full; else what it holds is read first, and put in order.
 */
export type Other = Readonly<{
  table: string;
  generation: number;
  rowByRow?: boolean;
  /** Mostly nothing of it is parked, and no row is looked for. */
  nothingParked?: boolean;
}>;

/** That the row's id, or a field of it, is one of the documents that fit, and that this one is not parked. */
function sqlOfWithin(table: string, { by, conditions }: PlannedWithin, other: Other): Sql {
  const column = `${table}.${columnOf(by)}`;
  if (conditions.some(({ operator }) => operator !== 'has'))
    return other.rowByRow ? fitsByRow(column, conditions, other) : within(column, conditions, other);
  return other.rowByRow ? heldByRow(column, conditions, other) : held(column, conditions, other);
}

const notParked = (id: string, { generation, nothingParked = false }: Other): Sql =>
  nothingParked
    ? { text: '', values: [] }
    : {
        text: ` AND NOT EXISTS (SELECT 1 FROM queued_event q WHERE q.generation = ? AND q.document = ${id})`,
        values: [generation],
      };

function within(column: string, conditions: PlannedWithin['conditions'], other: Other): Sql {
  const { table } = other;
  const shown = notParked('id', other);
  const parts = conditions.map((condition) => sqlOfCondition(table, condition));
  const fits = parts.map(({ text }) => text).join(' AND ');
  return {
    text: `${column} IN (SELECT id FROM ${table} WHERE ${fits}${shown.text})`,
    values: [...parts.flatMap(({ values }) => values), ...shown.values],
  };
}

/** The one document that the row leads to is looked at, however many fit. */
function fitsByRow(column: string, conditions: PlannedWithin['conditions'], other: Other): Sql {
  const { table } = other;
  const shown = notParked(`${table}.id`, other);
  const parts = conditions.map((condition) => sqlOfCondition(table, condition, true));
  const fits = parts.map(({ text }) => text).join(' AND ');
  return {
    text: `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.id = ${column} AND ${fits}${shown.text})`,
    values: [...parts.flatMap(({ values }) => values), ...shown.values],
  };
}

/** What lies in arrays alone is found beside the documents: to go over these costs as much again. */
function held(column: string, [first, ...more]: PlannedWithin['conditions'], other: Other): Sql {
  const { table } = other;
  const shown = notParked('h.id', other);
  const besides = more.map(() => ` AND h.id IN (SELECT id FROM ${table}_has WHERE field = ? AND value = ?)`).join('');
  return {
    text: `${column} IN (SELECT h.id FROM ${table}_has h WHERE h.field = ? AND h.value = ?${besides}${shown.text})`,
    values: [...[first!, ...more].flatMap(({ field, value }) => [field, value as string]), ...shown.values],
  };
}

function heldByRow(column: string, conditions: PlannedWithin['conditions'], other: Other): Sql {
  const { table } = other;
  const shown = notParked(column, other);
  const holds = `EXISTS (SELECT 1 FROM ${table}_has h WHERE h.id = ${column} AND h.field = ? AND h.value = ?)`;
  return {
    text: `${conditions.map(() => holds).join(' AND ')}${shown.text}`,
    values: [...conditions.flatMap(({ field, value }) => [field, value as string]), ...shown.values],
  };
}

/**
 * To put in order what is held costs a look-up for each that is; to walk a table of so many rows in its order until a page
 * is full, one for each row that is walked: the page, as many times as there are rows for one that is held. More than these
 * are walked.
 */
export const fewIn = (rows: number, limit: number): number => Math.ceil(Math.sqrt(rows * (limit + 1)));

/** Never fewer than there are. */
export const sqlOfRows = (table: string): string => `SELECT coalesce(max(rowid), 0) FROM ${table}`;

/** Whether the other view holds more than few documents of what is asked for; stops at one more. */
export function sqlOfHolding(table: string, condition: PlannedCondition, few: number): Sql {
  const { field, operator, value } = condition;
  const fits =
    operator === 'has'
      ? { text: `${table}_has WHERE field = ? AND value = ?`, values: [field, value as string] }
      : whole(table, sqlOfCondition(table, condition));
  return {
    text: `SELECT count(*) > ? FROM (SELECT 1 FROM ${fits.text} LIMIT ?)`,
    values: [few, ...fits.values, few + 1],
  };
}

const whole = (table: string, { text, values }: Sql): Sql => ({ text: `${table} WHERE ${text}`, values });

type Indexes = NonNullable<Collection['indexes']>;

/** How a list is walked: by which further indexes; and `rowByRow` where what its arrays are to hold is held by very many. */
export type Walked = Readonly<{ indexes?: Indexes; rowByRow?: boolean }>;

type Filter = Pick<QueryPlan, 'conditions' | 'within'>;

const partsOf = (
  table: string,
  { conditions, within: inside }: Filter,
  other: Other | null,
  rowByRow = false,
): Sql[] => [
  ...conditions.map((condition) => sqlOfCondition(table, condition, rowByRow)),
  ...(inside ? [sqlOfWithin(table, inside, other!)] : []),
];

const whereOf = (parts: readonly Sql[]): string =>
  parts.length > 0 ? `WHERE ${parts.map(({ text }) => text).join(' AND ')} ` : '';

/** So many statements, and no more, are prepared for a list of one kind or another. */
const MOST_MERGED = 6;

/**
 * A list of some kinds, in an order that each of them has in an index of its own, is merged from those: else SQLite reads all
 * of every kind, documents too, to sort them for one page.
 */
function partedBy({ conditions, sort }: QueryPlan, indexes: Indexes): readonly QueryPlan['conditions'][] {
  const many = conditions.find(
    ({ field, operator, value }) =>
      operator === 'in' &&
      new Set(value as readonly Scalar[]).size <= MOST_MERGED &&
      indexes.some(([first, ...rest]) => first === field && sort.length > 0 && sort.every((by, n) => rest[n] === by)),
  );
  if (!many) return [conditions];
  const others = conditions.filter((each) => each !== many);
  const values = [...new Set(many.value as readonly Scalar[])];
  const parts = values.map((value) => [{ field: many.field, operator: 'eq' as const, value }, ...others]);
  return parts.length > 0 ? parts : [conditions];
}

/**
 * One row more than the limit is asked for: it tells whether there is another page. Rows are [id, document], backwards if
 * the page is.
 */
export function sqlOfPlan(
  table: string,
  plan: QueryPlan,
  other: Other | null = null,
  { indexes = [], rowByRow = false }: Walked = {},
): Sql {
  const { sort, descending, limit, after, backwards } = plan;
  const lists = partedBy(plan, indexes);
  const order = [...sort, orderedById(plan.conditions, sort)].map((field) =>
    field === '+id' ? field : columnOf(field),
  );
  const down = descending !== backwards;
  const by = order.map((column) => (down ? `${column} DESC` : column)).join(', ');
  const from: readonly Sql[] = after
    ? [
        {
          text: `(${order.join(', ')}) ${down ? '<' : '>'} (${order.map(() => '?').join(', ')})`,
          values: after.map(bound),
        },
      ]
    : [];
  const listed = lists.map((conditions) => [...partsOf(table, { ...plan, conditions }, other, rowByRow), ...from]);
  const values = listed.flat().flatMap((part) => part.values);
  const wheres = listed.map((parts) => whereOf(parts));
  if (wheres.length === 1 && isSorted(plan, indexes))
    return {
      text: `SELECT d.id, d.document FROM (SELECT rowid AS place FROM ${table} ${wheres[0]}ORDER BY ${by} LIMIT ${limit + 1})
             JOIN ${table} d ON d.rowid = place ORDER BY ${by.replaceAll(/(?<=^|, )/g, 'd.')}`,
      values,
    };
  // Whatever a merged list is put in order by is among what is read of it.
  const columns = ['id', 'document', ...(lists.length > 1 ? sort.map(columnOf) : [])].join(', ');
  const text = wheres.map((where) => `SELECT ${columns} FROM ${table} ${where}`).join('UNION ALL ');
  return { text: `${text}ORDER BY ${by} LIMIT ${limit + 1}`, values };
}

/**
 * Whether what is found by these conditions stands in another order than asked for: then its fields alone are sorted, and the
 * documents, which are long, are read of the page.
 */
function isSorted({ conditions, sort }: QueryPlan, indexes: Indexes): boolean {
  const own = conditions.filter(({ operator }) => operator !== 'has');
  const inOrder = ([first, ...rest]: Indexes[number]) =>
    own.some(({ field, operator }) => operator === 'eq' && field === first) && sort.every((by, n) => rest[n] === by);
  return sort.length > 0 && own.some(({ field }) => field !== sort[0]) && !indexes.some(inOrder);
}

/** Stops at one more than the limit. */
export function sqlOfIds(table: string, filter: Filter, upTo: number, other: Other | null = null): Sql {
  const parts = partsOf(table, filter, other);
  return {
    text: `SELECT id FROM ${table} ${whereOf(parts)}LIMIT ${upTo + 1}`,
    values: parts.flatMap(({ values }) => values),
  };
}

export function sqlOfCount(table: string, filter: Filter, upTo: number, other: Other | null = null): Sql {
  const { text, values } = sqlOfIds(table, filter, upTo, other);
  return { text: `SELECT count(*) FROM (${text})`, values };
}
