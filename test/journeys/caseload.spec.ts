import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { CaseloadFound } from '#contexts/oversight';
import { DevelopmentSignIn } from '#platform/identity';
import { Sealer } from '#platform/privacy';
import type { Instant } from '#platform/time';
import { startedBrowser } from '../harness/browser.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { auditor, colleague, exclusionsOfficer, schoolOffice, senOfficer } from '../harness/the-people.ts';
import { DEVICES, goTo, press, signedIn, visitor } from '../harness/visitor.ts';

let service: Service;
const sen: string[] = [];
let theirs: string;
let listening: Promise<string> | undefined;
const address = () => (listening ??= service.server.listen('127.0.0.1', 0));
const TOLD = 52;

/** Registered a minute apart, so that their order is known. */
async function registers(by: typeof senOfficer, n: number, owningService: string): Promise<string> {
  service.clock.set(`2026-01-12T09:${String(n).padStart(2, '0')}:00.000Z` as Instant);
  const child = {
    ...paperwork.child,
    owningService,
    upn: null,
    familyName: `Example${'abcdefghij'[n % 10]}`,
    schoolUrn: n < 3 ? 110_003 : 110_001,
  };
  const answer = await service
    .as(by)
    .post('/children', { ...child, givenNames: `Child ${'abcdef'[Math.floor(n / 10)]}` });
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
const ids = ({ items }: CaseloadFound) => items.map(({ childId }) => childId);
const latestFirst = () => sen.toReversed();
const lookedAt = async (childId: string) =>
  (await service.server.stores.operations.accessJournal.ofChild(childId, { limit: 100 })).entries.filter(
    ({ action }) => action === 'FindCaseload',
  ).length;

describe('A caseload', () => {
  it('comes 50 a page, turned both ways, and opens only who is on the page', async () => {
    const first = await listed('whose=service&sort=registered');
    expect(first).toMatchObject({ count: { rows: TOLD, more: false }, previous: null, unlisted: 0 });
    expect(ids(first)).toEqual(latestFirst().slice(0, 50));
    expect([await lookedAt(sen.at(-1)!), await lookedAt(sen[0]!)]).toEqual([1, 0]);
    const second = await listed(`whose=service&sort=registered&cursor=${first.next}`);
    expect([ids(second), second.next]).toEqual([latestFirst().slice(50), null]);
    const back = await listed(`whose=service&sort=registered&cursor=${second.previous}`);
    expect(ids(back)).toEqual(ids(first));
  });

  it('is put in the order of names or of days, either way, and by the school', async () => {
    const inOrder = sen.map((id, n) => [`${n % 10}${Math.floor(n / 10)}`, id] as const).sort();
    const byName = inOrder.map(([, id]) => id);
    const first = await listed('whose=service&sort=name');
    const second = await listed(`whose=service&sort=name&cursor=${first.next}`);
    expect([ids(first), ids(second)]).toEqual([byName.slice(0, 50), byName.slice(50)]);
    expect(ids(await listed(`whose=service&sort=name&cursor=${second.previous}`))).toEqual(ids(first));
    expect(ids(await listed('whose=service&sort=name&direction=desc'))).toEqual(byName.toReversed().slice(0, 50));
    expect(ids(await listed('whose=service&sort=registered&direction=asc'))).toEqual(sen.slice(0, 50));
    const ofSchool = await listed('whose=service&sort=registered&direction=asc&school=110003');
    expect([ids(ofSchool), ofSchool.count.rows]).toEqual([sen.slice(0, 3), 3]);
    expect(first.items[0]!.identity).toMatchObject({ givenNames: 'Child a', familyName: 'Examplea' });
  });

  it('hides what another service holds, from list and count', async () => {
    expect(ids(await listed('whose=service', exclusionsOfficer))).toEqual([theirs]);
    expect((await listed('whose=service', exclusionsOfficer)).count).toEqual({ rows: 1, more: false });
    expect(ids(await listed('whose=service&sort=registered'))).not.toContain(theirs);
  });

  it('lists as mine whom I was allocated, who then comes first', async () => {
    expect(await listed('whose=mine')).toMatchObject({ items: [], count: { rows: 0 } });
    const from = '2026-01-12';
    for (const child of [sen[3], sen[5]]) {
      const allocated = { officerId: senOfficer.id, from };
      expect((await service.as(senOfficer).post(`/children/${child}/allocated-officers`, allocated)).status).toBe(200);
    }
    const team = { owningTeam: senOfficer.team, from };
    expect((await service.as(senOfficer).post(`/children/${sen[7]}/owning-teams`, team)).status).toBe(200);
    const mine = await listed('whose=mine&sort=registered');
    expect(mine).toMatchObject({ items: [{ childId: sen[5], officerId: senOfficer.id }, { childId: sen[3] }] });
    expect(ids(await listed('whose=team'))).toEqual([sen[7]]);
  });

  it('neither shows nor counts whom another officer has from today on, and the other’s does, though nobody said anything today', async () => {
    const next = { officerId: colleague.id, from: '2026-01-13', because: 'Priya goes to another team' };
    await service.as(senOfficer).post(`/children/${sen[5]}/allocated-officers`, next);
    expect(ids(await listed('whose=mine'))).toContain(sen[5]);
    const later = { officerId: senOfficer.id, from: '2026-01-13' };
    await service.as(senOfficer).post(`/children/${sen[9]}/allocated-officers`, later);
    expect(await listed('whose=mine')).toMatchObject({ notToday: 0, count: { rows: 2 } });
    expect(ids(await listed('whose=mine'))).not.toContain(sen[9]);
    await service.at('2026-01-13T09:00:00.000Z');
    const mine = await listed('whose=mine&sort=registered');
    expect([ids(mine), mine.notToday, mine.count.rows]).toEqual([[sen[9], sen[3]], 0, 2]);
  });

  it('is refused to who has none, and with a cursor of another list', async () => {
    for (const person of [schoolOffice, auditor])
      expect((await service.as(person).get('/children?whose=service')).status).toBe(403);
    const { next } = await listed('whose=service&sort=registered');
    const other = `/children?whose=service&sort=changed&cursor=${next}`;
    expect((await service.as(senOfficer).get(other)).status).toBe(400);
    for (const bad of ['whose=everybody', 'sort=name&cursor=WyJ4Il0', 'school=12', 'direction=up'])
      expect((await service.as(senOfficer).get(`/children?${bad}`)).status).toBe(400);
  });
});

describe('A caseload as a file', () => {
  const purpose = 'To plan the visits of this term';
  const taken = (query: string, reason = '', by = senOfficer) =>
    service.as(by).get(`/caseload-files?${query}`, { reason });

  it('is not given without saying what for, nor to who has no caseload', async () => {
    for (const given of ['', '.'])
      expect((await taken('whose=service', given)).problem).toMatchObject({
        ...{ status: 403, code: 'reason-required', detail: expect.stringContaining('Say what you need this for') },
      });
    expect((await taken('whose=service', purpose, auditor)).told).toBe('403 not-allowed');
  });

  it('holds every child of the list by name, and is recorded with the purpose for each', async () => {
    const answer = await taken('whose=service', purpose);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="caseload.csv"',
    });
    const lines = parse(answer.text, { bom: true, columns: true }) as Record<string, string>[];
    expect(lines).toHaveLength(TOLD);
    const names = lines.map((line) => `${line['Family name']} ${line['Given names']}`);
    expect(names).toEqual(names.toSorted());
    expect(lines.map((line) => line['Child']).sort()).toEqual(sen.toSorted());
    for (const childId of [sen[0]!, sen.at(-1)!]) {
      const { entries } = await service.server.stores.operations.accessJournal.ofChild(childId, { limit: 100 });
      const [entry] = entries.filter(({ action, outcome }) => action === 'ExportCaseload' && outcome === 'opened');
      expect(await service.server.app.get(Sealer).openOne(entry!.reason!)).toBe(purpose);
    }
  });

  it('keeps as text what a spreadsheet would take for a formula', async () => {
    const child = { ...paperwork.child, upn: null, owningService: 'exclusions' };
    for (const givenNames of ['=HYPERLINK("http://x")', '+a', '-a', '@SUM(a)', 'Zoë "Zo", Ann'])
      expect((await service.as(exclusionsOfficer).post('/children', { ...child, givenNames })).status).toBe(201);
    await service.drained();
    const answer = await taken('whose=service', purpose, exclusionsOfficer);
    const given = (parse(answer.text, { bom: true, columns: true }) as Record<string, string>[])
      .map((line) => line['Given names']!)
      .filter((name) => !name.startsWith('Child'));
    expect(given.sort()).toEqual(["'+a", "'-a", '\'=HYPERLINK("http://x")', "'@SUM(a)", 'Zoë "Zo", Ann'].sort());
  });
});

describe('The page of a caseload', () => {
  const page = async (url: string, { id } = senOfficer) => {
    const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
    return service.server.app.inject({ url, headers: { cookie, accept: 'text/html' } });
  };

  it('links each child to its line, and is offered to who may see it', async () => {
    const { body, statusCode } = await page('/caseload?whose=service');
    expect([statusCode, body.match(/href="\/line\//g)?.length]).toEqual([200, 50]);
    expect(body).toContain(`My service’s: ${TOLD} children`);
    expect(body).toContain('href="/register-a-child"');
    // How many stand on each list is said before one goes there.
    const said = body.match(/(?:Mine|My team’s|My service’s) \(\d+\)/g);
    expect(said).toEqual(['Mine (2)', 'My team’s (1)', `My service’s (${TOLD})`]);
    expect((await page('/caseload?whose=service&school=110003')).body).toContain('My service’s (3)');
    expect((await page('/caseload?whose=service&school=12')).statusCode).toBe(400);
    expect((await page('/placements-list')).body).toContain('href="/caseload"');
    expect((await page('/terms-of-my-audit', auditor)).body).not.toContain('href="/caseload"');
  });
});

const FILE = 'Children: My service’s, school 110003\nTake the list out as a file';

it.each(DEVICES)(
  'An officer %s turns to the next page and sorts',
  async (_, device) => {
    const browser = await startedBrowser();
    try {
      const visit = await visitor(browser, device);
      const { page, seen, blocked } = visit;
      await signedIn(visit, await address(), senOfficer);
      await goTo(page, 'Children');
      await seen('Children', 'mine');
      await page.getByRole('link', { name: 'My service’s' }).click();
      await seen('Children', 'my service’s');
      await page.getByRole('link', { name: 'Next page' }).click();
      expect(await page.locator('tbody tr').count()).toBe(TOLD - 50);
      await seen('Children', 'second page');
      await page.getByLabel('What comes first').selectOption({ label: 'Family name, A to Z' });
      await press(page, 'Show');
      expect(new URL(page.url()).search).toBe('?whose=service&school=&order=name-asc');
      await seen('Children', 'by name');
      await page.getByLabel('School', { exact: true }).fill('11');
      await press(page, 'Show');
      await seen('Children', 'wrong URN');
      await page.getByLabel('School', { exact: true }).fill('110003');
      await press(page, 'Show');
      expect(await page.locator('tbody tr').count()).toBe(3);
      await page.getByRole('link', { name: 'Take this list out as a file' }).click();
      await seen(FILE, 'purpose');
      await press(page, 'Take out the file');
      await seen(FILE, 'no purpose');
      await page.getByLabel('What do you need the file for?').fill('To plan the visits of this term');
      await page.getByLabel('Plain lines, for other programs (.csv)').check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Take out the file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('caseload.csv');
      const file = parse(readFileSync(await download.path(), 'utf8'), { bom: true, columns: true }) as object[];
      expect(file).toEqual([0, 1, 2].map((n) => expect.objectContaining({ Child: sen[n], 'School URN': '110003' })));
      await goTo(page, 'Children');
      await page.getByRole('link', { name: 'My service’s' }).click();
      await page.locator('tbody a').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/line\//);
      expect(blocked).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  120_000,
);
