import { rule } from '../../foundation/index.ts';
import type { LegalBasis } from './legal-basis-law.ts';

/** Who owes the education; `home local authority`: where the child lives, even if the school is elsewhere. */
export type DaySixHolder = 'home local authority' | 'governing board' | 'academy proprietor' | 'local authority';

/** Who owes the education, and under which Act. */
export type DaySixOwner = Readonly<{ holder: DaySixHolder; legalBasis: LegalBasis }>;

export const EXCLUDING_SCHOOLS = [
  'maintained school',
  'academy',
  'alternative provision academy',
  'pupil referral unit',
] as const;

/** `pupil referral unit`: one that a local authority maintains. */
export type ExcludingSchool = (typeof EXCLUDING_SCHOOLS)[number];

export interface DaySixFacts {
  /** Full-time education from this school day of the exclusion, its first school day being day 1. */
  readonly schoolDay: number;
  /** The guidance read literally: this many school days after the first. */
  readonly guidanceSchoolDaysAfterFirst: number;
  readonly permanent: DaySixOwner;
  readonly suspension: Readonly<Record<ExcludingSchool, DaySixOwner>>;
}

export const daySixRule = rule<DaySixFacts>({
  id: 'excl.day6',
  title: 'Education from the sixth school day of an exclusion',
  versions: [
    {
      version: '2007 Regs',
      from: '2007-09-01',
      to: null,
      standing: 'law',
      source:
        'Education Act 1996 s19(3A), read as it stood on 18 May 2012; Education and Inspections Act 2006 s100; SI 2007/1870 regs 3 and 4 and its note [C1]; guidance as quoted in [C5]',
      mark: 'confirmed',
      unverified: ['The wording of regulation 4(3)(a) on the day from which a permanent exclusion is counted'],
      facts: {
        schoolDay: 6,
        guidanceSchoolDaysAfterFirst: 6,
        permanent: { holder: 'home local authority', legalBasis: 'ea1996-s19' },
        suspension: {
          'maintained school': { holder: 'governing board', legalBasis: 'eia2006-s100' },
          academy: { holder: 'academy proprietor', legalBasis: 'eia2006-s100' },
          'alternative provision academy': { holder: 'academy proprietor', legalBasis: 'eia2006-s100' },
          'pupil referral unit': { holder: 'local authority', legalBasis: 'ea1996-s19' },
        },
      },
    },
  ],
});

/** Whether fixed periods that follow each other without a school day between are one run. */
export const consecutiveRule = rule<Readonly<{ joins: boolean }>>({
  id: 'excl.day6.consecutive',
  title: 'Suspensions that follow each other as one run',
  versions: [
    {
      version: 'each period by itself',
      from: '2007-09-01',
      to: '2015-01-04',
      standing: 'law',
      source: 'SI 2007/1870 before its amendment (domain reference 3.2)',
      mark: 'confirmed',
      facts: { joins: false },
    },
    {
      version: 'SI 2014/3216',
      from: '2015-01-05',
      to: null,
      standing: 'law',
      source:
        'SI 2014/3216: "sixth consecutive school day … regardless of … more than one fixed period" [C2]; not six separate days in a year, as [C10] says',
      mark: 'confirmed',
      facts: { joins: true },
    },
  ],
});

/** SI 2007/1870 reg 5: when the full-time duty does not apply. */
export const regulationFiveRule = rule<Readonly<{ examinationYear: number }>>({
  id: 'excl.regulation5',
  title: 'Exceptions to full-time education for an excluded pupil',
  versions: [
    {
      version: '2007 Regs',
      from: '2007-09-01',
      to: null,
      standing: 'law',
      source: 'SI 2007/1870 reg 5 [C3b]',
      mark: 'confirmed',
      facts: { examinationYear: 11 },
    },
  ],
});
