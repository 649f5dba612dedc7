import { expect, it } from '@jest/globals';
import type { FactAgainstBirth } from '../asks/facts-against-birth.ts';
import { standsAgainst } from './stands-against-birth.ts';

const past = { what: 'placement-past-its-basis', on: '2026-01-12', until: '2026-07-17' } as const;

it.each<readonly [FactAgainstBirth, string]>([
  [
    { what: 'referral-before-birth', on: '2020-05-03' },
    'A referral of Sunday 3 May 2020 was recorded before this day.',
  ],
  [
    { what: 'referral-too-young', on: '2020-05-03' },
    'The child would have been under 15 when referred on Sunday 3 May 2020 to a lot for young people after 16.',
  ],
  [
    { what: 'told-before-birth', on: '2020-05-03' },
    'The record says something from Sunday 3 May 2020 on, before this day. Look at the tab Record, and correct it there.',
  ],
  [{ what: 'placement-before-birth', on: '2020-05-03' }, 'A placement began on Sunday 3 May 2020, before this day.'],
  [{ what: 'baseline-before-birth', on: '2020-05-03' }, 'A baseline of Sunday 3 May 2020 was taken before this day.'],
  [
    { ...past, leaves: '2026-06-26' },
    'The child would be past the school leaving date, Friday 26 June 2026, while the placement that began on Monday 12 January 2026 runs, to Friday 17 July 2026.',
  ],
  [
    { ...past, leaves: null },
    'The child would be past what the legal basis reaches while the placement that began on Monday 12 January 2026 runs, to Friday 17 July 2026.',
  ],
  [
    { what: 'placement-end-unknown', on: '2020-05-03' },
    'How far the placement that began on Sunday 3 May 2020 may run would not be known: the law that is held here begins later.',
  ],
])('what stands against a birth is said with its day: %j', (fact, words) =>
  expect(standsAgainst('2021-03-28', [fact])).toEqual([
    { code: fact.what, at: 'dateOfBirth', of: `2021-03-28-${fact.on}`, words },
  ]),
);

it('nothing is asked where nothing stands against it', () => expect(standsAgainst('2021-03-28', [])).toEqual([]));
