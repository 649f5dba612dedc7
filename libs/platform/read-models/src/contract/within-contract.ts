import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Collection } from '../port/collection.ts';
import { upsertOf } from '../port/upsert.ts';
import type { Page, Within } from '../port/query.ts';
import type { ViewStore } from '../port/view-store.ts';
import { batch, checkpointAt, newest, put, sample, samples, type Sample } from './fixtures.ts';

const fields = { services: 'strings', open: 'boolean' } as const;
type Scope = Readonly<{ services: readonly string[]; open: boolean }>;

/** Who holds which sample: another view, under the sample's id or under its name. */
const scopes: Collection<Scope, typeof fields> = { view: 'scopes', version: 1, fields };

async function hold(store: ViewStore, documents: Readonly<Record<string, Scope>>, parked: readonly string[] = []) {
  const generation = await newest(store, scopes);
  const written = batch(generation, {});
  const upserts = Object.entries(documents).map(([id, scope]) => upsertOf(scopes, id, scope, written.to!.position));
  const queue = parked.map((document) => ({ ...checkpointAt(1), document, code: 'fold-threw' as const }));
  const [refused] = await store.write([{ ...written, collection: scopes, upserts, queue }]);
  if (refused) throw refused;
}

const within = (service: string, by = 'id'): Within => ({
  ...{ collection: scopes, by },
  where: { services: { has: service } },
});

export function withinContract(store: () => ViewStore, runs: number): void {
  describe('a list within what another view holds', () => {
    const held = async (query: Within) =>
      (await store().find(samples, { within: query, limit: 9 })).rows.map(({ id }) => id);

    const idsWithin = async (service: string, upTo: number) => {
      const { ids, ...rest } = await store().ids(samples, { within: within(service), upTo });
      return { ids: [...ids].sort(), ...rest };
    };

    it('shows the rows of whose document the other view says so, and counts no others', async () => {
      await put(store(), { a: sample(), b: sample(), c: sample(), nobodys: sample() });
      const scope = (...services: string[]): Scope => ({ services, open: true });
      await hold(store(), { a: scope('sen'), b: scope('exclusions'), c: scope('exclusions', 'sen') });
      expect(await held(within('sen'))).toEqual(['a', 'c']);
      expect(await held(within('exclusions'))).toEqual(['b', 'c']);
      expect(await held(within('nobody'))).toEqual([]);
      expect(await store().count(samples, { within: within('sen'), upTo: 9 })).toEqual({ rows: 2, more: false });
      expect(await idsWithin('sen', 9)).toEqual({ ids: ['a', 'c'], more: false, unlisted: 0 });
      expect(await idsWithin('sen', 1)).toMatchObject({ ids: [expect.stringMatching(/^[ac]$/)], more: true });
    });

    it('goes through very many page by page either way, without whoever is parked or another’s, as through few', async () => {
      const all = Array.from({ length: 1_200 }, (_, n) => `c${String(n).padStart(4, '0')}`);
      await put(store(), Object.fromEntries(all.map((id, n) => [id, sample({ count: n % 7 })])));
      const services = (n: number) => (n % 10 === 9 ? ['exclusions'] : n % 2 === 0 ? ['sen', 'exclusions'] : ['sen']);
      const isOpen = (n: number) => n % 11 !== 0;
      const scopesOf = Object.fromEntries(all.map((id, n) => [id, { services: services(n), open: isOpen(n) }]));
      await hold(store(), scopesOf, ['c0002']);
      const [ofSen, ofOpen] = [within('sen'), { ...within('sen'), where: { open: { eq: true } } }];
      const openOfSen = { ...ofSen, where: { ...ofSen.where, ...ofOpen.where } };
      const fits = new Map<Within, (n: number) => boolean>([
        [ofSen, (n) => services(n).includes('sen')],
        [ofOpen, isOpen],
        [openOfSen, (n) => isOpen(n) && services(n).includes('sen')],
      ]);
      for (const [inside, isListed] of fits) {
        const listed = [...all.keys()].filter((n) => isListed(n) && n !== 2);
        for (const direction of ['asc', 'desc'] as const) {
          const query = { sort: { by: ['count'], direction }, within: inside, limit: 500 } as const;
          const inOrder = listed.toSorted((a, b) => (a % 7) - (b % 7) || a - b).map((n) => all[n]!);
          if (direction === 'desc') inOrder.reverse();
          const first = await store().find(samples, query);
          const second = await store().find(samples, { ...query, cursor: first.next! });
          const back = await store().find(samples, { ...query, cursor: second.previous! });
          const shown = [first, second, back].map(({ rows }) => rows.map(({ id }) => id));
          expect(shown).toEqual([inOrder.slice(0, 500), inOrder.slice(500, 1_000), inOrder.slice(0, 500)]);
          expect(first.unlisted).toBe(1);
        }
        const [few, every] = [5, 2_000];
        expect(await store().count(samples, { within: inside, upTo: every })).toEqual({
          rows: listed.length,
          more: false,
        });
        expect(await store().count(samples, { within: inside, upTo: few })).toEqual({ rows: few, more: true });
        const { ids } = await store().ids(samples, { within: inside, upTo: every });
        expect([...ids].sort()).toEqual(listed.map((n) => all[n]).sort());
      }
    });

    it('follows what the other view says meanwhile, and looks it up by a field too', async () => {
      await put(store(), { x: sample({ name: 'a' }), y: sample({ name: 'b' }) });
      await hold(store(), { a: { services: ['sen'], open: true }, b: { services: [], open: true } });
      expect(await held(within('sen', 'name'))).toEqual(['x']);
      await hold(store(), { a: { services: [], open: true }, b: { services: ['sen'], open: true } });
      expect(await held(within('sen', 'name'))).toEqual(['y']);
    });

    it('shows none whose document there is parked, and says that there are some', async () => {
      await put(store(), { a: sample(), b: sample() });
      const sen: Scope = { services: ['sen'], open: true };
      await hold(store(), { a: sen, b: sen }, ['a']);
      const page = await store().find(samples, { within: within('sen'), limit: 9 });
      expect([page.rows.map(({ id }) => id), page.unlisted]).toEqual([['b'], 1]);
      expect(await idsWithin('sen', 9)).toEqual({ ids: ['b'], more: false, unlisted: 1 });
    });

    it('is not read before both views are live', async () => {
      await put(store(), { a: sample() });
      await store().begin(scopes);
      await expect(held(within('sen'))).rejects.toMatchObject({ name: 'ViewNotBuilt', views: ['scopes@1'] });
    });

    it.each<[string, Within, string]>([
      ['by what is no text', { ...within('sen'), by: 'count' }, 'count'],
      ['by what is not declared', { ...within('sen'), by: 'note' }, 'note'],
      ['for nothing', { ...within('sen'), where: {} }, 'within'],
      ['for what the other view does not declare', { ...within('sen'), where: { name: { eq: 'a' } } }, 'name'],
    ])('is refused %s', async (_, query, field) => {
      await put(store(), {});
      await hold(store(), {});
      await expect(held(query)).rejects.toMatchObject({ name: 'QueryRefused', field });
    });

    it('answers as filtering afterwards would, page by page, whoever holds what', async () => {
      const ids = ['a', 'b', 'c', 'D', 'é'];
      const services = fc.uniqueArray(fc.constantFrom('sen', 'exclusions'), { maxLength: 2 });
      const holding = fc.record(
        Object.fromEntries(ids.map((id) => [id, fc.record({ services, open: fc.boolean() })])),
        {
          requiredKeys: [],
        },
      );
      await put(store(), Object.fromEntries(ids.map((id, n) => [id, sample({ count: n % 2, open: n % 3 > 0 })])));
      await fc.assert(
        fc.asyncProperty(holding, fc.boolean(), fc.constantFrom('asc', 'desc'), async (held, open, direction) => {
          await store().begin(scopes);
          await hold(store(), held as Record<string, Scope>);
          const where = { services: { has: 'sen' }, open: { eq: open } };
          const query = {
            sort: { by: ['count'], direction },
            within: { collection: scopes, by: 'id', where },
            limit: 2,
          } as const;
          const all = (await store().find(samples, { sort: query.sort, limit: 9 })).rows.map(({ id }) => id);
          const fitting = all.filter((id) => held[id]?.open === open && held[id].services.includes('sen'));
          const seen: string[] = [];
          for (let cursor: string | null = ''; cursor !== null;) {
            const page: Page<Sample> = await store().find(samples, cursor === '' ? query : { ...query, cursor });
            seen.push(...page.rows.map(({ id }) => id));
            cursor = page.next;
          }
          expect(seen).toEqual(fitting);
          expect(await store().count(samples, { within: query.within, upTo: 2 })).toEqual({
            ...{ rows: Math.min(2, fitting.length), more: fitting.length > 2 },
          });
        }),
        { numRuns: Math.ceil(runs / 3) },
      );
    });
  });
}
