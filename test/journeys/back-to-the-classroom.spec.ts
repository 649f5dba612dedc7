import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf } from '../harness/placed-child.ts';
import type { Caller } from '../harness/caller.ts';
import { Service } from '../harness/service.ts';
import * as people from '../harness/the-people.ts';
import { transcript } from './transcript.ts';
import { sentOut } from '../harness/sent-out.ts';

type Summary = Readonly<Record<string, unknown> & { placementId: string }>;
type Attendance = Readonly<{ marks: { code: string }[]; counts: object; attendance: { n: number; d: number } }>;

/** From the day a child’s education leaves the ordinary classroom to the day the child is back in one. */
describe('Amara’s line', () => {
  let service: Service;
  let [child, referral, placement, mark, review]: string[] = [];
  let atWork: Caller | undefined;
  /** The same all along, who reads what she has written. */
  const officer = () => (atWork ??= service.as(people.senOfficer));
  const on = (moment: Instant) => service.at(moment);
  const placementNow = async () =>
    (await officer().read<{ items: Summary[] }>(`/children/${child}/placements`)).items[0]!;

  beforeAll(async () => {
    service = await Service.startedAt('2025-11-24T09:30:00.000Z');
  });
  afterAll(() => service.end());

  it('begins with her registration on a school’s roll', async () => {
    const registered = await officer().post('/children', paperwork.child);
    child = registered.written.id;
    expect(registered.status).toBe(201);
    expect(registered.headers).toMatchObject({ location: `/children/${child}`, etag: '"0"' });
    expect(await officer().read(`/children/${child}`)).toMatchObject({
      ...{ identity: { givenNames: 'Amara', upn: 'H801200001001' }, schoolUrn: 110_001, onRollFrom: '2022-09-05' },
    });
  });

  it('is opened outside her service for a reason only, which is kept', async () => {
    const tom = service.as(people.exclusionsOfficer);
    const url = `/children/${child}`;
    expect((await tom.get(url)).told).toBe('403 reason-required');
    expect((await tom.get(url, { reason: 'Cover for Priya – half-term' })).told).toBe('200');
    expect((await service.as(people.neneBridge).get(url)).told).toBe('403 not-allowed');
    const { entries } = await service.server.stores.operations.accessJournal.ofChild(child!, { limit: 3 });
    expect(entries.map(({ actor, outcome, reason }) => [actor.id, outcome, reason !== null])).toEqual([
      [people.neneBridge.id, 'refused', false],
      [people.exclusionsOfficer.id, 'opened', true],
      [people.exclusionsOfficer.id, 'asked-why', false],
    ]);
    const none = '00000000-0000-4000-8000-000000000000';
    expect((await officer().get(`/children/${none}`)).told).toBe('404 not-found');
    expect((await officer().get(url, { after: 'yesterday' })).faults).toEqual(['after']);
  });

  it('goes to three providers, who have 72 hours to answer', async () => {
    await on('2025-12-01T10:15:00.000Z');
    expect((await sentOut(officer(), { ...paperwork.referral(child!), lot: 'lot-9' })).told).toBe('409 no-such-lot');
    referral = (await sentOut(officer(), paperwork.referral(child!))).written.id;
    await on('2025-12-02T14:05:00.000Z');
    const { neneBridge, ferryMeadows, fenlandOnline, cathedralQuarter } = people;
    const answer = (who: typeof neneBridge, what: string, body: object) =>
      service.as(who).post(`/referrals/${referral}/${what}`, body);
    expect((await answer(cathedralQuarter, 'offers', paperwork.offer(cathedralQuarter))).told).toBe('403 not-allowed');
    expect((await answer(neneBridge, 'offers', paperwork.offer(neneBridge))).told).toBe('200');
    await on('2025-12-03T11:00:00.000Z');
    expect((await answer(ferryMeadows, 'declines', paperwork.decline(ferryMeadows))).told).toBe('200');
    await on('2025-12-05T09:00:00.000Z');
    expect((await answer(fenlandOnline, 'offers', paperwork.offer(fenlandOnline))).told).toBe('200');
    // Another person wrote it: only who writes is shown it at once.
    await service.drained();
    const { answers } = await officer().read<{ answers: object[] }>(`/referrals/${referral}`);
    const deadline = { deadline: '2025-12-04T10:15:00.000Z', closed: true };
    expect(answers).toMatchObject([
      { answer: 'offered', late: false, ...deadline },
      { answer: 'declined', late: false, ...deadline },
      { answer: 'offered', late: true, ...deadline },
    ]);
  });

  it('is awarded to one that offered, which opens a placement', async () => {
    await on('2025-12-08T15:20:00.000Z');
    const award = `/referrals/${referral}/award`;
    expect((await officer().post(award, paperwork.award(people.ferryMeadows))).told).toBe('409 no-offer');
    expect((await officer().post(award, paperwork.award(people.neneBridge))).told).toBe('200');
    await service.drained();
    placement = (await placementNow()).placementId;
    expect(await placementNow()).toMatchObject({ phase: 'proposed', endsOn: null });
  });

  it('starts with a timetable and outcomes, each with its target and dated baseline', async () => {
    await on('2026-01-12T16:00:00.000Z');
    const start = { ...paperwork.terms, outcomes: paperwork.outcomes };
    const begin = (change: object) => officer().post(`/placements/${placement}/start`, { ...start, ...change });
    const [first] = paperwork.outcomes;
    expect((await begin({ outcomes: [{ ...first, baselineOn: 'soon' }] })).faults).toEqual(['outcomes.0.baselineOn']);
    expect((await begin({ outcomes: [{ ...first, baselineOn: '2026-01-20' }] })).told).toBe('409 baseline-after-start');
    const past = await begin({ endsOn: '2027-09-01' });
    expect(past.told).toBe('422 questioned');
    const onSchools = { legalBasis: 'eia2006-s100', endsOn: '2027-09-01' };
    expect((await begin(onSchools)).told).toBe('409 past-latest-end');
    expect((await begin({})).told).toBe('200');
    expect(await placementNow()).toMatchObject({ phase: 'under-way', endsOn: '2026-02-13', leavingDate: '2027-06-25' });
  });

  it('is marked morning and afternoon, and a correction keeps the first entry in the line', async () => {
    await on('2026-01-14T16:30:00.000Z');
    const register = `/children/${child}/marks`;
    const session = { date: '2026-01-14', code: 'K', placementId: placement };
    const marks = [
      { ...session, session: 'AM' },
      { ...session, session: 'PM' },
    ];
    expect((await officer().post(register, { marks: [{ ...marks[0], date: '2026-01-15' }] })).told).toBe(
      '409 session-to-come',
    );
    mark = (await officer().post(register, { marks })).written.events[0]!.id;
    await on('2026-01-20T10:00:00.000Z');
    const correction = { date: '2026-01-14', code: 'I', reason: 'The provider’s return says she was ill.' };
    expect((await officer().post(`${register}/${mark}/corrections`, correction)).told).toBe('200');
    const now = await officer().read<Attendance>(`/children/${child}/attendance`);
    expect([now.marks.map(({ code }) => code), now.attendance]).toEqual([['I', 'K'], { n: 1, d: 2 }]);
    const before = await officer().read<{ facts: { original: string; data: object }[] }>(
      `/children/${child}/line?asAt=2026-01-14&knownOn=2026-01-19`,
    );
    expect(before.facts.find(({ original }) => original === mark)?.data).toMatchObject({ code: 'K' });
  });

  it('is reviewed, with where each outcome stands and the attendance until then', async () => {
    await on('2026-02-06T15:00:00.000Z');
    const reviews = `/placements/${placement}/reviews`;
    const outcomeIds = await outcomeIdsOf(service, child!);
    expect((await officer().post(reviews, paperwork.review([outcomeIds[0]!]))).told).toBe('409 outcomes-incomplete');
    review = (await officer().post(reviews, paperwork.review(outcomeIds))).event('PlacementReviewed');
    const { items: placements } = await officer().read<{ items: { reviews: object[] }[] }>(
      `/children/${child}/outcomes`,
    );
    expect(placements[0]!.reviews).toMatchObject([
      {
        ...{ heldOn: '2026-02-05', recommends: 'extend', attendance: { n: 1, d: 2 } },
        actuals: outcomeIds.map((outcomeId) => ({ outcomeId, actual: '7 of 10 sessions' })),
      },
    ]);
  });

  it('is extended once on that review, with an off-roll date of its own', async () => {
    await on('2026-02-09T11:00:00.000Z');
    const extensions = `/placements/${placement}/extensions`;
    const agreed = { reviewId: review, finishesOn: '2026-03-27', offRollOn: '2026-03-31' };
    const seen = (await placementNow())['revision'];
    expect((await officer().post(extensions, { ...agreed, finishesOn: '2026-02-13' })).told).toBe('409 not-later');
    expect((await officer().post(extensions, agreed, { ifMatch: `"${seen}"` })).told).toBe('200');
    expect((await officer().post(extensions, agreed, { ifMatch: `"${seen}"` })).told).toBe('412 stale');
    expect((await officer().post(extensions, { ...agreed, finishesOn: '2026-04-30' })).told).toBe(
      '409 not-recommended',
    );
    expect(await placementNow()).toMatchObject({ endsOn: '2026-03-27', offRollOn: '2026-03-31' });
  });

  it('carries a corrected date of birth to the leaving date of the placement', async () => {
    await on('2026-02-10T09:00:00.000Z');
    const correction = { dateOfBirth: '2010-03-14', reason: 'The birth certificate has 2010.' };
    await officer().post(`/children/${child}/identity/corrections`, correction);
    await service.drained();
    expect(await placementNow()).toMatchObject({ leavingDate: '2026-06-26', endsPastLeavingDate: false });
  });

  it('leads back to school, as planned and then confirmed', async () => {
    await on('2026-03-19T16:00:00.000Z');
    const confirm = () => officer().post(`/placements/${placement}/return-confirmations`, paperwork.fullReturn);
    expect((await confirm()).told).toBe('409 not-planned');
    expect((await officer().post(`/placements/${placement}/return-plan`, paperwork.returnPlan)).told).toBe('200');
    expect(await placementNow()).toMatchObject({ plannedReturnOn: '2026-03-23' });
    expect((await confirm()).told).toBe('409 effective-in-the-future');
    await on('2026-04-20T16:00:00.000Z');
    expect((await confirm()).told).toBe('200');
    expect(await placementNow()).toMatchObject({ phase: 'ended', endedOn: '2026-04-20' });
  });

  it('ends for good when her personal data is destroyed: the facts stay, the words are gone', async () => {
    await on('2036-05-01T09:00:00.000Z');
    const destruction = `/children/${child}/personal-data-destruction`;
    expect((await officer().post(destruction, { reason: 'right-to-erasure' })).told).toBe('403 not-allowed');
    const ben = service.as(people.administrator);
    expect((await ben.post(destruction, {})).told).toBe('409 no-reason');
    expect((await ben.post(destruction, { reason: 'right-to-erasure' })).told).toBe('200');
    await service.drained();
    expect(await officer().read(`/children/${child}`)).toMatchObject({ identity: null, schoolUrn: 110_001 });
    const reading = { facts: expect.arrayContaining([expect.objectContaining({ type: 'PlacementStarted' })]) };
    expect(await officer().read(`/children/${child}/line`)).toMatchObject(reading);
    const found = await officer().post('/child-searches', { upn: paperwork.child.upn.toLowerCase() });
    expect(found.body()).toMatchObject({ items: [], count: { rows: 0 } });
    const correction = { familyName: 'Again', reason: 'Too late.' };
    expect((await officer().post(`/children/${child}/identity/corrections`, correction)).told).toBe(
      '409 personal-data-destroyed',
    );
  });

  it('can be told from beginning to end', async () =>
    expect(transcript(await service.recorded())).toMatchInlineSnapshot(`
     [
       "2025-11-24 09:30  Priya Nair: ChildRegistered, of 2022-09-05",
       "2025-12-01 10:15  Priya Nair: ReferralFilledIn",
       "2025-12-01 10:15  Priya Nair: ReferralSubmitted",
       "2025-12-01 10:15  Priya Nair: ResponseWindowOpened",
       "2025-12-01 10:15  Priya Nair: ResponseWindowOpened",
       "2025-12-01 10:15  Priya Nair: ResponseWindowOpened",
       "2025-12-02 14:05  Sam Reed: OfferMade",
       "2025-12-03 11:00  Lena Fox: ReferralDeclined",
       "2025-12-05 09:00  the service: ResponseWindowClosed, of 2025-12-04",
       "2025-12-05 09:00  the service: ResponseWindowClosed, of 2025-12-04",
       "2025-12-05 09:00  the service: ResponseWindowClosed, of 2025-12-04",
       "2025-12-05 09:00  Ruth Kell: OfferMade",
       "2025-12-08 15:20  Priya Nair: ReferralAwarded",
       "2025-12-08 15:20  the service: PlacementProposed",
       "2026-01-12 16:00  Priya Nair: PlacementStarted",
       "2026-01-14 16:30  Priya Nair: SessionMarked",
       "2026-01-14 16:30  Priya Nair: SessionMarked",
       "2026-01-20 10:00  Priya Nair: SessionMarkedCorrected, of 2026-01-14",
       "2026-02-06 15:00  Priya Nair: PlacementReviewed, of 2026-02-05",
       "2026-02-09 11:00  Priya Nair: ExtensionAgreed",
       "2026-02-10 09:00  Priya Nair: ChildRegisteredCorrected, of 2022-09-05",
       "2026-02-10 09:00  the service: LeavingDateCarried",
       "2026-03-19 16:00  Priya Nair: ReturnPlanned",
       "2026-04-20 16:00  Priya Nair: ReturnConfirmed",
       "2036-05-01 09:00  Ben Achterberg: PersonalDataDestroyed",
     ]
    `));
});
