import { rule } from '../../foundation/index.ts';

export const daySixNoticeRule = rule<Readonly<{ hoursBefore: number }>>({
  id: 'excl.day6.notice',
  title: 'Telling the parent of the education from day 6',
  versions: [
    {
      version: 'reg 6 as substituted in 2012',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source:
        'SI 2007/1870 reg 6 as substituted by SI 2012/1033 Schedule 2 paragraph 8, read, for exclusions from 1 September 2012 [C1]',
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
 * School Head is told of a child with a social worker too (domain reference 3.1). The board is told of a suspension only
 * where the pupil's school days of suspension in the term pass `boardAboveSchoolDays` (a lunchtime is a half, so ten lunchtimes are
 * five days), or it costs an examination or a test.
 */
export interface ToldFacts {
  readonly suspension: readonly ToldWithoutDelay[];
  readonly permanentExclusion: readonly ToldWithoutDelay[];
  readonly boardAboveSchoolDays: number;
}

export const toldRule = rule<ToldFacts>({
  id: 'excl.notice',
  title: 'Telling others of an exclusion without delay',
  versions: [
    {
      version: 'amendments of 2022/23',
      from: null,
      to: null,
      seenInForce: '2023-12-31', // the source gives no day
      standing: 'law',
      source:
        'SI 2012/1033 regs 5, 14 and 23; the authority of every suspension, of any length, by the amendments of 2022/23 [C8]; domain reference 0a, 3.3',
      mark: 'confirmed',
      unverified: ['More than 10 lunchtimes in a term count as more than 5 school days'],
      facts: {
        suspension: [
          'parent, with reasons',
          'local authority',
          'governing board',
          'social worker',
          'Virtual School Head',
        ],
        permanentExclusion: [
          'parent, with reasons',
          'local authority',
          'home local authority',
          'governing board',
          'social worker',
          'Virtual School Head',
        ],
        boardAboveSchoolDays: 5,
      },
    },
  ],
});

export const exclusionNoticeRules = [daySixNoticeRule, toldRule];
