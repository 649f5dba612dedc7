import type { Query } from '../port/query.ts';
import { samples, type Sample } from './fixtures.ts';

export type AnyQuery = Query<(typeof samples)['fields']>;

/** Text by code point, numbers by size, false before true. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
  return Number(a) - Number(b);
}

const operators: Record<string, (have: never, asked: never) => boolean> = {
  eq: (have, asked) => have === asked,
  lt: (have, asked) => compare(have, asked) < 0,
  lte: (have, asked) => compare(have, asked) <= 0,
  gt: (have, asked) => compare(have, asked) > 0,
  gte: (have, asked) => compare(have, asked) >= 0,
  in: (have, asked: readonly unknown[]) => asked.includes(have),
  notIn: (have, asked: readonly unknown[]) => !asked.includes(have),
  has: (have: readonly unknown[], asked) => have.includes(asked),
};

const valueOf = (field: string, [id, document]: readonly [string, Sample]): unknown =>
  field === 'id' ? id : document[field as keyof Sample];

/** The second implementation of a query: every document, filtered, sorted and cut into pages. */
export function ask(
  documents: ReadonlyMap<string, Sample>,
  { where = {}, sort, limit }: AnyQuery,
): [string, Sample][][] {
  const found = [...documents].filter((entry) =>
    Object.entries(where).every(([field, conditions]) =>
      Object.entries(conditions).every(([operator, asked]) =>
        operators[operator]!(valueOf(field, entry) as never, asked as never),
      ),
    ),
  );
  const order = [...(sort?.by ?? []), 'id'];
  const sign = sort?.direction === 'desc' ? -1 : 1;
  found.sort((a, b) => {
    for (const field of order) {
      const difference = compare(valueOf(field, a), valueOf(field, b));
      if (difference !== 0) return sign * difference;
    }
    return 0;
  });
  const pages: [string, Sample][][] = [];
  for (let i = 0; i < Math.max(found.length, 1); i += limit) pages.push(found.slice(i, i + limit));
  return pages;
}
