import { ALWAYS, rule } from '../../foundation/index.ts';

/** Code N: corrected within so many school days after the session, else it becomes another code. */
export const unknownReasonRule = rule<Readonly<{ schoolDays: number; becomes: 'O' }>>({
  id: 'register.n',
  title: 'Code N, reason not yet established',
  versions: [
    {
      version: '2024 Regs',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'SI 2024/208 regulation 10(7) to (9); guidance paragraphs 407 to 409 [A3]',
      mark: 'confirmed',
      facts: { schoolDays: 5, becomes: 'O' },
    },
  ],
});

export const registerOpenRule = rule<Readonly<{ minutes: number }>>({
  id: 'register.open',
  title: 'How long a register is open',
  versions: [
    {
      version: '30 minutes',
      from: '2024-08-19',
      to: null,
      standing: 'guidance',
      source: 'statutory guidance on attendance [A4], [A7], [A8]',
      mark: 'confirmed',
      unverified: ['The edition of July 2026 says the same'],
      facts: { minutes: 30 },
    },
  ],
});

/** Whether school days of absence must follow each other; `intermittent` is a council's own addition. */
export const COUNTINGS = ['continuous', 'intermittent'] as const;

export type UnauthorisedCounting = (typeof COUNTINGS)[number];

/** Continuous is the rule; many councils also take days that are apart. `atLeastEveryMonths`: the longest interval to agree. */
export const unauthorisedReturnRule = rule<
  Readonly<{ schoolDays: number; counting: UnauthorisedCounting; atLeastEveryMonths: number }>
>({
  id: 'return.unauthorised',
  title: 'Attendance return: unauthorised absence',
  versions: [
    {
      version: '10 school days',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'attendance return to the local authority, at agreed intervals and at least monthly [A14]',
      mark: 'confirmed',
      unverified: ['In force from the first day of SI 2024/208'],
      facts: { schoolDays: 10, counting: 'continuous', atLeastEveryMonths: 1 },
    },
  ],
});

export const sicknessReturnRule = rule<Readonly<{ schoolDays: number }>>({
  id: 'return.sickness',
  title: 'Sickness return',
  versions: [
    {
      version: '15 school days',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'sickness return to the local authority, one for each continuous illness [A14], [C6]',
      mark: 'confirmed',
      unverified: ['In force from the first day of SI 2024/208'],
      facts: { schoolDays: 15 },
    },
  ],
});

export const penaltyThresholdRule = rule<Readonly<{ sessions: number; schoolWeeks: number }>>({
  id: 'penalty.threshold',
  title: 'Threshold at which a penalty notice is considered',
  versions: [
    {
      version: '10 sessions in 10 school weeks',
      from: null,
      to: null,
      seenInForce: '2024-09-01',
      standing: 'guidance',
      source: 'council pages of September 2024 [A15]',
      mark: 'confirmed',
      facts: { sessions: 10, schoolWeeks: 10 },
    },
  ],
});

export const newPupilReturnRule = rule<Readonly<{ days: number }>>({
  id: 'return.new-pupil',
  title: 'New-pupil return',
  versions: [
    {
      version: '5 days',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'an older edition of the guidance [A22]',
      mark: 'confirmed',
      unverified: ['Unchanged in SI 2024/208'],
      facts: { days: 5 },
    },
  ],
});

export const deletionReturnRule = rule<Readonly<{ notLaterThan: 'the deletion' }>>({
  id: 'return.deletion',
  title: 'Deletion return',
  versions: [
    {
      version: 'not later than the deletion',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'return when a name is to be deleted from the admission register [A21]',
      mark: 'confirmed',
      unverified: ['In force from the first day of SI 2024/208'],
      facts: { notLaterThan: 'the deletion' },
    },
  ],
});

export const COMMISSIONERS = ['local authority', 'school'] as const;

/** Of whose placements a report is asked, and how many days after its Monday it is due, at the latest. */
export type WeeklyReportTerms = Readonly<{
  askedOf: readonly (typeof COMMISSIONERS)[number][];
  dueAfterDays: number;
}>;

/** By agreement, of the placements that the local authority commissions. */
export const weeklyReportRule = rule<WeeklyReportTerms>({
  id: 'report.weekly',
  title: 'Weekly attendance report of a provider',
  versions: [
    {
      version: 'seed 002',
      from: ALWAYS,
      to: null,
      standing: 'local default',
      source: 'seed 002: weekly, with action on non-engagement (domain reference 1.3, 1.6)',
      mark: 'confirmed',
      facts: { askedOf: ['local authority'], dueAfterDays: 6 },
    },
  ],
});
