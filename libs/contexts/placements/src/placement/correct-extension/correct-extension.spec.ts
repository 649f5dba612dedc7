import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import {
  knownBeside,
  birth,
  extension,
  rulesOf,
  placementId,
  proposed,
  review,
  started,
  voided,
} from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CorrectExtension, correctExtension } from './correct-extension.ts';

const reason = 'the panel said March';
const correct = (
  finishesOn: CivilDate,
  extensionId = factId(3),
  confirmed: readonly string[] = [],
  offRollOn: CivilDate | null = null,
) => asked(CorrectExtension, { placementId, extensionId, finishesOn, offRollOn, reason }, { confirmed });
const corrected = (finishesOn: CivilDate) =>
  ({
    type: 'ExtensionAgreedCorrected',
    data: { original: factId(3), now: { reviewId: factId(2), finishesOn, offRollOn: null } },
    personal: { reason },
    rules: rulesOf(finishesOn),
  }) as const;

describe('Correcting an extension', () => {
  const given = specification(placementStream, (command: CorrectExtension, placement, facts) =>
    correctExtension(command, placement, knownBeside({ birth }), facts),
  );
  const past = [proposed, started, review('extend', '2026-02-06', '2026-02-13'), extension(factId(2))] as const;

  it('may shorten it, down to the day after the end before', () =>
    given(...past)
      .when(correct('2026-02-14', factId(3), ['not-a-working-day:2026-02-14']))
      .then({ ...corrected('2026-02-14'), confirmed: ['not-a-working-day'] }));

  it('is refused to a later day at a price that another approves, and not to an earlier one', () => {
    const approval = {
      rule: null,
      beyond: { price: '£900.00', within: 'up to £800.00 a week', who: 'Nobody’s limit reaches it' },
    } as const;
    const beyond = specification(placementStream, (command: CorrectExtension, placement, facts) =>
      correctExtension(command, placement, knownBeside({ birth, approval }), facts),
    );
    beyond(...past)
      .when(correct('2026-06-12'))
      .refused('above-ones-limit');
    beyond(...past)
      .when(correct('2026-03-27'))
      .then(corrected('2026-03-27'));
  });

  it('asks about a next review that would be after its last day', () =>
    given(proposed, started, review('extend'), extension(factId(2)))
      .when(correct('2026-03-27'))
      .questioned('review-after-the-last-day:2026-04-24-2026-03-27'));

  it.each([
    ['to the end before it', correct('2026-02-13'), 'not-later'],
    [
      'off the school’s roll by the day on which it ends',
      correct('2026-03-27', factId(3), [], '2026-03-27'),
      'leaves-roll-before-end',
    ],
    ['past the 18th birthday', correct('2028-01-15'), 'past-latest-end'],
    ['for an entry that is no extension', correct('2026-03-27', factId(2)), 'no-such-extension'],
  ] as const)('is refused %s', (_, command, refused) =>
    given(...past)
      .when(command)
      .refused(refused),
  );

  it('may run past the leaving date by the power of section 19 once that is confirmed', () =>
    given(...past)
      .when(correct('2026-06-29'))
      .questioned('past-school-leaving:2026-06-29'));

  it('asks nothing of an end past the leaving date that stays as it is', () =>
    given(proposed, started, review('extend'), extension(factId(2), '2026-06-29'))
      .when(correct('2026-06-29'))
      .then(corrected('2026-06-29')));

  it('is refused once it was voided', () =>
    given(...past, voided('ExtensionAgreed', factId(3)))
      .when(correct('2026-03-27'))
      .refused('no-such-extension'));
});
