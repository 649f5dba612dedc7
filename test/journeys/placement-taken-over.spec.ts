import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentSignIn } from '#platform/identity';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { exclusionsOfficer, ferryMeadows, schoolOffice, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service, childId: string, placementId: string;
const officer = () => service.as(senOfficer);
const record = async (path: string, body: object) => (await officer().post(path, body)).written;
type Placed = Readonly<{
  placementId: string;
  phase: string;
  referralId: string | null;
  extensionRecommendedBy: string;
}>;
const placements = async () => {
  await service.drained();
  return (await officer().read<{ items: Placed[] }>(`/children/${childId}/placements`)).items;
};
beforeAll(async () => {
  service = await Service.startedAt('2026-01-13T09:00:00.000Z');
  childId = (await record('/children', paperwork.child)).id;
  const outcomes = [{ ...paperwork.outcomes[0], baselineOn: '2026-01-05' }];
  placementId = (await record(`/children/${childId}/placements`, { ...paperwork.takenOver(ferryMeadows), outcomes }))
    .id;
  await service.drained();
}, 60_000);
afterAll(() => service.end());

/** A form leads to the address under which what is typed is kept. */
const page = async (url: string, { id } = senOfficer): Promise<string> => {
  const cookie = `throughline-sign-in=${await service.server.app.get(DevelopmentSignIn).tokenFor(id)}`;
  const { statusCode, headers, body } = await service.server.app.inject({
    url,
    headers: { cookie, accept: 'text/html' },
  });
  if (statusCode === 303 && String(headers.location).includes('form='))
    return page(String(headers.location), { ...senOfficer, id });
  expect([url, statusCode, headers.location]).toEqual([url, 200, undefined]);
  return body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};
const line = (beside = '') => `/line/${childId}${beside}`;

describe('A placement that was taken over', () => {
  it('stands on the line as it stood, without a referral or an award', async () => {
    expect(await placements()).toEqual([
      expect.objectContaining({ placementId, phase: 'under-way', referralId: null }),
    ]);
    const types = (await service.recorded()).map(({ type }) => type);
    expect(types.filter((type) => /Referral|Proposed/.test(type))).toEqual([]);
    expect(await page(line())).toContain(
      'Placement taken over, as it stood on Monday 12 January At Ferry Meadows Learning',
    );
    const one = await page(line(`/placements/${placementId}`));
    expect(one).toContain('£425.00');
    expect(one).not.toContain('See the referral');
    await page(line('/placements'));
  });

  it('is known to the place, which keeps its register, and to no other', async () => {
    const there = await service.as(ferryMeadows).get(`/children/${childId}/placements`);
    const elsewhere = await service.as(schoolOffice).post(`/children/${childId}/placements`, {});
    expect([there.status, elsewhere.status]).toEqual([403, 403]);
    expect(await page(`/registers/${ferryMeadows.organisation}?week=2026-01-12`, ferryMeadows)).toContain('Amara');
  });

  it('takes marks, a review, an extension, a return that is planned and how it went, and its end, each at its page', async () => {
    await service.at('2026-02-24T15:00:00.000Z');
    const at = (path: string, body: object) => record(`/placements/${placementId}/${path}`, body);
    const of = (path: string) => line(`/placements/${placementId}/${path}`);
    await page(of('marks?week=2026-01-19'));
    await record(`/children/${childId}/marks`, {
      marks: [{ date: '2026-01-20', session: 'PM', code: 'B', placementId }],
    });
    await page(line('/attendance'));
    const [{ outcomes }] = (
      await officer().read<{ items: [{ outcomes: { outcomeId: string }[] }] }>(`/children/${childId}/outcomes`)
    ).items;
    await page(of('record-review'));
    const review = paperwork.review([outcomes[0]!.outcomeId], '2026-02-24');
    await at('reviews', { ...review, nextReviewOn: '2026-03-24' });
    const [{ extensionRecommendedBy: reviewId }] = (await placements()) as [Placed];
    await page(of('extension'));
    await at('extensions', { reviewId, finishesOn: '2026-05-22' });
    await service.drained();
    await page(of('return-plan'));
    await at('return-plan', paperwork.returnPlan);
    await service.drained();
    await page(of('return'));
    const entries = (
      await officer().read<{ items: { entries: { id: string; type: string }[] }[] }>(`/children/${childId}/placements`)
    ).items[0]!.entries;
    const start = entries.find(({ type }) => type === 'PlacementStarted')!;
    await page(of(`entries/${start.id}/correct-start`));
    const { startsOn: _, ...terms } = paperwork.takenOver(ferryMeadows);
    const { endsOn, nextReviewOn, legalBasis, timetable } = terms;
    await at('start/corrections', {
      startsOn: '2026-01-07',
      endsOn,
      nextReviewOn,
      legalBasis,
      timetable,
      reason: 'One day later',
    });
    await page(of('end'));
    await at('ending', { endedOn: '2026-02-24', reason: 'moved-away', destination: '810' });
    expect(await placements()).toEqual([expect.objectContaining({ phase: 'ended' })]);
    await page(line());
    await page(line(`/placements/${placementId}`));
  });

  it('is withdrawn by a void of its start, and taken over anew; of another service only for a reason', async () => {
    // Of days of the one that has ended it would be the same once more.
    const same = { ...paperwork.takenOver(ferryMeadows), startsOn: '2026-01-05', endsOn: '2026-07-17' };
    expect((await officer().post(`/children/${childId}/placements`, same)).told).toBe('409 taken-over-already');
    await service.at('2026-03-04T16:00:00.000Z');
    const days = { startsOn: '2026-03-03', stoodOn: '2026-03-03', endsOn: '2026-07-17', nextReviewOn: '2026-03-24' };
    const over = { ...paperwork.takenOver(ferryMeadows), ...days };
    const { status } = await service.as(exclusionsOfficer).post(`/children/${childId}/placements`, over);
    expect(status).toBe(403);
    const again = (await record(`/children/${childId}/placements`, over)).id;
    expect(again).not.toBe(placementId);
    const entries = (
      await officer().read<{ items: { placementId: string; entries: { id: string; type: string }[] }[] }>(
        `/children/${childId}/placements`,
      )
    ).items.find((each) => each.placementId === again)!.entries;
    const start = entries.find(({ type }) => type === 'PlacementStarted')!;
    await record(`/placements/${again}/entries/${start.id}/voids`, { reason: 'Of another child' });
    await service.drained();
    expect(await page(line(`/placements/${again}`))).toContain('Taken over, and its start was voided since');
    expect((await record(`/children/${childId}/placements`, over)).id).toBe(again);
    expect((await placements()).find((each) => each.placementId === again)).toMatchObject({ phase: 'under-way' });
  });

  it('is made longer by whoever may approve what a week of it was told to cost, as one that was awarded is', async () => {
    const named = { ...paperwork.child, upn: null, givenNames: 'Bo', familyName: 'Dear', dateOfBirth: '2011-06-02' };
    const { id } = await record('/children', named);
    const over = { ...paperwork.takenOver(ferryMeadows), weeklyPrice: 64_000 };
    const taken = await record(`/children/${id}/placements`, over);
    await service.drained();
    const found = await officer().read<{ items: [{ outcomes: { outcomeId: string }[] }] }>(`/children/${id}/outcomes`);
    const ids = found.items[0].outcomes.map(({ outcomeId }) => outcomeId);
    const review = { ...paperwork.review(ids, '2026-02-24'), nextReviewOn: '2026-03-24' };
    const reviewId = (await officer().post(`/placements/${taken.id}/reviews`, review)).event('PlacementReviewed');
    const extension = { reviewId, finishesOn: '2026-05-22' };
    expect((await officer().post(`/placements/${taken.id}/extensions`, extension)).told).toBe('409 above-ones-limit');
    const agreed = await service.as(teamManager).post(`/placements/${taken.id}/extensions`, extension);
    const { metadata } = (await service.recorded()).find((each) => each.id === agreed.event('ExtensionAgreed'))!;
    expect(metadata.rules).toContainEqual(expect.objectContaining({ rule: 'award.approval-limit', result: true }));
  });
});
