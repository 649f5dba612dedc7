import { expect, it } from '@jest/globals';
import type { Actor } from '#platform/event-sourcing';
import type { Sealer } from '#platform/privacy';
import type { Instant } from '#platform/time';
import { FindOpenings, FindOpeningsHandler } from './find-openings.query.ts';

const by = (id: string, role: string): Actor => ({ id, role, team: null, organisation: 'council', onBehalfOf: null });
const minute = (n: number) => `2026-01-12T09:${String(n).padStart(2, '0')}:00.000Z` as Instant;
const newest = 40;

/** A log of one opening a page, a minute apart, by an officer; by the data protection officer in the last minute alone. */
function asked(
  lookedAt: Instant | null,
  { glance, officers = 1, as = 'ap-lead' }: Readonly<{ glance: boolean; officers?: number; as?: string }>,
) {
  const [pages, scopes, noted]: [number[], string[][], Instant[]] = [[], [], []];
  let now = minute(newest);
  const forAReason = async ({ cursor }: Readonly<{ cursor: string | null }>) => {
    const at = cursor === null ? newest : Number(cursor);
    pages.push(at);
    now = minute(newest + 1);
    const actor = by('o', at > newest - officers ? 'exclusions-officer' : 'data-protection-officer');
    const entry = { at: minute(at), actor, children: ['a-child'], action: 'FindChildLine', outcome: 'opened' };
    return { entries: [{ ...entry, reason: null, reasonKind: 'complaint' }], next: String(at - 1), previous: null };
  };
  const lastLooked = { at: async () => lookedAt, note: async (_: string, __: string, at: Instant) => noted.push(at) };
  const handler = new FindOpeningsHandler(
    { lastLooked, accessJournal: { forAReason } } as never,
    { of: async (ids: string[]) => (scopes.push(ids), new Map()) } as never,
    { openOrLost: async (values: readonly unknown[]) => values } as unknown as Sealer,
    { of: async () => new Map() } as never,
    { restricted: [] } as never,
    { now: () => now } as never,
    { upToRecords: async () => undefined, of: () => ({ givenNames: 'Amara', familyName: 'Okonkwo' }) } as never,
  );
  const envelope = { actor: by('a', as), reach: { everything: true } } as never;
  return { pages, scopes, noted, found: handler.execute(new FindOpenings({ cursor: null, glance }, envelope)) };
}

it('A glance at what is new goes back no further than to what was seen', async () => {
  const { found, pages } = asked(minute(38), { glance: true, officers: newest });
  expect((await found).fresh).toBe(0);
  expect(pages).toEqual([40, 39, 38]);
});

it('A glance that met others alone says that some may lie behind, unless it came to what was seen', async () => {
  expect((await asked(null, { glance: true, officers: newest }).found).partly).toBe(true);
  expect((await asked(minute(38), { glance: true, officers: newest }).found).partly).toBe(false);
  expect((await asked(null, { glance: true, officers: 2 }).found).partly).toBe(false);
});

it('Who holds the records is asked of what may be theirs to see alone', async () => {
  const { found, pages, scopes } = asked(null, { glance: true, officers: 2 });
  expect((await found).fresh).toBe(1);
  expect([pages, scopes.flat()]).toEqual([[40, 39, 38], ['a-child']]);
});

it('What comes while one looks is not counted as seen', async () => {
  const { found, noted } = asked(null, { glance: false, officers: 0 });
  await found;
  expect(noted).toEqual([minute(newest)]);
});

it('The child is named to whoever answers for the record, and to nobody who watches over all services, nor at a glance', async () => {
  const named = async (as: string, glance = false) =>
    (await asked(null, { glance, officers: 0, as }).found).items.map(({ child }) => child?.familyName ?? null);
  expect(await named('team-manager')).toEqual(['Okonkwo']);
  expect(await named('team-manager', true)).toEqual([null]);
  expect(await named('ap-lead')).toEqual([null]);
});
