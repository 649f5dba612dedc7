import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import {
  apLead,
  commissioningOfficer,
  exclusionsOfficer,
  neneBridge,
  schoolOffice,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { Follower } from './followed-links.ts';

/*
 * Whoever rings a family from a list knows before they open anything that its address is protected: as the mark above the record says it,
 * to whom it says it, and to nobody else.
 */
const MARK = 'Address protected';
const REGISTER = `/registers/${neneBridge.organisation}`;
const LISTS = [
  ...['/due?whose=service&ahead=91-days', '/caseload?whose=service', '/referrals-list?whose=service&show=all'],
  ...['/placements-list?whose=service&show=all', `${REGISTER}?week=2026-01-12`],
  `${REGISTER}/session?day=2026-01-12&session=AM`,
] as const;

let service: Service, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(senOfficer).post(`/placements/${placed.placementId}/start`, terms);
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const say = async (path: string, body: object, by = senOfficer) => {
  const { written } = await service.as(by).post(`/children/${placed.childId}/${path}`, body);
  await service.drained();
  return written;
};

async function marked(person: typeof senOfficer): Promise<readonly (readonly [string, number])[]> {
  const browser = new Follower(service, person);
  const found = LISTS.map(async (url) => {
    const { statusCode, body, headers } = await browser.get(url);
    const page = statusCode === 303 ? (await browser.get(String(headers.location))).body : body;
    return [url, page.split(`>${MARK}<`).length - 1] as const;
  });
  return Promise.all(found);
}
const none = LISTS.map((url) => [url, 0]);

describe('The mark of a protected address on the rows of lists', () => {
  it('stands nowhere while the address is not protected', async () => expect(await marked(senOfficer)).toEqual(none));

  it('stands on each row of the child, once it is, for whoever opens the record without a reason', async () => {
    await say('protections', { openTo: [senOfficer.id, teamManager.id], betrayedBy: [], because: 'Her mother fled' });
    for (const person of [senOfficer, teamManager])
      expect((await marked(person)).filter(([, count]) => count === 0)).toEqual([]);
    // Whose lists are those of all services, and who has no caseload.
    expect((await marked(apLead)).filter(([, count]) => count > 0).length).toBe(3);
  });

  it.each([schoolOffice, neneBridge, exclusionsOfficer, commissioningOfficer])(
    'is told to nobody who would see it only for a reason, or never: $name',
    async (person) => expect(await marked(person)).toEqual(none),
  );

  it('leaves in no file of a list', async () => {
    const browser = new Follower(service, senOfficer);
    for (const list of ['due', 'referrals-list', 'placements-list']) {
      const typed = { whose: 'service', show: 'all', format: 'csv', purpose: 'To plan the visits of this term' };
      const { statusCode, body } = await browser.post(`/${list}/file`, typed);
      expect([list, statusCode, body.includes(MARK)]).toEqual([list, 200, false]);
    }
  });

  it('stands no more once two people have said so', async () => {
    const { events } = await say('liftings', { because: 'They moved' });
    await say(`liftings/${events[0]!.id}/confirmations`, { checked: true }, teamManager);
    expect(await marked(senOfficer)).toEqual(none);
  });
});
