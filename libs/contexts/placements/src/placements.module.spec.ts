import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, type Actor } from '#platform/event-sourcing';
import { Erased } from '#platform/privacy';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { SettableClock, type CivilDate } from '#platform/time';
import { AgreeExtension } from './placement/agree-extension/agree-extension.ts';
import { CarryLeavingDate } from './placement/carry-leaving-date/carry-leaving-date.ts';
import { ConfirmReturn } from './placement/confirm-return/confirm-return.ts';
import { CorrectStart } from './placement/correct-start/correct-start.ts';
import { birth, terms } from './placement/placement.fixtures.ts';
import { PlanReturn } from './placement/plan-return/plan-return.ts';
import type { Proposal } from './placement/placement-of-award.ts';
import { ProposePlacement } from './placement/propose-placement/propose-placement.ts';
import { RecordReview } from './placement/record-review/record-review.ts';
import { StartPlacement } from './placement/start-placement/start-placement.ts';
import { VoidPlacementEntry } from './placement/void-placement-entry/void-placement-entry.ts';
import { WithdrawPlacement } from './placement/withdraw-placement/withdraw-placement.ts';
import { placements } from './placements.module.ts';
import { AttendanceToDate } from './asks/attendance-to-date.ts';
import { AskPlacementsOn } from './answers/placements-on.query.ts';
import { AwardsMade } from './asks/awards-made.ts';
import { Births } from './asks/births.ts';
import { ClosedRecords } from './asks/closed-records.ts';
import { SchoolDays } from './asks/days-of-schools.ts';
import { SenRecorded } from './asks/sen-on-record.ts';
import { PriceApproval } from './asks/price-approval.ts';
import { Places } from './asks/places.ts';
import { OffersTaken } from './asks/offers-taken.ts';
import { StaysOfChild } from './asks/stays-of-child.ts';
import { SchoolsReturnedTo } from './asks/schools-returned-to.ts';
import { FindOutcomes } from './views/outcomes/find-outcomes.query.ts';
import { FindPlacements } from './views/placements-with-next-dates/find-placements.query.ts';

const childId = derivedId('child');
const other = derivedId('another child');
const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const asProcess = (name: string) => ({ ...sen, actor: { ...actor, role: `process:${name}`, team: null } });
const proposal = {
  ...{ childId, referralId: derivedId('referral'), providerId: derivedId('provider') },
  awardEventId: derivedId('the award'),
};
const anotherAward = { awardEventId: derivedId('another award') };
const attendance = { measure: 'sessions attended', baseline: '5 in 10', target: '9 in 10' };

const said = { inputs: { possible: 10 }, sentence: '7 of 10 sessions', caveats: [] };
const figure = { rule: 'attendance.figure', version: 'a version', result: '7/10', restsOn: [], said };

describe('Placements, on the embedded stores', () => {
  const clock = new SettableClock('2026-01-12T09:00:00.000Z');
  let platform: EmbeddedPlatform, gateway: EmbeddedPlatform['gateway'];
  beforeAll(async () => {
    platform = await embeddedPlatform({
      contexts: [placements],
      answers: [
        { provide: Births, useValue: { of: async (id: string) => ([childId, other].includes(id) ? birth : null) } },
        { provide: SchoolDays, useValue: { of: async () => [] } },
        { provide: SenRecorded, useValue: { of: async () => [] } },
        { provide: AwardsMade, useValue: { to: async () => [] } },
        { provide: ClosedRecords, useValue: { isClosed: async () => false } },
        { provide: AttendanceToDate, useValue: { of: async () => ({ attendance: { n: 7, d: 10 }, rule: figure }) } },
        { provide: PriceApproval, useValue: { of: async () => null } },
        { provide: Places, useValue: { isKnown: () => true } },
        { provide: OffersTaken, useValue: { of: async () => null, priceOf: async () => null } },
        { provide: StaysOfChild, useValue: { but: async () => [] } },
        { provide: SchoolsReturnedTo, useValue: { of: async () => null } },
      ],
      clock,
      known: async (id) => (id === childId ? { dateOfBirth: birth.bornOn, revision: birth.sourceEventId } : null),
    });
    ({ gateway } = platform);
  });
  afterAll(() => platform.close());

  const on = (date: CivilDate) => clock.set(`${date}T12:00:00.000Z`);
  const proposed = async (change: Partial<Proposal> = {}) =>
    (
      await gateway.send(
        ProposePlacement,
        { ...proposal, ...change },
        asProcess('open-a-placement-when-a-referral-is-awarded'),
      )
    ).id;

  it('goes from the award over a review, an extension and its void to a full return', async () => {
    const placementId = await proposed();
    on('2026-01-13');
    const agreed = { domain: 'attendance', baselineOn: '2026-01-05', ...attendance } as const;
    const started = await gateway.send(StartPlacement, { placementId, outcomes: [agreed], ...terms }, sen);
    const seen = { ...sen, after: started.position! };
    const { items: opened } = await gateway.ask(FindOutcomes, { childId }, seen);
    const { outcomeId } = opened[0]!.outcomes[0]!;
    expect(opened).toMatchObject([{ texts: [[{ outcomeId, ...attendance }]], reviews: [] }]);

    on('2026-02-06');
    const judged = { outcomeId, judgement: 'partly', actual: '7 in 10' } as const;
    const meeting = { heldOn: '2026-02-06', recommends: 'extend', nextReviewOn: '2026-04-24' } as const;
    const review = { placementId, ...meeting, outcomes: [judged], notes: 'settled well' };
    const { events: reviewed } = await gateway.send(RecordReview, review, sen);
    const extension = { placementId, reviewId: reviewed[0]!.id, finishesOn: '2026-05-22', offRollOn: null } as const;
    const { events: extended } = await gateway.send(AgreeExtension, extension, sen);
    await expect(gateway.send(AgreeExtension, extension, sen)).rejects.toMatchObject({ reason: 'not-recommended' });
    const wrong = { placementId, entryId: extended[0]!.id, reason: 'the panel had not agreed' };
    const { position: voided } = await gateway.send(VoidPlacementEntry, wrong, sen);
    expect(await gateway.ask(FindPlacements, { childId }, { ...sen, after: voided! })).toMatchObject({
      items: [{ phase: 'under-way', startedOn: '2026-01-12', endsOn: '2026-02-13', nextReviewOn: '2026-04-24' }],
    });

    const earlier = { ...terms, startsOn: '2026-01-13', reason: 'came a day later' } as const;
    await gateway.send(CorrectStart, { placementId, ...earlier }, sen);
    const plan = { schoolUrn: 110001, returnsOn: '2026-02-16', criteria: ['ready'], support: 'a key worker' } as const;
    const phases = [{ from: '2026-02-16', sessionsAtSchool: 10, sessionsAtProvision: 0 }] as const;
    await gateway.send(PlanReturn, { placementId, ...plan, phases }, sen);
    on('2026-02-20');
    const full = { confirmedOn: '2026-02-20', outcome: 'full', setback: null } as const;
    const { position } = await gateway.send(ConfirmReturn, { placementId, ...full }, sen);
    const after = { after: position! };
    expect(await gateway.ask(FindPlacements, { childId }, { ...sen, ...after })).toMatchObject({
      items: [{ phase: 'ended', startedOn: '2026-01-13', endedOn: '2026-02-20' }],
    });
    const answers = { ...asProcess('answers'), ...after };
    const inIt = await gateway.ask(AskPlacementsOn, { childIds: [childId], dates: ['2026-01-13'] }, answers);
    const timetable = terms.timetable.map(({ weekday, session }) => ({ weekday, session }));
    const { providerId } = proposal;
    expect(inIt).toEqual([
      { childId, date: '2026-01-13', placementId, providerId, startEventId: started.events[0]!.id, timetable },
    ]);
    expect(await gateway.ask(AskPlacementsOn, { childIds: [childId], dates: ['2026-01-12'] }, answers)).toEqual([]);
  });

  it('tells of a placement that is named what was recorded last of it, and waits for nothing else', async () => {
    const placementId = await proposed({ childId: other, awardEventId: derivedId('an award of a moment ago') });
    const outcomes = [{ domain: 'attendance', baselineOn: '2026-01-05', ...attendance }] as const;
    const started = await gateway.send(StartPlacement, { placementId, outcomes, ...terms }, sen);
    const asked = { childIds: [other], dates: [terms.startsOn], named: [placementId] };
    const found = await gateway.ask(AskPlacementsOn, asked, asProcess('answers'));
    expect(found).toContainEqual(expect.objectContaining({ placementId, startEventId: started.events[0]!.id }));
    const unknown = { ...asked, named: [derivedId('nowhere')] };
    expect(await gateway.ask(AskPlacementsOn, unknown, asProcess('answers'))).toEqual(found);
  });

  it('says who looked', async () => {
    await gateway.ask(FindOutcomes, { childId }, sen);
    expect(platform.looked.at(-1)).toMatchObject({ outcome: 'opened', children: [childId] });
  });

  it('starts only a placement that was opened', async () => {
    const start = { placementId: derivedId('nowhere'), outcomes: [], ...terms };
    await expect(gateway.send(StartPlacement, start, sen)).rejects.toThrow(/placement/);
    const carry = { placementId: await proposed(anotherAward), ...birth };
    const process = asProcess('carry-a-corrected-leaving-date-to-the-placement');
    expect(await gateway.send(CarryLeavingDate, carry, process)).toMatchObject({ events: [] });
  });

  it('withdraws the placement of a voided award, whether it was proposed before or comes to be after', async () => {
    const withdraw = (award: Partial<Proposal>) =>
      gateway.send(
        WithdrawPlacement,
        { ...proposal, ...award },
        asProcess('withdraw-the-placement-when-its-award-is-voided'),
      );
    const late = { awardEventId: derivedId('an award voided later') };
    const opened = await proposed(late);
    expect(await withdraw(late)).toMatchObject({ id: opened, events: [{ type: 'PlacementWithdrawn' }] });
    const early = { awardEventId: derivedId('an award voided at once') };
    const { id } = await withdraw(early);
    expect(await proposed(early)).toBe(id);
    const start = { placementId: id, outcomes: [], ...terms };
    await expect(gateway.send(StartPlacement, start, sen)).rejects.toMatchObject({ reason: 'award-withdrawn' });
  });

  it('shows as destroyed what was written about the child, and keeps the dates', async () => {
    await platform.keys.endKeysOf(childId);
    const { items: placements } = await gateway.ask(FindOutcomes, { childId }, sen);
    expect(placements[0]).toMatchObject({
      texts: [expect.any(Erased)],
      outcomes: [{ baselineOn: '2026-01-05', judgements: [{ heldOn: '2026-02-06', judgement: 'partly' }] }],
      reviews: [{ actuals: expect.any(Erased), notes: expect.any(Erased), attendance: { n: 7, d: 10 } }],
    });
  });
});
