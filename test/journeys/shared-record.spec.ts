import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildFound, ChildrenFound } from '#contexts/children';
import type { AccessesFound } from '#contexts/oversight';
import type { DevelopmentPerson } from '#platform/identity';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { apLead, exclusionsOfficer, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service, ids: PlacedChild;
const because = 'Both services plan the return';
const child = () => `/children/${ids.childId}`;
const told = async (who: DevelopmentPerson, path: string) => (await service.as(who).get(path)).told;
const found = async (who: DevelopmentPerson) => {
  const asked = await service.as(who).post('/child-searches', { name: paperwork.child.familyName });
  if (asked.status >= 300) throw new Error(asked.text);
  return asked.body<ChildrenFound>().items.length;
};
const reading = () => [
  ...[child(), `${child()}/line`, `${child()}/placements`, `${child()}/due-items`],
  ...[`${child()}/attendance`, `/referrals/${ids.referralId}`],
];
const asEach = async (who: DevelopmentPerson) => [
  ...new Set(await Promise.all(reading().map((path) => told(who, path)))),
];

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  ids = await placedChild(service);
  await service.drained();
}, 120_000);
afterAll(() => service.end());

describe('A record that two services share', () => {
  it('is opened by another service for a reason, until it is shared', async () => {
    expect(await asEach(exclusionsOfficer)).toEqual(['403 reason-required']);
    expect(await found(exclusionsOfficer)).toBe(0);
  });

  it('is shared by the service that holds it, and by nobody else for any reason', async () => {
    const lastDay = '2026-02-27';
    const sharing = { service: 'exclusions', lastDay, because };
    const asked = await service
      .as(exclusionsOfficer)
      .post(`${child()}/sharings`, sharing, { reason: 'I would like it' });
    expect(asked.told).toBe('403 not-allowed');
    await service
      .as(senOfficer)
      .post(`${child()}/sharings`, sharing)
      .then(({ written }) => written);
    await service.drained();
    const { sharings, owningService } = await service.as(exclusionsOfficer).read<ChildFound>(child());
    expect([sharings, owningService]).toEqual([
      [{ sharingId: expect.any(String), by: 'sen', service: 'exclusions', from: '2026-01-12', lastDay, endedOn: null }],
      'sen',
    ]);
  });

  it('is read by both without a reason, and found by both', async () => {
    expect(await asEach(exclusionsOfficer)).toEqual(['200']);
    expect([await found(exclusionsOfficer), await found(senOfficer)]).toEqual([1, 1]);
  });

  it('is changed by the other for a reason only, and who looked stays its holder’s to see', async () => {
    const change = { owningTeam: 'sen-north', from: '2026-01-12' };
    const changed = await service.as(exclusionsOfficer).post(`${child()}/owning-teams`, change);
    expect(changed.told).toBe('403 reason-required');
    expect(await told(exclusionsOfficer, `${child()}/accesses`)).toBe('403 not-allowed');
  });

  it('says on its pages with whom, until when and why, and offers to end it to whom may', async () => {
    const [ours, theirs] = [new Follower(service, senOfficer), new Follower(service, exclusionsOfficer)];
    const overview = `/line/${ids.childId}/overview`;
    for (const each of [ours, theirs])
      expect((await each.get(overview)).body).toContain('Shared with the Exclusions service until Friday 27 February');
    expect((await ours.get(overview)).body).toContain('End the sharing with the Exclusions service');
    expect((await theirs.get(overview)).body).not.toContain('End the sharing');
    expect((await ours.get(`/line/${ids.childId}`)).body).toContain(because);
    // Nobody of them is asked why to read: whoever then changes something has given no reason before.
    const form = String((await theirs.get(`/line/${ids.childId}/owning-team`)).headers.location);
    const [, id] = /name="form" value="([^"]*)"/.exec((await theirs.get(form)).body)!;
    const from = { 'from-day': '12', 'from-month': '1', 'from-year': '2026' };
    const asked = await theirs.post(form, { form: id!, owningTeam: 'sen-north', ...from });
    expect([asked.statusCode, asked.body]).toEqual([
      403,
      expect.stringContaining('You may change it when your work needs it.'),
    ]);
    expect(asked.body).toContain('Nothing has been recorded yet: no reason of yours is kept at this time');
    for (const page of ['', '/overview']) {
      const { body } = await ours.get(`/line/${ids.childId}${page}`);
      expect(body).toContain('End the sharing with the Exclusions');
      expect(body).toContain('Born 14 March 2011 (');
    }
  });

  it('says of who looked that it was as shared', async () => {
    const { items } = await service.as(teamManager).read<AccessesFound>(`${child()}/accesses`);
    const opened = items.filter(({ actor, did }) => actor.id === exclusionsOfficer.id && did === 'looked');
    expect(new Set(opened.map(({ sharedUntil, reasonKind }) => `${sharedUntil} ${reasonKind}`))).toEqual(
      new Set(['2026-02-27 null']),
    );
    expect((await new Follower(service, teamManager).get(`/line/${ids.childId}/who-looked`)).body).toContain(
      'As shared until Friday 27 February',
    );
  });

  it('is found nowhere by whoever is barred, shared or not', async () => {
    const bar = { personId: exclusionsOfficer.id, because: 'His cousin' };
    await service
      .as(apLead)
      .post(`${child()}/bars`, bar)
      .then(({ written }) => written);
    await service.drained();
    expect(await asEach(exclusionsOfficer)).toEqual(['404 not-found']);
    expect(await found(exclusionsOfficer)).toBe(0);
    const lifted = await service
      .as(apLead)
      .post(`${child()}/bars/${exclusionsOfficer.id}/lifts`, { because: 'No kin' });
    expect(lifted.status).toBe(200);
    await service.drained();
  });

  it('is shared on its last day, and on the next a reason is asked again, though nothing was recorded', async () => {
    await service.at('2026-02-27T23:30:00.000Z');
    expect(await asEach(exclusionsOfficer)).toEqual(['200']);
    await service.at('2026-02-28T00:30:00.000Z');
    expect(await asEach(exclusionsOfficer)).toEqual(['403 reason-required']);
    expect(await found(exclusionsOfficer)).toBe(0);
  });

  it('is no longer shared from the moment at which it is ended', async () => {
    const again = { service: 'exclusions', lastDay: '2026-07-17', because };
    const answer = await service.as(senOfficer).post(`${child()}/sharings`, again);
    await service.drained();
    expect(await asEach(exclusionsOfficer)).toEqual(['200']);
    const path = `${child()}/sharings/${answer.event('RecordShared')}/ends`;
    expect((await service.as(senOfficer).post(path, { because: 'She is back' })).status).toBe(200);
    await service.drained();
    expect(await asEach(exclusionsOfficer)).toEqual(['403 reason-required']);
    expect(await found(exclusionsOfficer)).toBe(0);
  });

  it('is shared no longer than by whom it was shared holds it, also where it comes back', async () => {
    const until = { service: 'exclusions', lastDay: '2026-12-18', because };
    const hand = (owningService: string, from: string) =>
      service
        .as(owningService === 'sen' ? exclusionsOfficer : senOfficer)
        .post(`${child()}/owning-services`, { owningService, from, because })
        .then(({ written }) => written);
    await service
      .as(senOfficer)
      .post(`${child()}/sharings`, until)
      .then(({ written }) => written);
    await hand('exclusions', '2026-03-02');
    await service.drained();
    const lapses = await service.as(senOfficer).read<ChildFound>(child());
    expect(lapses.sharings.at(-1)!.lastDay).toBe('2026-03-01');
    const beyond = await service.as(senOfficer).post(`${child()}/sharings`, { ...until, from: '2026-02-28' });
    expect(beyond.told).toBe('409 changes-hands-before');
    await service.at('2026-03-02T09:00:00.000Z');
    expect([await asEach(exclusionsOfficer), await asEach(senOfficer)]).toEqual([['200'], ['403 reason-required']]);
    await hand('sen', '2026-03-09');
    await service.at('2026-03-09T09:00:00.000Z');
    await service.drained();
    expect([await asEach(exclusionsOfficer), await asEach(senOfficer)]).toEqual([['403 reason-required'], ['200']]);
    const overview = new Follower(service, senOfficer).get(`/line/${ids.childId}/overview`);
    expect((await overview).body).toContain('Share with another service');
  });
});
