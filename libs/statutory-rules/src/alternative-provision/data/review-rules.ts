import { ALWAYS, rule } from '../../foundation/index.ts';

/** How often, at least; null = no frequency in any source: the plan or the agreement sets it. */
export type Cadence = 'half-term' | 'term' | Readonly<{ weeks: number }> | Readonly<{ months: number }> | null;

/**
 * The weekly attendance report is `weeklyReportDue` (attendance), the annual review of an EHC plan is in `ehc-plan`; a review
 * on a safeguarding concern is `reviewAfterConcern`.
 */
export const REVIEWS = [
  'placement review',
  'progress report',
  'part-time timetable',
  'health-needs provision',
  'PEP',
  'contract monitoring',
  'QA visit',
  'summary of use',
] as const;

export type ReviewKind = (typeof REVIEWS)[number];

export interface ReviewCadence {
  readonly cadence: Cadence;
  /** Asked of every such placement, or of those alone that the local authority commissions. */
  readonly askedOf: 'all' | 'local authority placements';
  /** What is open in this cadence, in words; a plan or an agreement that sets its own leaves it behind. */
  readonly caveats: readonly string[];
}

const ALL = { askedOf: 'all', caveats: [] } as const;

export const cadenceRule = rule<Readonly<Record<ReviewKind, ReviewCadence>>>({
  id: 'review.cadence',
  title: 'How often a review is held',
  versions: [
    {
      version: 'seeds and templates',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source:
        'domain reference 5.2: seed 002, [S0], Wokingham [D6], [A5], [C6]; a plan or an agreement may set its own',
      mark: 'confirmed',
      facts: {
        'placement review': {
          ...ALL,
          cadence: 'half-term',
          caveats: ['KCSIE 2025: a placement at least each half-term (from memory, unverified)'],
        },
        'progress report': { ...ALL, cadence: 'term', askedOf: 'local authority placements' },
        'part-time timetable': { ...ALL, cadence: null },
        'health-needs provision': { ...ALL, cadence: null },
        PEP: { ...ALL, cadence: 'term', caveats: ['A PEP each term (from memory, unverified)'] },
        'contract monitoring': { ...ALL, cadence: { months: 12 } },
        'QA visit': { ...ALL, cadence: null },
        'summary of use': { ...ALL, cadence: null },
      },
    },
  ],
});

export const concernReviewRule = rule<Readonly<{ daysAfter: number }>>({
  id: 'review.on-concern',
  title: 'Review of a placement on a safeguarding concern',
  versions: [
    {
      version: 'KCSIE 2025',
      from: '2025-09-01',
      to: null,
      standing: 'guidance',
      source: 'Keeping Children Safe in Education 2025: immediately (domain reference 4.5)',
      mark: 'unverified (from memory)',
      unverified: ['Whether KCSIE 2026 keeps it'],
      facts: { daysAfter: 0 },
    },
  ],
});

/** What a placement has before it is approved, beside the evidence of the decision matrix. */
export const APPROVAL_NEEDS = ['next review date'] as const;
export type ApprovalNeed = (typeof APPROVAL_NEEDS)[number];

export const placementApprovalRule = rule<Readonly<{ needs: readonly ApprovalNeed[] }>>({
  id: 'placement.approval',
  title: 'What a placement needs for its approval',
  versions: [
    {
      version: 'a next review date',
      from: ALWAYS,
      to: null,
      standing: 'practice',
      source: 'domain reference 5.2: a placement cannot be approved without its next review date',
      mark: 'confirmed',
      facts: { needs: APPROVAL_NEEDS },
    },
  ],
});

export const EXTENSION_NEEDS = ['recorded review', 'new finish date', 'reason', 'approver', 'cost'] as const;
export type ExtensionNeed = (typeof EXTENSION_NEEDS)[number];

export const placementExtensionRule = rule<Readonly<{ needs: readonly ExtensionNeed[] }>>({
  id: 'placement.extension',
  title: 'What an extension of a placement needs',
  versions: [
    {
      version: 'the outcome of a review',
      from: ALWAYS,
      to: null,
      standing: 'practice',
      source:
        'domain reference 5.2: only as the outcome of a recorded review, with a new finish date, reason, approver and cost, its length counted anew',
      mark: 'confirmed',
      facts: { needs: EXTENSION_NEEDS },
    },
  ],
});
