import { expect, it } from '@jest/globals';
import type { ReferralFound } from '#contexts/referrals';
import { answeredSince } from './answered-since.ts';

const answer = (providerId: string, answered: Partial<ReferralFound['answers'][number]>) => ({
  ...{ providerId, receivedAt: '2026-01-12T09:00:00.000Z', deadline: '2026-01-15T09:00:00.000Z', offer: null },
  ...{ answer: 'none', declined: null, answeredAt: null, late: false, closed: false, ...answered },
});
const answers = [
  answer('early', { answer: 'offered', answeredAt: '2026-01-12T11:00:00.000Z' }),
  answer('late', { answer: 'offered', answeredAt: '2026-01-12T13:00:00.000Z' }),
  answer('none', { answer: 'declined', answeredAt: '2026-01-12T14:00:00.000Z' }),
  answer('silent', {}),
] as ReferralFound['answers'];
const since = (moment: string) =>
  answeredSince({ answers, agreement: 'made-up', lot: 'lot-4' }, moment, { provider: (id) => `Named ${id}` }).map(
    ({ who, did, title }) => `${who}: ${did} “${title}”`,
  );

it('tells who answered since the form was opened, and nothing of who had before', () =>
  expect(since('2026-01-12T12:00:00.000Z')).toEqual([
    'Named late: recorded “An offer”',
    'Named none: recorded “That it has no place”',
  ]));

it('tells of what else was recorded that it was', () =>
  expect(since('2026-01-12T15:00:00.000Z')).toEqual([expect.stringMatching(/^Somebody else: changed “Referral to /)]));
