import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

/** What a review froze of the attendance to its meeting: of the days of the placement alone, with what nobody had marked told apart. */
let service: Service, placed: PlacedChild, review: string, meeting: object, kept: string;
const officer = () => service.as(senOfficer);
type Line = Readonly<{ facts: readonly { original: string; data: object; earlier: object[] }[] }>;
const onLine = async (knownOn: string) => {
  await service.drained();
  const line = await officer().read<Line>(`/children/${placed.childId}/line?asAt=2026-02-01&knownOn=${knownOn}`);
  return line.facts.find(({ original }) => original === review)?.data;
};
const figure = async () => {
  await service.drained();
  return (await officer().read<{ attendance: object | null }>(`/children/${placed.childId}/attendance`)).attendance;
};
const FROZEN = { attendance: { n: 1, d: 2 }, unmarked: 1 };

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const { placementId, childId } = placed;
  await officer().post(`/placements/${placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  await service.at('2026-01-14T16:00:00.000Z');
  const mark = (date: string, session: string, code: string) => ({ date, session, code, placementId });
  const { written } = await officer().post(`/children/${childId}/marks`, {
    // Monday lies outside since the start was said a day later; of Wednesday nobody marked the morning.
    marks: [mark('2026-01-12', 'AM', 'K'), mark('2026-01-13', 'AM', 'K'), mark('2026-01-13', 'PM', 'I')],
  });
  kept = written.events[1]!.id;
  const none = ['2026-01-14-PM'];
  await officer().post(`/children/${childId}/sessions-not-held`, {
    placementId,
    sessions: none,
    because: 'place-closed',
  });
  const later = { ...paperwork.terms, startsOn: '2026-01-13', reason: 'Monday was a visit' };
  await officer().post(`/placements/${placementId}/start/corrections`, later);
  await service.at('2026-01-15T16:00:00.000Z');
  await service.drained();
  meeting = { ...paperwork.review(await outcomeIdsOf(service, childId), '2026-01-15'), nextReviewOn: '2026-02-12' };
  review = (await officer().post(`/placements/${placementId}/reviews`, meeting)).event('PlacementReviewed');
}, 120_000);
afterAll(() => service.end());

describe('The figure of a review', () => {
  it('is of the marks on days of the placement, and says how many agreed sessions nobody had marked', async () => {
    expect(await onLine('2026-01-15')).toMatchObject(FROZEN);
    expect(await figure()).toEqual({ n: 1, d: 2 });
  });

  it('stays as it was frozen when a mark is put right, another is given, and the start is put back', async () => {
    await service.at('2026-01-20T10:00:00.000Z');
    const { childId, placementId } = placed;
    const right = { date: '2026-01-13', code: 'I', reason: 'The return says that she was ill' };
    await officer().post(`/children/${childId}/marks/${kept}/corrections`, right);
    const marks = [{ date: '2026-01-14', session: 'AM', code: 'K', placementId }];
    await officer().post(`/children/${childId}/marks`, { marks });
    const back = { ...paperwork.terms, reason: 'Monday was her first day after all' };
    await officer().post(`/placements/${placementId}/start/corrections`, back);
    expect(await figure()).toEqual({ n: 2, d: 4 });
    expect(await onLine('2026-01-20')).toMatchObject(FROZEN);
  });

  it('stays so in a correction of the review, and each is read as it was known', async () => {
    await service.at('2026-01-21T10:00:00.000Z');
    const changed = { ...meeting, heldOn: '2026-01-14', reason: 'It was held on Wednesday' };
    const { told } = await officer().post(`/placements/${placed.placementId}/reviews/${review}/corrections`, changed);
    expect(told).toBe('200');
    expect(await onLine('2026-01-21')).toMatchObject({ heldOn: '2026-01-14', ...FROZEN });
    expect(await onLine('2026-01-20')).toMatchObject({ heldOn: '2026-01-15', ...FROZEN });
    expect(await onLine('2026-01-14')).toBeUndefined();
  });
});
