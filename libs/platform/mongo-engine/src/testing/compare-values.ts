import type { Document } from 'mongodb';

const RANKS = ['undefined', 'number', 'string', 'object', 'array', 'binary', 'boolean', 'date'] as const;

function rankOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return RANKS.indexOf('array');
  if (value instanceof Date) return RANKS.indexOf('date');
  if (typeof value === 'object') return '_bsontype' in value ? RANKS.indexOf('binary') : RANKS.indexOf('object');
  return RANKS.indexOf(typeof value as 'number' | 'string' | 'boolean');
}

/** In the order of BSON, of what adapters store: kinds one after the other, texts by their bytes, false before true. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  const between = rankOf(a) - rankOf(b);
  if (between !== 0) return between;
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
  if (typeof a === 'object' && a !== null && !(a instanceof Date))
    return Buffer.compare(Buffer.from(JSON.stringify(a)), Buffer.from(JSON.stringify(b)));
  return Number(a ?? 0) - Number(b ?? 0);
}

export const sameKind = (a: unknown, b: unknown): boolean => rankOf(a) === rankOf(b);

/** What stands at a path with dots. */
export const valueAt = (row: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Document | null | undefined)?.[part], row);

/** The same row with something else at a path; nothing there where that is undefined. */
export function withValueAt(row: Document, path: string, value: unknown): Document {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  const { [first]: before, ...others } = row;
  const after = rest.length === 0 ? value : withValueAt((before ?? {}) as Document, rest.join('.'), value);
  if (after === undefined) return others;
  return first in row ? { ...row, [first]: after } : { ...others, [first]: after };
}

/** By the fields of a sort or an index, each in its direction. */
export const inOrderOf = (sort: Readonly<Record<string, number>>) => (a: Document, b: Document) => {
  for (const [path, direction] of Object.entries(sort)) {
    const difference = compareValues(valueAt(a, path), valueAt(b, path));
    if (difference !== 0) return direction * difference;
  }
  return 0;
};
