import type { Direction } from './whose.ts';

/** A child, and what it is ordered by. */
export type InOrder = Readonly<{ id: string; order: string }>;
type Turned = Readonly<{ backwards: boolean; childId: string }>;
export type PageByName = Readonly<{ ids: readonly string[]; next: string | null; previous: string | null }>;
type Asked = Readonly<{ direction: Direction; limit: number; from: Turned | null }>;

type Before = (a: InOrder, b: InOrder) => boolean;

/** Who comes first; of two with the same name the id settles it. */
const before = (direction: Direction): Before => {
  const isBefore: Before = (a, b) => (a.order === b.order ? a.id < b.id : a.order < b.order);
  return direction === 'asc' ? isBefore : (a, b) => isBefore(b, a);
};

export const inOrder = (
  ids: readonly string[],
  orderOf: (id: string) => string,
  direction: Direction = 'asc',
): readonly InOrder[] => {
  const isBefore = before(direction);
  return ids.map((id) => ({ id, order: orderOf(id) })).sort((a, b) => (isBefore(a, b) ? -1 : 1));
};

/**
 * A page of a list in the order of names; where it begins is said by a child, never by a name: who it was turned from may
 * have left the list, or have another name since. Ten thousand are looked at for it and not sorted.
 */
export function pageByName(
  ids: readonly string[],
  orderOf: (id: string) => string,
  { direction, limit, from }: Asked,
): PageByName {
  const isBefore = before(direction);
  const turnedAt = from && { id: from.childId, order: orderOf(from.childId) };
  const backwards = from?.backwards ?? false;
  // One more than the page holds tells whether there is another.
  const nearest = new Nearest(limit + 1, backwards ? (a, b) => isBefore(b, a) : isBefore);
  let behind = false;
  for (const id of ids) {
    const each = { id, order: orderOf(id) };
    if (turnedAt === null) nearest.take(each);
    else if (backwards ? isBefore(each, turnedAt) : isBefore(turnedAt, each)) nearest.take(each);
    // Whom a page forwards was turned from stands on the page before; a page backwards leaves them for the next.
    else behind = true;
  }
  const page = nearest.kept.slice(0, limit);
  const further = nearest.kept.length > limit;
  if (backwards) page.reverse();
  const cursor = (way: 'before' | 'after', one: InOrder | undefined) => (one ? `${way}_${one.id}` : null);
  return {
    ids: page.map(({ id }) => id),
    next: (backwards ? behind : further) ? cursor('after', page.at(-1)) : null,
    previous: (backwards ? further : behind) ? cursor('before', page[0]) : null,
  };
}

/** The first so many of all that it is shown. */
class Nearest {
  readonly kept: InOrder[] = [];

  constructor(
    private readonly most: number,
    private readonly isBefore: Before,
  ) {}

  take(each: InOrder): void {
    if (this.kept.length === this.most && !this.isBefore(each, this.kept[this.most - 1]!)) return;
    let [low, high] = [0, this.kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBefore(this.kept[middle]!, each)) low = middle + 1;
      else high = middle;
    }
    this.kept.splice(low, 0, each);
    if (this.kept.length > this.most) this.kept.pop();
  }
}

const CURSOR = /^(?<way>after|before)_(?<childId>[0-9a-f-]{36})$/;

/** Undefined: it is no cursor of a list in the order of names. */
export function turnedFrom(cursor: string | null): Turned | null | undefined {
  if (cursor === null) return null;
  const { way, childId } = CURSOR.exec(cursor)?.groups ?? {};
  return childId === undefined ? undefined : { backwards: way === 'before', childId };
}
