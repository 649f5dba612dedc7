import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  derivedId,
  Questioned,
  whatConfirms,
  type Actor,
  type Command,
  type CommandClass,
  type Position,
  type Written,
} from '#platform/event-sourcing';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { SettableClock } from '#platform/time';
import type { SchoolCalendar } from '#statutory-rules';
import { AttendanceToDate } from './asks/attendance-to-date.ts';
import { AwardsMade } from './asks/awards-made.ts';
import { Births } from './asks/births.ts';
import { ClosedRecords } from './asks/closed-records.ts';
import { SchoolDays } from './asks/days-of-schools.ts';
import { PriceApproval } from './asks/price-approval.ts';
import { Places } from './asks/places.ts';
import { OffersTaken } from './asks/offers-taken.ts';
import { SchoolsReturnedTo } from './asks/schools-returned-to.ts';
import { SenRecorded } from './asks/sen-on-record.ts';
import { StaysOfChild } from './asks/stays-of-child.ts';
import { AgreeExtension } from './placement/agree-extension/agree-extension.ts';
import { ConfirmReturn } from './placement/confirm-return/confirm-return.ts';
import { CorrectEnd } from './placement/correct-end/correct-end.ts';
import { CorrectExtension } from './placement/correct-extension/correct-extension.ts';
import { CorrectReturnConfirmation } from './placement/correct-return-confirmation/correct-return-confirmation.ts';
import { CorrectReturnPlan } from './placement/correct-return-plan/correct-return-plan.ts';
import { CorrectReview } from './placement/correct-review/correct-review.ts';
import { CorrectStart } from './placement/correct-start/correct-start.ts';
import { EndPlacement } from './placement/end-placement/end-placement.ts';
import { birth, terms } from './placement/placement.fixtures.ts';
import { PlanReturn } from './placement/plan-return/plan-return.ts';
import { ProposePlacement } from './placement/propose-placement/propose-placement.ts';
import { RecordReview } from './placement/record-review/record-review.ts';
import { StartPlacement } from './placement/start-placement/start-placement.ts';
import { placements } from './placements.module.ts';
import { FindOutcomes } from './views/outcomes/find-outcomes.query.ts';

const childId = derivedId('a child of the holidays');
const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const said = { inputs: {}, sentence: '', caveats: [] };
const rule = { rule: 'attendance.figure', version: 'v', result: null, restsOn: [], said };
const SCHOOL = 110_001;
/** Whose days were asked for last: open on none but one. */
let askedFor: (number | null)[] = [];
const shutAllYear: SchoolCalendar = {
  ...{ id: 'shut', keptBy: 'council', covers: { from: '2025-01-01', to: '2027-12-31' }, closures: [] },
  terms: [{ name: 'One', from: '2025-01-01', to: '2025-01-01' }],
};

const clock = new SettableClock('2026-01-12T09:00:00.000Z');
let platform: EmbeddedPlatform;
beforeAll(async () => {
  platform = await embeddedPlatform({
    contexts: [placements],
    answers: [
      { provide: AwardsMade, useValue: { to: async () => [] } },
      { provide: Births, useValue: { of: async () => birth } },
      { provide: SenRecorded, useValue: { of: async () => [] } },
      {
        provide: SchoolDays,
        useValue: { of: async (urn: number | null) => (askedFor.push(urn), [shutAllYear]) },
      },
      { provide: ClosedRecords, useValue: { isClosed: async () => false } },
      { provide: AttendanceToDate, useValue: { of: async () => ({ attendance: null, settled: [], rule }) } },
      { provide: PriceApproval, useValue: { of: async () => null } },
      { provide: Places, useValue: { isKnown: () => true } },
      { provide: OffersTaken, useValue: { of: async () => null, priceOf: async () => null } },
      { provide: StaysOfChild, useValue: { but: async () => [] } },
      { provide: SchoolsReturnedTo, useValue: { of: async () => null } },
    ],
    clock,
    known: async () => ({ dateOfBirth: birth.bornOn, revision: birth.sourceEventId }),
  });
});
afterAll(() => platform.close());

const held: Record<string, Readonly<{ whose: number | null; isAsked: boolean }>> = {};

/** Sent, and sent again with what it asked about confirmed. @returns the id of the fact */
let position: Position | undefined;
async function sent<Data, C extends Command<Data>>(command: CommandClass<Data, C>, data: NoInfer<Data>) {
  askedFor = [];
  try {
    await platform.gateway.send(command as never, data as never, sen);
    held[command.name] = { whose: null, isAsked: false };
    throw new TypeError(`${command.name} asked about nothing.`);
  } catch (error) {
    if (!(error instanceof Questioned)) throw error;
    const isAsked = error.questions.some(({ code }) => code === 'not-a-school-day');
    held[command.name] = { whose: askedFor.at(-1)!, isAsked };
    const confirmation = { what: error.questions.map(whatConfirms), because: 'So it was agreed' };
    const written = await platform.gateway.send(command as never, data as never, { ...sen, confirmation });
    const done = written as Pick<Written, 'events' | 'position'>;
    position = done.position!;
    return done.events[0]!.id;
  }
}

const proposed = async (award: string) =>
  (
    await platform.gateway.send(
      ProposePlacement,
      {
        ...{ childId, referralId: derivedId('referral'), providerId: derivedId('provider') },
        awardEventId: derivedId(award),
      },
      { ...sen, actor: { ...actor, role: 'process:open-a-placement-when-a-referral-is-awarded', team: null } },
    )
  ).id;
const aim = { domain: 'attendance', measure: 'm', baseline: 'b', baselineOn: '2026-01-05', target: 't' } as const;
const reason = 'typed wrongly';

it('Every day of a placement is held against the council’s calendar, and those of a return against that of the school', async () => {
  const placementId = await proposed('an award');
  const more = { placementId, reason };
  clock.set('2026-01-13T12:00:00.000Z');
  await sent(StartPlacement, { placementId, outcomes: [aim], ...terms });
  await sent(CorrectStart, { ...more, ...terms, startsOn: '2026-01-13' });
  const { items } = await platform.gateway.ask(FindOutcomes, { childId }, { ...sen, after: position! });
  const outcomes = [{ outcomeId: items[0]!.outcomes[0]!.outcomeId, judgement: 'partly', actual: 'a' } as const];
  clock.set('2026-02-06T12:00:00.000Z');
  const meeting = { recommends: 'extend', nextReviewOn: '2026-04-24', outcomes, notes: null } as const;
  const reviewId = await sent(RecordReview, { placementId, ...meeting, heldOn: '2026-02-05' });
  await sent(CorrectReview, { ...more, ...meeting, reviewId, heldOn: '2026-02-06' });
  const extensionId = await sent(AgreeExtension, { placementId, reviewId, finishesOn: '2026-05-21', offRollOn: null });
  await sent(CorrectExtension, { ...more, extensionId, finishesOn: '2026-05-22', offRollOn: null });
  const plan = (returnsOn: '2026-02-16' | '2026-02-17') => ({
    ...{ schoolUrn: SCHOOL, returnsOn, criteria: ['ready'], support: 's' },
    phases: [{ from: returnsOn, sessionsAtSchool: 4, sessionsAtProvision: 6 }],
  });
  const planId = await sent(PlanReturn, { placementId, ...plan('2026-02-16') });
  await sent(CorrectReturnPlan, { ...more, planId, ...plan('2026-02-17') });
  clock.set('2026-02-20T12:00:00.000Z');
  const went = { outcome: 'partial', setback: null } as const;
  const confirmationId = await sent(ConfirmReturn, { placementId, ...went, confirmedOn: '2026-02-18' });
  await sent(CorrectReturnConfirmation, { ...more, ...went, confirmationId, confirmedOn: '2026-02-19' });
  const end = { reason: 'other', destination: '110' } as const;
  await sent(EndPlacement, { placementId, ...end, endedOn: '2026-02-19' });
  await sent(CorrectEnd, { ...more, endReason: end.reason, destination: end.destination, endedOn: '2026-02-20' });

  const by = (whose: number | null, commands: readonly string[]) =>
    Object.fromEntries(commands.map((each) => [each, { whose, isAsked: true }]));
  expect(held).toEqual({
    ...by(null, ['StartPlacement', 'CorrectStart', 'RecordReview', 'CorrectReview', 'AgreeExtension']),
    ...by(null, ['CorrectExtension', 'EndPlacement', 'CorrectEnd']),
    ...by(SCHOOL, ['PlanReturn', 'CorrectReturnPlan', 'ConfirmReturn', 'CorrectReturnConfirmation']),
  });
});
