import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { RouteWalk, routesOf } from '#nest/web';
import { answersToScripts, officerPages } from '#officer-ui';
import type { DevelopmentPerson } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { apLead, dataProtectionOfficer, everyone, exclusionsManager, neneBridge } from '../harness/the-people.ts';
import { senOfficer, teamManager } from '../harness/the-people.ts';
import { Follower } from './followed-links.ts';

/*
 * Whoever was adopted is found through a council’s screen by the name that they had. Every role asks every route that there is,
 * pages and API, of the record by its address, and of every list and search, and finds no name, number or address of it.
 */
jest.setTimeout(600_000);

const UPN = 'H801200001001';
const EARLIER = {
  ...{ givenNames: 'Thistlewyn', familyName: 'Quillmarrow', upn: UPN, dateOfBirth: '2011-03-14' },
  ...{ address: '4 Larkspindle Row', contact: 'Ms Wrenfield, mother' },
};
const WORDS = ['Thistlewyn', 'Quillmarrow', UPN, 'Larkspindle', 'Wrenfield', 'Juniperholt', 'Foxglove', 'LCS 204418'];
const WHY = { reason: 'Cover for a colleague who is ill', reasonKind: 'duty-cover' };
const because = 'The adoption order was made';
const TELLS_OF_NOBODY = /^\/?(problems|due\/news|sign-|signed-|assets|health|api-docs)/;
const LISTS = [
  '/children?whose=service',
  '/placements?show=all',
  '/referrals?show=all',
  '/caseload?whose=service',
  '/caseload-files?whose=service',
];

const people = [...new Map(everyone.map((person) => [person.role, person])).values(), exclusionsManager];
const each = people.map((person) => [`${person.role}, ${person.name}`, person] as const);
const safeguardingLead = everyone.find(({ role }) => role === 'safeguarding-lead')!;

let service: Service;
let ids: PlacedChild;
let later: string;
const asked = async (by: DevelopmentPerson, path: string, body: object) =>
  (await service.as(by).post(`/children/${ids.childId}/${path}`, body)).written.events[0]!.id;
const browsers = new Map<string, Follower>();

beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  ids = await placedChild(service, EARLIER);
  const at = `/children/${ids.childId}`;
  const done = async (path: string, body: object) => (await service.as(senOfficer).post(path, body)).written;
  await service.at('2026-01-12T16:00:00.000Z');
  await done(`/placements/${ids.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  const home = { use: 'home', line1: '2 Juniperholt', line2: null, town: null, postcode: null };
  await done(`${at}/addresses`, { hasFixedAddress: true, addresses: [home], from: '2026-01-06' });
  await done(`${at}/people`, {
    ...{ name: 'Renee Foxglove', kinship: 'mother', told: 'everything', callOrder: null, from: '2026-01-05' },
    ...{ livesWithChild: false, address: null, telephone: null, email: null },
  });
  await done(`${at}/other-numbers`, { system: 'social-care', value: 'LCS 204418', inUse: true, from: '2026-01-05' });
  const mark = { date: '2026-01-12', session: 'AM', code: 'K', placementId: ids.placementId };
  await done(`${at}/marks`, { marks: [mark] });
  await done(`/placements/${ids.placementId}/ending`, { endedOn: '2026-01-12', reason: 'other', destination: '110' });
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const nowhere = derivedId('nowhere', 'an entry');
const addressOf = (path: string): string =>
  `/${path.replace(/^\//, '')}`
    .replace(':childId', ids.childId)
    .replace(':referralId', ids.referralId)
    .replace(':placementId', ids.placementId)
    .replace(':providerId', neneBridge.organisation!)
    .replace(':urn', '110001')
    .replaceAll(/:\w+/g, nowhere);
const urls = (): readonly string[] => {
  const routes = service.server.app.get(RouteWalk, { strict: false }).routes();
  const gets = routes.filter(({ method, path }) => method === 'GET' && !TELLS_OF_NOBODY.test(path));
  return [...new Set([...gets.map(({ path }) => addressOf(path)), ...LISTS])];
};
const pages = routesOf([...officerPages, ...answersToScripts]).map(
  ({ path }) => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/?]+')}(?:$|[?])`),
);

/** A page as in a browser, all else as a program: each with a reason, where one is asked for. */
async function shown(person: DevelopmentPerson, url: string): Promise<Readonly<{ status: number; text: string }>> {
  if (!pages.some((page) => page.test(url))) return service.as(person).get(url, WHY);
  const browser = browsers.get(person.id) ?? new Follower(service, person);
  browsers.set(person.id, browser);
  const { statusCode, body } = await browser.get(url);
  return { status: statusCode, text: body };
}
const wordsIn = (text: string): readonly string[] => WORDS.filter((word) => text.includes(word));
const confirm = (by: DevelopmentPerson, askedId: string) =>
  service.as(by).post(`/children/${ids.childId}/sealings/${askedId}/confirmations`, { checked: true });
const searches = [
  { name: 'Quillmarrow' },
  { name: 'Kwilmarrow' },
  { name: 'Thistlewyn Quillmarrow', dateOfBirth: '2011-03-14' },
  { upn: UPN },
  { number: 'LCS204418' },
];

describe('Before a record is sealed', () => {
  it('each of these words is found, so that a hunt can find it', async () => {
    const found = new Set<string>();
    for (const url of urls()) for (const word of wordsIn((await shown(senOfficer, url)).text)) found.add(word);
    expect(WORDS.filter((word) => !found.has(word))).toEqual([]);
    for (const terms of searches)
      expect((await service.as(senOfficer).post('/child-searches', terms, WHY)).text).toContain(ids.childId);
  });

  it('it is closed, and one person alone hides nothing', async () => {
    const wanted = { ground: 'adopted', reference: 'Adoption file 12/2026', because };
    const seal = () => service.as(apLead).post(`/children/${ids.childId}/sealings`, wanted);
    expect((await seal()).told).toBe('409 close-it-first');
    await asked(senOfficer, 'closings', { because: 'under-another-record', on: '2026-01-12' });
    await service.drained();
    const { id } = (await seal()).written.events[0]!;
    expect((await confirm(apLead, id)).told).toBe('409 by-who-asked');
    expect((await confirm(teamManager, id)).status).toBe(403);
    expect((await service.as(senOfficer).get(`/children/${ids.childId}`)).status).toBe(200);
    expect((await confirm(dataProtectionOfficer, id)).status).toBe(200);
    await service.drained();
  });

  it('and then the child is put on record anew, and nobody is asked whether it is another', async () => {
    const again = { ...paperwork.child, givenNames: 'Thistlewyn', familyName: 'Newlove', upn: null };
    later = (await service.as(senOfficer).post('/children', again)).written.id;
    const same = { ...paperwork.child, ...EARLIER, contact: null, address: null };
    const twin = await service.as(senOfficer).post('/children', same);
    expect(twin.status).toBe(201);
    await service.drained();
    for (const child of [later, twin.written.id])
      for (const at of ['', '/line'])
        expect((await service.as(senOfficer).get(`/children/${child}${at}`)).text).not.toContain(ids.childId);
    await service
      .as(everyone.find(({ role }) => role === 'administrator')!)
      .post(`/children/${twin.written.id}/personal-data-destruction`, { reason: 'right-to-erasure' })
      .then(({ written }) => written);
    await service.drained();
  });
});

describe('A sealed record', () => {
  it.each(each)('is told by no route, whoever asks: %s', async (_, person) => {
    const faults: string[] = [];
    for (const url of urls()) {
      const { text } = await shown(person, url);
      for (const word of wordsIn(text)) if (word !== 'Thistlewyn') faults.push(`${url}: ${word}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(each)('is found by no search: %s', async (_, person) => {
    for (const terms of searches)
      expect((await service.as(person).post('/child-searches', terms, WHY)).text).not.toContain(ids.childId);
  });

  it('takes nothing, and says that there is none', async () => {
    const at = `/children/${ids.childId}`;
    for (const person of [senOfficer, teamManager])
      expect((await service.as(person).post(`${at}/reopenings`, { because }, WHY)).told).toBe('404 not-found');
  });

  it('stands on the list of the three roles, by no name', async () => {
    for (const person of [apLead, safeguardingLead, dataProtectionOfficer]) {
      const { text } = await service.as(person).get('/sealed-records');
      expect([text.includes('Adoption file 12/2026'), wordsIn(text)]).toEqual([true, []]);
    }
    expect((await service.as(senOfficer).get('/sealed-records')).status).toBe(403);
  });

  it('is opened by two of them together, for a day, to nobody else, and each opening is on record', async () => {
    const at = `/children/${ids.childId}`;
    const askedId = await asked(safeguardingLead, 'sealed-openings', { wish: 'to-read', because });
    expect((await service.as(safeguardingLead).get(at, WHY)).status).toBe(404);
    expect((await confirm(apLead, askedId)).status).toBe(200);
    await service.drained();
    for (const person of [safeguardingLead, apLead])
      expect(wordsIn((await service.as(person).get(`${at}/line`, WHY)).text)).toContain('Quillmarrow');
    for (const person of [dataProtectionOfficer, senOfficer])
      expect((await service.as(person).get(`${at}/line`, WHY)).status).toBe(404);
    await service.at('2026-01-13T09:00:00.000Z');
    for (const person of [safeguardingLead, apLead])
      expect((await service.as(person).get(`${at}/line`, WHY)).status).toBe(404);
  });

  it('is found again once two of them have unsealed it, with who opened it', async () => {
    const askedId = await asked(apLead, 'sealed-openings', { wish: 'to-unseal', because });
    expect((await confirm(dataProtectionOfficer, askedId)).status).toBe(200);
    await service.drained();
    for (const terms of searches)
      expect((await service.as(senOfficer).post('/child-searches', terms, WHY)).text).toContain(ids.childId);
    const { text } = await service.as(dataProtectionOfficer).get(`/children/${ids.childId}/accesses`, WHY);
    const { items } = JSON.parse(text) as { items: readonly { actor: { id: string }; action: string; did: string }[] };
    const opened = items.filter(({ action, did }) => action === 'FindChildLine' && did === 'looked');
    for (const person of [safeguardingLead, apLead])
      expect(opened.some(({ actor }) => actor.id === person.id)).toBe(true);
    expect(items.some(({ actor, did }) => actor.id === senOfficer.id && did === 'refused')).toBe(true);
  });
});
