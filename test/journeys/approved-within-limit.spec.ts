import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { fenlandOnline, neneBridge, senOfficer, teamManager } from '../harness/the-people.ts';
import { sentOut } from '../harness/sent-out.ts';

let service: Service, childId: string, referralId: string;
const page = () => `/line/${childId}/referrals/${referralId}/award`;
const award = (who: typeof senOfficer) =>
  service.as(who).post(`/referrals/${referralId}/award`, paperwork.award(neneBridge));

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
    const officer = new Follower(service, senOfficer);
    let answer = await officer.get(page());
    while (answer.headers.location) answer = await officer.get(String(answer.headers.location));
    const { body } = answer;
    expect(body).toContain('You may approve up to £450.00 a week, since 1 September 2025.');
    expect(body).toMatch(/data-label="Nene Bridge Tuition">Not you: Team manager \(up to £800\.00 a week\)/);
    expect(body).not.toContain(`value="${neneBridge.organisation}"`);
    expect(body).toContain(`value="${fenlandOnline.organisation}"`);
  });

  it('refuses a penny more, in words that say who may, beside the offer', async () => {
    const answer = await award(senOfficer);
    expect(answer.told).toBe('409 above-ones-limit');
    expect(answer.text).toContain('£450.01 a week is more than you may approve');
    expect(answer.text).toContain('Team manager, up to £800.00 a week');
  });

  it('lets who may approve more award it, and keeps the rule with the award', async () => {
    const awarded = (await award(teamManager)).event('ReferralAwarded');
    const { metadata } = (await service.recorded()).find(({ id }) => id === awarded)!;
    expect(metadata.rules).toContainEqual(expect.objectContaining({ rule: 'award.approval-limit', result: true }));
  });
});
