import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { asOf as at, entriesOfLine, waysToRead } from '../harness/ways-to-read.ts';
import { administrator, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service, officer: Follower;
let barred: PlacedChild, destroyed: PlacedChild;

const entriesOf = ({ childId }: PlacedChild) => entriesOfLine(service, childId);
const waysTo = ({ childId }: PlacedChild, entry: string) => waysToRead(childId, entry);
const statuses = (urls: readonly string[]) => Promise.all(urls.map(async (url) => (await officer.get(url)).statusCode));

/** On another day they sign in anew. */
async function on(moment: Parameters<Service['at']>[0]): Promise<void> {
  await service.at(moment);
  officer = new Follower(service, senOfficer);
}

let ways: readonly string[], ofDestroyed: readonly string[];
beforeAll(async () => {
  service = await Service.startedAt('2025-12-02T10:00:00.000Z');
  barred = await placedChild(service);
  const other = { upn: null, givenNames: 'Quentin', familyName: 'Zebrafinch', dateOfBirth: '2012-04-01' };
  destroyed = await placedChild(service, { ...other, address: '7 Zebrafinch Row', contact: 'Zebrafinch, mother' });
  officer = new Follower(service, senOfficer);
  ways = waysTo(barred, (await entriesOf(barred))('ReferralSubmitted'));
  ofDestroyed = waysTo(destroyed, (await entriesOf(destroyed))('ChildRegistered'));
  await on('2025-12-09T10:00:00.000Z');
}, 120_000);
afterAll(() => service.end());

describe('What may be read of a line is judged by the protection of today, whatever dates are read', () => {
  it('is all of it before anything protects it', async () => {
    expect(await statuses([...ways, ...ofDestroyed])).toEqual([...ways, ...ofDestroyed].map(() => 200));
    for (const url of ofDestroyed.slice(0, 4)) expect((await officer.get(url)).body).toContain('Zebrafinch');
  });

  it('is nothing while one is barred, also of days before that, and all of it once that is lifted', async () => {
    const bars = `/children/${barred.childId}/bars`;
    const manager = service.as(teamManager);
    await manager.post(bars, { personId: senOfficer.id, because: 'Kin of the child' }).then(({ written }) => written);
    await service.drained();
    // What a wrong number would be told, and no more.
    const nowhere = ways.map((url) => url.replace(barred.childId, derivedId('nowhere')));
    expect(await statuses(ways)).toEqual(await statuses(nowhere));
    expect((await statuses(ways)).filter((status) => status < 400)).toEqual([]);
    await on('2025-12-12T10:00:00.000Z');
    await manager
      .post(`${bars}/${senOfficer.id}/lifts`, { because: 'Recorded of another' })
      .then(({ written }) => written);
    await service.drained();
    // Of a day on which they were barred, too: it is not the day that is read which protects.
    const while_ = `/line/${barred.childId}?${at('2025-12-10', '2025-12-10')}`;
    expect(await statuses([...ways, while_])).toEqual([...ways, while_].map(() => 200));
  });

  it('holds no word of whose data was destroyed, also as it was known before', async () => {
    await service
      .as(administrator)
      .post(`/children/${destroyed.childId}/personal-data-destruction`, { reason: 'right-to-erasure' })
      .then(({ written }) => written);
    await service.drained();
    const pages = await Promise.all(ofDestroyed.map((url) => officer.get(url)));
    expect(pages.map(({ statusCode }) => statusCode)).toEqual(ofDestroyed.map(() => 200));
    for (const { body } of pages) expect(body).not.toMatch(/Zebrafinch|Quentin/);
    for (const as of ['print', 'file']) {
      const { statusCode, body } = await officer.post(`/line/${destroyed.childId}/${as}`, { asAt: '2025-12-02' });
      expect([statusCode, /Zebrafinch|Quentin/.test(body)]).toEqual([200, false]);
    }
  });

  it('does not open an entry that went as another child’s, from whatever day one comes', async () => {
    const award = (await entriesOf(barred))('ReferralAwarded');
    const entry = `/line/${barred.childId}/entries/${award}`;
    expect((await officer.get(entry)).statusCode).toBe(200);
    const removal = `/referrals/${barred.referralId}/entries/${award}/removals`;
    await service
      .as(senOfficer)
      .post(removal, { whose: 'another-child' })
      .then(({ written }) => written);
    await service.drained();
    expect((await officer.get(entry)).statusCode).toBe(404);
    const before = await officer.get(`/line/${barred.childId}/two-readings?${at('2025-12-02', '2025-12-02')}`);
    expect(before.body).not.toContain(paperwork.award({} as never).reasoning);
    expect(before.body).not.toContain('Referral awarded');
  });
});
