import { expect, it } from '@jest/globals';
import type { Instant } from '#platform/time';
import type { Names } from '../words/wording.ts';
import { askedListed, type Asked } from './asked-listed.ts';

const now = '2026-01-05T10:00:00.000Z';
const names = { lot: () => 'lot 4, tuition' } as unknown as Names;
const item = (referralId: string, deadline: Instant, more: Partial<Asked> = {}): Asked => ({
  ...{ referralId, agreement: 'cepet', lot: 'lot-4', receivedAt: '2026-01-02T10:00:00.000Z', deadline },
  ...{ answer: 'none', isAwarded: false, isTakenBack: false, need: null, ...more },
});
const listed = (...items: Asked[]) => askedListed(items, now, names);

it('What is to be answered first stands first, each with the time that is left', () => {
  const { open, other } = listed(item('b', '2026-01-07T14:00:00.000Z'), item('a', '2026-01-05T18:00:00.000Z'));
  expect(open!.caption).toBe('2 referrals to answer');
  expect(
    open!.rows.map(([stands, what, , next]) => [stands!.mark, stands!.below, what!.texts, next!.act!.href]),
  ).toEqual([
    [
      { state: 'soon', words: '8 hours left' },
      ['Answer until 6:00pm on Monday 5 January 2026'],
      ['Lot 4, tuition'],
      '/referrals-asked/a',
    ],
    [
      ...[{ state: 'waiting', words: '2 days 4 hours left' }, ['Answer until 2:00pm on Wednesday 7 January 2026']],
      ...[['Lot 4, tuition'], '/referrals-asked/b'],
    ],
  ]);
  expect(other).toBeNull();
});

it('Two of one lot are told apart by how what is needed begins', () => {
  const { open } = listed(
    item('a', '2026-01-05T18:00:00.000Z', { need: 'English and maths, mornings.' }),
    item('b', '2026-01-07T14:00:00.000Z', { need: 'A food course.' }),
  );
  expect(open!.rows.map(([, what]) => [what!.texts, what!.written])).toEqual([
    [['Lot 4, tuition'], 'English and maths, mornings.'],
    [['Lot 4, tuition'], 'A food course.'],
  ]);
  expect(open!.rows[1]![3]!.act!.of).toContain('A food course.');
});

it('What was answered or given stands below, and what opens no longer leads nowhere', () => {
  const { open, other } = listed(
    item('offered', '2026-01-07T14:00:00.000Z', { answer: 'offered' }),
    item('given', '2026-01-01T14:00:00.000Z', { answer: 'offered', isAwarded: true }),
    item('back', '2026-01-01T14:00:00.000Z', { answer: 'offered', isTakenBack: true }),
    item('over', '2026-01-05T09:59:59.000Z'),
  );
  expect(open).toBeNull();
  expect(other!.rows.map(([stands, , , next]) => [stands!.mark!.words, next!.act?.href])).toEqual([
    ['You offered a place', '/referrals-asked/offered'],
    ['Given to you', '/referrals-asked/given'],
    ['No longer given to you', undefined],
    ['Your time is over', undefined],
  ]);
});
