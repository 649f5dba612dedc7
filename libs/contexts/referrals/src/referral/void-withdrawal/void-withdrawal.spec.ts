import { describe, expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import type { ReferralEvent } from '../referral.events.ts';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { VoidWithdrawal, voidWithdrawal } from './void-withdrawal.ts';

const { bridge, closed, declined, filledIn, harbour, inCirculation, offered, withdrawalVoided, withdrawn } = past;
const voided = asked(VoidWithdrawal, { referralId: past.referralId, reason: 'meant for her brother' });
const after = (...facts: readonly Draft<ReferralEvent>[]) => stateAfter(referralStream, facts);

describe('Voiding a withdrawal', () => {
  const inA = (isClosed: boolean, others: Parameters<typeof voidWithdrawal>[3]['others'] = []) =>
    specification(referralStream, (command: VoidWithdrawal, referral, facts) =>
      voidWithdrawal(command, referral, facts, { isClosed, others }),
    );
  const given = inA(false);

  it('names the withdrawal, of what went out and of what never did', () => {
    given(...inCirculation, withdrawn)
      .when(voided)
      .then(withdrawalVoided(factId(3)));
    given(filledIn(), withdrawn)
      .when(voided)
      .then(withdrawalVoided(factId(1)));
  });

  it('leaves the referral as it stood, with its answers and with the hours that were over', () => {
    const stood = [...inCirculation, offered(bridge), closed(harbour)];
    expect(after(...stood, withdrawn, withdrawalVoided(factId(5)))).toEqual(after(...stood));
    expect(after(filledIn(), withdrawn, withdrawalVoided(factId(1)))).toEqual(after(filledIn()));
  });

  it('lets it be withdrawn again', () =>
    expect(after(...inCirculation, withdrawn, withdrawalVoided(factId(3)), withdrawn)).toMatchObject({
      ...{ phase: 'withdrawn', withdrawal: { id: factId(5) } },
    }));

  it('is asked about where another is with providers meanwhile, and not of one that was never sent', () => {
    const another = derivedId('another referral');
    const beside = inA(false, [{ referralId: another, phase: 'open' }]);
    const said = `another-with-providers:${another}`;
    beside(...inCirculation, withdrawn)
      .when(voided)
      .questioned(said);
    beside(...inCirculation, withdrawn)
      .when(asked(VoidWithdrawal, voided.data, { confirmed: [said] }))
      .then({ ...withdrawalVoided(factId(3)), confirmed: ['another-with-providers'] });
    beside(filledIn(), withdrawn)
      .when(voided)
      .then(withdrawalVoided(factId(1)));
    inA(false, [{ referralId: another, phase: 'filled-in' }])(...inCirculation, withdrawn)
      .when(voided)
      .then(withdrawalVoided(factId(3)));
  });

  it('is refused in a record that is closed, where nobody is referred', () =>
    inA(true)(...inCirculation, withdrawn)
      .when(voided)
      .refused('record-closed'));

  it.each([
    ['of what was never filled in', []],
    ['of what is filled in', [filledIn()]],
    ['of what is open', [...inCirculation, declined(bridge)]],
    ['of what was awarded', [...inCirculation, offered(bridge), past.awarded(bridge, factId(3))]],
    ['twice', [...inCirculation, withdrawn, withdrawalVoided(factId(3))]],
  ])('is refused %s', (_, facts) =>
    given(...facts)
      .when(voided)
      .refused('not-withdrawn'),
  );
});
