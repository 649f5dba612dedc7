import { expect, it } from '@jest/globals';
import type { ReferralFound } from '#contexts/referrals';
import { insteadOf } from './instead-of-form.ts';

const NENE = '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01';
const found = (phase: ReferralFound['phase']) =>
  ({
    ...{ phase, childId: 'c1', referralId: 'r1', submittedOn: '2026-01-05' },
    award: { providerId: NENE, on: '2026-01-09' },
    withdrawn: { on: '2026-01-07', reason: 'need-changed' },
  }) as unknown as ReferralFound;
const names = { provider: () => 'Nene Bridge' };
const said = (phase: ReferralFound['phase']) => insteadOf(found(phase), names, [])?.texts.join(' ');

it('says of a referral that it is too late for a form, or too early, and what can be done instead', () => {
  expect(said('filled-in')).toContain('has not been sent out');
  expect(said('open')).toMatch(/sent out on 5 January 2026.*withdrawn, and another filled in/);
  expect(said('awarded')).toMatch(/awarded to Nene Bridge on 9 January 2026.*voided/);
  expect(said('withdrawn')).toMatch(/withdrawn on 7 January 2026: what is needed changed\..*another referral/);
});

it('says nothing where it stands as the form wants it', () =>
  expect(insteadOf(found('open'), names, ['filled-in', 'open'])).toBeNull());
