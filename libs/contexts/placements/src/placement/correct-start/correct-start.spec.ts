import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { AgreedTerms } from '../agreed-terms.ts';
import {
  knownBeside,
  birth,
  ended,
  rulesOf,
  placementId,
  proposed,
  started,
  startedOn,
  terms,
  voided,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CorrectStart, correctStart } from './correct-start.ts';

const correct = (changes: Partial<AgreedTerms>) =>
  asked(CorrectStart, { placementId, ...terms, ...changes, reason: 'the child began a day later' });

const corrected = (changes: Partial<AgreedTerms>) => {
  const now = startedOn(changes);
  if (now.type !== 'PlacementStarted') throw new TypeError();
  return {
    type: 'PlacementStartedCorrected',
    effectiveOn: { ...terms, ...changes }.startsOn,
    data: { original: factId(1), now: now.data },
    personal: { reason: 'the child began a day later' },
    rules: rulesOf({ ...terms, ...changes }.endsOn),
  } as const;
};

/** The first of two baselines was taken earlier. */
const startedWithTwo = (): typeof started => {
  if (started.type !== 'PlacementStarted') throw new TypeError();
  const { data } = started;
  const outcomes = [{ ...data.outcomes[0]!, baselineOn: '2026-01-03' as const }, ...data.outcomes];
  return { ...started, data: { ...data, outcomes } };
};

describe('Correcting a start', () => {
  const given = specification(placementStream, (command: CorrectStart, placement, facts) =>
    correctStart(command, placement, knownBeside({ birth }), facts),
  );

  it('restates the terms from the day the child really began', () =>
    given(proposed, started)
      .when(correct({ startsOn: '2026-01-13' }))
      .then(corrected({ startsOn: '2026-01-13' })));

  it('names the original again when it corrects a correction', () =>
    given(proposed, started, corrected({ startsOn: '2026-01-13' }))
      .when(correct({ startsOn: '2026-01-14' }))
      .then(corrected({ startsOn: '2026-01-14' })));

  it('asks how far it runs only where that changes', () => {
    const long = { endsOn: '2026-06-29' } as const;
    given(proposed, started).when(correct(long)).questioned('past-school-leaving:2026-06-29');
    given(proposed, startedOn(long))
      .when(correct({ ...long, startsOn: '2026-01-13' }))
      .then(corrected({ ...long, startsOn: '2026-01-13' }));
  });

  it('may be to the very day of a baseline', () =>
    given(proposed, started)
      .when(correct({ startsOn: '2026-01-05' }))
      .then(corrected({ startsOn: '2026-01-05' })));

  it('is refused where one baseline of two was taken after it', () =>
    given(proposed, startedWithTwo())
      .when(correct({ startsOn: '2026-01-04' }))
      .refused('baseline-after-start'));

  it('may be done after the end', () =>
    given(proposed, started, ended)
      .when(correct({ startsOn: '2026-01-13' }))
      .then(corrected({ startsOn: '2026-01-13' })));

  it.each([
    ['before the start', [proposed], correct({}), 'not-started'],
    ['of a voided start', [proposed, started, voided('PlacementStarted', factId(1))], correct({}), 'not-started'],
    [
      'past the leaving date',
      [proposed, started],
      correct({ legalBasis: 'eia2006-s100', endsOn: '2026-06-29' }),
      'past-latest-end',
    ],
    ['to before the birth', [proposed, started], correct({ startsOn: '2010-01-14' }), 'before-birth'],
    ['to before a baseline', [proposed, started], correct({ startsOn: '2026-01-04' }), 'baseline-after-start'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
