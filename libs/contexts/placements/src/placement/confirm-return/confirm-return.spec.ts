import { describe, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { asked, factId, specification } from '#platform/testing';
import type { ReturnOutcome, Setback } from '../placement.codes.ts';
import { confirmed, placementId, planId, planned, proposed, started, voided } from '../placement.fixtures.ts';
import { placementStream } from '../placement.ts';
import { ConfirmReturn, confirmReturn } from './confirm-return.ts';

const confirm = (outcome: ReturnOutcome, setback: Setback | null = null) =>
  asked(ConfirmReturn, { placementId, confirmedOn: '2026-06-15', outcome, setback });
const planAgain = derivedId('another return plan');
const early = asked(ConfirmReturn, { placementId, confirmedOn: '2026-01-11', outcome: 'full', setback: null });

describe('Confirming the return', () => {
  const given = specification(placementStream, confirmReturn);
  const ready = [proposed, started, planned] as const;

  it.each([
    ['full', null],
    ['partial', null],
    ['failed', 'behaviour'],
  ] as const)('says that it was %s', (outcome, setback) =>
    given(...ready)
      .when(confirm(outcome, setback))
      .then(confirmed(outcome, setback)),
  );

  it('may be on the very day the placement started, once it is said why that is before the day that was planned', () => {
    const early = { placementId, confirmedOn: '2026-01-12', outcome: 'full', setback: null } as const;
    given(...ready)
      .when(asked(ConfirmReturn, early))
      .questioned('before-the-planned-return:2026-01-12');
    given(...ready)
      .when(asked(ConfirmReturn, early, { confirmed: ['before-the-planned-return:2026-01-12'] }))
      .then({
        ...{ type: 'ReturnConfirmed', effectiveOn: '2026-01-12', confirmed: ['before-the-planned-return'] },
        data: { planId, confirmedOn: '2026-01-12', outcome: 'full', setback: null },
      });
  });

  it('may be said on a new plan once the return of an earlier one failed', () =>
    given(...ready, confirmed('failed', 'health'), { ...planned, id: planAgain })
      .when(confirm('full'))
      .then({
        ...{ type: 'ReturnConfirmed', effectiveOn: '2026-06-15' },
        data: { planId: planAgain, confirmedOn: '2026-06-15', outcome: 'full', setback: null },
      }));

  it('may say full after partial', () =>
    given(...ready, confirmed('partial'))
      .when(confirm('full'))
      .then(confirmed('full')));

  it('may be said again when a full return was voided: the placement is under way again', () =>
    given(...ready, confirmed('full'), voided('ReturnConfirmed', factId(3)))
      .when(confirm('partial'))
      .then(confirmed('partial')));

  it.each([
    ['without a plan', [proposed, started], confirm('full'), 'not-planned'],
    ['once the return was full', [...ready, confirmed('full')], confirm('full'), 'not-under-way'],
    ['on a plan that failed', [...ready, confirmed('failed', 'health')], confirm('full'), 'plan-failed'],
    ['as failed without saying why', ready, confirm('failed'), 'setback-needed'],
    ['as full with a reason why it failed', ready, confirm('full', 'health'), 'setback-not-needed'],
    ['before the start', ready, early, 'before-start'],
  ] as const)('is refused %s', (_, past, command, reason) =>
    given(...past)
      .when(command)
      .refused(reason),
  );
});
