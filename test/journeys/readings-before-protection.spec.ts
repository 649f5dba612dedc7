import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import { Follower } from '../authority/followed-links.ts';
import { entered } from '../harness/on-the-register.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { apLead, auditor, dataProtectionOfficer, senOfficer, teamManager } from '../harness/the-people.ts';
import { entriesOfLine, waysToRead } from '../harness/ways-to-read.ts';

/*
 * What protects today protects each reading of each day before: on the line, beside another reading, in an entry, in print and in a file.
 */
const DAY = '2025-12-02';
const ADDRESS = 'Larkspindle';
const NAME = 'Quillmarrow';
const because = 'The order was made';
let service: Service, hidden: PlacedChild, sealed: PlacedChild, audited: PlacedChild;

const say = async (path: string, body: object, by: DevelopmentPerson = senOfficer) => {
  const { written } = await service.as(by).post(path, body);
  await service.drained();
  return written;
};
/** All ways, each as a page and, of what leaves the house, as what leaves. */
async function readings({ childId }: PlacedChild, entry: string, by: DevelopmentPerson) {
  const browser = new Follower(service, by);
  const pages = await Promise.all(waysToRead(childId, entry, DAY).map((url) => browser.get(url)));
  const both = { asAt: DAY, knownOn: DAY };
  const leaving = [
    await browser.post(`/line/${childId}/print`, both),
    await browser.post(`/line/${childId}/file`, both),
    await browser.post(`/line/${childId}/file`, { ...both, compareAsAt: DAY, compareKnownOn: DAY }),
  ];
  return [...pages, ...leaving].map(({ statusCode: status, body }) => ({ status, body }));
}
const all = async (...asked: Parameters<typeof readings>) => (await readings(...asked)).map(({ status }) => status);

let registered: (of: PlacedChild) => Promise<string>;
beforeAll(async () => {
  service = await Service.startedAt(`${DAY}T10:00:00.000Z`);
  registered = async ({ childId }) => (await entriesOfLine(service, childId))('ChildRegistered');
  hidden = await placedChild(service, { address: `4 ${ADDRESS} Row`, contact: null });
  const of = { upn: null, contact: null, address: null };
  sealed = await placedChild(service, { ...of, givenNames: 'Ada', familyName: NAME, dateOfBirth: '2012-04-01' });
  audited = await placedChild(service, { ...of, givenNames: 'Ben', familyName: 'Tull', dateOfBirth: '2010-02-03' });
  await service.at('2026-01-12T09:00:00.000Z');
}, 120_000);
afterAll(() => service.end());

describe('An address that is protected today', () => {
  let entry: string;
  beforeAll(async () => void (entry = await registered(hidden)));

  it('was read, until then, in some of these ways', async () => {
    const read = await readings(hidden, entry, senOfficer);
    expect(read.filter(({ status }) => status !== 200)).toEqual([]);
    expect(read.filter(({ body }) => body.includes(ADDRESS)).length).toBeGreaterThan(3);
  });

  it('is read in none of them, of no day before, also by whoever may open it on purpose', async () => {
    const openTo = [senOfficer.id, teamManager.id];
    await say(`/children/${hidden.childId}/protections`, { openTo, betrayedBy: [], because });
    for (const person of [senOfficer, apLead]) {
      const read = await readings(hidden, entry, person);
      expect(read.map(({ status, body }) => [status, body.includes(ADDRESS)])).toEqual(read.map(() => [200, false]));
    }
  });

  it('is read of those days once two people have said that it may be', async () => {
    const at = `/children/${hidden.childId}/liftings`;
    const { events } = await say(at, { because });
    await say(`${at}/${events[0]!.id}/confirmations`, { checked: true }, teamManager);
    const read = await readings(hidden, entry, senOfficer);
    expect(read.filter(({ body }) => body.includes(ADDRESS)).length).toBeGreaterThan(3);
  });
});

describe('A record that is sealed today', () => {
  it('is, of no day before either, told from one that there is not', async () => {
    const entry = await registered(sealed);
    expect((await all(sealed, entry, senOfficer)).every((status) => status === 200)).toBe(true);
    const at = `/children/${sealed.childId}`;
    await say(`/placements/${sealed.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
    const ending = { endedOn: '2026-01-12', reason: 'other', destination: '110' };
    await say(`/placements/${sealed.placementId}/ending`, ending);
    await say(`${at}/closings`, { because: 'under-another-record', on: '2026-01-12' });
    const wanted = { ground: 'adopted', reference: 'Adoption file 12/2026', because };
    const { events } = await say(`${at}/sealings`, wanted, apLead);
    await say(`${at}/sealings/${events[0]!.id}/confirmations`, { checked: true }, dataProtectionOfficer);
    const nowhere = { ...sealed, childId: derivedId('nowhere') };
    for (const person of [senOfficer, apLead, dataProtectionOfficer]) {
      const read = await readings(sealed, entry, person);
      expect(read.map(({ status }) => status)).toEqual(await all(nowhere, entry, person));
      expect(read.filter(({ status, body }) => status < 400 || body.includes(NAME))).toEqual([]);
    }
  });
});

describe('What an auditor read under terms that have ended', () => {
  it('they read no more, also of days within them', async () => {
    const entry = await registered(audited);
    await entered(service, auditor);
    const terms = {
      children: [{ childId: audited.childId }],
      ...{ periodFrom: '2025-09-01', periodTo: '2026-08-31', from: '2026-01-12', lastDay: '2026-01-16', because },
    };
    const { events } = await say(`/people/${auditor.id}/audit-terms`, terms, apLead);
    await say(`/people/${auditor.id}/grants/${events[0]!.id}/confirmations`, { checked: true }, teamManager);
    expect((await all(audited, entry, auditor)).every((status) => status === 200)).toBe(true);
    await service.at('2026-01-16T17:00:00.000Z');
    expect((await all(audited, entry, auditor)).every((status) => status === 200)).toBe(true);
    await service.at('2026-01-17T09:00:00.000Z');
    expect((await all(audited, entry, auditor)).filter((status) => status < 400)).toEqual([]);
  });
});
