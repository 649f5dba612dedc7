import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { administrator, neneBridge, senOfficer } from '../harness/the-people.ts';
import { Follower } from '../authority/followed-links.ts';

type Asked = Readonly<{ questions?: readonly Readonly<{ detail: string }>[] }>;

let service: Service, placed: PlacedChild, follower: Follower;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  placed = await placedChild(service);
  const start = { ...paperwork.terms, outcomes: paperwork.outcomes };
  await service
    .as(senOfficer)
    .post(`/placements/${placed.placementId}/start`, start)
    .then(({ written }) => written);
  await service.at('2026-02-23T09:00:00.000Z');
  follower = new Follower(service, senOfficer);
}, 60_000);
afterAll(() => service.end());

const words = async (path: string) =>
  (await follower.get(path)).body.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ');
const myWork = async () => {
  const said = await words('/due?whose=service');
  return [
    Number(/(\d+) sessions? without a mark/.exec(said)?.[1] ?? 0),
    /Never counted as here or away\.[^.]*\./.exec(said)?.[0],
  ];
};
const attendance = async () => {
  const said = await words(`/line/${placed.childId}/attendance`);
  return [Number(/Without a mark: (\d+)/.exec(said)?.[1] ?? 0), /counted as here or away\. ([^.]*)/.exec(said)?.[1]];
};
/** What the register of the place asks for, in the week and in one of its mornings. */
const register = async () => {
  const opened = async (path: string) => {
    const led = String((await follower.get(path)).headers.location);
    return words(led);
  };
  const of = `/registers/${neneBridge.organisation}`;
  const ofChild = await opened(`/line/${placed.childId}/placements/${placed.placementId}/marks?week=2026-02-09`);
  const [week, morning] = [
    await opened(`${of}?week=2026-02-09`),
    await opened(`${of}/session?day=2026-02-10&session=AM`),
  ];
  return {
    missing: Number(/(\d+) marks? missing/.exec(week)?.[1] ?? 0),
    ofChild: ofChild.match(/ missing /g)?.length ?? 0,
    isShut:
      [week, ofChild].every((each) => each.includes('schools closed')) &&
      morning.includes('schools are closed on this day'),
    fills: week.includes('Fill in 1') || morning.includes('Mark the rest here'),
    settles: week.includes('To settle') || morning.includes('To settle'),
    // A child who was to come all the same can be marked.
    takes: morning.includes('Another code'),
  };
};
const terms = [
  { term: 'autumn', from: '2025-09-03', to: '2025-12-19' },
  { term: 'spring', from: '2026-01-05', to: '2026-03-27' },
];

it('No session is without a mark in the half-term, once a calendar says when that is', async () => {
  const [work, child] = [await myWork(), await attendance()];
  expect([work[1], child[1]]).toEqual([
    'Never counted as here or away. School holidays are not known to this register yet: some may have been no school days.',
    'School holidays are not known to this register yet, so some of them may have been no school days',
  ]);
  const agreed = paperwork.terms.timetable.length;
  const asked = { missing: agreed, ofChild: agreed, isShut: false, fills: true, settles: true, takes: true };
  expect(await register()).toEqual(asked);
  const halfTerms = [{ from: '2026-02-09', to: '2026-02-13' }];
  await service
    .as(administrator)
    .post('/calendars', { startsIn: 2025, terms, halfTerms, insetDays: [] })
    .then(({ written }) => written);
  await service.drained();
  expect(await myWork()).toEqual([
    Number(work[0]) - agreed,
    'Never counted as here or away. Days on which the council’s schools are closed are left out.',
  ]);
  expect(await register()).toEqual({ missing: 0, ofChild: 0, isShut: true, fills: false, settles: false, takes: true });
  expect(await attendance()).toEqual([Number(child[0]) - agreed, 'Days on which schools are closed are left out']);
});

it('And no more or fewer where the child’s school closes otherwise: a placement goes by the council’s calendar everywhere', async () => {
  const before = [await myWork(), await attendance(), await register()];
  await service
    .as(administrator)
    .post('/calendars', {
      ...{ startsIn: 2025, terms, halfTerms: [{ from: '2026-02-16', to: '2026-02-17' }], insetDays: [] },
      urn: paperwork.child.schoolUrn,
    })
    .then(({ written }) => written);
  await service.drained();
  expect([await myWork(), await attendance(), await register()]).toEqual(before);
});

it('A review and the day of a return are asked about in the holidays, each by the calendar of where it is', async () => {
  const officer = service.as(senOfficer);
  const of = `/placements/${placed.placementId}`;
  const outcomeIds = await outcomeIdsOf(service, placed.childId);
  const review = (heldOn: string, nextReviewOn: string) =>
    officer.post(`${of}/reviews`, { ...paperwork.review(outcomeIds, heldOn, 'extend'), nextReviewOn });
  const toReturn = (returnsOn: string) =>
    officer.post(`${of}/return-plan`, {
      ...{ ...paperwork.returnPlan, returnsOn },
      phases: [{ from: returnsOn, sessionsAtSchool: 4, sessionsAtProvision: 6 }],
    });
  const asked = async (answer: ReturnType<typeof review>) =>
    ((await answer).body<Asked>().questions ?? []).map(({ detail }) => detail).join(' ');

  expect(await asked(review('2026-02-10', '2026-03-19'))).toContain(
    'Tuesday 10 February 2026 is in half-term. The last school day before is Friday 6 February 2026.',
  );
  expect(await asked(review('2026-02-16', '2026-04-01'))).toBe(
    'The next review: Wednesday 1 April 2026 is in the school holidays. When schools are open again is on no calendar yet.',
  );
  // The half-term of the council's calendar is not that of the school.
  expect(await asked(toReturn('2026-02-17'))).toContain(
    'Tuesday 17 February 2026 is in half-term. The next school day',
  );
  expect(await asked(toReturn('2026-02-10'))).not.toContain('half-term');
});
