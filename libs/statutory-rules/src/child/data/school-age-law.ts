import { rule } from '../../foundation/index.ts';

type MonthDay = Readonly<{ month: number; day: number }>;

const IN_FORCE = 'In force from 1 August 1998 (the earlier wording is not held)';

export const csaStartRule = rule<Readonly<{ age: number; prescribedDays: readonly MonthDay[] }>>({
  id: 'csa.start',
  title: 'Start of compulsory school age',
  versions: [
    {
      version: 'EA 1996 s8',
      from: '1998-08-01',
      to: null,
      standing: 'law',
      source: 'Education Act 1996 s8(2), (4) [E1]; prescribed days [E2], [E3], seed 002',
      mark: 'confirmed',
      unverified: [IN_FORCE, 'An age is attained at the start of the birthday'],
      facts: {
        age: 5,
        prescribedDays: [
          { month: 3, day: 31 },
          { month: 8, day: 31 },
          { month: 12, day: 31 },
        ],
      },
    },
  ],
});

/** The leaving date is the last `weekday` (ISO, 5 Friday) of `month`. */
export const csaEndRule = rule<
  Readonly<{
    age: number;
    leaving: { month: number; weekday: number };
    schoolYearStarts: MonthDay;
    termMayStartBy: MonthDay;
  }>
>({
  id: 'csa.end',
  title: 'End of compulsory school age',
  versions: [
    {
      version: 'EA 1996 s8',
      from: '1998-08-01',
      to: null,
      standing: 'law',
      source: 'Education Act 1996 s8(3) [E1]; last Friday in June [E2], [E3], seed 002',
      mark: 'confirmed',
      unverified: [IN_FORCE, 'The school year begins with the first term after July (s579): 1 September by default'],
      facts: {
        age: 16,
        leaving: { month: 6, weekday: 5 },
        schoolYearStarts: { month: 9, day: 1 },
        termMayStartBy: { month: 9, day: 7 },
      },
    },
  ],
});

/** Post-16: the duty to participate, from the day after compulsory school age to the day before this birthday. */
export const participationRule = rule<Readonly<{ untilAge: number }>>({
  id: 'participation.age',
  title: 'Participation age',
  versions: [
    {
      version: 'until 18',
      from: '2015-06-26',
      to: null,
      standing: 'law',
      source: 'seed 002: until 18 unless level 3 is reached (domain reference 2.1, 2.3)',
      mark: 'confirmed',
      unverified: ['Raised to the eighteenth birthday from 26 June 2015'],
      facts: { untilAge: 18 },
    },
  ],
});

/** `lastYear`: the last there is, post-16 included. */
export const ncYearRule = rule<Readonly<{ yearStartsInMonth: number; receptionAtAge: number; lastYear: number }>>({
  id: 'nc.year',
  title: 'National Curriculum year',
  versions: [
    {
      version: 'common practice',
      from: '1990-09-01',
      to: null,
      standing: 'practice',
      source: 'formula of domain reference 2.2, consistent with 2.1; a default, a child may be taught out of year',
      mark: 'unverified (from memory)',
      facts: { yearStartsInMonth: 9, receptionAtAge: 5, lastYear: 14 },
    },
  ],
});
