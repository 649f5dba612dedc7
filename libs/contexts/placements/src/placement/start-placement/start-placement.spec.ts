import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import type { AgreedTerms } from '../agreed-terms.ts';
import {
  knownBeside,
  ended,
  birth,
  placementId,
  proposed,
  started,
  startedOn,
  terms,
  voided,
  voidedAfterStart,
  withdrawn,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import type { AgreedOutcome } from '../agreed-outcomes.ts';
import { StartPlacement, startPlacement } from './start-placement.ts';

const attendance: AgreedOutcome = {
  domain: 'attendance',
  measure: 'sessions attended',
  baseline: '5 in 10',
  baselineOn: '2026-01-05',
  target: '9 in 10',
};
const start = (changes: Partial<AgreedTerms> = {}, outcomes: readonly AgreedOutcome[] = [attendance]) =>
  asked(StartPlacement, { placementId, outcomes, ...terms, ...changes });

/** As the fixture has it, with the id that this command gives its first outcome. */
const expected = (changes: Partial<AgreedTerms> = {}) => {
  const id = derivedId(start().envelope.commandId, 'outcome', 0);
  const fixture = startedOn(changes);
  if (fixture.type !== 'PlacementStarted') throw new TypeError();
  const { data, personal } = fixture;
  return {
    ...fixture,
    data: { ...data, outcomes: data.outcomes.map((outcome) => ({ ...outcome, outcomeId: id })) },
    personal: { outcomes: personal.outcomes.map((outcome) => ({ ...outcome, outcomeId: id })) },
  };
};

describe('Starting a placement', () => {
  const asking = (known: typeof birth | null) =>
    specification(placementStream, (command: StartPlacement, placement) =>
      startPlacement(command, placement, knownBeside({ birth: known })),
    );
  const given = asking(birth);

  it('records the agreed terms from the day the child began', () => given(proposed).when(start()).then(expected()));

  it('is refused in a record that was closed since the award', () =>
    specification(placementStream, (command: StartPlacement, placement) =>
      startPlacement(command, placement, knownBeside({ birth, isClosed: true })),
    )(proposed)
      .when(start())
      .refused('record-closed'));

  it('may run to the very day the learner leaves compulsory school age', () =>
    given(proposed)
      .when(start({ endsOn: '2026-06-26' }))
      .then(expected({ endsOn: '2026-06-26' })));

  it.each([
    ['for one day', { startsOn: '2026-02-12', endsOn: '2026-02-13', nextReviewOn: '2026-02-13' }],
    ['with its review on the day it ends', { nextReviewOn: '2026-02-13' }],
  ] as const)('may be agreed %s', (_, change) => given(proposed).when(start(change)).then(expected(change)));

  it.each([
    ['the day the placement starts', '2026-01-12'],
    ['the day the child was born', birth.bornOn],
  ] as const)('takes a baseline of %s', (_, baselineOn) => {
    const { data, ...rest } = expected();
    given(proposed)
      .when(start({}, [{ ...attendance, baselineOn }]))
      .then({ ...rest, data: { ...data, outcomes: data.outcomes.map((each) => ({ ...each, baselineOn })) } });
  });

  it('may run past it on a post-16 basis, without knowing the date of birth', () =>
    asking(null)(proposed)
      .when(start({ legalBasis: 'post-16', endsOn: '2026-07-17' }))
      .then(expected({ legalBasis: 'post-16', endsOn: '2026-07-17' })));

  it('may be done again once a start was voided', () =>
    given(proposed, started, voided('PlacementStarted', factId(1)))
      .when(start())
      .then(expected()));

  const startVoided = voided('PlacementStarted', factId(1));
  const twiceOnMonday = [terms.timetable[0]!, terms.timetable[0]!];
  it.each([
    ['before it was opened', [], start(), 'not-proposed'],
    ['once its award was voided', [proposed, withdrawn], start(), 'award-withdrawn'],
    [
      'once its award and its start were voided',
      [proposed, started, voidedAfterStart, startVoided],
      start(),
      'award-withdrawn',
    ],
    ['twice', [proposed, started], start(), 'already-started'],
    ['once ended', [proposed, started, ended], start(), 'already-started'],
    [
      'beyond the school leaving date',
      [proposed],
      start({ legalBasis: 'eia2006-s100', endsOn: '2026-06-27' }),
      'past-latest-end',
    ],
    ['before the birth', [proposed], start({ startsOn: '2010-01-14' }), 'before-birth'],
    ['backwards', [proposed], start({ endsOn: '2026-01-11' }), 'ends-before-it-starts'],
    ['for one day, in which no review can be', [proposed], start({ endsOn: '2026-01-12' }), 'review-outside'],
    ['without a timetable', [proposed], start({ timetable: [] }), 'no-sessions'],
    ['with one session twice', [proposed], start({ timetable: twiceOnMonday }), 'session-twice'],
    ['with its review on the day it starts', [proposed], start({ nextReviewOn: '2026-01-12' }), 'review-outside'],
    ['with its review after the end', [proposed], start({ nextReviewOn: '2026-02-14' }), 'review-outside'],
    ['without outcomes', [proposed], start({}, []), 'no-outcomes'],
    [
      'with a baseline taken after the start',
      [proposed],
      start({}, [{ ...attendance, baselineOn: '2026-01-13' }]),
      'baseline-after-start',
    ],
    [
      'with one baseline of two taken after the start',
      [proposed],
      start({}, [attendance, { ...attendance, baselineOn: '2026-01-13' }]),
      'baseline-after-start',
    ],
    [
      'with one baseline of two taken before the birth',
      [proposed],
      start({}, [attendance, { ...attendance, baselineOn: '2010-01-14' }]),
      'baseline-before-birth',
    ],
    [
      'with a baseline taken before the birth',
      [proposed],
      start({}, [{ ...attendance, baselineOn: '2010-01-14' }]),
      'baseline-before-birth',
    ],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );

  it('is refused while the date of birth is not known', () =>
    asking(null)(proposed).when(start()).refused('latest-end-unknown'));
});
