import type { Direction } from './whose.ts';

/** A child, and what it is ordered by. */
export type InOrder = Readonly<{ id: string; order: string }>;
type Turned = Readonly<{ backwards: boolean; childId: string }>;
export type PageByName = Readonly<{ ids: readonly string[]; next: string | null; previous: string | null }>;
type Asked = Readonly<{ direction: Direction; limit: number; from: Turned | null }>;

const isBefore = (direction: Direction, a: string, b: string): boolean => (direction === 'asc' ? a < b : a > b);

export const inOrder = (
  ids: readonly string[],
  orderOf: (id: string) => string,
  direction: Direction = 'asc',
): readonly InOrder[] =>
  ids.map((id) => ({ id, order: orderOf(id) })).sort((a, b) => (isBefore(direction, a.order, b.order) ? -1 : 1));

/** A page of a list in the order of names; where it begins is said by a child, never by a name. */
export function pageByName(
  ids: readonly string[],
  orderOf: (id: string) => string,
  { direction, limit, from }: Asked,
): PageByName {
  const all = inOrder(ids, orderOf, direction);
  const [start, end] = from ? placed(all, orderOf(from.childId), { direction, limit, from }) : [0, limit];
  const page = all.slice(start, end);
  const cursor = (way: 'before' | 'after', one: InOrder | undefined) => (one ? `${way}_${one.id}` : null);
  return {
    ids: page.map(({ id }) => id),
    next: end < all.length ? cursor('after', page.at(-1)) : null,
    previous: start > 0 ? cursor('before', page[0]) : null,
  };
}

/** Where a page begins and ends: the child that it was turned from may have left the list, or have another name since. */
function placed(
  all: readonly InOrder[],
  order: string,
  { direction, limit, from }: Asked & Readonly<{ from: Turned }>,
): readonly [number, number] {
  const found = all.findIndex((each) => !isBefore(direction, each.order, order));
  const place = found === -1 ? all.length : found;
  if (from.backwards) return [Math.max(0, place - limit), place];
  const start = all[place]?.id === from.childId ? place + 1 : place;
  return [start, start + limit];
}

const CURSOR = /^(?<way>after|before)_(?<childId>[0-9a-f-]{36})$/;

/** Undefined: it is no cursor of a list in the order of names. */
export function turnedFrom(cursor: string | null): Turned | null | undefined {
  if (cursor === null) return null;
  const { way, childId } = CURSOR.exec(cursor)?.groups ?? {};
  return childId === undefined ? undefined : { backwards: way === 'before', childId };
}
