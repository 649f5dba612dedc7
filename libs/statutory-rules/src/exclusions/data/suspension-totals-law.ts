import { rule } from '../../foundation/index.ts';
import type { ExcludingSchool } from './day-six-law.ts';

type MonthDay = Readonly<{ month: number; day: number }>;

/** The first term that begins after July, and by the end of `byMonth`; `otherwise` where no calendar holds one. */
export type SchoolYearStart = Readonly<{ afterMonth: number; byMonth: number; otherwise: MonthDay }>;

const SCHOOL_YEAR: SchoolYearStart = { afterMonth: 7, byMonth: 9, otherwise: { month: 9, day: 1 } };
const SECTION_579 =
  'The school year begins with the first term after July (s579): 1 September where no calendar holds that term';

/** [C8] tells the law with the amendments of 2022/23, whose day is not given; what 3.3 adds from memory goes with it. */
const WITH_THE_AMENDMENTS = '2023-12-31';

export const suspensionLimitRule = rule<Readonly<{ schoolDays: number; schoolYear: SchoolYearStart }>>({
  id: 'excl.limit',
  title: 'Suspensions in a school year',
  versions: [
    {
      version: '45 school days',
      from: null,
      to: null,
      seenInForce: '2023-09-30', // [C11] tells it with the guidance of September 2023, the month alone
      standing: 'law',
      source: 'a lunchtime counts half a day; days at earlier schools that year count [C11]',
      mark: 'confirmed',
      unverified: [SECTION_579],
      facts: { schoolDays: 45, schoolYear: SCHOOL_YEAR },
    },
  ],
});

/** Terms for the totals at a school with more than `mostTerms` terms in the year: each runs to the day before the next. */
export const exclusionTermRule = rule<
  Readonly<{ mostTerms: number; begin: readonly (MonthDay | 'Easter Monday')[]; schoolYear: SchoolYearStart }>
>({
  id: 'excl.term',
  title: 'Terms for the totals of suspensions',
  versions: [
    {
      version: 'three terms',
      from: null,
      to: null,
      seenInForce: WITH_THE_AMENDMENTS,
      standing: 'law',
      source:
        'SI 2012/1033 reg 2, reference date: 31 December, Easter Monday or 31 July; at a school with more than three terms (domain reference 3.3)',
      mark: 'confirmed',
      unverified: ['That they divide the year of a school with more than three terms', SECTION_579],
      facts: {
        mostTerms: 3,
        begin: ['Easter Monday', { month: 7, day: 31 }, { month: 12, day: 31 }],
        schoolYear: SCHOOL_YEAR,
      },
    },
  ],
});

export const ASSESSMENTS = ['public examination', 'National Curriculum test'] as const;

/** What a pupil can lose the opportunity to take by being excluded. */
export type Assessment = (typeof ASSESSMENTS)[number];

/** School days: in the term, `mustMeetAboveSchoolDays` and `onRequestAboveSchoolDays`; from the notice, `withinSchoolDays` and `withinSchoolDaysOnRequest`. */
export type BoardMeetingFacts = Readonly<
  Record<
    'mustMeetAboveSchoolDays' | 'onRequestAboveSchoolDays' | 'withinSchoolDays' | 'withinSchoolDaysOnRequest',
    number
  > & {
    /** Where the chair may decide alone, if too few can meet before a missed examination or test. */
    chairMayDecide: readonly ExcludingSchool[];
  }
>;

/** The governing board's duty to consider an exclusion, by its kind and the school days of suspension in the term. */
export const boardMeetingRule = rule<BoardMeetingFacts>({
  id: 'excl.board-meeting',
  title: 'Meeting of the governing board',
  versions: [
    {
      version: '15 and 50 school days',
      from: null,
      to: null,
      seenInForce: WITH_THE_AMENDMENTS,
      standing: 'law',
      source:
        'SI 2012/1033 regs 6, 15 and 24: permanent, more than 15 school days in a term, or a public examination or National Curriculum test missed; more than 5 with representations; regulations 15 and 24 and the note, which tells regulation 6 with them, were read [C8], [C12]; domain reference 0a, 3.3',
      mark: 'confirmed',
      facts: {
        mustMeetAboveSchoolDays: 15,
        onRequestAboveSchoolDays: 5,
        withinSchoolDays: 15,
        withinSchoolDaysOnRequest: 50,
        chairMayDecide: ['maintained school'],
      },
    },
  ],
});

export const reviewPanelRule = rule<Readonly<{ schoolDays: number }>>({
  id: 'excl.review-panel',
  title: 'Request for an independent review panel',
  versions: [
    {
      version: '15 school days',
      from: null,
      to: null,
      seenInForce: WITH_THE_AMENDMENTS,
      standing: 'law',
      source:
        'SI 2012/1033 Schedule 1 paragraph 2: within 15 school days after the day on which notice of the decision is given',
      mark: 'confirmed',
      facts: { schoolDays: 15 },
    },
  ],
});

/** Its one version says all in its name: no number, list or switch could differ. */
export const offRollRule = rule<null>({
  id: 'excl.off-roll',
  title: 'Removal from the roll after a permanent exclusion',
  versions: [
    {
      version: 'after review',
      from: null,
      to: null,
      seenInForce: WITH_THE_AMENDMENTS,
      standing: 'law',
      source: 'domain reference 3.3',
      mark: 'unverified (from memory)',
      facts: null,
    },
  ],
});

export const suspensionTotalsRules = [
  suspensionLimitRule,
  exclusionTermRule,
  boardMeetingRule,
  reviewPanelRule,
  offRollRule,
];
