import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { confirmed, ended, placementId, planId, planned, proposed, started, voided } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { CorrectReturnConfirmation, correctReturnConfirmation } from './correct-return-confirmation.ts';

const restated: CorrectReturnConfirmation['data'] = {
  ...{ placementId, confirmationId: factId(3), confirmedOn: '2026-06-16', outcome: 'partial', setback: null },
  reason: 'mornings only so far',
};
const correct = (changes: Partial<CorrectReturnConfirmation['data']> = {}, confirmed: readonly string[] = []) =>
  asked(CorrectReturnConfirmation, { ...restated, ...changes }, { confirmed });
const corrected = {
  type: 'ReturnConfirmedCorrected',
  effectiveOn: '2026-06-16',
  data: { original: factId(3), now: { planId, confirmedOn: '2026-06-16', outcome: 'partial', setback: null } },
  personal: { reason: 'mornings only so far' },
} as const;

describe('Correcting the confirmation of a return', () => {
  const given = specification(placementStream, correctReturnConfirmation);
  const past = [proposed, started, planned, confirmed('full')] as const;

  it('restates how it went', () =>
    given(...past)
      .when(correct())
      .then(corrected));

  it('may be to the very day the placement started, once it is said why that is before the day that was planned', () => {
    const now = { ...corrected.data.now, confirmedOn: '2026-01-12' } as const;
    const asking = 'before-the-planned-return:2026-01-12';
    given(...past)
      .when(correct({ confirmedOn: '2026-01-12' }))
      .questioned(asking);
    given(...past)
      .when(correct({ confirmedOn: '2026-01-12' }, [asking]))
      .then({
        ...{ ...corrected, effectiveOn: '2026-01-12', data: { ...corrected.data, now } },
        confirmed: ['before-the-planned-return'],
      });
  });

  it('puts the placement under way again when the return was not full', () =>
    expect(stateAfter(placementStream, [...past, corrected]).phase).toBe('under-way'));

  it('ends no placement by a full return that has ended in another way', () => {
    const inPart = [proposed, started, planned, confirmed('partial'), ended] as const;
    given(...inPart)
      .when(correct({ outcome: 'full', setback: null }))
      .refused('ended-otherwise', 'outcome');
    const now = { ...corrected.data.now, outcome: 'full', setback: null } as const;
    given(...inPart, voided('PlacementEnded', factId(4)))
      .when(correct({ outcome: 'full', setback: null }))
      .then({ ...corrected, data: { ...corrected.data, now } });
  });

  it.each([
    ['for an entry that is no confirmation', { confirmationId: factId(2) }, 'no-such-confirmation'],
    ['as failed without saying why', { outcome: 'failed' }, 'setback-needed'],
    ['to before the start', { confirmedOn: '2026-01-11' }, 'before-start'],
  ] as const)('is refused %s', (_, changes, reason) =>
    given(...past)
      .when(correct(changes))
      .refused(reason),
  );
});
