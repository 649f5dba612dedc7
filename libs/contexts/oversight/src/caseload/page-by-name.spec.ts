import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrder, pageByName, turnedFrom, type PageByName } from './page-by-name.ts';
import { directions, type Direction } from './whose.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** Names meet, as names do: the id settles who comes first. */
const orderOf = (id: string) => `${'abc'[Number(id.slice(-2)) % 3]}, ${id}`;

function turned(ids: readonly string[], direction: Direction, limit: number) {
  const page = (cursor: string | null) =>
    pageByName(ids, orderOf, { direction, limit, from: turnedFrom(cursor) ?? null });
  const pages: PageByName[] = [page(null)];
  while (pages.at(-1)!.next !== null) pages.push(page(pages.at(-1)!.next));
  const back: PageByName[] = [pages.at(-1)!];
  while (back.at(-1)!.previous !== null) back.push(page(back.at(-1)!.previous));
  return { pages, back };
}

describe('A list in the order of names', () => {
  it('shows each child once, turned either way, whatever the direction', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }),
        fc.constantFrom(...directions),
        fc.integer({ min: 1, max: 7 }),
        (numbers, direction, limit) => {
          const { pages, back } = turned(numbers.map(uuid), direction, limit);
          const sorted = numbers.map(uuid).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
          const expected = direction === 'asc' ? sorted : sorted.toReversed();
          expect(pages.flatMap(({ ids }) => ids)).toEqual(expected);
          expect(back.toReversed().flatMap(({ ids }) => ids)).toEqual(expected);
        },
      ),
    ));

  it('goes on where a child stood that has left it since', () => {
    const ids = [uuid(0), uuid(6)];
    const from = turnedFrom(`after_${uuid(3)}`)!;
    expect(pageByName(ids, orderOf, { direction: 'asc', limit: 5, from }).ids).toEqual([uuid(6)]);
    expect(pageByName(ids, orderOf, { direction: 'desc', limit: 5, from }).ids).toEqual([uuid(0)]);
  });

  it('is not sorted for one page of it', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => uuid((n * 7919) % 10_000));
    let compared = 0;
    const counting = (id: string) =>
      Object.assign(Object.create(null), {
        [Symbol.toPrimitive]: () => {
          compared += 1;
          return id;
        },
      }) as string;
    const { ids: page } = pageByName(ids, counting, { direction: 'asc', limit: 50, from: null });
    expect(page).toEqual(Array.from({ length: 50 }, (_, n) => uuid(n)));
    // Each is held against the last of the page, and few get onto it: sorted, each would be held against some thirteen.
    expect(compared / 2 / ids.length).toBeLessThan(2);
  });

  it('names in its cursors a child by id, and takes no others', () => {
    const { next } = pageByName([1, 2, 3].map(uuid), orderOf, { direction: 'asc', limit: 2, from: null });
    expect(turnedFrom(next)).toEqual({ backwards: false, childId: uuid(1) });
    expect([turnedFrom(null), turnedFrom('WyJ4Il0'), turnedFrom('after_Okonkwo')]).toEqual([
      null,
      undefined,
      undefined,
    ]);
  });

  it('orders in both directions', () => {
    expect(inOrder(['b', 'c', 'a'], (id) => id).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(inOrder(['b', 'c', 'a'], (id) => id, 'desc').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});
