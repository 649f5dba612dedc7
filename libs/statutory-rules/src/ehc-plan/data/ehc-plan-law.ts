import { rule } from '../../foundation/index.ts';

const IN_FORCE = '2014-09-01';

/** Lengths of a review's clocks, each in the unit of its name. */
export interface ReviewFacts {
  readonly everyMonths: number;
  readonly weeksBeforeMeeting: number;
  readonly reportWeeks: number;
  readonly decisionWeeks: number;
  readonly finalWeeks: number;
  /** On proposed amendments, beginning with their service. */
  readonly commentDays: number;
}

export const ehcpReviewRule = rule<ReviewFacts>({
  id: 'ehcp.review',
  title: 'Review of an EHC plan',
  versions: [
    {
      version: 'SEND Regs 2014',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'Children and Families Act 2014 s44 (12 months starting with the date: the earlier reading); SI 2014/1530 regulations 18 to 22, of which 22(2)(c) and (3) were read: 15 days beginning with the day of service, the final plan within 8 weeks of sending [D1], [D3], [D4]; amendments with the decision: High Court, March 2022 [D2]',
      mark: 'confirmed',
      facts: {
        everyMonths: 12,
        weeksBeforeMeeting: 2,
        reportWeeks: 2,
        decisionWeeks: 4,
        finalWeeks: 8,
        commentDays: 15,
      },
    },
  ],
});

/** Advice beside the legal limit of 12 months. */
export const ehcpUnderFiveRule = rule<Readonly<{ age: number; fromMonths: number; toMonths: number }>>({
  id: 'ehcp.review.under-five',
  title: 'Review of an EHC plan of a child under five',
  versions: [
    {
      version: 'Code of Practice',
      from: null,
      to: null,
      seenInForce: '2024-11-01', // the worked example of [D1], which goes by it
      standing: 'guidance',
      source: 'SEND Code of Practice: should consider every 3 to 6 months [D1], [D4]',
      mark: 'confirmed',
      facts: { age: 5, fromMonths: 3, toMonths: 6 },
    },
  ],
});

export const PHASE_TRANSFERS = [
  'early years to school',
  'infant to junior',
  'primary to middle',
  'primary to secondary',
  'middle to secondary',
  'secondary to post-16',
  'post-16 to post-16',
] as const;

export type PhaseTransfer = (typeof PHASE_TRANSFERS)[number];

/** Before a day of the year of the transfer, or at least so many months before the transfer. */
export type TransferLimit = Readonly<{ before: { month: number; day: number } } | { monthsBefore: number }>;

const BEFORE_15_FEBRUARY = { before: { month: 2, day: 15 } };

export const phaseTransferRule = rule<Readonly<Record<PhaseTransfer, TransferLimit>>>({
  id: 'ehcp.phase-transfer',
  title: 'Amended plan before a phase transfer',
  versions: [
    {
      version: 'SEND Regs 2014',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'SI 2014/1530 regulation 18, read [D5]: 15 February in any other case than to a post-16 institution; the transfers are those of regulation 2(1), read, middle to secondary among them',
      mark: 'confirmed',
      facts: {
        'early years to school': BEFORE_15_FEBRUARY,
        'infant to junior': BEFORE_15_FEBRUARY,
        'primary to middle': BEFORE_15_FEBRUARY,
        'primary to secondary': BEFORE_15_FEBRUARY,
        'middle to secondary': BEFORE_15_FEBRUARY,
        'secondary to post-16': { before: { month: 3, day: 31 } },
        'post-16 to post-16': { monthsBefore: 5 },
      },
    },
  ],
});

export interface FirstPlanFacts {
  readonly decideWeeks: number;
  readonly notIssueWeeks: number;
  readonly finalWeeks: number;
  readonly adviceWeeks: number;
  readonly commentDays: number;
  readonly reassessWeeks: number;
  /** A school closed for so many weeks on end; the exception begins and ends so many weeks before it closes and reopens. */
  readonly closed: Readonly<{ weeks: number; weeksBefore: number }>;
}

export const firstPlanRule = rule<FirstPlanFacts>({
  id: 'ehcp.first-plan',
  title: 'First EHC plan',
  versions: [
    {
      version: 'SEND Regs 2014',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source:
        'SI 2014/1530 regulations 5(1), 8(1), 10(1), 13 and 27(2), read: 6, 16 and 20 weeks of receiving the request for an assessment, 6 of receiving that for advice, 15 days beginning with the service of the draft, 14 weeks of the notice to reassess (domain reference 5.3)',
      mark: 'confirmed',
      facts: {
        decideWeeks: 6,
        notIssueWeeks: 16,
        finalWeeks: 20,
        adviceWeeks: 6,
        commentDays: 15,
        reassessWeeks: 14,
        closed: { weeks: 4, weeksBefore: 1 },
      },
    },
  ],
});

export interface PlanMoveFacts {
  readonly workingDays: number;
  readonly tellWeeks: number;
  readonly reviewMonths: number;
  readonly reviewMonthsAfterTransfer: number;
}

export const planMoveRule = rule<PlanMoveFacts>({
  id: 'ehcp.move',
  title: 'EHC plan that moves between authorities',
  versions: [
    {
      version: 'SEND Regs 2014',
      from: IN_FORCE,
      to: null,
      standing: 'law',
      source: 'SI 2014/1530 regulation 15(1) to (5), read but for the end of (5) (domain reference 5.3)',
      mark: 'confirmed',
      unverified: ['The 3 months of the later limit begin with the transfer'],
      facts: { workingDays: 15, tellWeeks: 6, reviewMonths: 12, reviewMonthsAfterTransfer: 3 },
    },
  ],
});
