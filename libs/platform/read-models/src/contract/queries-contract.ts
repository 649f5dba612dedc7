import { describe, expect, it } from '@jest/globals';
import { QueryRefused } from '../port/read-model-errors.ts';
import type { Collection } from '../port/collection.ts';
import type { Page, Query } from '../port/query.ts';
import type { ViewStore } from '../port/view-store.ts';
import { put, sample, samples, type Sample } from './fixtures.ts';

export function queriesContract(store: () => ViewStore): void {
  describe('queries', () => {
    it('gives a document back as it was put, and no other', async () => {
      const document = sample({ name: 'Ünï‘code’ 👩‍🏫', tags: ['x', 'y'], note: 'not declared, \u0000 kept' });
      await put(store(), { one: document });
      expect(await store().get(samples, 'one')).toEqual(document);
      expect(await store().get(samples, 'two')).toBeUndefined();
      expect([...(await store().getMany(samples, ['two', 'one'])).keys()]).toEqual(['one']);
    });

    it('pages by a sort with ties, each document once, both ways', async () => {
      const ids = ['d', 'b', 'e', 'a', 'c'];
      await put(store(), Object.fromEntries(ids.map((id, i) => [id, sample({ count: i % 2 })])));
      expect(await pages('asc')).toEqual([['c', 'd'], ['e', 'a'], ['b']]);
      expect(await pages('desc')).toEqual([['b', 'a'], ['e', 'd'], ['c']]);
    });

    it('goes through very many that hold something page by page either way, as through few', async () => {
      const ids = Array.from({ length: 40 }, (_, n) => `d${String(n).padStart(2, '0')}`);
      const tags = (n: number) => [...(n % 4 === 0 ? [] : ['many']), ...(n % 20 === 1 ? ['few'] : []), 'all'];
      await put(store(), Object.fromEntries(ids.map((id, n) => [id, sample({ count: n % 3, tags: tags(n) })])));
      const inOrder = (tag: string) =>
        ids
          .map((id, n) => ({ id, n }))
          .filter(({ n }) => tags(n).includes(tag))
          .sort((one, other) => (one.n % 3) - (other.n % 3) || one.n - other.n)
          .map(({ id }) => id);
      for (const tag of ['few', 'many', 'all', 'none']) {
        const query = { where: { tags: { has: tag } }, sort: { by: ['count'] as const }, limit: 7 };
        const forth: string[] = [];
        const back: string[] = [];
        let page = await store().find(samples, query);
        for (forth.push(...shownOn(page)); page.next !== null; forth.push(...shownOn(page)))
          page = await store().find(samples, { ...query, cursor: page.next });
        for (back.unshift(...shownOn(page)); page.previous !== null; back.unshift(...shownOn(page)))
          page = await store().find(samples, { ...query, cursor: page.previous });
        expect([tag, forth, back]).toEqual([tag, inOrder(tag), inOrder(tag)]);
      }
    });

    const shownOn = ({ rows }: Page<Sample>): readonly string[] => rows.map(({ id }) => id);

    const pages = async (direction: 'asc' | 'desc'): Promise<string[][]> => {
      const found: string[][] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const from: { cursor?: string } = cursor === '' ? {} : { cursor };
        const page = await store().find(samples, { sort: { by: ['count'], direction }, limit: 2, ...from });
        found.push(page.rows.map(({ id }) => id));
        cursor = page.next;
      }
      return found;
    };

    const refused: [string, Query, string][] = [
      ['an undeclared field', { where: { note: { eq: 'x' } }, limit: 1 }, 'note'],
      ['an undeclared sort', { sort: { by: ['note'] }, limit: 1 }, 'note'],
      ['a name that every object has', { where: { constructor: { eq: 'x' } }, limit: 1 }, 'constructor'],
      ['an unknown operator', { where: { name: { like: 'x' } as never }, limit: 1 }, 'name'],
      ['has on a scalar', { where: { name: { has: 'x' } as never }, limit: 1 }, 'name'],
      ['eq on an array', { where: { tags: { eq: 'x' } as never }, limit: 1 }, 'tags'],
      ['a sort by an array', { sort: { by: ['tags'] }, limit: 1 }, 'tags'],
      ['a field twice in a sort', { sort: { by: ['name', 'name'] }, limit: 1 }, 'name'],
      ['a value of another kind', { where: { count: { gt: '1' } }, limit: 1 }, 'count'],
      ['a fraction', { where: { count: { eq: 0.5 } }, limit: 1 }, 'count'],
      ['null', { where: { dueOn: { lt: null as never } }, limit: 1 }, 'dueOn'],
      ['a day that is none', { where: { dueOn: { lt: '2026-02-30' } }, limit: 1 }, 'dueOn'],
      ['an instant without milliseconds', { where: { toldAt: { lt: '2026-02-06T09:00:00Z' } }, limit: 1 }, 'toldAt'],
      ['one value for in', { where: { name: { in: 'x' as never } }, limit: 1 }, 'name'],
      ['one value for notIn', { where: { name: { notIn: 'x' as never } }, limit: 1 }, 'name'],
      ['no limit', { limit: 0 }, 'limit'],
      ['too long a page', { limit: 1001 }, 'limit'],
      ['a cursor that is none', { limit: 1, cursor: 'WyJ4Il0' }, 'cursor'],
      ['an empty cursor', { limit: 1, cursor: '' }, 'cursor'],
    ];
    it.each(refused)('refuses %s, naming the field', async (_, query, field) => {
      await put(store(), {});
      const asked = store().find(samples as Collection, query);
      await expect(asked).rejects.toMatchObject({ name: 'QueryRefused', field });
    });

    it('refuses a cursor under another query', async () => {
      await put(store(), { a: sample(), b: sample() });
      const { next } = await store().find(samples, { limit: 1 });
      const elsewhere = store().find(samples, { limit: 1, where: { open: { eq: true } }, cursor: next! });
      await expect(elsewhere).rejects.toThrow(QueryRefused);
    });
  });
}
