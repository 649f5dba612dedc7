import { describe, expect, it } from '@jest/globals';
import { Questioned } from '#platform/event-sourcing';
import { asked, factId, factsAfter, stateAfter } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { CalendarsKnown, SchoolCalendar } from '#statutory-rules';
import { AgreeExtension, agreeExtension } from './agree-extension/agree-extension.ts';
import { ConfirmReturn, confirmReturn } from './confirm-return/confirm-return.ts';
import { CorrectEnd, correctEnd } from './correct-end/correct-end.ts';
import { CorrectExtension, correctExtension } from './correct-extension/correct-extension.ts';
import {
  CorrectReturnConfirmation,
  correctReturnConfirmation,
} from './correct-return-confirmation/correct-return-confirmation.ts';
import { CorrectReturnPlan, correctReturnPlan } from './correct-return-plan/correct-return-plan.ts';
import { CorrectReview, correctReview } from './correct-review/correct-review.ts';
import { CorrectStart, correctStart } from './correct-start/correct-start.ts';
import { askedOfDays } from './days-expected.ts';
import { EndPlacement, endPlacement } from './end-placement/end-placement.ts';
import * as past from './placement.fixtures.ts';
import { placementStream } from './placement.ts';
import { PlanReturn, planReturn } from './plan-return/plan-return.ts';
import { RecordReview, recordReview } from './record-review/record-review.ts';
import { StartPlacement, startPlacement } from './start-placement/start-placement.ts';

const {
  placementId,
  terms,
  outcomeId,
  birth,
  proposed,
  started,
  review,
  extension,
  planned,
  confirmed,
  ended,
  knownBeside,
} = past;
const reason = 'typed wrongly';
const events = [proposed, started, review('extend'), extension(factId(2)), planned, confirmed('partial'), ended];
const [fresh, reviewed, under, over] = [1, 3, 6, 7].map((n) => stateAfter(placementStream, events.slice(0, n)));
const facts = factsAfter(placementStream, events);
const more = { placementId, reason };

/** What is asked about the days of an act: each field, and its day. */
function askedBy(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof Questioned)) throw error;
    return error.questions.map(({ code, at, of }) => `${code} ${at} ${of}`);
  }
}
const meeting = (heldOn: CivilDate, nextReviewOn: CivilDate | null) => ({
  ...{ heldOn, nextReviewOn, recommends: 'end' as const, notes: null },
  outcomes: [{ outcomeId, judgement: 'met' as const, actual: 'a' }],
});
const phase = (from: CivilDate) => ({ from, sessionsAtSchool: 4, sessionsAtProvision: 0 });
const rule = { rule: 'r', version: 'v', result: null, restsOn: [], said: { inputs: {}, sentence: '', caveats: [] } };
const outcomes = [
  { domain: 'attendance', measure: 'm', baseline: 'b', baselineOn: '2026-01-05', target: 't' } as const,
];
const went = { outcome: 'partial', setback: null } as const;

/** Without a calendar of schools, and with one in which no day but one is open. */
const shut: SchoolCalendar = {
  ...{ id: 'council', keptBy: 'council', covers: { from: '2025-01-01', to: '2027-12-31' }, closures: [] },
  terms: [{ name: 'One', from: '2025-01-01', to: '2025-01-01' }],
};
const before = (calendars: CalendarsKnown) => ({
  start: (changes: object) =>
    startPlacement(
      asked(StartPlacement, { ...terms, placementId, outcomes, ...changes }),
      ...([fresh!, knownBeside({ birth, elsewhere: null, calendars })] as const),
    ),
  startAnew: (changes: object) =>
    correctStart(
      asked(CorrectStart, { ...terms, ...more, ...changes }),
      ...([over!, knownBeside({ birth, elsewhere: null, calendars }), facts] as const),
    ),
  review: (heldOn: CivilDate, next: CivilDate | null) =>
    recordReview(
      asked(RecordReview, { ...meeting(heldOn, next), placementId }),
      ...([under!, { attendance: null, settled: [], rule }, calendars] as const),
    ),
  reviewAnew: (heldOn: CivilDate) =>
    correctReview(
      asked(CorrectReview, { ...meeting(heldOn, null), ...more, reviewId: factId(2) }),
      ...([over!, facts, calendars] as const),
    ),
  extension: (finishesOn: CivilDate) =>
    agreeExtension(
      asked(AgreeExtension, { placementId, reviewId: factId(2), finishesOn, offRollOn: null }),
      ...([reviewed!, knownBeside({ birth, elsewhere: null, calendars })] as const),
    ),
  extensionAnew: (finishesOn: CivilDate) =>
    correctExtension(
      asked(CorrectExtension, { ...more, extensionId: factId(3), finishesOn, offRollOn: null }),
      ...([over!, knownBeside({ birth, elsewhere: null, calendars }), facts] as const),
    ),
  plan: (returnsOn: CivilDate) =>
    planReturn(
      asked(PlanReturn, {
        ...{ placementId, schoolUrn: 110001, criteria: ['c'], support: 's', returnsOn },
        phases: [phase(returnsOn)],
      }),
      ...([under!, null, false, calendars] as const),
    ),
  planAnew: (returnsOn: CivilDate) =>
    correctReturnPlan(
      asked(CorrectReturnPlan, {
        ...{ ...more, planId: past.planId, schoolUrn: 110001, criteria: ['c'], support: 's', returnsOn },
        phases: [phase(returnsOn)],
      }),
      ...([over!, null, facts, calendars] as const),
    ),
  went: (confirmedOn: CivilDate) =>
    confirmReturn(asked(ConfirmReturn, { ...went, placementId, confirmedOn }), ...([under!, null, calendars] as const)),
  wentAnew: (confirmedOn: CivilDate) =>
    correctReturnConfirmation(
      asked(CorrectReturnConfirmation, { ...went, ...more, confirmationId: factId(5), confirmedOn }),
      ...([over!, facts, calendars] as const),
    ),
  end: (endedOn: CivilDate) =>
    endPlacement(
      asked(EndPlacement, { placementId, endedOn, reason: 'other', destination: '110' }),
      ...([under!, knownBeside({ calendars })] as const),
    ),
  endAnew: (endedOn: CivilDate) =>
    correctEnd(
      asked(CorrectEnd, { ...more, endedOn, endReason: 'other', destination: '110' }),
      ...([over!, knownBeside({ calendars }), facts] as const),
    ),
});

describe('A day in a holiday of schools, or on which one is closed', () => {
  type Acts = ReturnType<typeof before>;
  it.each<[string, (acts: Acts) => unknown, readonly string[]]>([
    ['startsOn', ({ start }) => start({ startsOn: '2026-01-13' }), ['startsOn 2026-01-13', 'endsOn', 'nextReviewOn']],
    ['endsOn anew', ({ startAnew }) => startAnew({ endsOn: '2026-02-12' }), ['endsOn 2026-02-12']],
    ['a meeting', ({ review: held }) => held('2026-02-05', '2026-03-05'), ['heldOn 2026-02-05', 'nextReviewOn']],
    ['a meeting anew', ({ reviewAnew }) => reviewAnew('2026-02-05'), ['heldOn 2026-02-05']],
    ['an extension', ({ extension: made }) => made('2026-05-21'), ['finishesOn 2026-05-21']],
    ['an extension anew', ({ extensionAnew }) => extensionAnew('2026-05-21'), ['finishesOn 2026-05-21']],
    ['a return', ({ plan }) => plan('2026-12-10'), ['returnsOn 2026-12-10']],
    ['a return anew', ({ planAnew }) => planAnew('2026-12-10'), ['returnsOn 2026-12-10']],
    ['how it went', ({ went: told }) => told('2026-06-09'), ['confirmedOn 2026-06-09']],
    ['how it went anew', ({ wentAnew }) => wentAnew('2026-06-16'), ['confirmedOn 2026-06-16']],
    ['the end', ({ end }) => end('2026-02-24'), ['endedOn 2026-02-24']],
    ['the end anew', ({ endAnew }) => endAnew('2026-02-24'), ['endedOn 2026-02-24']],
  ])('is asked about, and only by a calendar: %s', (_, act, days) => {
    const ofDays = (calendars: CalendarsKnown) =>
      askedBy(() => act(before(calendars))).filter((each) => each.startsWith('not-a-'));
    expect(ofDays([])).toEqual([]);
    expect(ofDays([shut])).toEqual(days.map((each) => expect.stringContaining(`not-a-school-day ${each}`)));
  });
});

it('The day of a return that stays is asked about where it is another school’s, and not where it is the same', () => {
  const returnsOn = '2026-06-01';
  const phases = [phase(returnsOn)];
  const anew = (schoolUrn: number) =>
    askedBy(() =>
      correctReturnPlan(
        asked(CorrectReturnPlan, {
          ...{ ...more, planId: past.planId, schoolUrn, criteria: ['c'], support: 's', returnsOn, phases },
        }),
        ...([over!, null, facts, [shut]] as const),
      ),
    ).filter((each) => each.startsWith('not-a-'));
  expect(anew(110_001)).toEqual([]);
  expect(anew(110_002)[0]).toBe(`not-a-school-day returnsOn ${returnsOn}`);
});

describe('A day on which the child is expected somewhere, and nobody is', () => {
  it.each<[string, () => unknown, readonly string[]]>([
    [
      'each of a start',
      () => {
        const days = { startsOn: '2026-01-10', endsOn: '2026-05-04', nextReviewOn: '2026-02-07' } as const;
        return startPlacement(
          asked(StartPlacement, { ...terms, ...days, placementId, outcomes }),
          fresh!,
          knownBeside({ birth, elsewhere: null }),
        );
      },
      ['startsOn 2026-01-10', 'endsOn 2026-05-04', 'nextReviewOn 2026-02-07'],
    ],
    [
      'of a start said anew the one that changed',
      () =>
        correctStart(
          asked(CorrectStart, { ...terms, ...more, nextReviewOn: '2026-02-07' }),
          over!,
          knownBeside({ birth, elsewhere: null }),
          facts,
        ),
      ['nextReviewOn 2026-02-07'],
    ],
    [
      'those of a meeting',
      () =>
        recordReview(asked(RecordReview, { ...meeting('2026-02-07', '2026-04-03'), placementId }), under!, {
          ...{ attendance: null, settled: [], rule },
        }),
      ['heldOn 2026-02-07', 'nextReviewOn 2026-04-03'],
    ],
    [
      'of a meeting said anew',
      () =>
        correctReview(
          asked(CorrectReview, { ...meeting('2026-02-08', null), ...more, reviewId: factId(2) }),
          over!,
          facts,
        ),
      ['heldOn 2026-02-08'],
    ],
    [
      'the last of an extension',
      () => {
        const data = { placementId, reviewId: factId(2), finishesOn: '2026-05-25', offRollOn: '2026-05-31' } as const;
        return agreeExtension(asked(AgreeExtension, data), reviewed!, knownBeside({ birth, elsewhere: null }));
      },
      ['finishesOn 2026-05-25'],
    ],
    [
      'the last of an extension said anew',
      () => {
        const data = { ...more, extensionId: factId(3), finishesOn: '2026-05-23', offRollOn: null } as const;
        return correctExtension(asked(CorrectExtension, data), over!, knownBeside({ birth, elsewhere: null }), facts);
      },
      ['finishesOn 2026-05-23'],
    ],
    [
      'that of a return, and of each later step of it',
      () => {
        const days = { returnsOn: '2026-12-25', phases: [phase('2026-12-25'), phase('2027-01-09')] } as const;
        return planReturn(
          asked(PlanReturn, { placementId, schoolUrn: 110001, criteria: ['c'], support: 's', ...days }),
          ...([under!, null] as const),
        );
      },
      ['returnsOn 2026-12-25', 'phases.1.from 2027-01-09'],
    ],
    [
      'that of a return that was confirmed',
      () => confirmReturn(asked(ConfirmReturn, { ...went, placementId, confirmedOn: '2026-06-07' }), under!),
      ['confirmedOn 2026-06-07'],
    ],
    [
      'that of a confirmation said anew',
      () => {
        const data = { ...went, ...more, confirmationId: factId(5), confirmedOn: '2026-06-14' } as const;
        return correctReturnConfirmation(asked(CorrectReturnConfirmation, data), over!, facts);
      },
      ['confirmedOn 2026-06-14'],
    ],
    [
      'the last of all',
      () =>
        endPlacement(
          asked(EndPlacement, { placementId, endedOn: '2026-02-22', reason: 'other', destination: '110' }),
          under!,
          knownBeside(),
        ),
      ['endedOn 2026-02-22'],
    ],
    [
      'the last of all said anew',
      () => {
        const data = { ...more, endedOn: '2026-02-21', endReason: 'other', destination: '110' } as const;
        return correctEnd(asked(CorrectEnd, data), over!, knownBeside(), facts);
      },
      ['endedOn 2026-02-21'],
    ],
  ])('is asked about: %s', (_, act, days) =>
    expect(askedBy(act)).toEqual(days.map((each) => `not-a-working-day ${each}`)),
  );

  it('is asked with the day, why it is none, and the next that is one', () =>
    expect(askedOfDays({ endsOn: ['The last day', '2026-12-25'] }, [])).toEqual([
      {
        ...{ code: 'not-a-working-day', at: 'endsOn', of: '2026-12-25' },
        words:
          'The last day: Friday 25 December 2026 is a bank holiday (Christmas Day). The next working day is Tuesday 29 December 2026.',
      },
    ]));

  it('is not asked about where it is none, or stays as it was recorded', () =>
    expect(askedOfDays({ a: ['A', '2026-12-24'], b: ['B', null], c: ['C', '2026-12-25'] }, [], ['2026-12-25'])).toEqual(
      [],
    ));
});
