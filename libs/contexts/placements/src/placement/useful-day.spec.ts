import { describe, expect, it } from '@jest/globals';
import { asked, factId, factsAfter, stateAfter } from '#platform/testing';
import { AgreeExtension, agreeExtension } from './agree-extension/agree-extension.ts';
import { ConfirmReturn, confirmReturn } from './confirm-return/confirm-return.ts';
import { CorrectExtension, correctExtension } from './correct-extension/correct-extension.ts';
import { EndPlacement, endPlacement } from './end-placement/end-placement.ts';
import * as past from './placement.fixtures.ts';
import { placementStream } from './placement.ts';
import { PlanReturn, planReturn } from './plan-return/plan-return.ts';
import { RecordReview, recordReview } from './record-review/record-review.ts';
import { StartPlacement, startPlacement } from './start-placement/start-placement.ts';
import { mustBeLaterThan } from './useful-day.ts';

describe('The next working day is said', () => {
  it.each([
    ['2026-12-18', 'The next working day is Monday 21 December 2026.'],
    [
      '2026-12-24',
      'Friday 25 December 2026 is a bank holiday (Christmas Day); the next working day is Tuesday 29 December 2026.',
    ],
  ] as const)('after %s: %s', (day, words) => expect(mustBeLaterThan(day, [])).toContain(words));
});

describe('A refusal of a day says which day makes it so', () => {
  const { placementId, terms, outcomeId, birth, proposed, started, review, extension, planned, knownBeside } = past;
  const events = [proposed, started, review('extend'), extension(factId(2)), planned];
  const under = stateAfter(placementStream, events);
  const recommended = stateAfter(placementStream, events.slice(0, 3));
  const facts = factsAfter(placementStream, events);
  const early = '2026-01-11';
  const start = (changes: object) =>
    startPlacement(
      asked(StartPlacement, { placementId, outcomes: [], ...terms, ...changes }),
      stateAfter(placementStream, [proposed]),
      knownBeside({ birth }),
    );
  const meeting = (changes: object) =>
    recordReview(
      asked(RecordReview, {
        ...{ placementId, heldOn: '2026-02-06', recommends: 'continue', nextReviewOn: '2026-03-06', notes: null },
        ...{ outcomes: [{ outcomeId, judgement: 'met', actual: 'a' }], ...changes },
      }),
      under,
      { attendance: null, settled: [], rule: past.leavingRule('2026-06-26') as never },
    );
  const plan = (changes: object) =>
    planReturn(
      asked(PlanReturn, {
        ...{ placementId, schoolUrn: 110001, criteria: ['c'], support: 's', returnsOn: '2026-03-02' },
        phases: [{ from: '2026-03-02', sessionsAtSchool: 4, sessionsAtProvision: 6 }],
        ...changes,
      }),
      under,
      null,
    );
  const phase = (from: string) => ({ from, sessionsAtSchool: 4, sessionsAtProvision: 6 });

  it.each<[string, () => unknown, string]>([
    ['an end before the start', () => start({ endsOn: early }), 'Monday 12 January 2026'],
    ['a first review too early', () => start({ nextReviewOn: '2026-01-12' }), 'working day is Tuesday 13 January 2026'],
    ['a first review too late', () => start({ nextReviewOn: '2026-02-14' }), 'Friday 13 February 2026'],
    ['a plan too far ahead', () => start({ endsOn: '2031-02-14' }), 'Friday 12 January 2029'],
    ['a review before the start', () => meeting({ heldOn: early }), 'Monday 12 January 2026'],
    ['a next review no later', () => meeting({ nextReviewOn: '2026-02-06' }), 'working day is Monday 9 February 2026'],
    ['a return before the start', () => plan({ returnsOn: early }), 'Monday 12 January 2026'],
    ['a first step of another day', () => plan({ phases: [phase('2026-03-03')] }), 'Monday 2 March 2026'],
    [
      'steps out of their order',
      () => plan({ phases: [phase('2026-03-02'), phase('2026-03-02')] }),
      'step 2 must be after that of step 1, Monday 2 March 2026. The next working day is Tuesday 3 March 2026',
    ],
    [
      'an extension no longer',
      () =>
        agreeExtension(
          asked(AgreeExtension, { placementId, reviewId: factId(2), finishesOn: '2026-02-13', offRollOn: null }),
          recommended,
          knownBeside({ birth }),
        ),
      'after Friday 13 February 2026, the last day that is agreed now. The next working day is Monday 16 February 2026',
    ],
    [
      'an extension corrected to no longer',
      () => {
        const said = { placementId, extensionId: factId(3), offRollOn: null, reason: 'r' };
        return correctExtension(
          asked(CorrectExtension, { ...said, finishesOn: '2026-02-13' }),
          under,
          knownBeside({ birth }),
          facts,
        );
      },
      'after Friday 13 February 2026, the last day that was agreed before this extension',
    ],
    [
      'a return that went before the start',
      () =>
        confirmReturn(asked(ConfirmReturn, { placementId, confirmedOn: early, outcome: 'full', setback: null }), under),
      'Monday 12 January 2026',
    ],
    [
      'an end that was before the start',
      () =>
        endPlacement(
          asked(EndPlacement, { placementId, endedOn: early, reason: 'other', destination: '110' }),
          under,
          knownBeside(),
        ),
      'Monday 12 January 2026',
    ],
  ])('%s', (_, act, words) => expect(act).toThrow(words));
});
