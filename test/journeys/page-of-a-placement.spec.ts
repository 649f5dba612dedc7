import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower, linksIn } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { businessSupport, exclusionsOfficer, senOfficer } from '../harness/the-people.ts';

let service: Service, placed: PlacedChild;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service, { owningService: 'exclusions', upn: null }, exclusionsOfficer);
  await service.drained();
}, 60_000);
afterAll(() => service.end());

const row = (body: string, key: string) => new RegExp(`${key}\\s*</dt>\\s*<dd[^>]*>\\s*([^<]*?)\\s*<`).exec(body)?.[1];

const page = async (person: typeof exclusionsOfficer) => {
  const path = `/line/${placed.childId}/placements/${placed.placementId}`;
  const { body } = await new Follower(service, person).get(path);
  const referrals = linksIn(body, path).filter((link) => link.includes('/referrals/'));
  return {
    isShown: body.includes('The placement'),
    referrals,
    ...{ sessions: row(body, 'Sessions a week'), basis: row(body, 'Legal basis'), price: row(body, 'Price a week') },
    outcomes: paperwork.outcomes.filter(({ measure, target }) => body.includes(measure) && body.includes(target))
      .length,
  };
};

it('leads to what was offered and why it was chosen, whoever may read that', async () => {
  expect(await page(exclusionsOfficer)).toEqual({
    isShown: true,
    referrals: [`/line/${placed.childId}/referrals/${placed.referralId}`],
    ...{ sessions: undefined, basis: undefined, price: '£425.00', outcomes: 0 },
  });
  expect(await page(businessSupport)).toMatchObject({ isShown: true, referrals: [] });
});

it('says what is agreed, on which basis and to achieve what, once the child has begun; the price to who reads the referral', async () => {
  const start = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service.as(exclusionsOfficer).post(`/placements/${placed.placementId}/start`, start);
  await service.drained();
  const agreed = {
    ...{
      sessions: String(paperwork.terms.timetable.length),
      basis: 'Education Act 1996, section 19: education that the council arranges',
    },
    outcomes: paperwork.outcomes.length,
  };
  expect(await page(exclusionsOfficer)).toMatchObject({ ...agreed, price: '£425.00' });
  expect(await page(businessSupport)).toMatchObject({ ...agreed, price: undefined });
});

it('of a child of another service says so to whom it is not open, and how to learn whom to ask', async () => {
  const { id } = (await service.as(senOfficer).post('/children', { ...paperwork.child, givenNames: 'Wren', upn: null }))
    .written;
  await service.drained();
  const { body, statusCode } = await new Follower(service, businessSupport).get(`/line/${id}/overview`);
  expect([statusCode, body]).toEqual([403, expect.stringContaining('another service of the council holds it')]);
  expect(body).toContain('Find the child by its name');
});
