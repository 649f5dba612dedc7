import { rule } from '../../foundation/index.ts';

const REGS_2012 = 'In force from 1 September 2012 (SI 2012/1033); the earlier wording is not held';
const SCHOOL_YEAR = 'The school year begins on 1 September';

export const suspensionLimitRule = rule<
  Readonly<{ schoolDays: number; schoolYearStarts: { month: number; day: number } }>
>({
  id: 'excl.limit',
  title: 'Suspensions in a school year',
  versions: [
    {
      version: '45 school days',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source: 'a lunchtime counts half a day; days at earlier schools that year count [C11]',
      mark: 'confirmed',
      unverified: [REGS_2012, SCHOOL_YEAR],
      facts: { schoolDays: 45, schoolYearStarts: { month: 9, day: 1 } },
    },
  ],
});

type MonthDay = Readonly<{ month: number; day: number }>;

/** Terms for the totals at a school with more than `most` terms: each runs to the day before the next. */
export const exclusionTermRule = rule<
  Readonly<{ most: number; autumn: MonthDay; spring: MonthDay; summer: 'Easter Monday'; schoolYearStarts: MonthDay }>
>({
  id: 'excl.term',
  title: 'Terms for the totals of suspensions',
  versions: [
    {
      version: 'three terms',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source:
        '31 December to Easter Monday, Easter Monday to 31 July, 31 July to 31 December, at a school with more than three terms (domain reference 3.3)',
      mark: 'unverified (from memory)',
      unverified: [REGS_2012, SCHOOL_YEAR],
      facts: {
        most: 3,
        autumn: { month: 7, day: 31 },
        spring: { month: 12, day: 31 },
        summer: 'Easter Monday',
        schoolYearStarts: { month: 9, day: 1 },
      },
    },
  ],
});

/** The governing board's duty to consider an exclusion, by its kind and the school days of suspension in the term. */
export const boardMeetingRule = rule<
  Readonly<{ mustMeetAbove: number; onRequestAbove: number; within: number; withinOnRequest: number }>
>({
  id: 'excl.board-meeting',
  title: 'Meeting of the governing board',
  versions: [
    {
      version: '15 and 50 school days',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source: 'permanent, or more than 15 school days in a term [C8], [C12]; more than 5, and 5 or fewer [C12]',
      mark: 'confirmed',
      unverified: [REGS_2012],
      facts: { mustMeetAbove: 15, onRequestAbove: 5, within: 15, withinOnRequest: 50 },
    },
  ],
});

export const reviewPanelRule = rule<Readonly<{ schoolDays: number }>>({
  id: 'excl.review-panel',
  title: 'Request for an independent review panel',
  versions: [
    {
      version: '15 school days',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source: 'domain reference 3.3',
      mark: 'unverified (from memory)',
      unverified: [REGS_2012],
      facts: { schoolDays: 15 },
    },
  ],
});

export const offRollRule = rule<Readonly<{ onlyAfterReview: true }>>({
  id: 'excl.off-roll',
  title: 'Removal from the roll after a permanent exclusion',
  versions: [
    {
      version: 'after review',
      from: '2012-09-01',
      to: null,
      standing: 'law',
      source: 'domain reference 3.3',
      mark: 'unverified (from memory)',
      unverified: [REGS_2012],
      facts: { onlyAfterReview: true },
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
