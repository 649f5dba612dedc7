import { describe, expect, it } from '@jest/globals';
import type { ReferralListed } from '#contexts/oversight';
import type { Names } from '../words/wording.ts';
import { noReferral, referralsListed } from './referrals-listed.ts';

const names = { lot: () => 'lot 4, Tuition', provider: () => 'Nene Bridge' } as unknown as Names;
const item = (stage: ReferralListed['stage'], change: Partial<ReferralListed> = {}): ReferralListed => ({
  ...{ referralId: 'r1', childId: 'c1', name: { givenNames: 'Ama', familyName: 'Lane' }, agreement: 'cepet' },
  ...{ lot: 'lot-4', stage, on: '2026-01-05', asked: 3, offered: 0, silent: 0, answerBy: null },
  ...{ awardedTo: null, withdrawnFor: null, closed: null, ...change },
});
const row = (of: ReferralListed, sends = true) =>
  referralsListed(
    { items: [of], count: { rows: 1, more: false }, next: null, previous: null, notToday: 0, unlisted: 0 },
    { names, now: '2026-01-05T10:00:00.000Z', sends },
  ).rows[0]!;
const stands = (...of: Parameters<typeof item>) => {
  const { mark, below } = row(item(...of))[2]!;
  return [mark?.state, mark?.words, ...(below ?? [])];
};

it('A list of referrals says that a record is closed, and offers none of it for sending or choosing', () => {
  for (const stage of ['filled-in', 'offered'] as const) {
    const [child, , , act] = row(item(stage, { closed: 'died' }));
    expect([child!.below, act!.act!.text]).toEqual([['Died'], 'Open the referral']);
  }
});

describe('A list of referrals says where each stands', () => {
  const answerBy = '2026-01-07T14:00:00.000Z';

  it('with how long the last provider has left', () => {
    expect(stands('waiting', { silent: 2, answerBy })).toEqual([
      ...['waiting', '2 days 4 hours left', '2 of 3 may still answer, until 2:00pm on Wednesday 7 January 2026'],
    ]);
    expect(stands('offered', { offered: 1, silent: 1, answerBy })).toEqual([
      ...['soon', '1 offer to choose from', '1 of 3 may still answer, until 2:00pm on Wednesday 7 January 2026'],
    ]);
    // Over, and not recorded yet.
    expect(stands('waiting', { silent: 1, answerBy: '2026-01-05T09:59:59.000Z' })[1]).toBe(
      'The time to answer is over',
    );
  });

  it('and what came of it', () => {
    expect(stands('filled-in')[1]).toBe('Not sent out');
    expect(stands('no-offer')).toEqual(['late', 'Nobody offered in time', '3 providers asked']);
    expect(stands('awarded', { awardedTo: 'n' })).toEqual(['met', 'Awarded to Nene Bridge']);
    expect(stands('withdrawn', { withdrawnFor: 'moved-away' })[2]).toBe('Moved away');
  });
});

it('Each leads to the one act that settles it, named with the child', () => {
  expect(row(item('filled-in'))[3]!.act).toEqual({
    ...{ text: 'Send the referral out', href: '/line/c1/referrals/r1/send', of: 'of Ama Lane' },
  });
  expect(row(item('filled-in'), false)[3]!.act!.text).toBe('Open the referral');
  expect(row(item('offered'))[3]!.act).toMatchObject({ text: 'See the offers', href: '/line/c1/referrals/r1' });
});

it('Where none is listed it says of what there is none', () => {
  expect(noReferral('undecided')).toContain('No referral waits');
  expect(noReferral('no-offer')).toBe('No referral here stands so: nobody offered in time.');
});
