import { rule } from '../../foundation/index.ts';

export const daySixNoticeRule = rule<Readonly<{ hoursBefore: number }>>({
  id: 'excl.day6.notice',
  title: 'Telling the parent of the education from day 6',
  versions: [
    {
      version: 'reg 6 as substituted in 2012',
      from: null,
      to: null,
      seenInForce: '2012-12-31', // the source gives the year alone
      standing: 'law',
      source: 'SI 2007/1870 reg 6 as substituted by SI 2012/1033 Schedule 2 paragraph 8 [C1]',
      mark: 'confirmed',
      facts: { hoursBefore: 48 },
    },
  ],
});

export type ToldWithoutDelay =
  | 'parent, with reasons'
  | 'local authority'
  | 'home local authority'
  | 'governing board'
  | 'social worker'
  | 'Virtual School Head';

/**
 * Who is told of an exclusion, always "without delay"; the others only where there is such a person or body. The Virtual
 * School Head is told of a child with a social worker too (domain reference 3.1).
 */
export const toldRule = rule<Readonly<Record<'suspension' | 'permanent exclusion', readonly ToldWithoutDelay[]>>>({
  id: 'excl.notice',
  title: 'Telling others of an exclusion without delay',
  versions: [
    {
      version: 'amendments of 2022/23',
      from: null,
      to: null,
      seenInForce: '2023-12-31', // the source gives no day
      standing: 'law',
      source: 'every suspension, of any length, and a permanent exclusion [C8], amendments of 2022/23',
      mark: 'confirmed',
      unverified: ['The home authority and the board are told of permanent exclusions alone'],
      facts: {
        suspension: ['parent, with reasons', 'local authority', 'social worker', 'Virtual School Head'],
        'permanent exclusion': [
          'parent, with reasons',
          'local authority',
          'home local authority',
          'governing board',
          'social worker',
          'Virtual School Head',
        ],
      },
    },
  ],
});

export const exclusionNoticeRules = [daySixNoticeRule, toldRule];
