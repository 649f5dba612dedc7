import { describe, expect, it } from '@jest/globals';
import { Questioned, Refusal, type Command, type CommandClass, type Draft, type Facts } from '#platform/event-sourcing';
import { asked, factId, factsAfter, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import { AgreeExtension, agreeExtension } from './agree-extension/agree-extension.ts';
import { CorrectExtension, correctExtension } from './correct-extension/correct-extension.ts';
import { CorrectReview, correctReview } from './correct-review/correct-review.ts';
import { CorrectStart, correctStart } from './correct-start/correct-start.ts';
import { PlanReturn, planReturn } from './plan-return/plan-return.ts';
import { RecordReview, recordReview } from './record-review/record-review.ts';
import { StartPlacement, startPlacement } from './start-placement/start-placement.ts';
import type { PlacementEvent } from './placement.events.ts';
import {
  knownBeside,
  birth,
  extension,
  outcomeId,
  placementId,
  proposed,
  review,
  startedOn,
  terms,
} from './placement.fixtures.ts';
import { placementStream, type Placement } from './placement.ts';

const LAST: CivilDate = '2029-01-12'; // three years from the day on which every command here is received
const TOO_FAR: CivilDate = '2029-01-13';

const started = startedOn({ legalBasis: 'post-16' });
const extendable = [proposed, started, review('extend')];
const agreedTerms = { placementId, ...terms, legalBasis: 'post-16' as const };
const judged = [{ outcomeId, judgement: 'met' as const, actual: 'nine of ten' }];
const meeting = { placementId, heldOn: '2026-01-12' as const, recommends: 'continue' as const, notes: null };
const outcome = { domain: 'attendance' as const, measure: 'm', baseline: 'b', baselineOn: '2026-01-05' as const };
const outcomes = [{ ...outcome, target: 't' }];
const plan = { placementId, schoolUrn: 110001, criteria: ['ready'], support: 'a key worker' };
const attended = {
  attendance: null,
  settled: [],
  rule: { rule: 'r', version: 'v', result: null, restsOn: [], said: { inputs: {}, sentence: '', caveats: [] } },
};
const phase = (from: CivilDate) => ({ from, sessionsAtSchool: 5, sessionsAtProvision: 5 });

type Decide = (command: never, placement: Placement, asked: never, facts: Facts<PlacementEvent>) => unknown;
type Case = readonly [string, readonly Draft<PlacementEvent>[], unknown, Decide, (day: CivilDate) => object, unknown?];

const cases: readonly Case[] = [
  [
    'the end of a start',
    [proposed],
    StartPlacement,
    startPlacement,
    (endsOn) => ({ ...agreedTerms, outcomes, endsOn }),
  ],
  [
    'the first review of a start',
    [proposed],
    StartPlacement,
    startPlacement,
    (day) => ({ ...agreedTerms, outcomes, endsOn: day, nextReviewOn: day }),
  ],
  [
    'the end as corrected',
    extendable,
    CorrectStart,
    correctStart,
    (endsOn) => ({ ...agreedTerms, endsOn, reason: 'r' }),
  ],
  [
    'the end of an extension',
    extendable,
    AgreeExtension,
    agreeExtension,
    (finishesOn) => ({ placementId, reviewId: factId(2), finishesOn, offRollOn: null }),
  ],
  [
    'the day off roll',
    extendable,
    AgreeExtension,
    agreeExtension,
    (offRollOn) => ({ placementId, reviewId: factId(2), finishesOn: '2026-05-22', offRollOn }),
  ],
  [
    'an extension as corrected',
    [...extendable, extension(factId(2))],
    CorrectExtension,
    correctExtension,
    (finishesOn) => ({ placementId, extensionId: factId(3), finishesOn, offRollOn: null, reason: 'r' }),
  ],
  [
    'the next review',
    [proposed, started],
    RecordReview,
    (command: RecordReview, placement, upTo) => recordReview(command, placement, upTo as never),
    (nextReviewOn) => ({ ...meeting, nextReviewOn, outcomes: judged }),
    attended,
  ],
  [
    'the next review as corrected',
    extendable,
    CorrectReview,
    (command: CorrectReview, placement, _, facts) => correctReview(command, placement, facts),
    (nextReviewOn) => ({ ...meeting, reviewId: factId(2), nextReviewOn, outcomes: judged, reason: 'r' }),
  ],
  [
    'a return',
    [proposed, started],
    PlanReturn,
    (command: PlanReturn, placement) => planReturn(command, placement, null),
    (day) => ({ ...plan, returnsOn: day, phases: [phase(day)] }),
  ],
  [
    'a step of a return',
    [proposed, started],
    PlanReturn,
    (command: PlanReturn, placement) => planReturn(command, placement, null),
    (day) => ({ ...plan, returnsOn: '2026-06-01', phases: [phase('2026-06-01'), phase(day)] }),
  ],
];

describe('A day that is planned', () => {
  it.each(cases)(
    'as %s lies at most three years ahead',
    (_, past, command, decide, data, more = knownBeside({ birth })) => {
      const said = (day: CivilDate) => {
        const sent = asked(command as CommandClass<object, Command<object>>, data(day));
        try {
          decide(sent as never, stateAfter(placementStream, past), more as never, factsAfter(placementStream, past));
          return 'taken';
        } catch (thrown) {
          // What is odd of it else may be so.
          if (thrown instanceof Questioned) return 'taken';
          if (thrown instanceof Refusal) return thrown.reason;
          throw thrown;
        }
      };
      expect([said(LAST), said(TOO_FAR)]).toEqual(['taken', 'too-far-ahead']);
    },
  );
});
