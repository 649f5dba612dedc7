import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpeningsFound } from '#contexts/oversight';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { entered } from '../harness/on-the-register.ts';
import {
  apLead,
  commissioningOfficer,
  dataProtectionOfficer,
  exclusionsManager,
  fenlandOnline,
  ferryMeadows,
  neneBridge,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

let service: Service, childId: string, referralId: string;
const page = () => `/line/${childId}/referrals/${referralId}/award`;
const award = (who: typeof senOfficer) =>
  service.as(who).post(`/referrals/${referralId}/award`, paperwork.award(neneBridge));

async function follow(path: string, who = senOfficer): Promise<string> {
  const officer = new Follower(service, who);
  let answer = await officer.get(path);
  while (answer.headers.location) answer = await officer.get(String(answer.headers.location));
  return answer.body;
}

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  const officer = service.as(senOfficer);
  ({ id: childId } = (await officer.post('/children', paperwork.child)).written);
  ({ id: referralId } = (await sentOut(officer, paperwork.referral(childId))).written);
  for (const [by, weeklyPrice] of [
    [neneBridge, 45_001],
    [fenlandOnline, 45_000],
  ] as const)
    await service
      .as(by)
      .post(`/referrals/${referralId}/offers`, { ...paperwork.offer(by), weeklyPrice })
      .then(({ written }) => written);
  await service.drained();
}, 120_000);
afterAll(() => service.end());

describe('The money limit on approving', () => {
  it('is said before one chooses, which leaves what is not one’s own to approve to who may', async () => {
    const body = await follow(page());
    expect(body).toContain('You may approve up to £450.00 a week, since 1 September.');
    expect(body).toMatch(
      /data-label="Nene Bridge Tuition">Not you: Derek Boyle, Team manager \(up to £800\.00 a week\); Grace Okafor, Commissioning officer \(up to £1,200\.00 a week\)</,
    );
    expect(body).not.toContain(`value="${neneBridge.organisation}"`);
    expect(body).toContain(`value="${fenlandOnline.organisation}"`);
  });

  it('names who may, of whose service the child is, and nobody who is barred from it', async () => {
    await entered(service, exclusionsManager);
    await entered(service, teamManager, apLead);
    const referral = `/line/${childId}/referrals/${referralId}`;
    const pages = [`${referral}/award`, referral];
    const derek = 'Not you: Derek Boyle, Team manager (up to £800.00 a week); Grace Okafor, Commissioning officer';
    for (const path of pages) {
      const body = await follow(path);
      expect(body).toContain(derek);
      expect(body).not.toContain('Leila Brandt');
    }
    const bar = { personId: teamManager.id, because: 'An uncle of the child' };
    await service
      .as(apLead)
      .post(`/children/${childId}/bars`, bar)
      .then(({ written }) => written);
    await service.drained();
    for (const path of pages) {
      const body = await follow(path);
      expect(body).not.toContain('Derek Boyle');
      expect(body).toContain('Not you: Grace Okafor, Commissioning officer (up to £1,200.00 a week)');
    }
  });

  it('lets what is due wait for nobody unseen: the officer reads who may, and for whoever may it stands first', async () => {
    const officer = service.as(senOfficer);
    const other = { ...paperwork.child, upn: null, givenNames: 'Ines', familyName: 'Rook' };
    const { id } = (await officer.post('/children', other)).written;
    const third = { ...other, givenNames: 'Odile' };
    const { id: unsent } = (await officer.post('/children', third)).written;
    const team = { owningTeam: 'sen', from: '2026-01-12' };
    for (const childId of [id, unsent])
      expect((await officer.post(`/children/${childId}/owning-teams`, team)).status).toBeLessThan(300);
    const referral = (await sentOut(officer, paperwork.referral(id))).written.id;
    for (const by of [ferryMeadows, fenlandOnline])
      expect((await service.as(by).post(`/referrals/${referral}/declines`, paperwork.decline(by))).status).toBeLessThan(
        300,
      );
    const offer = { ...paperwork.offer(neneBridge), weeklyPrice: 64_000 };
    expect((await service.as(neneBridge).post(`/referrals/${referral}/offers`, offer)).status).toBeLessThan(300);
    // Has waited as long, and stands before it where one may not approve.
    expect((await officer.post('/referrals', paperwork.referral(unsent))).status).toBeLessThan(300);
    await service.drained();
    const first = (body: string) => /<section aria-labelledby="(\w+)"/.exec(body)?.[1];
    const officers = await follow('/due?whose=service');
    expect(officers).toContain(
      'The offer costs more than you may approve. Who may: Derek Boyle, Team manager (up to £800.00 a week); Grace Okafor, Commissioning officer (up to £1,200.00 a week).',
    );
    const row = officers.split('<tr ').find((each) => each.includes(`/referrals/${referral}/`));
    expect(row).toContain('See the offers');
    expect(row).not.toContain('Compare offers and award');
    expect(first(officers)).toBe('ready');
    const theirs = await follow('/due', teamManager);
    expect(first(theirs)).toBe('decisions');
    expect(theirs).toContain('Compare offers and award');
    expect(theirs).toContain('To approve. Choose a provider: 1 offer came');
    expect(await follow(`/line/${id}/referrals/${referral}/award`)).not.toMatch(/step \d of \d/);
  });

  it('refuses a penny more, in words that say who may, beside the offer', async () => {
    const answer = await award(senOfficer);
    expect(answer.told).toBe('409 above-ones-limit');
    expect(answer.text).toContain('£450.01 a week is more than you may approve');
    expect(answer.text).toContain('Team manager, up to £800.00 a week');
  });

  it('opens to whoever it waits for the referral and its offers without asking why, and of the child no more', async () => {
    const body = await follow(page(), commissioningOfficer);
    expect(body).toMatch(/step 1 of 2/);
    expect(body).toContain(`${paperwork.child.givenNames} ${paperwork.child.familyName}`);
    expect(body).toContain(`value="${neneBridge.organisation}"`);
    const asked = 'Why do you need to open this record?';
    expect(body).not.toContain(asked);
    expect(await follow(`/line/${childId}`, commissioningOfficer)).toContain(asked);
    const { items } = await service.as(dataProtectionOfficer).read<OpeningsFound>('/openings');
    expect(items.filter(({ actor }) => actor.id === commissioningOfficer.id)).toEqual([]);
  });

  it('lets who may approve more award it, and keeps the rule with the award', async () => {
    const awarded = (await award(commissioningOfficer)).event('ReferralAwarded');
    const { metadata } = (await service.recorded()).find(({ id }) => id === awarded)!;
    expect(metadata.rules).toContainEqual(expect.objectContaining({ rule: 'award.approval-limit', result: true }));
  });

  it('holds for an extension as for the award: the page says who may, and a request that goes on is refused', async () => {
    const officer = service.as(senOfficer);
    const child = { ...paperwork.child, upn: null, givenNames: 'Bo', familyName: 'Dear' };
    const { id } = (await officer.post('/children', child)).written;
    const referral = (await sentOut(officer, paperwork.referral(id))).written.id;
    const dear = { ...paperwork.offer(neneBridge), weeklyPrice: 64_000 };
    await service.as(neneBridge).post(`/referrals/${referral}/offers`, dear);
    await service.as(commissioningOfficer).post(`/referrals/${referral}/award`, paperwork.award(neneBridge));
    await service.drained();
    const { items } = await officer.read<{ items: { placementId: string }[] }>(`/children/${id}/placements`);
    const placement = `/placements/${items[0]!.placementId}`;
    await officer.post(`${placement}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
    await service.at('2026-02-06T16:00:00.000Z');
    const outcomes = await outcomeIdsOf(service, id);
    const reviewed = await officer.post(`${placement}/reviews`, paperwork.review(outcomes, '2026-02-05'));
    const extension = { reviewId: reviewed.event('PlacementReviewed'), finishesOn: '2026-03-27' };
    await service.drained();
    const body = await follow(`/line/${id}${placement}/extension`);
    expect(body).toMatch(/more than you may approve, so another agrees the extension\. Who may: Team manager/);
    expect(body).not.toContain('Continue to check');
    expect(await follow(`/line/${id}${placement}/extension`, teamManager)).toContain('Continue to check');
    // The list of work and the child's page say so before anybody goes there.
    const rowFor = async (person: typeof senOfficer) =>
      (await follow('/due?whose=service&what=advised', person))
        .split('<tr ')
        .find((each) => each.includes(`${placement}/extension`));
    const officers = await rowFor(senOfficer);
    expect(officers).toContain('The place costs more than you may approve. Who may: Derek Boyle, Team manager');
    expect(officers).toContain('See who may agree it');
    expect(await rowFor(teamManager)).toContain('To approve. Agree the extension');
    expect(await follow(`/line/${id}${placement}`)).toContain(
      'Next: somebody who may approve the price agrees the extension',
    );
    const before = (await service.recorded()).length;
    const refused = await officer.post(`${placement}/extensions`, extension);
    expect([refused.told, refused.faults]).toEqual(['409 above-ones-limit', ['finishesOn']]);
    expect((await service.recorded()).length).toBe(before);
    const agreed = await service.as(teamManager).post(`${placement}/extensions`, extension);
    const { metadata } = (await service.recorded()).find((each) => each.id === agreed.event('ExtensionAgreed'))!;
    expect(metadata.rules).toContainEqual(expect.objectContaining({ rule: 'award.approval-limit', result: true }));
  });

  it('holds for an extension, too, once the award was voided: the place costs the same', async () => {
    await service.at('2026-02-10T16:00:00.000Z');
    const officer = service.as(senOfficer);
    const child = { ...paperwork.child, ...{ upn: null, givenNames: 'Cy', familyName: 'Dearer' } };
    const { id } = (await officer.post('/children', { ...child, dateOfBirth: '2011-09-09' })).written;
    const referral = (await sentOut(officer, paperwork.referral(id))).written.id;
    const dear = { ...paperwork.offer(neneBridge), weeklyPrice: 64_000, startsOn: '2026-02-11' };
    await service.as(neneBridge).post(`/referrals/${referral}/offers`, dear);
    await service.as(commissioningOfficer).post(`/referrals/${referral}/award`, paperwork.award(neneBridge));
    await service.drained();
    const { items } = await officer.read<{ items: { placementId: string }[] }>(`/children/${id}/placements`);
    const placement = `/placements/${items[0]!.placementId}`;
    await service.at('2026-02-11T16:00:00.000Z');
    const days = { startsOn: '2026-02-11', endsOn: '2026-03-13', nextReviewOn: '2026-02-20' };
    const outcomes = paperwork.outcomes.map((each) => ({ ...each, baselineOn: '2026-02-05' }));
    await officer.post(`${placement}/start`, { ...paperwork.terms, ...days, outcomes });
    const reviewed = await officer.post(
      `${placement}/reviews`,
      paperwork.review(await outcomeIdsOf(service, id), '2026-02-11'),
    );
    const reviewId = reviewed.event('PlacementReviewed');
    expect((await officer.post(`/referrals/${referral}/award/voids`, { reason: 'A slip' })).told).toMatch(/^2/);
    await service.drained();
    const refused = await officer.post(`${placement}/extensions`, { reviewId, finishesOn: '2026-03-27' });
    expect(refused.told).toBe('409 above-ones-limit');
  });

  it('holds for a placement that was taken over at a price', async () => {
    const officer = service.as(senOfficer);
    const child = { ...paperwork.child, ...{ upn: null, givenNames: 'Di', familyName: 'Dearest' } };
    const { id } = (await officer.post('/children', { ...child, dateOfBirth: '2011-10-09' })).written;
    const over = { ...paperwork.takenOver(ferryMeadows), weeklyPrice: 200_000 };
    const placement = `/placements/${(await officer.post(`/children/${id}/placements`, over)).written.id}`;
    await service.drained();
    const reviewed = await officer.post(`${placement}/reviews`, paperwork.review([], '2026-02-05'));
    const extension = { reviewId: reviewed.event('PlacementReviewed'), finishesOn: '2026-06-26' };
    expect((await officer.post(`${placement}/extensions`, extension)).told).toBe('409 above-ones-limit');
  });
});
