import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseloadFound } from '#contexts/oversight';
import { DevelopmentSignIn } from '#platform/identity';
import type { Instant } from '#platform/time';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { auditor, exclusionsOfficer, schoolOffice, senOfficer } from '../harness/the-people.ts';
import { DEVICES, press, signedIn, visitor } from '../harness/visitor.ts';

let service: Service;
const sen: string[] = [];
let theirs: string;
let listening: Promise<string> | undefined;
const address = () => (listening ??= service.server.listen('127.0.0.1', 0));
const TOLD = 27;

/** Registered a minute apart, so that their order is known. */
async function registers(by: typeof senOfficer, n: number, owningService: string): Promise<string> {
  service.clock.set(`2026-01-12T09:${String(n).padStart(2, '0')}:00.000Z` as Instant);
  const child = { ...paperwork.child, owningService, upn: null, familyName: `Example${'abcdefghij'[n % 10]}` };
  const answer = await service.as(by).post('/children', { ...child, givenNames: `Child ${'abc'[Math.floor(n / 10)]}` });
  expect(answer.status).toBe(201);
  return answer.body<{ id: string }>().id;
}

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  for (let n = 0; n < TOLD; n += 1) sen.push(await registers(senOfficer, n, 'sen'));
  theirs = await registers(exclusionsOfficer, TOLD, 'exclusions');
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const listed = async (query: string, by = senOfficer) =>
  service.as(by).read<CaseloadFound>(`/children?${query}`, { after: (await service.server.stores.events.head())! });
const ids = ({ children }: CaseloadFound) => children.map(({ childId }) => childId);
const latestFirst = () => sen.toReversed();
const lookedAt = async (childId: string) =>
  (await service.server.stores.operations.accessJournal.ofChild(childId, { limit: 100 })).entries.filter(
    ({ action }) => action === 'FindCaseload',
  ).length;

describe('A caseload', () => {
  it('comes 25 a page, turned both ways, and opens only who is on the page', async () => {
    const first = await listed('whose=service&sort=registered');
    expect(first).toMatchObject({ count: { rows: TOLD, more: false }, previous: null, unlisted: 0 });
    expect(ids(first)).toEqual(latestFirst().slice(0, 25));
    expect([await lookedAt(sen.at(-1)!), await lookedAt(sen[0]!)]).toEqual([1, 0]);
    const second = await listed(`whose=service&sort=registered&cursor=${first.next}`);
    expect([ids(second), second.next]).toEqual([latestFirst().slice(25), null]);
    const back = await listed(`whose=service&sort=registered&cursor=${second.previous}`);
    expect(ids(back)).toEqual(ids(first));
  });

  it('hides what another service holds, from list and count', async () => {
    expect(ids(await listed('whose=service', exclusionsOfficer))).toEqual([theirs]);
    expect((await listed('whose=service', exclusionsOfficer)).count).toEqual({ rows: 1, more: false });
    expect(ids(await listed('whose=service&sort=registered'))).not.toContain(theirs);
  });

  it('lists as mine whom I was allocated, who then comes first', async () => {
    expect(await listed('whose=mine')).toMatchObject({ children: [], count: { rows: 0 } });
    const from = '2026-01-12';
    for (const child of [sen[3], sen[5]]) {
      const allocated = { officerId: senOfficer.id, from };
      expect((await service.as(senOfficer).post(`/children/${child}/allocated-officers`, allocated)).status).toBe(200);
    }
    const team = { owningTeam: senOfficer.team, from };
    expect((await service.as(senOfficer).post(`/children/${sen[7]}/owning-teams`, team)).status).toBe(200);
    const mine = await listed('whose=mine&sort=registered');
    expect(mine).toMatchObject({ children: [{ childId: sen[5], officerId: senOfficer.id }, { childId: sen[3] }] });
    expect(ids(await listed('whose=team'))).toEqual([sen[7]]);
  });

  it('does not show whom another officer has from today on, and shows them to the other, though nothing was recorded today', async () => {
    const next = { officerId: exclusionsOfficer.id, from: '2026-01-13' };
    await service.as(senOfficer).post(`/children/${sen[5]}/allocated-officers`, next);
    expect(ids(await listed('whose=mine'))).toContain(sen[5]);
    const later = { officerId: senOfficer.id, from: '2026-01-13' };
    await service.as(senOfficer).post(`/children/${sen[9]}/allocated-officers`, later);
    expect(await listed('whose=mine')).toMatchObject({ notToday: 1, count: { rows: 3 } });
    expect(ids(await listed('whose=mine'))).not.toContain(sen[9]);
    await service.at('2026-01-13T09:00:00.000Z');
    const mine = await listed('whose=mine&sort=registered');
    expect([ids(mine), mine.notToday]).toEqual([[sen[9], sen[3]], 1]);
  });

  it('is refused to who has none, and with a cursor of another list', async () => {
    for (const person of [schoolOffice, auditor])
      expect((await service.as(person).get('/children?whose=service')).status).toBe(403);
    const { next } = await listed('whose=service&sort=registered');
    const other = `/children?whose=service&sort=changed&cursor=${next}`;
    expect((await service.as(senOfficer).get(other)).status).toBe(400);
    expect((await service.as(senOfficer).get('/children?whose=everybody')).status).toBe(400);
  });
});

describe('The page of a caseload', () => {
  const page = async (url: string, { id } = senOfficer) => {
    const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
    return service.server.app.inject({ url, headers: { cookie, accept: 'text/html' } });
  };

  it('links each child to its line, and is offered to who may see it', async () => {
    const { body, statusCode } = await page('/caseload?whose=service');
    expect([statusCode, body.match(/href="\/line\//g)?.length]).toEqual([200, 25]);
    expect(body).toContain(`My service’s: ${TOLD} children`);
    expect((await page('/')).body).toContain('href="/caseload"');
    expect((await page('/', auditor)).body).not.toContain('href="/caseload"');
  });
});

it.each(DEVICES)(
  'An officer %s turns to the next page and sorts',
  async (_, device) => {
    const browser = await startedBrowser();
    try {
      const visit = await visitor(browser, device);
      const { page, seen, blocked } = visit;
      await signedIn(visit, await address(), senOfficer);
      await page.getByRole('link', { name: 'Caseload', exact: true }).click();
      await seen('Caseload', 'mine');
      await page.getByRole('link', { name: 'My service’s' }).click();
      await seen('Caseload', 'my service’s');
      await page.getByRole('link', { name: 'Next page' }).click();
      expect(await page.locator('tbody tr').count()).toBe(TOLD - 25);
      await seen('Caseload', 'second page');
      await page.getByLabel('What comes first').selectOption('registered');
      await press(page, 'Sort');
      expect(new URL(page.url()).search).toBe('?whose=service&sort=registered');
      await page.locator('tbody a').first().click();
      expect(new URL(page.url()).pathname).toBe(`/line/${sen.at(-1)}`);
      expect(blocked).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  120_000,
);
