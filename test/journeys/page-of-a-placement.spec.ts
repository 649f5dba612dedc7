import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower, linksIn } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { businessSupport, exclusionsOfficer } from '../harness/the-people.ts';

let service: Service, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service, { owningService: 'exclusions', upn: null }, exclusionsOfficer);
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const page = async (person: typeof exclusionsOfficer) => {
  const path = `/line/${placed.childId}/placements/${placed.placementId}`;
  const { body } = await new Follower(service, person).get(path);
  const referrals = linksIn(body, path).filter((link) => link.includes('/referrals/'));
  return {
    isShown: body.includes('The placement'),
    referrals,
    sessions: /Sessions a week\s*<\/dt>\s*<dd[^>]*>\s*(\d+)/.exec(body)?.[1],
  };
};

it('leads to what was offered and why it was chosen, whoever may read that', async () => {
  expect(await page(exclusionsOfficer)).toEqual({
    isShown: true,
    referrals: [`/line/${placed.childId}/referrals/${placed.referralId}`],
    sessions: undefined,
  });
  expect(await page(businessSupport)).toMatchObject({ isShown: true, referrals: [] });
});

it('says how much is agreed, once the child has begun', async () => {
  const start = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(exclusionsOfficer).post(`/placements/${placed.placementId}/start`, start);
  await service.drained();
  expect((await page(exclusionsOfficer)).sessions).toBe(String(paperwork.terms.timetable.length));
});
